/** The labels of the time axis: as many as there is room for, at every zoom from days to centuries. */

import * as calendar from "../parts/calendar.js";
import * as scale from "./scale.js";

/** @import { TimeView } from "../types.d.ts" */

/** Days of the month at which each fine ladder step puts a tick. */
const IN_MONTH = {
  1: Array.from({ length: 31 }, (_, i) => i + 1),
  2: Array.from({ length: 15 }, (_, i) => 2 * i + 1),
  7: [1, 8, 15, 22],
  14: [1, 15],
};

/** From fine to coarse: the unit, its step, about how many days that is, the widest usual label. */
const LADDER = [
  { unit: "day", step: 1, days: 1 },
  { unit: "day", step: 2, days: 2 },
  { unit: "day", step: 7, days: 7 },
  { unit: "day", step: 14, days: 14 },
  { unit: "month", step: 1, days: 30.4 },
  { unit: "month", step: 3, days: 91.3 },
  { unit: "month", step: 6, days: 182.6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({ unit: "year", step, days: 365.25 * step })),
];
/** Pixels that a tick needs: enough for its usual label and some air. */
const ROOM_PX = { day: 34, month: 50, year: 50 };
const ROOM_OF_HALF_MONTHS_PX = 62;
const GAP_PX = 10;

function chooseStep(view, width) {
  const pixelsPerDay = width / (view.end - view.start);
  const room = ({ unit, step }) => (unit === "day" && step === 14 ? ROOM_OF_HALF_MONTHS_PX : ROOM_PX[unit]);
  return LADDER.find((rung) => rung.days * pixelsPerDay >= room(rung)) || LADDER[LADDER.length - 1];
}

function tickDays(view, { unit, step }) {
  const { civil, fromCivil } = calendar;
  const first = civil(view.start);
  const days = [];
  if (unit === "year") {
    for (let year = Math.floor(first.year / step) * step; days.length < 1000; year += step) {
      const day = fromCivil(year, 0, 1);
      if (day > view.end) break;
      days.push(day);
    }
  } else {
    const every = unit === "month" ? step : 1;
    for (let month = Math.floor(first.month / every) * every; days.length < 1000; month += every) {
      const day = fromCivil(first.year, month, 1);
      if (day > view.end) break;
      if (unit === "month") days.push(day);
      else days.push(...daysOfMonth(first.year, month, step));
    }
  }
  return days.filter((day) => day >= view.start && day <= view.end);
}

function daysOfMonth(year, month, step) {
  const { fromCivil } = calendar;
  const begin = fromCivil(year, month, 1);
  const length = fromCivil(year, month + 1, 1) - begin;
  // The last dates give way to the next month's first, which says more.
  const last = step === 1 ? length : length - step + 1;
  return IN_MONTH[step].filter((date) => date <= last).map((date) => begin + date - 1);
}

/** What stands at a tick: only what changed since the tick before, all of it at the first. */
function label(day, unit, full) {
  const { civil, MONTHS } = calendar;
  const { year, month, date } = civil(day);
  if (unit === "year") return String(year);
  if (unit === "month") return full || month === 0 ? `${MONTHS[month]} ${year}` : MONTHS[month];
  if (full || (month === 0 && date === 1)) return `${date} ${MONTHS[month]} ${year}`;
  return date === 1 ? `${date} ${MONTHS[month]}` : String(date);
}

function isMajor(day, unit) {
  const { month, date } = calendar.civil(day);
  if (unit === "year") return false;
  return unit === "month" ? month === 0 : date === 1;
}

/**
 * @param {TimeView} view
 * @param {number} width of the plot in pixels
 * @param {(text: string) => number} measure width of a label in pixels
 * @param {[from: number, to: number]|null} [kept] pixels in which no label may stand
 * @returns {{day: number, x: number, label: string, major: boolean}[]} no two labels touch, and
 *   none leaves the plot; a tick whose label found no room has the label ""
 */
function layOut(view, width, measure, kept = null) {
  const step = chooseStep(view, width);
  const ticks = tickDays(view, step).map((day) => ({
    day,
    x: scale.toX(view, width, day),
    label: label(day, step.unit, false),
    major: isMajor(day, step.unit),
  }));
  const taken = kept ? [kept] : [];
  const isFree = ({ x }, text) => {
    const [left, right] = [x - 3, x - 3 + measure(text)];
    return right <= width && taken.every(([a, b]) => right + GAP_PX <= a || left - GAP_PX >= b);
  };
  // The first label that is seen says its whole date.
  const first = ticks.findIndex((tick) => isFree(tick, label(tick.day, step.unit, true)));
  if (first >= 0) ticks[first] = { ...ticks[first], label: label(ticks[first].day, step.unit, true), major: true };
  const place = (tick) => {
    if (isFree(tick, tick.label)) taken.push([tick.x - 3, tick.x - 3 + measure(tick.label)]);
    else tick.label = "";
  };
  if (first > 0) for (const tick of ticks.slice(0, first)) tick.label = "";
  ticks.filter((tick) => tick.major).forEach(place);
  ticks.filter((tick) => !tick.major).forEach(place);
  return ticks;
}

export { chooseStep, LADDER, layOut, tickDays };
