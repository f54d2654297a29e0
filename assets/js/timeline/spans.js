/**
 * Where the spans of a lane are drawn: what an event surely covers, and what it only may. A short
 * span is a band about its mark. A long or open one is a thin line, so that it hides nothing;
 * lines that overlap take tracks of their own beside each other.
 *
 * What is known of a date is drawn over its own days. Where nothing is known before the end, a tail
 * fades out from there and dots say that it may reach further; where nothing is known of the end,
 * the line fades out after the dossier's as-of day, beyond which nobody could know.
 */

import * as timelineColumns from "../core/columns.js";

/** @import { Columns, Span } from "../types.d.ts" */

/** Spans beyond this share of the plot are lines: a band of that length would fill its lane. */
const LONGEST_BAND = 0.18;
const LINE_PX = 3;
/** A line of both sides shows A above B and needs two pixels for each. */
const LINE_OF_BOTH_PX = 4;
/** From one track to the next, where the lane has the room. */
const TRACK_PX = 5;
/** Between the marks of one lane and the next. */
const LANE_AIR_PX = 6;
/** More lines at one time share tracks: no lane holds more. */
const MOST_TRACKS = 4;
/** Ends that are not known fade over this length, at most this share of the span. */
const FADE_PX = 34;
const FADE_SHARE = 0.45;
/** A tail to an unknown start, and a fade beyond the as-of day. */
const TAIL_PX = 90;
const OPEN_FADE_PX = 60;

/**
 * One event's span in pixels, before it has its place in the lane.
 * @param {Columns} columns
 * @param {number} i position of the event
 * @param {(day: number) => number} toX pixel at which a day begins
 * @param {number} asOf the dossier's as-of day
 * @param {number} width of the plot
 * @returns {Span}
 */
function measure(columns, i, toX, asOf, width) {
  const { OPEN_START, OPEN_END } = timelineColumns;
  const open = columns.open[i];
  const first = toX(columns.earliest[i]);
  const last = toX(columns.latest[i] + 1);
  const hasCore = columns.sureFrom[i] <= columns.sureTo[i];
  /** @type {Span["sure"]} */
  const sure = hasCore ? [toX(columns.sureFrom[i]), toX(columns.sureTo[i] + 1)] : null;
  let [left, right] = [first, last];
  if (open & OPEN_END) right = Math.min(last, Math.max(toX(asOf + 1), first) + OPEN_FADE_PX);
  if (open & OPEN_START) left = Math.max(first, right - (open & OPEN_END ? OPEN_FADE_PX : 0) - TAIL_PX);
  const soft = Math.min(FADE_PX, FADE_SHARE * (right - left));
  const whole = sure && sure[0] <= left && sure[1] >= right;
  // From the end of what is possible to what is sure, the fade says how far the doubt goes.
  const toCore = (distance) => (sure ? Math.max(distance, 0) : soft);
  return {
    position: i,
    left,
    right,
    fadeIn: whole ? 0 : open & OPEN_START ? Math.min(TAIL_PX, right - left) : toCore(sure && sure[0] - left),
    fadeOut: whole ? 0 : open & OPEN_END ? Math.min(OPEN_FADE_PX, right - left) : toCore(sure && right - sure[1]),
    sure,
    dotsFrom: open & OPEN_START && first < left ? first : null,
    line: open !== 0 || right - left > LONGEST_BAND * width,
    offset: 0,
  };
}

/**
 * Gives every line a track, so that none lies over another while there are tracks left.
 * @param {Span[]} lines changed in place
 * @param {number} markPx
 * @param {number} height of the lane
 * @param {boolean} roomy true where each line has a mark's height for itself
 */
function track(lines, markPx, height, roomy) {
  /** @type {Span[][]} */
  const tracks = [];
  const free = (spans, line) => spans.every((other) => line.right <= reachOf(other) || reachOf(line) >= other.right);
  const placed = lines.map((line) => {
    let number = tracks.findIndex((spans) => free(spans, line));
    if (number < 0) number = tracks.length < MOST_TRACKS ? tracks.push([]) - 1 : lines.indexOf(line) % MOST_TRACKS;
    tracks[number].push(line);
    return number;
  });
  const step = roomy
    ? Math.min(markPx + 2, (height - markPx - LANE_AIR_PX) / Math.max(tracks.length - 1, 1))
    : Math.min(TRACK_PX, (height - LINE_OF_BOTH_PX) / Math.max(tracks.length, 1));
  lines.forEach((line, index) => {
    line.offset = (placed[index] - (tracks.length - 1) / 2) * step;
  });
}

const reachOf = (span) => (span.dotsFrom === null ? span.left : span.dotsFrom);

/**
 * All spans of a lane, those behind first.
 * @param {Span[]} measured of the events in view
 * @param {(position: number) => number} markOffset of a band's mark from the lane's middle
 * @param {number} markPx shorter spans lie behind their mark and are left out, unless they are open
 * @param {number} height of the lane
 * @param {boolean} roomy true where the lane holds more than one row of marks
 * @returns {Span[]}
 */
function arrange(measured, markOffset, markPx, height, roomy) {
  const kept = measured
    .filter((span) => span.line || span.right - span.left > markPx)
    .sort((a, b) => b.right - b.left - (a.right - a.left) || a.position - b.position);
  track(
    kept.filter((span) => span.line),
    markPx,
    height,
    roomy,
  );
  for (const span of kept) if (!span.line) span.offset = markOffset(span.position);
  return kept;
}

export { arrange, LINE_OF_BOTH_PX, LINE_PX, measure };
