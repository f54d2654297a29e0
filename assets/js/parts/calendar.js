/** The calendar in whole days since 1970-01-01: months, labels, and dates as people type them. */

import * as days from "../core/days.js";

/** @import { ReadDate } from "../types.d.ts" */

const MS_PER_DAY = 86400000;
const { MONTH_NAMES, MONTHS, civil, words } = days;
/** The years that a selection can hold (Python's `date`). */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** Days since 1970-01-01 of a civil date; months beyond 0–11 carry into the year. */
function fromCivil(year, month, date) {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, date);
  return Math.round(moment.getTime() / MS_PER_DAY);
}

function monthLength(year, month) {
  return fromCivil(year, month + 1, 1) - fromCivil(year, month, 1);
}

/** The same date some months on; the 31st becomes the last day of a shorter month. */
function addMonths(day, months) {
  const { year, month, date } = civil(day);
  const first = civil(fromCivil(year, month + months, 1));
  return fromCivil(first.year, first.month, Math.min(date, monthLength(first.year, first.month)));
}

/** "24 January 2019", as a screen reader says it */
function longWords(day) {
  const { year, month, date } = civil(day);
  return `${date} ${MONTH_NAMES[month]} ${year}`;
}

/** "1 Dec 2018 – 24 Jan 2019", or the one day */
function range(start, end) {
  return start === end ? words(start) : `${words(start)} – ${words(end)}`;
}

/** "55 days" */
function length(start, end) {
  const days = end - start + 1;
  return days === 1 ? "1 day" : `${days.toLocaleString("en")} days`;
}

function monthNumber(name) {
  const text = name.toLowerCase();
  if (text.length < 3) return -1;
  return MONTH_NAMES.findIndex(
    (month) => month.toLowerCase().startsWith(text) || (text === "sept" && month === "September"),
  );
}

/**
 * Forms that are read, each giving [year, month number from 0 or -1, date or null].
 * @type {[RegExp, (found: any[]) => [year: string, month: number|null, date: string|null]][]}
 */
const FORMS = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (m) => [m[1], m[2] - 1, m[3]]],
  [/^(\d{4})-(\d{1,2})$/, (m) => [m[1], m[2] - 1, null]],
  [/^(\d{4})$/, (m) => [m[1], null, null]],
  [/^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})$/i, (m) => [m[3], monthNumber(m[2]), m[1]]],
  [/^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i, (m) => [m[3], monthNumber(m[1]), m[2]]],
  [/^([a-z]+)\.?,?\s+(\d{4})$/i, (m) => [m[2], monthNumber(m[1]), null]],
];

/**
 * Reads a typed date. A month or a year alone gives its first day at the start of a window and
 * its last day at the end.
 * @param {string} text
 * @param {"start"|"end"} edge
 * @returns {ReadDate}
 */
function parse(text, edge) {
  const typed = text.trim().replace(/\s+/g, " ");
  const shown = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
  const expected = "type a day like 2019-01-24 or 24 Jan 2019, or a month or year.";
  if (!typed) return { problem: `No date came; ${expected}` };
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(typed);
    if (!match) continue;
    const [yearText, month, dateText] = read(match);
    const year = Number(yearText);
    if (month !== null && !(month >= 0 && month <= 11)) {
      return { problem: `“${shown}” names no month of the calendar; ${expected}` };
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return { problem: `The year of “${shown}” is outside 1 to 9999; ${expected}` };
    }
    return dayOf(year, month, dateText === null ? null : Number(dateText), edge, shown);
  }
  return { problem: `“${shown}” is not a date that is read here; ${expected}` };
}

function dayOf(year, month, date, edge, shown) {
  if (month === null) return { day: edge === "start" ? fromCivil(year, 0, 1) : fromCivil(year, 11, 31) };
  const last = monthLength(year, month);
  if (date === null) return { day: fromCivil(year, month, edge === "start" ? 1 : last) };
  if (date < 1 || date > last) {
    return { problem: `“${shown}” is not in the calendar: ${MONTH_NAMES[month]} ${year} has ${last} days.` };
  }
  return { day: fromCivil(year, month, date) };
}

export const FIRST_DAY = fromCivil(FIRST_YEAR, 0, 1);

export const LAST_DAY = fromCivil(LAST_YEAR, 11, 31);

export { addMonths, civil, fromCivil, length, longWords, MONTHS, parse, range, words };
