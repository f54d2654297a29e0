/**
 * Finding what a dossier holds by name: the index and the ranking. Dates and pairs, of which there is
 * no list, are read from what is typed (parts/typed_dates.js, core/typed_pairs.js); the dialog that
 * asks and shows is in pages/finder.js.
 */

import * as folding from "./folding.js";

/** @import { Dossier, Findable } from "../types.d.ts" */

/** @typedef {"date"|"pair"|"country"|"event"|"actor"|"place"|"topic"|"claim"|"source"} EntryType */

/** @typedef {{type: EntryType, id: string, title: string, note: string, order: number, names: string[], also: string[], codes?: string[]}} Entry
 *  `also` are folded names of what belongs to it, such as an event's place: they count less. `codes`
 *  are found whole or not at all */

/** @typedef {{type: EntryType, entries: Entry[], more: number, best: number}} Group */

/** Groups that fit equally well stand in this order. @type {EntryType[]} */
const TYPES = ["date", "pair", "country", "event", "actor", "place", "topic", "claim", "source"];

/** A word found only beside the name weighs more than the worst fit of a name. */
const BESIDE = 3;
/** A code is meant by whoever types it whole. */
const CODE = -1;

/** The same countries, places and people stand in thousands of events. @type {Map<string, string[]>} */
const spelt = new Map();

/** @param {string} name @returns {string[]} every spelling */
function spellings(name) {
  if (!spelt.has(name)) spelt.set(name, folding.spellings(name));
  return spelt.get(name);
}

const folded = (names) => names.filter(Boolean).flatMap(spellings);
/** @returns {Entry} */
const entry = (type, id, title, note, order, names, also = []) => ({
  type,
  id,
  title,
  note,
  order,
  names: folded(names),
  also: folded(also),
});

/** "1 event", "16 events" @param {number} count */
const counted = (count) => `${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;

/** The first letter large. @param {string} words */
const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);

/** How many events each value of a field stands in. @returns {Map<string, number>} */
function countBy(dossier, field) {
  const counts = new Map();
  for (const event of dossier.events) {
    for (const value of new Set(event[field])) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return counts;
}

/**
 * @param {Dossier} dossier
 * @returns {Entry[]} what its events tell of, and they themselves; names are folded
 */
function index(dossier) {
  spelt.clear();
  const namesOf = (record) => (record ? [record.name, ...record.names] : []);
  const country = (code) => (dossier.countries[code] ? dossier.countries[code].name : code || "");
  const events = dossier.events.map((event) => {
    const place = dossier.places[event.place];
    const note = [event.date, place?.name].filter(Boolean).join(" · ");
    const people = event.actors.map((id) => dossier.actors[id]).filter(Boolean);
    const told = [event.kind, ...event.topics, event.date, event.words, ...event.countries.map(country)];
    const also = [...told, ...namesOf(place), ...people.flatMap(namesOf)];
    return entry("event", event.id, event.title, note, -event.latest, [event.title], also);
  });
  const byActor = countBy(dossier, "actors");
  const actors = Object.entries(dossier.actors).map(([id, actor]) => {
    const count = byActor.get(id) || 0;
    const note = [country(actor.country), counted(count)].join(" · ");
    return entry("actor", id, actor.name, note, -count, namesOf(actor));
  });
  const places = Object.entries(dossier.places).map(([id, place]) => {
    const notes = [place.local, country(place.country)].filter((note) => note && note !== place.name);
    const note = notes.join(" · ");
    return entry("place", id, place.name, note, 0, namesOf(place));
  });
  const topics = [...countBy(dossier, "topics")].map(([topic, count]) =>
    entry("topic", topic, capital(topic.replaceAll("_", " ")), counted(count), -count, [topic]),
  );
  return [...countries(dossier), ...events, ...actors, ...places, ...topics];
}

/** @param {Dossier} dossier @returns {Entry[]} */
function countries(dossier) {
  const counts = countBy(dossier, "countries");
  return Object.entries(dossier.countries).map(([code, { name, local, names }]) => {
    const count = counts.get(code) || 0;
    const note = [local !== name && local, counted(count)].filter(Boolean).join(" · ");
    const codes = [code, ...names].filter(isCode);
    const written = names.filter((one) => !isCode(one));
    return { ...entry("country", code, name, note, -count, [name, local, ...written]), codes: folded(codes) };
  });
}

/** Short and in capitals: "IR", "GBR", "DPRK". @param {string} name */
const isCode = (name) => /^[A-Z]{2,4}$/.test(name);

/**
 * @param {Findable} findable
 * @param {Dossier} dossier
 * @returns {Entry[]} the claims and sources, which come apart from the events
 */
function indexRecords({ claims, sources }, dossier) {
  const country = (code) => dossier.countries[code]?.name || code;
  return [
    ...claims.map(({ id, statement, kind, speaker, countries: about }, order) =>
      entry("claim", id, statement, `${kind}, ${speaker}`, order, [statement], [kind, speaker, ...about.map(country)]),
    ),
    ...sources.map(({ id, title, publisher, author, kind, published }, order) =>
      entry(
        "source",
        id,
        title,
        [publisher !== title && publisher, published].filter(Boolean).join(" · "),
        order,
        [title, publisher, id],
        [author, kind, published],
      ),
    ),
  ];
}

/** How well one word of the query fits a folded name: 0 begins it, 1 begins a word, 2 within. */
function fit(name, word) {
  if (name.startsWith(word)) return 0;
  if (name.includes(` ${word}`)) return 1;
  // Two letters stand within nearly everything; two signs of another script are a word.
  return name.includes(word) && !/^[a-z0-9]{1,2}$/.test(word) ? 2 : Infinity;
}

/** The best fit of any spelling of a word with any name. @param {string[]} names @param {string[]} spellings */
function bestFit(names, spellings) {
  let least = Infinity;
  for (const name of names) {
    for (const word of spellings) least = Math.min(least, fit(name, word));
    if (least === 0) break;
  }
  return least;
}

const collator = new Intl.Collator("en");

/**
 * @param {Entry} candidate
 * @param {string[][]} words every spelling of each word, all of which must be found
 * @returns {number} the lower the better; Infinity when a word is missing
 */
function score({ names, also, codes = [] }, words) {
  let sum = 0;
  for (const word of words) {
    const named = bestFit(names, word);
    // What fits the name in any way fits better than what stands beside it.
    sum += word.some((one) => codes.includes(one)) ? CODE : named < BESIDE ? named : BESIDE + bestFit(also, word);
    if (sum === Infinity) break;
  }
  return sum;
}

/**
 * @param {EntryType} type @param {Entry[]} found best first @param {number} limit @param {number} best
 * @returns {Group}
 */
const groupOf = (type, found, limit, best) => {
  const entries = found.slice(0, limit);
  return { type, entries, more: found.length - entries.length, best };
};

/** Groups that have results, those that fit best first. @param {Group[]} groups */
const inOrder = (groups) =>
  groups
    .filter((group) => group.entries.length)
    .sort((a, b) => a.best - b.best || TYPES.indexOf(a.type) - TYPES.indexOf(b.type));

/**
 * @param {Entry[]} entries
 * @param {string} query as typed; empty finds everything
 * @param {number|((type: EntryType) => number)} [limit] the most of each type
 * @returns {Group[]} groups that have results; the group and the entries that fit best come first
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
        collator.compare(a.candidate.title, b.candidate.title),
    );
  const groups = TYPES.map((type) => {
    const found = ranked.filter((item) => item.candidate.type === type);
    return groupOf(
      type,
      found.map(({ candidate }) => candidate),
      typeof limit === "number" ? limit : limit(type),
      found.length ? found[0].score : Infinity,
    );
  });
  return inOrder(groups);
}

export { counted, find, groupOf, index, indexRecords, inOrder };
