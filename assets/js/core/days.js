/**
 * Days as whole numbers since 1970-01-01 (UTC): the one time unit of the browser side.
 * A day has no time zone here, so no local clock can shift a date by one.
 */

const MS_PER_DAY = 86400000;
/** Spelt out here, so that no reader's locale changes a label. */
const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));

/**
 * @param {string} iso a calendar day, "2019-01-24"
 * @returns {number} days since 1970-01-01, or NaN when the text is no such day
 */
function fromIso(iso) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return NaN;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? Math.round(date.getTime() / MS_PER_DAY) : NaN;
}

/**
 * @param {number} days days since 1970-01-01
 * @returns {string} the calendar day, "2019-01-24"
 */
function toIso(days) {
  return new Date(Math.round(days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * @param {number} day days since 1970-01-01
 * @returns {{year: number, month: number, date: number}} month 0–11, date 1–31
 */
function civil(day) {
  const date = new Date(Math.floor(day) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** A day for people, "24 Jan 2019" (seeds/dates/words.py; tests/fixtures/cases/day.json). */
function words(day) {
  const { year, month, date } = civil(day);
  return `${date} ${MONTHS[month]} ${year}`;
}

/** @returns {string} "24 Jan 2019" for "2019-01-24" */
const isoWords = (iso) => words(fromIso(iso));

/** @returns {string} a date in the precision it is written in: "19 May 2024", "May 2024" or "2024" */
function momentWords(text) {
  const [year, month] = text.split("-");
  if (text.length > 7) return isoWords(text);
  return month ? `${MONTHS[month - 1]} ${year}` : year;
}

export { civil, fromIso, isoWords, MONTH_NAMES, MONTHS, momentWords, toIso, words };
