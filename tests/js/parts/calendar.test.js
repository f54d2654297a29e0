import assert from "node:assert/strict";
import test from "node:test";
import { days, timeline } from "../timeline/loaded.js";

const { parse, addMonths, words, range, length, civil, FIRST_DAY, LAST_DAY } = timeline.calendar;

const iso = (text, edge = "start") => {
  const { day, problem } = parse(text, edge);
  return problem === undefined ? days.toIso(day) : problem;
};

test("a day is read in the forms that people write", () => {
  for (const text of [
    "2019-01-24",
    "2019-1-24",
    "24 Jan 2019",
    "24 January 2019",
    "24th january, 2019",
    "Jan 24, 2019",
    "January 24 2019",
    " 24  jan.  2019 ",
  ]) {
    assert.equal(iso(text), "2019-01-24", text);
  }
});

test("a month or a year gives its first day at the start of a window and its last at the end", () => {
  assert.deepEqual([iso("2018-02"), iso("2018-02", "end")], ["2018-02-01", "2018-02-28"]);
  assert.deepEqual([iso("Feb 2020"), iso("Feb 2020", "end")], ["2020-02-01", "2020-02-29"]);
  assert.deepEqual([iso("Sept 2018"), iso("September, 2018", "end")], ["2018-09-01", "2018-09-30"]);
  assert.deepEqual([iso("2018"), iso("2018", "end")], ["2018-01-01", "2018-12-31"]);
});

test("what cannot be read says what came and what to type", () => {
  const expected = "type a day like 2019-01-24 or 24 Jan 2019, or a month or year.";
  assert.equal(iso("  "), `No date came; ${expected}`);
  assert.equal(iso("yesterday"), `“yesterday” is not a date that is read here; ${expected}`);
  assert.equal(iso("24/01/2019"), `“24/01/2019” is not a date that is read here; ${expected}`);
  assert.equal(iso("2019-13-01"), `“2019-13-01” names no month of the calendar; ${expected}`);
  assert.equal(iso("24 Foo 2019"), `“24 Foo 2019” names no month of the calendar; ${expected}`);
  assert.equal(iso("Ja 2019"), `“Ja 2019” names no month of the calendar; ${expected}`);
  assert.equal(iso("0000"), `The year of “0000” is outside 1 to 9999; ${expected}`);
  assert.equal(iso("2019-02-29"), "“2019-02-29” is not in the calendar: February 2019 has 28 days.");
  assert.equal(iso("0 Jan 2019"), "“0 Jan 2019” is not in the calendar: January 2019 has 31 days.");
});

test("a long text is cut in the sentence", () => {
  assert.ok(iso("x".repeat(500)).startsWith(`“${"x".repeat(40)}…” is not a date`));
});

test("months keep their date, or end with the shorter month", () => {
  const month = (text, by) => days.toIso(addMonths(days.fromIso(text), by));
  assert.equal(month("2019-01-31", 1), "2019-02-28");
  assert.equal(month("2020-01-31", 1), "2020-02-29");
  assert.equal(month("2019-01-15", -1), "2018-12-15");
  assert.equal(month("2019-01-15", 24), "2021-01-15");
});

test("days are named without the reader's locale", () => {
  const day = days.fromIso("2019-01-24");
  assert.equal(words(day), "24 Jan 2019");
  assert.equal(range(day, day), "24 Jan 2019");
  assert.equal(range(days.fromIso("2018-12-01"), day), "1 Dec 2018 – 24 Jan 2019");
  assert.deepEqual([length(day, day), length(days.fromIso("2018-12-01"), day)], ["1 day", "55 days"]);
});

test("years before 100 stay in their century", () => {
  assert.deepEqual(civil(FIRST_DAY), { year: 1, month: 0, date: 1 });
  assert.deepEqual(civil(LAST_DAY), { year: 9999, month: 11, date: 31 });
});
