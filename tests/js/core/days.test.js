import assert from "node:assert/strict";
import test from "node:test";
import { fromIso, isoWords, momentWords, toIso, words } from "../../../assets/js/core/days.js";
import dayCases from "../../fixtures/cases/day.json" with { type: "json" };

test("1970-01-01 is day 0, and days count up and down from there", () => {
  assert.equal(fromIso("1970-01-01"), 0);
  assert.equal(fromIso("1970-01-02"), 1);
  assert.equal(fromIso("1969-12-31"), -1);
  assert.equal(fromIso("2019-01-24"), 17920);
});

test("a day survives there and back, in all years that a selection can hold", () => {
  for (const iso of ["0001-01-01", "0099-12-31", "1582-10-10", "1900-02-28", "2000-02-29", "9999-12-31"]) {
    assert.equal(toIso(fromIso(iso)), iso);
  }
});

test("what is no day of the calendar is NaN", () => {
  for (const text of [
    "2019-02-29",
    "2019-13-01",
    "2019-00-10",
    "2019-01-32",
    "2019-1-1",
    "24 Jan 2019",
    "",
    "2019-01-24T00:00",
  ]) {
    assert.ok(Number.isNaN(fromIso(text)), text);
  }
});

test("a day is said as in the shared cases", () => {
  for (const [iso, said] of dayCases.cases) {
    assert.equal(isoWords(iso), said);
    assert.equal(words(fromIso(iso)), said);
  }
});

test("a date is said in the precision it is written in", () => {
  assert.deepEqual(["2024-05-19", "2024-05", "2024"].map(momentWords), ["19 May 2024", "May 2024", "2024"]);
});
