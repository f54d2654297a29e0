/**
 * The window as it is pulled about: pure steps from (drag, pointer) and (key, window) to a window.
 * A window is [start, end] in whole days, both inclusive; its edges are start and end + 1.
 */

import * as calendar from "../parts/calendar.js";

/** @import { DayWindow, WindowPart } from "../types.d.ts" */

/** @typedef {{part: WindowPart, origin: number, before: DayWindow}} Drag */

function bounded(day, limits) {
  return Math.min(Math.max(day, limits[0]), limits[1]);
}

/**
 * What the pointer is on: a handle within reach of its edge, the body between, or empty space.
 * @param {number} x pointer
 * @param {[number, number]} handles pixels of the two handles
 * @param {number} reach pixels on both sides of a handle
 * @returns {WindowPart}
 */
function partAt(x, handles, reach) {
  const [toStart, toEnd] = handles.map((handle) => Math.abs(x - handle));
  if (Math.min(toStart, toEnd) <= reach) return toStart < toEnd ? "start" : "end";
  return x > handles[0] && x < handles[1] ? "body" : "new";
}

/**
 * Where the handles stand: on the edges, or further apart when the window is too narrow to be
 * taken hold of between them.
 * @returns {[number, number]} pixels
 */
function handlesAt(left, right, narrowest) {
  const missing = Math.max(0, narrowest - (right - left)) / 2;
  return [left - missing, right + missing];
}

/** @param {WindowPart} part @param {number} origin @param {DayWindow} before @returns {Drag} origin is the fractional day under the pointer */
function press(part, origin, before) {
  return { part, origin, before: [before[0], before[1]] };
}

/**
 * @param {Drag} drag
 * @param {number} day the fractional day now under the pointer
 * @param {DayWindow} limits the first and last day that a window may hold
 * @returns {DayWindow} whole days; a handle pulled over the other takes its place
 */
function move(drag, day, limits) {
  const [start, end] = drag.before;
  if (drag.part === "body") {
    const shift = Math.round(day - drag.origin);
    const kept = Math.min(Math.max(shift, limits[0] - start), limits[1] - end);
    return [start + kept, end + kept];
  }
  if (drag.part === "new") {
    const from = bounded(Math.floor(drag.origin), limits);
    const to = bounded(Math.floor(day), limits);
    return [Math.min(from, to), Math.max(from, to)];
  }
  // The pull is relative to where the handle was taken, so that it does not jump on the press.
  const edge = drag.part === "start" ? start : end + 1;
  const moved = Math.round(edge + day - drag.origin);
  const fixed = drag.part === "start" ? end + 1 : start;
  return between(fixed, bounded(moved, [limits[0], limits[1] + 1]), drag.part);
}

/** @returns {DayWindow} */
function between(fixed, moved, part) {
  if (moved < fixed) return [moved, fixed - 1];
  if (moved > fixed) return [fixed, moved - 1];
  return part === "start" ? [fixed - 1, fixed - 1] : [fixed, fixed];
}

/**
 * A step by key of one part of the window.
 * @param {DayWindow} window
 * @param {"start"|"end"|"body"} part
 * @param {{days?: number, months?: number, to?: "first"|"last"}} by
 * @param {DayWindow} limits
 * @returns {DayWindow} a handle stops at the other one; the body keeps its length
 */
function step([start, end], part, by, limits) {
  const { addMonths } = calendar;
  const moved = (day) => {
    if (by.to) return by.to === "first" ? limits[0] : limits[1];
    return (by.months ? addMonths(day, by.months) : day) + (by.days || 0);
  };
  if (part === "start") return [Math.min(bounded(moved(start), limits), end), end];
  if (part === "end") return [start, Math.max(bounded(moved(end), limits), start)];
  const shift = by.to === "last" ? limits[1] - end : moved(start) - start;
  const kept = Math.min(Math.max(shift, limits[0] - start), limits[1] - end);
  return [start + kept, end + kept];
}

/**
 * A typed edge. One that passes the other edge takes the window along, at its length.
 * @param {DayWindow} window @param {"start"|"end"} part @param {number} day
 * @returns {{window: DayWindow, carried: boolean}}
 */
function setEdge([start, end], part, day) {
  const length = end - start;
  if (part === "start") {
    return day <= end ? { window: [day, end], carried: false } : { window: [day, day + length], carried: true };
  }
  return day >= start ? { window: [start, day], carried: false } : { window: [day - length, day], carried: true };
}

export { handlesAt, move, partAt, press, setEdge, step };
