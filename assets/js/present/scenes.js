/**
 * The briefing of the dossier, as the server gives it: fetched when it is first needed, looked at
 * again in the background, and kept as it is where the server is gone.
 */

import * as base from "../core/base.js";

/** @import { Briefing } from "../types.d.ts" */

/** @type {Map<string, Briefing>} by dossier */
const known = new Map();
/** @type {Set<(briefing: Briefing, before: Briefing|null) => void>} */
const listeners = new Set();

/** @param {string} slug @returns {Briefing|null} */
const get = (slug) => known.get(slug) || null;

/**
 * Takes a briefing that came: from here, from the composer's change, or from the other window. One
 * whose file somebody has just broken does not take the place of a whole one.
 * @param {Briefing} briefing
 */
function receive(briefing) {
  const before = get(briefing.slug);
  if (briefing.problems?.length && before && !before.problems?.length) return;
  known.set(briefing.slug, briefing);
  // Not only the file may have changed: what the words are filled with may have, too.
  if (JSON.stringify(before) === JSON.stringify(briefing)) return;
  for (const listener of [...listeners]) listener(briefing, before);
}

/**
 * Asks the server.
 * @param {string} slug
 * @returns {Promise<Briefing>}
 * @throws {Error} with a sentence where none came
 */
async function load(slug) {
  const response = await fetch(base.address(`/briefing/${encodeURIComponent(slug)}.json`));
  if (!response.ok) throw new Error(`the briefing of “${slug}” answered ${response.status}`);
  const briefing = await response.json();
  receive(briefing);
  return briefing;
}

/** The known briefing at once, or the server's. @param {string} slug @returns {Promise<Briefing>} */
const ensure = async (slug) => get(slug) || load(slug);

/** Looks again; what is known stays where nothing comes. @param {string} slug @returns {Promise<Briefing|null>} */
const refresh = (slug) => load(slug).catch(() => get(slug));

/** @param {(briefing: Briefing, before: Briefing|null) => void} listener @returns {() => void} ends it */
function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export { ensure, get, load, receive, refresh, subscribe };
