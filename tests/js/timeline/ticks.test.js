import assert from "node:assert/strict";
import test from "node:test";
import { days, timeline } from "./loaded.js";

const { layOut, chooseStep } = timeline.ticks;

const measure = (text) => text.length * 6;
const viewOf = (from, to) => ({ start: days.fromIso(from), end: days.fromIso(to) });
const labels = (from, to, width) =>
  layOut(viewOf(from, to), width, measure)
    .map(({ label }) => label)
    .filter(Boolean);

test("the axis goes from days to centuries", () => {
  const step = (from, to) => {
    const { unit, step: by } = chooseStep(viewOf(from, to), 1000);
    return `${by} ${unit}`;
  };
  assert.equal(step("2019-01-01", "2019-01-08"), "1 day");
  assert.equal(step("2019-01-01", "2019-02-15"), "2 day");
  assert.equal(step("2018-10-01", "2019-02-01"), "7 day");
  assert.equal(step("2018-01-01", "2019-04-01"), "1 month");
  assert.equal(step("2016-01-01", "2019-01-01"), "3 month");
  assert.equal(step("1978-01-01", "2020-01-01"), "5 year");
  assert.equal(step("1000-01-01", "2020-01-01"), "100 year");
});

test("the first label is whole, later ones name what changed", () => {
  assert.deepEqual(labels("2018-11-20", "2019-03-10", 400), ["Dec 2018", "Jan 2019", "Feb", "Mar"]);
  assert.deepEqual(labels("2018-12-29", "2019-01-04", 600), ["29 Dec 2018", "30", "31", "1 Jan 2019", "2", "3"]);
  assert.deepEqual(labels("1978-06-01", "2004-01-01", 400), ["1980", "1985", "1990", "1995", "2000"]);
});

test("labels never touch each other and never leave the plot, at any zoom", () => {
  for (let length = 6; length < 40000; length = Math.ceil(length * 1.17)) {
    for (const width of [300, 777, 1296]) {
      const start = days.fromIso("2018-11-07") - length / 3;
      const shown = layOut({ start, end: start + length }, width, measure).filter(({ label }) => label);
      assert.ok(shown.length >= 1, `no label at ${length} days in ${width} px`);
      let last = -Infinity;
      for (const { x, label } of shown) {
        assert.ok(x - 3 >= last, `${label} touches its neighbour at ${length} days in ${width} px`);
        last = x - 3 + measure(label);
        assert.ok(last <= width, `${label} leaves the plot`);
      }
    }
  }
});
