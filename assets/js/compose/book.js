/**
 * The briefing as the server has it, and the one way to change it: a change names the digest that it
 * was made from, so that nobody writes over what another wrote in the meantime.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const compose = (araxes.compose = araxes.compose || {});

  const SILENCE = "The server did not answer, so nothing was changed. What you wrote is kept in this tab; try again.";

  /**
   * @typedef {{ok: true}|{ok: false, conflict: boolean, sentence: string, fields: Record<string, string[]>}} Outcome
   *   `fields` holds what is wrong with single fields
   */

  /**
   * What an answer that is no briefing says.
   * @param {number} status
   * @param {string} body a sentence, lines "field: sentence", or JSON with `sentence` and `problems`
   * @param {string[]} known the fields that a sentence can stand at
   * @returns {Outcome}
   */
  function readRefusal(status, body, known) {
    const plain = readPlain(body);
    const fields = {};
    const sentences = plain.sentence ? [plain.sentence] : [];
    for (const { field, words } of plain.problems) {
      const name = known.find((one) => field === one || (field || "").split(/[.[ ]/)[0] === one);
      if (name) (fields[name] = fields[name] || []).push(words);
      else sentences.push(words);
    }
    const sentence = sentences.join(" ") || (Object.keys(fields).length ? "" : `The server refused the change (${status}).`);
    return { ok: false, conflict: status === 409, sentence, fields };
  }

  function readPlain(body) {
    try {
      const { sentence = "", problems = [] } = JSON.parse(body);
      return { sentence, problems: problems.map((one) => (typeof one === "string" ? { field: "", words: one } : one)) };
    } catch {
      const short = /^[^<>]{1,2000}$/.test(body) ? body.trim() : "";
      return { sentence: short, problems: [] };
    }
  }

  /**
   * @param {(url: string, options?: object) => Promise<Response>} send `fetch`
   * @param {string[]} known fields that a refusal can speak of
   */
  function createBook(send, known) {
    const listeners = new Set();
    let slug = null;
    let busy = Promise.resolve();

    const book = {
      /** @type {object|null} contract in docs/architecture.md, "A briefing" */
      briefing: null,
      /** @type {string} why there is none */
      failure: "",
      slug: () => slug,
      /** Hears of every briefing that comes. @returns {() => void} ends it */
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      load,
      change: (what) => (busy = busy.then(() => change(what), () => change(what))),
      scene: (id) => book.briefing?.scenes.find((scene) => scene.id === id) || null,
    };

    const address = () => `/briefing/${encodeURIComponent(slug)}`;

    function take(briefing) {
      book.briefing = briefing;
      book.failure = "";
      for (const listener of [...listeners]) listener(briefing);
    }

    function fail(sentence) {
      book.failure = sentence;
      for (const listener of [...listeners]) listener(book.briefing);
    }

    /** Asks anew. A dossier's briefing is dropped as soon as another dossier is asked for. */
    async function load(wanted) {
      if (wanted !== slug) book.briefing = null;
      slug = wanted;
      let response;
      try {
        response = await send(`${address()}.json`, { cache: "no-store" });
        if (response.ok) {
          const briefing = await response.json();
          if (wanted === slug) take(briefing);
          return;
        }
        const body = await response.text();
        if (wanted === slug) fail(readRefusal(response.status, body, known).sentence);
      } catch {
        if (wanted === slug) fail("The briefing could not be loaded: the server did not answer.");
      }
    }

    /** One change after the other: the second names the digest that the first one led to. */
    async function change(what) {
      const body = JSON.stringify({ base: book.briefing.digest, ...what });
      let response;
      try {
        response = await send(address(), { method: "POST", headers: { "Content-Type": "application/json" }, body });
        if (response.ok) {
          take(await response.json());
          return { ok: true };
        }
        const outcome = readRefusal(response.status, await response.text(), known);
        if (outcome.conflict) await load(slug);
        return outcome;
      } catch {
        return { ok: false, conflict: false, sentence: SILENCE, fields: {} };
      }
    }

    return book;
  }

  compose.createBook = createBook;
  compose.readRefusal = readRefusal;
  if (typeof module === "object") module.exports = { createBook, readRefusal };
  if (typeof window === "object") {
    root.addEventListener("DOMContentLoaded", () => {
      compose.book = createBook(root.fetch.bind(root), [...compose.model.FIELDS, "reason"]);
    });
  }
})(typeof window === "object" ? window : globalThis);
