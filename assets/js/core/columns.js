/**
 * A dossier's events as columns of numbers, in the order of their marks in time: what a frame needs
 * is read from typed arrays, so that its cost hardly grows with the number of events.
 */

import * as days from "./days.js";
import * as filter from "./filter.js";
import { laneOf, lanesOf } from "./kinds.js";

/** @import { Columns, DayWindow, Dossier, Selection, Side, Timed } from "../types.d.ts" */

/** @type {Side[]} */
const SIDES = ["A", "B", "both", "other"];
const OPEN_START = 1;
const OPEN_END = 2;
const OPEN_BITS = { start: OPEN_START, end: OPEN_END, both: OPEN_START | OPEN_END };

/** Where an event's mark stands: its middle, or the known end of an open one. @param {Timed} event */
function markDay(event) {
  if (event.open === "end") return event.earliest + 0.5;
  if (event.open === "start") return event.latest + 0.5;
  return (event.earliest + event.latest + 1) / 2;
}

/** The last day that counts in the bars: an open end counts up to the as-of day, not into the unknown. */
function countedUntil(event, asOf) {
  const endless = event.open === "end" || event.open === "both";
  return endless ? Math.max(event.earliest, Math.min(event.latest, asOf)) : event.latest;
}

/**
 * @param {Pick<Dossier, "events"|"extent"|"as_of">} dossier
 * @returns {Columns}
 */
function build(dossier) {
  const asOf = days.fromIso(dossier.as_of);
  const events = [...dossier.events].sort((a, b) => markDay(a) - markDay(b) || a.earliest - b.earliest);
  const members = lanesOf(events);
  const kinds = [...members.keys()];
  /** @type {DayWindow} */
  const known = [Infinity, -Infinity];
  for (const { earliest, latest, open } of events) {
    if (open !== "start" && open !== "both") known[0] = Math.min(known[0], earliest);
    if (open !== "end" && open !== "both") known[1] = Math.max(known[1], latest);
    if (open === "end") known[1] = Math.max(known[1], earliest);
    if (open === "start") known[0] = Math.min(known[0], latest);
  }
  return {
    events,
    kinds,
    members,
    known: known[0] <= known[1] ? known : [...dossier.extent],
    earliest: Int32Array.from(events, (event) => event.earliest),
    latest: Int32Array.from(events, (event) => event.latest),
    sureFrom: Int32Array.from(events, (event) => (event.sure ? event.sure[0] : 1)),
    sureTo: Int32Array.from(events, (event) => (event.sure ? event.sure[1] : 0)),
    until: Int32Array.from(events, (event) => countedUntil(event, asOf)),
    mark: Float64Array.from(events, markDay),
    open: Uint8Array.from(events, (event) => OPEN_BITS[event.open] || 0),
    lane: Uint8Array.from(events, (event) => kinds.indexOf(laneOf(event.kind))),
    position: new Map(events.map((event, position) => [event.id, position])),
  };
}

/**
 * @param {Columns} columns @param {Selection} selection
 * @returns {Uint8Array} for each event, whose it is, as a position in SIDES
 */
function sidesOf(columns, selection) {
  return Uint8Array.from(columns.events, (event) => SIDES.indexOf(filter.side(event, selection)));
}

/** @returns {string} what {@link shownBy} and {@link sidesOf} depend on: equal keys, equal answers */
function keyOf({ kinds, scope, pair, withdrawn }) {
  return JSON.stringify([kinds, scope, pair, withdrawn]);
}

/**
 * @param {Columns} columns @param {Selection} selection
 * @returns {Uint32Array} the events that kinds, scope and sources leave, whatever the window
 */
function shownBy(columns, selection) {
  const kinds = new Set(selection.kinds);
  const pairOnly = selection.scope === "pair" && selection.pair;
  const positions = [];
  columns.events.forEach((event, position) => {
    if (kinds.has(event.kind) && filter.stands(event, selection) && (!pairOnly || filter.ofPair(event, selection)))
      positions.push(position);
  });
  return Uint32Array.from(positions);
}

/**
 * True when an event lies in the window: the rule of core/filter.js on columns.
 * @param {Columns} columns @param {number} position of the event
 * @param {number} start @param {number} end @param {boolean} certainly
 */
function isInside({ earliest, latest, open }, position, start, end, certainly) {
  return filter.within(earliest[position], latest[position], open[position] !== 0, start, end, certainly);
}

/** @returns {number} how many of the shown events lie in the window */
function countInside(columns, shown, start, end, certainly) {
  let count = 0;
  for (let k = 0; k < shown.length; k += 1) if (isInside(columns, shown[k], start, end, certainly)) count += 1;
  return count;
}

export { build, countInside, isInside, keyOf, markDay, OPEN_END, OPEN_START, SIDES, shownBy, sidesOf };
