/**
 * Days as whole numbers since 1970-01-01 (UTC): the one time unit of the browser side.
 * A day has no time zone here, so no local clock can shift a date by one.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const MS_PER_DAY = 86400000;

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

  araxes.days = { fromIso, toIso };
  if (typeof module === "object") module.exports = araxes.days;
})(typeof window === "object" ? window : globalThis);
