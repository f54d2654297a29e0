/**
 * Which events a selection shows. The same rule stands in Python (dashboard/query/predicate.py);
 * both are held to tests/fixtures/cases/predicate.json.
 */

import * as days from "./days.js";

/** @import { DossierEvent, Selection, Side } from "../types.d.ts" */

/** True when both countries of the selection's pair take part. */
function ofPair(event, selection) {
  if (!selection.pair) return false;
  const [a, b] = selection.pair;
  return event.countries.includes(a) && event.countries.includes(b);
}

/** True when at least one of the event's sources is not withdrawn. */
function stands(event, selection) {
  return !selection.withdrawn.length || event.sources.some((source) => !selection.withdrawn.includes(source));
}

/**
 * True when days from `earliest` to `latest` lie in a window: some of them may, or all must, and
 * then none is open to a side (seeds/dates/windows.py; tests/fixtures/cases/window.json).
 */
function within(earliest, latest, isOpen, start, end, certainly) {
  if (certainly) return !isOpen && earliest >= start && latest <= end;
  return earliest <= end && latest >= start;
}

/** True when the event lies in the window, in the sense that the selection asks for. */
const inWindow = ({ earliest, latest, open }, start, end, sense) =>
  within(earliest, latest, Boolean(open), start, end, sense === "certainly");

/**
 * @param {DossierEvent} event
 * @param {Selection} selection
 * @returns {boolean}
 */
function matches(event, selection) {
  return matching([event], selection).length === 1;
}

/**
 * @param {DossierEvent[]} events
 * @param {Selection} selection
 * @returns {DossierEvent[]} those that the selection shows, in the order given
 */
function matching(events, selection) {
  const kinds = new Set(selection.kinds);
  const start = days.fromIso(selection.window[0]);
  const end = days.fromIso(selection.window[1]);
  const pairOnly = selection.scope === "pair" && selection.pair;
  return events.filter(
    (event) =>
      kinds.has(event.kind) &&
      inWindow(event, start, end, selection.within) &&
      stands(event, selection) &&
      (!pairOnly || ofPair(event, selection)),
  );
}

/**
 * Whose event it is, which is what colours it.
 * @param {Pick<DossierEvent, "countries"|"initiator">} event @param {Pick<Selection, "pair">} selection
 * @returns {Side}
 */
function side(event, selection) {
  if (!ofPair(event, selection)) return "other";
  if (event.initiator === selection.pair[0]) return "A";
  if (event.initiator === selection.pair[1]) return "B";
  return "both";
}

export { inWindow, matches, matching, ofPair, side, stands, within };
