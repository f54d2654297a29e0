/** What lies under the pointer in the lanes, and what is said about it. */

import * as calendar from "../parts/calendar.js";
import * as histogram from "./histogram.js";
import * as scale from "./scale.js";
import { endOf, reachOf } from "./spans.js";

/** @import { Lane, TimelineModel, Words } from "../types.d.ts" */

const REACH_PX = 3;
const LISTED = 5;
const COLUMN_REACH_PX = 3;

/**
 * @param {TimelineModel} model
 * @param {number} x in the plot
 * @param {number} y in the stage
 * @returns {{members: number[], x: number, y: number}|null} positions of the events there
 */
function find(model, x, y) {
  const { place, columns, view, width } = model;
  const number = Math.floor((y - place.lanesTop) / place.laneHeight);
  const lane = model.lanes[number];
  if (!lane || x < -8 || x > width + 8) return null;
  const middle = place.lanesTop + (number + 0.5) * place.laneHeight;
  if (lane.density) {
    const from = scale.toDay(view, width, x - COLUMN_REACH_PX);
    const to = scale.toDay(view, width, x + COLUMN_REACH_PX);
    const members = lane.positions.filter((i) => columns.earliest[i] <= to && columns.latest[i] + 1 >= from);
    return members.length ? { members, x, y: middle } : null;
  }
  return nearestMark(lane, x, y, middle) || nearestSpan(lane, x, y, middle);
}

/** @param {Lane} lane */
function nearestMark(lane, x, y, middle) {
  let best = null;
  let least = Infinity;
  for (const item of lane.marks) {
    const away = Math.hypot(
      Math.max(0, Math.abs(x - item.x) - item.width / 2 + lane.markPx / 2),
      (y - middle - item.offset) / 2,
    );
    if (away <= lane.markPx / 2 + REACH_PX && away < least) {
      least = away;
      best = { members: item.members, x: item.x, y: middle + item.offset };
    }
  }
  return best;
}

/**
 * Of the spans at this x the one whose line is nearest; of several the shortest, which is above. The
 * faint rest and the dots of an open one reach through the whole lane: they must be pointed at.
 * @param {Lane} lane
 */
function nearestSpan(lane, x, y, middle) {
  let best = null;
  for (const span of lane.spans) {
    if (x < reachOf(span) || x > endOf(span)) continue;
    const away = Math.abs(y - middle - span.offset);
    const isBody = x >= span.left + span.trailIn && x <= span.right - span.trailOut;
    if (!isBody && away > span.tall / 2 + REACH_PX) continue;
    if (!best || away <= best.away) best = { span, away };
  }
  return best ? { members: [best.span.position], x, y: middle + best.span.offset } : null;
}

/**
 * The bar above or below a point; -1 beside all bars.
 * @param {TimelineModel} model @param {number} x in the plot @param {number} y in the stage
 */
function findBar({ bars, place, view, width }, x, y) {
  const isBeside = y < place.histogramTop || y > place.histogramTop + place.histogramHeight;
  if (isBeside || x < 0 || x > width) return -1;
  const bar = histogram.locate(bars.edges, scale.toDay(view, width, x));
  return bars.counts[bar] >= histogram.LEAST_BAR ? bar : -1;
}

/** The card about a bar. @param {TimelineModel} model @param {number} bar @returns {Words} */
function describeBar({ bars }, bar) {
  return {
    title: histogram.barName(bars.edges[bar], bars.unit),
    lines: [histogram.barWords(bars.counts[bar], bars.sure[bar])],
  };
}

/**
 * The lines of the card about what was hit.
 * @param {TimelineModel} model @param {number[]} members
 * @returns {Words}
 */
function describe(model, members) {
  const events = members.map((position) => model.columns.events[position]);
  if (events.length === 1) {
    const [event] = events;
    const words = event.words && event.words !== event.date ? `in the source: “${event.words}”` : "";
    const doubt = event.exact ? "" : "date not exact";
    return {
      title: event.title,
      lines: [[event.date, doubt].filter(Boolean).join(" · "), words, event.source].filter(Boolean),
    };
  }
  const first = Math.min(...members.map((i) => model.columns.earliest[i]));
  const last = Math.max(...members.map((i) => model.columns.latest[i]));
  const listed = events.slice(0, LISTED).map((event) => `${event.title} (${event.date})`);
  const rest = events.length - listed.length;
  if (rest > 0) listed.push(`and ${rest.toLocaleString("en")} more`);
  const what = separable(model, members) ? "click to zoom in" : "click to go through them";
  return {
    title: `${events.length.toLocaleString("en")} events, ${calendar.range(first, last)}: ${what}`,
    lines: listed,
  };
}

/** True when zooming in can part the marks of these events. */
function separable({ columns, view }, members) {
  const days = members.map((i) => columns.mark[i]);
  const apart = Math.max(...days) - Math.min(...days);
  return apart >= 1 && view.end - view.start > scale.SHORTEST_VIEW_DAYS * 1.01;
}

export { describe, describeBar, find, findBar, separable };
