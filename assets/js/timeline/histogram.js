/**
 * Events over time in bars. An event counts one in all, spread evenly over the days it may have
 * happened on: "December 2018" gives a week of December 7/31 of an event. So the bars over all
 * time sum to the number of events, and an inexact date claims no day for itself.
 */

import * as calendar from "../parts/calendar.js";

/** @import { Columns, TimelineModel } from "../types.d.ts" */

const UNITS = [
  { name: "day", days: 1 },
  { name: "week", days: 7 },
  { name: "month", days: 30.4 },
  { name: "quarter", days: 91.3 },
  { name: "year", days: 365.25 },
  { name: "decade", days: 3652.5 },
  { name: "century", days: 36525 },
];
/** The narrowest bar: below this, bars of a small dossier read as noise. */
const NARROWEST_BAR_PX = 22;
/** A bar needs this share of an event: what is spread over decades adds up to a line of nothing. */
const LEAST_BAR = 0.04;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/** @returns {string} the unit of the bars at this zoom */
function chooseUnit(view, width) {
  const pixelsPerDay = width / (view.end - view.start);
  const unit = UNITS.find(({ days }) => days * pixelsPerDay >= NARROWEST_BAR_PX);
  return (unit || UNITS[UNITS.length - 1]).name;
}

function floorTo(day, unit) {
  const { civil, fromCivil } = calendar;
  const { year, month } = civil(day);
  switch (unit) {
    case "day":
      return Math.floor(day);
    case "week":
      return Math.floor((Math.floor(day) - FIRST_MONDAY) / 7) * 7 + FIRST_MONDAY;
    case "month":
      return fromCivil(year, month, 1);
    case "quarter":
      return fromCivil(year, month - (month % 3), 1);
    case "year":
      return fromCivil(year, 0, 1);
    case "decade":
      return fromCivil(Math.floor(year / 10) * 10, 0, 1);
    default:
      return fromCivil(Math.floor(year / 100) * 100, 0, 1);
  }
}

function next(day, unit) {
  if (unit === "day") return day + 1;
  if (unit === "week") return day + 7;
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  return calendar.addMonths(day, months);
}

/** @returns {Float64Array} edges of whole bars that cover the view; bar i is edges[i] to edges[i + 1] */
function edgesOf(view, unit) {
  const edges = [floorTo(view.start, unit)];
  while (edges[edges.length - 1] < view.end) edges.push(next(edges[edges.length - 1], unit));
  return Float64Array.from(edges);
}

/** The bar that holds a day; -1 before the first, edges.length - 1 from the last edge on. */
function locate(edges, day) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Counts of events per bar.
 * @param {ArrayLike<number>} edges ascending days
 * @param {ArrayLike<number>} earliest first possible day of each event
 * @param {ArrayLike<number>} latest last possible day, inclusive
 * @param {ArrayLike<number>} chosen which events count, as positions in the two arrays
 * @returns {Float64Array} edges.length - 1 sums
 */
function spread(edges, earliest, latest, chosen) {
  const bars = edges.length - 1;
  const counts = new Float64Array(bars);
  const density = new Float64Array(bars + 1);
  for (let k = 0; k < chosen.length; k += 1) {
    const from = earliest[chosen[k]];
    const to = latest[chosen[k]] + 1;
    if (to <= edges[0] || from >= edges[bars]) continue;
    const perDay = 1 / (to - from);
    const first = Math.max(locate(edges, from), 0);
    const last = Math.min(locate(edges, to), bars);
    if (first === last) {
      counts[first] += (to - Math.max(from, edges[first])) * perDay;
      continue;
    }
    counts[first] += (edges[first + 1] - Math.max(from, edges[first])) * perDay;
    density[first + 1] += perDay;
    density[last] -= perDay;
    if (last < bars) counts[last] += (to - edges[last]) * perDay;
  }
  let running = 0;
  for (let bar = 0; bar < bars; bar += 1) {
    running += density[bar];
    counts[bar] += running * (edges[bar + 1] - edges[bar]);
  }
  return counts;
}

/**
 * What of the bars is sure: an event that can lie in no other bar, and of one that lasts the days on
 * which it must have gone on. As dashboard/query/spreading.py has it; open dates, which it leaves
 * out, have their sure days here as well.
 * @param {ArrayLike<number>} edges ascending days
 * @param {Pick<Columns, "earliest"|"until"|"sureFrom"|"sureTo"|"open">} columns
 * @param {ArrayLike<number>} chosen positions of the events that count
 * @returns {Float64Array} edges.length - 1 sums, none above that of {@link spread}
 */
function spreadSure(edges, { earliest, until, sureFrom, sureTo, open }, chosen) {
  const whole = [];
  const bars = edges.length - 1;
  const counts = new Float64Array(bars);
  for (let k = 0; k < chosen.length; k += 1) {
    const i = chosen[k];
    const [from, to] = [sureFrom[i], Math.min(sureTo[i], until[i])];
    const inOneBar = !open[i] && locate(edges, earliest[i]) === locate(edges, until[i]);
    if (inOneBar || (from <= earliest[i] && to >= until[i])) {
      whole.push(i);
      continue;
    }
    const perDay = 1 / (until[i] + 1 - earliest[i]);
    for (let bar = Math.max(locate(edges, from), 0); bar < bars && edges[bar] <= to; bar += 1) {
      const inside = Math.min(to + 1, edges[bar + 1]) - Math.max(from, edges[bar]);
      if (inside > 0) counts[bar] += inside * perDay;
    }
  }
  const exact = spread(edges, earliest, until, whole);
  return counts.map((count, bar) => count + exact[bar]);
}

/** Numbers above ten at which a scale may end, times a power of ten: each is read at a glance. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Below this height the scale names its two ends alone. */
const HALVED_FROM_PX = 56;

/** Where the scale ends: the least round number that no bar exceeds, one event at least. */
function topOf(most) {
  if (most <= ROUND[ROUND.length - 1]) return Math.max(1, Math.ceil(most - 1e-9));
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ROUND.find((number) => number * power >= most - 1e-9);
}

/** The numbers that the scale names, from the bottom. @param {number} top @param {number} height of the bars in pixels */
function marksOf(top, height) {
  return height >= HALVED_FROM_PX && top % 2 === 0 ? [0, top / 2, top] : [0, top];
}

/** A count of a bar in words: a share of an event has two places, since it is spread over days. */
function countWords(count) {
  return count.toLocaleString("en", { maximumFractionDigits: count < 10 ? 2 : 0 });
}

/** What a bar holds, "4.3 events, 3 of them sure". @param {number} count @param {number} sure */
function barWords(count, sure) {
  const events = `${countWords(count)} ${countWords(count) === "1" ? "event" : "events"}`;
  if (count - sure < LEAST_BAR) return events;
  return sure < LEAST_BAR ? `${events}, none of it sure` : `${events}, ${countWords(sure)} of it sure`;
}

/**
 * The bars in one sentence, for those who cannot see them.
 * @param {Pick<TimelineModel["bars"], "unit"|"edges"|"counts"|"sure"|"most"|"top">} bars
 */
function sentence({ unit, edges, counts, sure, most, top }) {
  const highest = counts.indexOf(most);
  const scale = `Bars of events per ${unit}, on a scale from 0 to ${countWords(top)}`;
  if (most < LEAST_BAR) return `${scale}; none has an event`;
  return `${scale}; the highest, ${barName(edges[highest], unit)}: ${barWords(most, sure[highest])}`;
}

/** "Dec 2018", "Week of 3 Dec 2018", "2018", "1990s": what a bar covers, for the table. */
function barName(day, unit) {
  const { civil, words, MONTHS } = calendar;
  const { year, month } = civil(day);
  switch (unit) {
    case "day":
      return words(day);
    case "week":
      return `Week of ${words(day)}`;
    case "month":
      return `${MONTHS[month]} ${year}`;
    case "quarter":
      return `Q${month / 3 + 1} ${year}`;
    case "year":
      return String(year);
    case "decade":
      return `${year}s`;
    default:
      return `${year}–${year + 99}`;
  }
}

export {
  barName,
  barWords,
  chooseUnit,
  countWords,
  edgesOf,
  LEAST_BAR,
  locate,
  marksOf,
  sentence,
  spread,
  spreadSure,
  topOf,
  UNITS,
};
