/**
 * What the search lists for what is typed: records by name, the pairs and dates that can be read in
 * it, and the events of a date. Pure.
 */

import * as days from "../core/days.js";
import * as filter from "../core/filter.js";
import * as search from "../core/search.js";
import { findPairs, pairsOf } from "../core/typed_pairs.js";
import * as vocabulary from "../core/vocabulary.js";
import { readSpans } from "../parts/typed_dates.js";

/** @import { DayWindow, Dossier, DossierEvent } from "../types.d.ts" */

/** @import { Entry, EntryType, Group } from "../core/search.js" */

/** @import { Span } from "../parts/typed_dates.js" */

/**
 * What the search is narrowed to: the events of one actor, country or topic, or of a date.
 * @typedef {{title: string, holds: (event: DossierEvent) => boolean, country?: string}} Scope
 */

/** Types whose choice narrows the search to their events. @type {Record<string, (event: DossierEvent, id: string) => boolean>} */
const HOLDS = {
  actor: (event, id) => event.actors.includes(id),
  country: (event, id) => event.countries.includes(id),
  topic: (event, id) => event.topics.includes(id),
};

/** @param {Entry} item @returns {Scope|null} null for what narrows nothing */
function scopeOf({ type, id, title }) {
  const holds = HOLDS[type];
  if (!holds) return null;
  return { title, holds: (event) => holds(event, id), country: type === "country" ? id : undefined };
}

const mayLieIn =
  ([start, end]) =>
  (event) =>
    filter.inWindow(event, start, end, "possibly");

/** The tightest dates first, those that are open to a side last. @param {DossierEvent} event */
const doubt = ({ earliest, latest, open }) => (open ? Infinity : latest - earliest);
const byDoubt = (one, other) => doubt(one) - doubt(other) || one.earliest - other.earliest;

/** @param {DayWindow} window @param {string} words @param {number} count @returns {Entry} */
function dateEntry(window, words, count) {
  const [start, end] = window.map(days.toIso);
  const note = count
    ? `${search.counted(count)} that ${vocabulary.within.possibly.fall} in it`
    : "no event that may fall in it";
  return {
    type: "date",
    id: `${start}/${end}`,
    title: `Set the window to ${words}`,
    note,
    order: 0,
    names: [],
    also: [],
  };
}

/** What fits a date that was typed comes before what has its figures in the name. */
const OF_DATE = -2;

/**
 * The dates that are read, and the events that may lie in them.
 * @param {Dossier} dossier @param {Entry[]} entries @param {string} query
 * @returns {{dates: Entry[], events: Entry[]}}
 */
function ofDates(dossier, entries, query) {
  const ofEvents = entries.filter(({ type }) => type === "event");
  const byId = new Map(ofEvents.map((item) => [item.id, item]));
  const spans = readSpans(query).map((span) => ({ span, events: eventsOf(dossier, ofEvents, span) }));
  // Among other words a number may be no date at all.
  const meant = spans.filter(({ span, events }) => !span.rest || events.length);
  const found = [...new Set(meant.flatMap(({ events }) => events))].sort(byDoubt);
  return {
    dates: meant.map(({ span, events }) => dateEntry(span.window, span.words, events.length)),
    events: found.map(({ id }) => byId.get(id)),
  };
}

/** Events that may lie in a date and have the other words. @param {Dossier} dossier @param {Entry[]} entries @param {Span} span @returns {DossierEvent[]} */
function eventsOf(dossier, entries, { window, rest }) {
  const [named] = search.find(entries, rest, Infinity);
  const ids = new Set(named?.entries.map(({ id }) => id));
  return dossier.events.filter((event) => ids.has(event.id) && mayLieIn(window)(event));
}

/**
 * @param {Dossier} dossier
 * @param {Entry[]} entries of the whole index
 * @param {string} query as typed
 * @param {Scope|null} scope
 * @param {(type: EntryType) => number} limit the most of each type
 * @returns {Group[]} those that fit best first
 */
function results(dossier, entries, query, scope, limit) {
  const pool = scope ? within(dossier, entries, scope) : entries;
  const { dates, events } = ofDates(dossier, pool, query);
  // One event may lie in the date and have its figures in the name: all are found before the list is cut.
  const named = search.find(pool, query, (type) => (type === "event" ? Infinity : limit(type)));
  const alike = named.find(({ type }) => type === "event");
  const every = [...new Set([...events, ...(alike?.entries || [])])];
  return search.inOrder([
    search.groupOf("date", dates, dates.length, OF_DATE),
    ...pairs(dossier, entries, query, scope, limit("pair")),
    search.groupOf("event", every, limit("event"), events.length ? OF_DATE : (alike?.best ?? Infinity)),
    ...named.filter((group) => group !== alike),
  ]);
}

/** @param {Dossier} dossier @param {Entry[]} entries @param {Scope} scope */
function within(dossier, entries, { holds }) {
  const ids = new Set(dossier.events.filter(holds).map(({ id }) => id));
  return entries.filter(({ type, id }) => type === "event" && ids.has(id));
}

/** @returns {Group[]} */
function pairs(dossier, entries, query, scope, limit) {
  const countries = entries.filter(({ type }) => type === "country");
  if (!scope) {
    const { entries: found, best } = findPairs(dossier, countries, query);
    return [search.groupOf("pair", found, limit, best)];
  }
  if (!scope.country) return [];
  const ofIt = pairsOf(dossier, scope.country);
  const asked = search.find(countries, query, Infinity)[0]?.entries.map(({ id }) => id) || [];
  const fitting = ofIt.filter(({ id }) => asked.includes(id.split(" ")[1]));
  return [search.groupOf("pair", fitting, limit, 0)];
}

export { results, scopeOf };
