/**
 * Pairs of countries as people type them: "Iran Azerbaijan", "IR–AZ", "آذربایجان ایران". A dossier of
 * many countries has thousands of pairs, so that there is no list of them: what is typed is parted
 * into two names. The one that is typed first is A.
 */

import * as folding from "./folding.js";
import * as search from "./search.js";

/** @import { Dossier } from "../types.d.ts" */

/** @import { Entry } from "./search.js" */

/** What stands between the names of a pair, beside signs, which folding takes away. */
const BETWEEN = new Set(["and", "to", "v", "vs", "versus", "with"]);

/** More words than the names of two countries have. */
const MOST_WORDS = 16;

/**
 * How well words name a country: its code or whole name 0, the beginning of a name 1, of some words 2.
 * @param {Entry} country @param {string[][]} words each in every spelling
 */
function fit({ names, codes }, words) {
  const typed = words.map(([plain]) => plain).join(" ");
  if (codes.includes(typed) || names.includes(typed)) return 0;
  if (names.some((name) => words.length > 0 && name.startsWith(typed))) return 1;
  const begins = (name, word) => name.startsWith(word) || name.includes(` ${word}`);
  const holds = (name) => words.every((spelt) => spelt.some((word) => begins(name, word)));
  return names.some(holds) ? 2 : Infinity;
}

/** @param {Dossier} dossier @param {string} a @param {string} b @returns {Entry} */
function pairEntry(dossier, a, b) {
  const name = (code) => dossier.countries[code].name;
  const count = dossier.events.filter(({ countries }) => countries.includes(a) && countries.includes(b)).length;
  const title = `${name(a)} – ${name(b)}`;
  return { type: "pair", id: `${a} ${b}`, title, note: search.counted(count), order: -count, names: [], also: [] };
}

/**
 * @param {Dossier} dossier
 * @param {Entry[]} countries their entries in the index
 * @param {string} query as typed
 * @returns {{entries: Entry[], best: number}} those that fit best; among them those with most events first
 */
function findPairs(dossier, countries, query) {
  const every = folding.wordsOf(query).slice(0, MOST_WORDS);
  // "South Africa" is one country, and not "South…" with "…Africa".
  if (countries.some((one) => fit(one, every) < Infinity)) return { entries: [], best: Infinity };
  /** @type {Map<string, number>} */
  const found = new Map();
  for (let cut = 1; cut < every.length; cut += 1) {
    const last = BETWEEN.has(every[cut][0]) ? cut + 1 : cut;
    const [first, second] = [every.slice(0, cut), every.slice(last)];
    if (!second.length) continue;
    const fits = (words) =>
      countries.map((one) => ({ id: one.id, fit: fit(one, words) })).filter((one) => one.fit < Infinity);
    for (const a of fits(first)) {
      for (const b of fits(second)) {
        const key = `${a.id} ${b.id}`;
        if (a.id !== b.id) found.set(key, Math.min(found.get(key) ?? Infinity, a.fit + b.fit));
      }
    }
  }
  const best = Math.min(Infinity, ...found.values());
  const entries = [...found]
    .filter(([, score]) => score === best)
    .map(([key]) => pairEntry(dossier, .../** @type {[string, string]} */ (key.split(" "))));
  return { entries: entries.sort(byEvents), best };
}

const byEvents = (one, other) => one.order - other.order || one.title.localeCompare(other.title);

/**
 * The pairs of one country: with those that share its events first, then with every other.
 * @param {Dossier} dossier @param {string} code
 * @returns {Entry[]}
 */
const pairsOf = (dossier, code) =>
  Object.keys(dossier.countries)
    .filter((other) => other !== code)
    .map((other) => pairEntry(dossier, code, other))
    .sort(byEvents);

export { findPairs, pairsOf };
