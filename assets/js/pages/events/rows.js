/** The rows of the events table, made from the dossier's events; pure. */

import * as days from "../../core/days.js";
import * as filter from "../../core/filter.js";
import * as folding from "../../core/folding.js";
import * as vocabulary from "../../core/vocabulary.js";

/** @import { Dossier, DossierEvent, EventRow, Language, Place, Selection } from "../../types.d.ts" */

/** What of its days is known, in the vocabulary's words. @param {Pick<DossierEvent, "open"|"exact">} event */
function dating({ open, exact }) {
  let known = exact ? "exact" : "inexact";
  if (open) known = open === "both" ? "open" : `no_${open}`;
  return vocabulary.datings[known].words;
}

/** As dashboard/query/admiralty.py has it: "fairly reliable source, possibly true" for "C3". @param {string} rating */
function gradeWords(rating) {
  const { reliabilities, grades } = vocabulary;
  return rating
    .split(", ")
    .filter(Boolean)
    .map(([letter, digit]) => {
      const { meaning } = reliabilities[letter];
      return `${letter === "F" ? meaning : `${meaning} source`}, ${grades[digit].meaning}`;
    })
    .join("; ");
}

/** A name, and in the local language the name in its own script behind it. */
function named(name, local, language) {
  return language === "local" && local && local !== name ? `${name} ${local}` : name;
}

/**
 * As dashboard/query/participation.py has it: "Ilham Aliyev, President (Azerbaijan, host)".
 * @param {DossierEvent["people"][0]} person @param {Pick<Dossier, "countries"|"actors">} dossier
 */
function participant([country, role, actor, office], dossier) {
  const where = dossier.countries[country]?.name ?? country;
  const who = [actor ? (dossier.actors[actor]?.name ?? actor) : null, office].filter(Boolean).join(", ");
  return who ? `${who} (${where}, ${role})` : `${where} (${role})`;
}

/** The days by which an event is ordered: the end that its date does not name tells nothing. @param {DossierEvent} event */
function bounds({ earliest, latest, open }) {
  if (open === "start") return [latest, latest];
  if (open === "end") return [earliest, earliest];
  return [earliest, latest];
}

/**
 * @param {Dossier} dossier
 * @param {Language} language
 * @returns {EventRow[]} one row an event, by first day, last day and place in the file
 */
function rowsOf(dossier, language) {
  const inOrder = dossier.events
    .map((event, position) => ({ event, position, days: bounds(event) }))
    .sort((a, b) => a.days[0] - b.days[0] || a.days[1] - b.days[1] || a.position - b.position);
  let order = -1;
  return inOrder.map(({ event, days: [first, last] }, number) => {
    const before = inOrder[number - 1]?.days;
    // Events of the same days share their place: turned round, they stay as the file has them.
    if (!before || before[0] !== first || before[1] !== last) order += 1;
    const place = dossier.places[event.place];
    return {
      id: event.id,
      event,
      order,
      date: event.date,
      words: event.words,
      dating: dating(event),
      kind: event.kind,
      title: event.title,
      countries: event.countries
        .map((code) => named(dossier.countries[code]?.name ?? code, dossier.countries[code]?.local, language))
        .join(", "),
      people: event.people.map((one) => participant(one, dossier)).join("; "),
      place: place ? named(place.name, place.local, language) : "",
      precision: place ? (vocabulary.precisions[place.precision]?.short ?? place.precision) : "",
      topics: event.topics.join(", "),
      source: event.source,
      grade: gradeWords(event.rating),
      rating: event.rating,
      also: otherNames(event, dossier),
    };
  });
}

// What a filter of the whole table looks at, beside the other names.
/** @type {("date"|"words"|"dating"|"kind"|"title"|"countries"|"people"|"place"|"precision"|"topics"|"source"|"grade"|"rating")[]} */
const SEARCHED = [
  "date",
  "words",
  "dating",
  "kind",
  "title",
  "countries",
  "people",
  "place",
  "precision",
  "topics",
  "source",
  "grade",
  "rating",
];

/**
 * Every other name of an event's countries, people and place, in whatever script.
 * @param {DossierEvent} event @param {Dossier} dossier
 */
function otherNames(event, dossier) {
  const people = event.people.map(([, , actor]) => dossier.actors[actor]);
  const countries = event.countries.map((code) => dossier.countries[code]);
  return [dossier.places[event.place], ...people, ...countries]
    .flatMap((/** @type {Partial<Place>|undefined} */ record) =>
      record ? [record.local, ...(record.names ?? [])] : [],
    )
    .filter(Boolean);
}

/**
 * Which rows have every word of a query, under whatever name and in whatever spelling, as the
 * search finds them (folding.js).
 * @param {string} query as typed
 * @returns {((row: EventRow) => boolean)|null} null where the query holds no word
 */
function filterOf(query) {
  const words = folding.wordsOf(query);
  if (!words.length) return null;
  return (row) => {
    // Folded once, since a filter asks for every row at every letter that is typed.
    row.folded ??= folding.heapOf([...SEARCHED.map((field) => row[field]), ...row.also]);
    return folding.hasAll(row.folded, words);
  };
}

/** The rows that a selection shows, in the order given. @param {EventRow[]} rows @param {Selection} selection */
function shown(rows, selection) {
  const kept = new Set(
    filter.matching(
      rows.map((row) => row.event),
      selection,
    ),
  );
  return rows.filter((row) => kept.has(row.event));
}

/**
 * The order of the column of dates, for the grid: a date without a bound stands behind all that have
 * both, whichever way the column is turned, since it cannot be said to be later or earlier than they.
 * @param {EventRow} a @param {EventRow} b
 * @param {boolean} newestFirst the grid turns the answer round
 * @returns {number} below 0 where a's place is before b's while the earliest come first
 */
function compareDates(a, b, newestFirst) {
  const [openA, openB] = [a, b].map(({ event }) => event.open !== null);
  if (openA === openB) return a.order - b.order;
  return openA === newestFirst ? -1 : 1;
}

/**
 * How the rows are ordered, in words.
 * @param {"asc"|"desc"|null} turned how the column of dates is sorted, null where another one is
 * @param {number} open how many of the rows have a date that is open on a side
 */
function orderWords(turned, open) {
  if (!turned) return "";
  const first = turned === "desc" ? "Latest first" : "Earliest first";
  if (!open) return `${first}.`;
  const dates = open === 1 ? "1 event whose date has" : `${open.toLocaleString("en-GB")} events whose dates have`;
  return `${first}; last, below the line, ${dates} no beginning or no end.`;
}

/**
 * Whether the rows listed are all those of the selection, in its order.
 * @param {string[]} listed ids after the table's own filters and sorting
 * @param {{id: string}[]} selected rows of the selection
 */
function isWhole(listed, selected) {
  return listed.length === selected.length && selected.every((row, number) => row.id === listed[number]);
}

/**
 * The count in words.
 * @param {number} listed rows that the table shows after its own filters
 * @param {number} selected events of the selection
 * @param {number} all events of the dossier
 */
function countWords(listed, selected, all) {
  const number = (value) => value.toLocaleString("en-GB");
  const events = all === 1 ? "event" : "events";
  if (listed !== selected) return `${number(listed)} listed of ${number(selected)} selected`;
  if (selected === all) return `all ${number(all)} ${events}`;
  return `${number(selected)} of ${number(all)} ${events}`;
}

/**
 * What may help where a selection shows nothing: each remedy alone need not suffice.
 * @param {Selection} selection @param {Dossier} dossier
 * @returns {Set<string>} of "window", "kinds", "scope", "within" and "withdrawn"
 */
function remedies(selection, dossier) {
  const found = new Set();
  const [start, end] = selection.window.map(days.fromIso);
  if (start > dossier.extent[0] || end < dossier.extent[1]) found.add("window");
  if (dossier.events.some((event) => !selection.kinds.includes(event.kind))) found.add("kinds");
  if (selection.scope === "pair" && selection.pair) found.add("scope");
  if (selection.within === "certainly") found.add("within");
  if (selection.withdrawn.length) found.add("withdrawn");
  return found;
}

export { compareDates, countWords, dating, filterOf, gradeWords, isWhole, orderWords, remedies, rowsOf, shown };
