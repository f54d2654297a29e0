/**
 * The part of time that is in view and where its days lie in pixels.
 * A view is {start, end} in fractional days; day d covers d to d + 1, so it begins at x(d).
 */

import * as calendar from "../parts/calendar.js";

/** @import { DayWindow, TimeView } from "../types.d.ts" */

/** The closest zoom: fewer days than this say nothing more, since a day is the smallest unit. */
const SHORTEST_VIEW_DAYS = 6;
/** Air beside what is fitted, as a share of its length. */
const FIT_MARGIN = 0.04;
/** The opening view is this many times as long as the window. */
const OPENING_WINDOWS = 5;
/** Air after the last known day in the opening view: enough to see open ends fade out. */
const OPENING_AIR = 0.1;

/** @param {TimeView} view @returns {number} pixels from the left edge of the plot */
function toX(view, width, day) {
  return ((day - view.start) / (view.end - view.start)) * width;
}

/** @param {TimeView} view @returns {number} fractional day at this pixel */
function toDay(view, width, x) {
  return view.start + (x / width) * (view.end - view.start);
}

/** Moves and shrinks a view until it lies in the limits, as long as it can be. @param {TimeView} view @param {TimeView} limits */
function clamp(view, limits) {
  const longest = limits.end - limits.start;
  const length = Math.min(Math.max(view.end - view.start, SHORTEST_VIEW_DAYS), longest);
  const middle = (view.start + view.end) / 2;
  const start = Math.min(Math.max(middle - length / 2, limits.start), limits.end - length);
  return { start, end: start + length };
}

/**
 * @param {TimeView} view
 * @param {number} factor above 1 shows more time, below 1 less
 * @param {number} anchor the day that stays where it is
 * @param {TimeView} limits
 * @returns {TimeView}
 */
function zoom(view, factor, anchor, limits) {
  const length = view.end - view.start;
  const wanted = Math.min(Math.max(length * factor, SHORTEST_VIEW_DAYS), limits.end - limits.start);
  const share = (anchor - view.start) / length;
  const start = anchor - share * wanted;
  return clamp({ start, end: start + wanted }, limits);
}

/** The same length of time, some days later. */
function pan(view, days, limits) {
  return clamp({ start: view.start + days, end: view.end + days }, limits);
}

/** A view of all days from first to last, with air on both sides. */
function fit(first, last, limits) {
  const length = last + 1 - first;
  const margin = Math.max(length * FIT_MARGIN, 1);
  return clamp({ start: first - margin, end: last + 1 + margin }, limits);
}

/** How far a reader may look: what is known and the window, with half as much air around. */
function limitsOf(extent, window) {
  const first = Math.min(extent[0], window[0]);
  const last = Math.max(extent[1], window[1]) + 1;
  const air = Math.max((last - first) / 4, 183);
  const { FIRST_DAY, LAST_DAY } = calendar;
  return { start: Math.max(first - air, FIRST_DAY), end: Math.min(last + air, LAST_DAY + 1) };
}

/**
 * What is seen first: the window with the time that led to it, several times the window's length,
 * but no further than what is known.
 * @param {DayWindow} window
 * @param {DayWindow} known first and last day that an event names
 * @param {TimeView} limits
 * @param {number} asOf nothing of the dossier is known after this day
 */
function openingView(window, known, limits, asOf) {
  const length = window[1] - window[0] + 1;
  const last = Math.max(Math.min(known[1], asOf), window[1]) + 1;
  const span = Math.min(length * OPENING_WINDOWS, last - Math.min(known[0], window[0]));
  const air = span * OPENING_AIR;
  const middle = (window[0] + window[1] + 1) / 2;
  const end = Math.min(middle + span / 2, last) + air;
  return clamp({ start: end - span - air, end }, limits);
}

/** Where the window lies: "in" view, or wholly to its "left" or "right". */
function whereabouts(view, window) {
  if (window[1] + 1 <= view.start) return "left";
  if (window[0] >= view.end) return "right";
  return "in";
}

export { clamp, fit, limitsOf, openingView, pan, SHORTEST_VIEW_DAYS, toDay, toX, whereabouts, zoom };
