/**
 * Dates as people type them into the search, as spans of whole days: "Dec 2018", "21/12/2018",
 * "1980s", "Q4 2018", "21–31 December 2018". A date may stand among other words.
 */

import { plainDigits } from "../core/folding.js";
import * as calendar from "./calendar.js";

/** @import { DayWindow } from "../types.d.ts" */

/** @typedef {{window: DayWindow, words: string, rest: string}} Span `words` name it; `rest` is what else was typed */

/** More words than a date has: "from 21 December 2018 to 24 January 2019". */
const MOST_WORDS = 8;

/** @param {string} text a day, month or year as the timeline's fields read it @returns {DayWindow|null} */
function plain(text) {
  const [start, end] = [calendar.parse(text, "start"), calendar.parse(text, "end")];
  return start.problem || end.problem ? null : [start.day, end.day];
}

const padded = (number) => String(number).padStart(2, "0");

/** A day in figures; a month above 12 is none. @returns {DayWindow|null} */
const day = (year, month, date) => plain(`${year}-${padded(month)}-${padded(date)}`);

/** @param {number} first @param {number} last years @returns {DayWindow|null} */
function years(first, last) {
  const [start, end] = [plain(String(first).padStart(4, "0")), plain(String(last).padStart(4, "0"))];
  return start && end ? [start[0], end[1]] : null;
}

/** A quarter of a year. @returns {DayWindow|null} */
function quarter(number, year) {
  const first = plain(`${year}-${padded(number * 3 - 2)}`);
  const last = plain(`${year}-${padded(number * 3)}`);
  return first && last ? [first[0], last[1]] : null;
}

/**
 * What is written in figures alone may be read in two ways: with a stroke, 5/6/2018 is the 5th of June
 * or the 6th of May. With full stops the day comes first.
 * @type {[RegExp, (found: string[]) => (DayWindow|null)[]][]}
 */
const FORMS = [
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([, date, month, year]) => [day(year, month, date)]],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, ([, one, other, year]) => [day(year, other, one), day(year, one, other)]],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([, year, month, date]) => [day(year, month, date)]],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, year, month, date]) => [day(year, month, date)]],
  [/^(\d{4})[/.](\d{1,2})$/, ([, year, month]) => [plain(`${year}-${padded(month)}`)]],
  [/^(\d{1,2})[/.](\d{4})$/, ([, month, year]) => [plain(`${year}-${padded(month)}`)]],
  [/^q([1-4])[ /-]?(\d{4})$/, ([, number, year]) => [quarter(Number(number), year)]],
  [/^(\d{4})[ /-]?q([1-4])$/, ([, year, number]) => [quarter(Number(number), year)]],
  [/^(?:the )?(\d{3})(?:0s|x)$/, ([, decade]) => [years(Number(decade) * 10, Number(decade) * 10 + 9)]],
  [/^(\d{2})xx$/, ([, century]) => [years(Number(century) * 100, Number(century) * 100 + 99)]],
  [/^(\d{4})-(\d{2})-xx$/, ([, year, month]) => [plain(`${year}-${month}`)]],
  [/^(\d{4})-xx(?:-xx)?$/, ([, year]) => [plain(year)]],
];

/** @param {string} text @returns {DayWindow[]} every reading of one date, each once */
function readOne(text) {
  const whole = plain(text);
  if (whole) return [whole];
  const found = FORMS.map(([form, read]) => ({ match: form.exec(text), read })).find(({ match }) => match);
  const readings = found ? found.read(found.match).filter(Boolean) : [];
  return readings.filter(([start], index) => readings.findIndex((other) => other[0] === start) === index);
}

/** What stands between the first and last of a span. */
const BETWEEN = [/ ?(?:\.\.| to | until | - ) ?/, /\//, /-/];

/** From one date to another, "21 Dec 2018 to 24 Jan 2019", "2018-12-21/2018-12-31", "21-31 December 2018". @returns {DayWindow[]} */
function readTwo(text) {
  for (const between of BETWEEN) {
    const sides = text.split(between);
    if (sides.length !== 2) continue;
    const [first, last] = sides.map((side) => side.trim());
    const ends = readOne(last);
    const starts =
      [first, lent(first, last)]
        .filter(Boolean)
        .map(readOne)
        .find((one) => one.length) || [];
    if (starts.length === 1 && ends.length === 1 && starts[0][0] <= ends[0][1]) return [[starts[0][0], ends[0][1]]];
  }
  return [];
}

/** What the first date has of the second: "21" of "31 December 2018", "December" of "January 2019". */
function lent(first, last) {
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(first)) return last.replace(/^\d{1,2}(?:st|nd|rd|th)?/, first);
  const year = /\b\d{4}$/.exec(last);
  return year && !/\d{4}/.test(first) ? `${first} ${year[0]}` : null;
}

/** @param {string} text without words around it @returns {DayWindow[]} every reading; none where it is no date */
function readWindows(text) {
  const bare = text
    .replace(/^(?:in|on|of|from|during|between) /, "")
    .replace(/[~?%]$/, "")
    .trim();
  const one = readOne(bare);
  return one.length ? one : readTwo(bare.replace(/ and /, " to "));
}

/** "2018", "December 2018", "21 December 2018", or the first and last day. @param {DayWindow} window */
function wordsOf([start, end]) {
  if (start === end) return calendar.longWords(start);
  const [first, last] = [calendar.civil(start), calendar.civil(end)];
  const { year, month } = first;
  const isWhole = first.date === 1 && end + 1 === calendar.fromCivil(last.year, last.month + 1, 1);
  if (!isWhole) return calendar.range(start, end);
  if (last.year === year && last.month === month) return calendar.longWords(start).replace(/^\d+ /, "");
  if (month !== 0 || last.month !== 11) return calendar.range(start, end);
  return last.year === year ? String(year) : `${year} – ${last.year}`;
}

/**
 * The date in what is typed: the longest run of words that is one.
 * @param {string} query
 * @returns {Span[]} every reading of it, two at most; none where nothing is a date
 */
function readSpans(query) {
  const text = plainDigits(query.normalize("NFKC"))
    .toLowerCase()
    .replace(/[–—−]/g, "-")
    .replace(/[“”"[\]]/g, "")
    .trim();
  const words = text.split(/\s+/).filter(Boolean);
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const windows = readWindows(words.slice(from, from + length).join(" "));
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(" ");
      if (windows.length) return windows.map((window) => ({ window, words: wordsOf(window), rest }));
    }
  }
  return [];
}

export { readSpans };
