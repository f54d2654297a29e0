/**
 * Events over time in bars. An event counts one in all, spread evenly over the days it may have
 * happened on: "December 2018" gives a week of December 7/31 of an event. So the bars over all
 * time sum to the number of events, and an inexact date claims no day for itself.
 */

import * as calendar from "../parts/calendar.js";

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

export { barName, chooseUnit, edgesOf, LEAST_BAR, locate, spread, UNITS };
