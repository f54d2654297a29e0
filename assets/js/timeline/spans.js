/**
 * Where the spans of a lane are drawn: what an event surely covers, and what it only may. A span is
 * a band over the whole of its days, at every zoom at which it is wider than its mark; one that is
 * long shares the height of its lane with those beside it, so that none hides another. An open one
 * is a thin line, since it lasts through nearly all of time.
 *
 * What is known of a date is drawn over its own days. Where nothing is known before the end, the
 * line fades out from there to the edge of what is in sight, and dots say that it may reach further;
 * so it does after the dossier's as-of day, beyond which nobody could know the end.
 */

import * as timelineColumns from "../core/columns.js";

/** @import { Columns, Span } from "../types.d.ts" */

/** Bands beyond this share of the plot take tracks; shorter ones lie about their mark. */
const LONGEST_BY_MARK = 0.18;
const LINE_PX = 3;
/** A line of both sides shows A above B and needs two pixels for each. */
const LINE_OF_BOTH_PX = 4;
/** From one track of lines to the next, where the lane has the room. */
const TRACK_PX = 5;
/** Between the marks of one lane and the next, and between its bands. */
const LANE_AIR_PX = 6;
const BAND_AIR_PX = 1;
/** More spans at one time share tracks: no lane holds more. */
const MOST_TRACKS = 4;
/** Ends that are not known fade over this length, at most this share of the span. */
const FADE_PX = 34;
const FADE_SHARE = 0.45;
/** What is drawn in some strength towards an unknown start, and beyond the as-of day; a faint rest leads on. */
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
  const known = Math.max(toX(asOf + 1), first);
  const into = open & OPEN_START ? fadeIn(open & OPEN_END ? known : last, width) : null;
  const out = open & OPEN_END ? fadeOut(known, width) : null;
  const left = into ? into.from : first;
  const right = out ? out.to : last;
  const soft = Math.min(FADE_PX, FADE_SHARE * (right - left));
  const whole = sure && sure[0] <= left && sure[1] >= right;
  // From the end of what is possible to what is sure, the fade says how far the doubt goes.
  const toCore = (distance) => (sure ? Math.max(distance, 0) : soft);
  return {
    position: i,
    left,
    right,
    fadeIn: into ? into.length : whole ? 0 : toCore(sure && sure[0] - left),
    fadeOut: out ? out.length : whole ? 0 : toCore(sure && right - sure[1]),
    trailIn: into ? into.trail : 0,
    trailOut: out ? out.trail : 0,
    sure,
    dotsFrom: into && first < left ? first : null,
    dotsTo: out && last > right ? last : null,
    line: open !== 0,
    long: right - left > LONGEST_BY_MARK * width,
    tall: LINE_PX,
    offset: 0,
  };
}

/** From nothing to the known end: to the edge of the plot, and a plot's width at most. @param {number} end @param {number} width */
function fadeIn(end, width) {
  const body = end - TAIL_PX;
  const from = Math.min(body, Math.max(0, end - width));
  return { from, length: end - from, trail: body - from };
}

/** From what is known on to nothing, likewise. @param {number} begin @param {number} width */
function fadeOut(begin, width) {
  const body = begin + OPEN_FADE_PX;
  const to = Math.max(body, Math.min(width, begin + width));
  return { to, length: to - begin, trail: to - body };
}

/**
 * Whether an event's mark may be drawn. Of a span of which an end is out of sight it would say a
 * day that nobody knows: its middle moves with nothing that is seen. A date that is open on both
 * sides has no middle at all.
 * @param {Span} span @param {number} open bits of the event's open ends
 * @param {number} markPx @param {number} width of the plot
 */
function isMarked(span, open, markPx, width) {
  const { OPEN_START, OPEN_END } = timelineColumns;
  if (open) return open !== (OPEN_START | OPEN_END);
  return span.right - span.left <= markPx || (span.left >= 0 && span.right <= width);
}

/**
 * Gives every span a track, so that none lies over another while there are tracks left.
 * @param {Span[]} spans those that come first keep nearest to the top
 * @returns {{count: number, of: number[]}} how many tracks there are, and each span's
 */
function track(spans) {
  /** @type {Span[][]} */
  const tracks = [];
  const free = (others, span) =>
    others.every((other) => endOf(span) <= reachOf(other) || reachOf(span) >= endOf(other));
  const of = spans.map((span, index) => {
    let number = tracks.findIndex((others) => free(others, span));
    if (number < 0) number = tracks.length < MOST_TRACKS ? tracks.push([]) - 1 : index % MOST_TRACKS;
    tracks[number].push(span);
    return number;
  });
  return { count: tracks.length, of };
}

/** From where to where a span is drawn, dots and all. @param {Pick<Span, "left"|"dotsFrom">} span */
const reachOf = ({ left, dotsFrom }) => dotsFrom ?? left;
/** @param {Pick<Span, "right"|"dotsTo">} span */
const endOf = ({ right, dotsTo }) => dotsTo ?? right;

/** Lines keep beside each other, each as thin as it is. @param {Span[]} lines @param {boolean} roomy true where each has a mark's height for itself */
function seatLines(lines, markPx, height, roomy) {
  const { count, of } = track(lines);
  const step = roomy
    ? Math.min(markPx + 2, (height - markPx - LANE_AIR_PX) / Math.max(count - 1, 1))
    : Math.min(TRACK_PX, (height - LINE_OF_BOTH_PX) / Math.max(count, 1));
  lines.forEach((line, index) => {
    line.offset = (of[index] - (count - 1) / 2) * step;
  });
}

/** Long bands share the lane: a mark's height for one, less where there are more at one time. @param {Span[]} bands */
function seatBands(bands, markPx, height) {
  const { count, of } = track(bands);
  const step = Math.min(markPx + BAND_AIR_PX, (height - 2 * BAND_AIR_PX) / Math.max(count, 1));
  bands.forEach((band, index) => {
    band.tall = Math.max(LINE_PX, Math.min(markPx - 1, step - BAND_AIR_PX));
    band.offset = (of[index] - (count - 1) / 2) * step;
  });
}

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
  const lines = kept.filter((span) => span.line);
  seatLines(lines, markPx, height, roomy);
  seatBands(
    kept.filter((span) => span.long && !span.line),
    markPx,
    height,
  );
  for (const span of kept) {
    if (span.line || span.long) continue;
    span.tall = markPx - 1;
    span.offset = markOffset(span.position);
  }
  // What is thin lies above what is broad, else a band would wash it out.
  return [...kept.filter((span) => !span.line), ...lines];
}

export { arrange, endOf, isMarked, LINE_OF_BOTH_PX, measure, reachOf };
