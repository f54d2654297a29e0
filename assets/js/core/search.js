/**
 * Finding events, actors and places of the loaded dossier by name: the index and the ranking.
 * The dialog that asks and shows is in finder.js.
 */

import * as folding from "./folding.js";

/** @import { Dossier } from "../types.d.ts" */

/** @typedef {{type: "event"|"actor"|"place", id: string, title: string, note: string, order: number, names: string[], also: string[]}} Entry
 *  `also` are folded names of what belongs to it, such as an event's place: they count less */

/** A word found only beside the name weighs more than the worst fit of a name. */
const BESIDE = 3;

const folded = (names) => names.filter(Boolean).flatMap(folding.spellings);
const entry = (type, id, title, note, order, names, also = []) => ({
  type,
  id,
  title,
  note,
  order,
  names: folded(names),
  also: folded(also),
});

/**
 * @param {Dossier} dossier
 * @returns {Entry[]} everything that can be found; names are folded
 */
function index(dossier) {
  const namesOf = (record) => (record ? [record.name, ...record.names] : []);
  const country = (code) => (dossier.countries[code] ? dossier.countries[code].name : code || "");
  const events = dossier.events.map((event) => {
    const place = dossier.places[event.place];
    const note = [event.date, place?.name].filter(Boolean).join(" · ");
    const people = event.actors.map((id) => dossier.actors[id]).filter(Boolean);
    const also = [event.kind, ...namesOf(place), ...people.flatMap(namesOf)];
    return entry("event", event.id, event.title, note, -event.latest, [event.title], also);
  });
  const actors = Object.entries(dossier.actors).map(([id, actor]) => {
    const count = dossier.events.filter((event) => event.actors.includes(id)).length;
    const note = [country(actor.country), `${count} ${count === 1 ? "event" : "events"}`].join(" · ");
    return entry("actor", id, actor.name, note, -count, namesOf(actor));
  });
  const places = Object.entries(dossier.places).map(([id, place]) => {
    const notes = [place.local, country(place.country)].filter((note) => note && note !== place.name);
    const note = notes.join(" · ");
    return entry("place", id, place.name, note, 0, namesOf(place));
  });
  return [...events, ...actors, ...places];
}

/** How well one word of the query fits a folded name: 0 begins it, 1 begins a word, 2 within. */
function fit(name, word) {
  if (name.startsWith(word)) return 0;
  if (name.includes(` ${word}`)) return 1;
  return name.includes(word) ? 2 : Infinity;
}

/**
 * @param {Entry} candidate
 * @param {string[][]} words every spelling of each word, all of which must be found
 * @returns {number} the lower the better; Infinity when a word is missing
 */
function score(candidate, words) {
  const best = (names, spellings) =>
    names.reduce((least, name) => Math.min(least, ...spellings.map((word) => fit(name, word))), Infinity);
  return words.reduce(
    (sum, word) => sum + Math.min(best(candidate.names, word), BESIDE + best(candidate.also, word)),
    0,
  );
}

/**
 * @param {Entry[]} entries
 * @param {string} query as typed; empty finds everything
 * @param {number} [limit] the most of each type
 * @returns {{type: string, entries: Entry[], more: number}[]} groups that have results; the group
 *   and the entries that fit best come first
 */
function find(entries, query, limit = 8) {
  const words = folding.wordsOf(query);
  const ranked = entries
    .map((candidate) => ({ candidate, score: score(candidate, words) }))
    .filter((found) => found.score < Infinity)
    .sort(
      (a, b) =>
        a.score - b.score ||
        a.candidate.order - b.candidate.order ||
        a.candidate.title.localeCompare(b.candidate.title),
    );
  return ["event", "actor", "place"]
    .map((type) => {
      const found = ranked.filter((item) => item.candidate.type === type);
      const entries = found.slice(0, limit).map((item) => item.candidate);
      return { type, entries, more: found.length - entries.length, best: found.length ? found[0].score : Infinity };
    })
    .filter((group) => group.entries.length)
    .sort((a, b) => a.best - b.best)
    .map(({ best, ...group }) => group);
}

export { find, index };
