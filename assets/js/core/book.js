/**
 * The briefing as the server has it, and the one way to change it: a change names the digest that it
 * was made from, so that nobody writes over what another wrote in the meantime.
 */

import * as base from "./base.js";

/** @import { Briefing, BriefingChange, Outcome, Scene } from "../types.d.ts" */

const SILENCE = "The server did not answer, so nothing was changed. What you wrote is kept in this tab; try again.";

/** A line of the check: "briefing.yml:47 aras-border figures[1].value: came …; expected …; …" */
const ISSUE = /^\S+?(?::\d+)? (\S+) ([a-z_]+)[\w.[\]]*: (.+)$/;
const MARKUP = /<\/?[a-z!]/i;

/**
 * What an answer that is no briefing says.
 * @param {number} status
 * @param {string} body sentences, or lines of the check
 * @param {string[]} known the fields that a sentence can stand at
 * @param {(record: string) => boolean} isOurs whether a line of the check is about the scene in question
 * @returns {Outcome}
 */
function readRefusal(status, body, known, isOurs = () => false) {
  const fields = {};
  const sentences = [];
  for (const line of MARKUP.test(body)
    ? []
    : body
        .split("\n")
        .map((one) => one.trim())
        .filter(Boolean)) {
    const [, record, field, words] = ISSUE.exec(line) || [];
    if (known.includes(field) && isOurs(record)) {
      fields[field] ||= [];
      fields[field].push(words[0].toUpperCase() + words.slice(1));
    } else sentences.push(line);
  }
  const sentence =
    sentences.join(" ") || (Object.keys(fields).length ? "" : `The server refused the change (${status}).`);
  return { ok: false, conflict: status === 409, sentence, fields };
}

/**
 * @param {(url: string, options?: object) => Promise<Response>} send `fetch`
 * @param {string[]} known fields that a refusal can speak of
 */
function createBook(send, known) {
  const listeners = new Set();
  let slug = null;
  /** @type {string[]} sources that the reader withdraws: scenes are told as they stand without */
  let withdrawn = [];
  /** @type {Promise<Outcome|void>} */
  let busy = Promise.resolve();

  const book = {
    /** @type {Briefing|null} */
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
    /** @param {BriefingChange} what @returns {Promise<Outcome>} */
    change: (what) =>
      (busy = busy.then(
        () => change(what),
        () => change(what),
      )),
    /** @param {string|null} id @returns {Scene|null} */
    scene: (id) => book.briefing?.scenes.find((scene) => scene.id === id) || null,
  };

  const address = () => base.address(`/briefing/${encodeURIComponent(slug)}`);

  /** Tells nobody of a briefing that is as it was: what is drawn anew may lose the caret. */
  function take(briefing) {
    if (!book.failure && JSON.stringify(briefing) === JSON.stringify(book.briefing)) return;
    book.briefing = briefing;
    book.failure = "";
    for (const listener of [...listeners]) listener(briefing);
  }

  function fail(sentence) {
    book.failure = sentence;
    for (const listener of [...listeners]) listener(book.briefing);
  }

  /** Asks anew. A dossier's briefing is dropped as soon as another dossier is asked for. */
  async function load(wanted, without = withdrawn) {
    if (wanted !== slug) book.briefing = null;
    slug = wanted;
    withdrawn = without;
    const query = withdrawn.length ? `?without=${withdrawn.map(encodeURIComponent).join(",")}` : "";
    let response;
    try {
      response = await send(`${address()}.json${query}`, { cache: "no-store" });
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

  /**
   * One change after the other: the second names the digest that the first one led to.
   * @param {BriefingChange} what @returns {Promise<Outcome>}
   */
  async function change(what) {
    const body = JSON.stringify({ base: book.briefing.digest, ...what });
    let response;
    try {
      response = await send(address(), { method: "POST", headers: { "Content-Type": "application/json" }, body });
      if (response.ok) {
        const briefing = await response.json();
        if (withdrawn.length)
          await load(slug); // what a change answers has every source in place
        else take(briefing);
        return { ok: true };
      }
      const isOurs = (record) => (what.scene ? record === what.scene : !book.scene(record));
      const outcome = readRefusal(response.status, await response.text(), known, isOurs);
      if (outcome.conflict) await load(slug);
      return outcome;
    } catch {
      return { ok: false, conflict: false, sentence: SILENCE, fields: {} };
    }
  }

  return book;
}

export { createBook, readRefusal };
