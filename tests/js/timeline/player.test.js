import assert from "node:assert/strict";
import test from "node:test";
import { timeline } from "./loaded.js";

const { SPEEDS, MODES, begin, at } = timeline.player;

const range = [0, 100];

test("the growing window keeps its start and moves its end with the clock", () => {
  const run = begin([10, 20], "cumulative", 7, range);
  assert.deepEqual(at(run, 0), { window: [10, 20], done: false });
  assert.deepEqual(at(run, 2000), { window: [10, 34], done: false });
});

test("the moving window keeps its length", () => {
  assert.deepEqual(at(begin([10, 20], "window", 7, range), 2000).window, [24, 34]);
});

test("it stops exactly at the last day", () => {
  for (const mode of ["cumulative", "window"]) {
    const { window, done } = at(begin([10, 20], mode, 365, range), 60000);
    assert.deepEqual([window[1], done], [100, true]);
  }
});

test("at the end it starts over: a growing window from its first day, a moving one from the range's", () => {
  assert.deepEqual(at(begin([60, 100], "cumulative", 7, range), 0).window, [60, 60]);
  assert.deepEqual(at(begin([80, 100], "window", 7, range), 0).window, [0, 20]);
});

test("a window beyond the range's end plays nowhere and stops at once", () => {
  const { window, done } = at(begin([150, 160], "window", 7, range), 1000);
  assert.ok(window[0] <= window[1]);
  assert.equal(typeof done, "boolean");
});

test("time never runs back, at any speed and in either mode", () => {
  for (const { days } of SPEEDS) {
    for (const { value } of MODES) {
      const run = begin([10, 20], value, days, range);
      let last = -Infinity;
      for (let elapsed = 0; elapsed < 30000; elapsed += 517) {
        const {
          window: [start, end],
        } = at(run, elapsed);
        assert.ok(end >= last && start <= end && end <= 100);
        last = end;
      }
    }
  }
});
