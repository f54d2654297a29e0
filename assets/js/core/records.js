/**
 * The claims and sources of a dossier, asked for when they are first searched and kept while its data
 * stay the same. A page in one file has no pages for them, and asks for none.
 */

import * as base from "./base.js";

/** @import { Findable } from "../types.d.ts" */

/**
 * @param {(url: string) => Promise<Response>} send `fetch`
 */
function createRecords(send) {
  /** @type {{key: string, answer: Promise<Findable>}|null} the last that was asked for */
  let kept = null;

  /**
   * @param {string} slug @param {string} version another one whenever the data are
   * @returns {Promise<Findable>}
   * @throws {Error} when the server does not give them; the next call asks again
   */
  function load(slug, version) {
    const key = `${slug} ${version}`;
    if (kept?.key === key) return kept.answer;
    const own = { key, answer: ask(slug) };
    kept = own;
    own.answer.catch(() => {
      if (kept === own) kept = null;
    });
    return own.answer;
  }

  async function ask(slug) {
    const response = await send(base.address(`/records/${encodeURIComponent(slug)}.json`));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.json();
  }

  return { load };
}

export const records = createRecords((url) => globalThis.fetch(url));

export { createRecords };
