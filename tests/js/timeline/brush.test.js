import assert from "node:assert/strict";
import test from "node:test";
import { days, timeline } from "./loaded.js";

const { partAt, handlesAt, press, move, step, setEdge } = timeline.brush;

const limits = [0, 100];

test("the nearer handle is taken, then the body, then empty space", () => {
  assert.equal(partAt(42, [40, 90], 8), "start");
  assert.equal(partAt(86, [40, 90], 8), "end");
  assert.equal(partAt(60, [40, 90], 8), "body");
  assert.equal(partAt(10, [40, 90], 8), "new");
  assert.equal(partAt(47, [40, 50], 8), "end");
});

test("the handles of a narrow window stand apart", () => {
  assert.deepEqual(handlesAt(100, 110, 26), [92, 118]);
  assert.deepEqual(handlesAt(100, 200, 26), [100, 200]);
});

test("a handle follows the pointer from where it was taken, without a jump", () => {
  const drag = press("start", 20.4, [20, 40]);
  assert.deepEqual(move(drag, 20.4, limits), [20, 40]);
  assert.deepEqual(move(drag, 25.3, limits), [25, 40]);
  assert.deepEqual(move(press("end", 40.9, [20, 40]), 50.9, limits), [20, 50]);
});

test("a handle pulled over the other takes its place", () => {
  assert.deepEqual(move(press("start", 20, [20, 40]), 50, limits), [41, 49]);
  assert.deepEqual(move(press("end", 41, [20, 40]), 10, limits), [10, 19]);
  assert.deepEqual(move(press("start", 20, [20, 40]), 41, limits), [40, 40]);
  assert.deepEqual(move(press("end", 41, [20, 40]), 20, limits), [20, 20]);
});

test("the body moves at its length and stops at the limits", () => {
  assert.deepEqual(move(press("body", 30, [20, 40]), 37.2, limits), [27, 47]);
  assert.deepEqual(move(press("body", 30, [20, 40]), -90, limits), [0, 20]);
  assert.deepEqual(move(press("body", 30, [20, 40]), 900, limits), [80, 100]);
});

test("a pull on empty space draws a new window, in either direction", () => {
  assert.deepEqual(move(press("new", 60.7, [20, 40]), 70.1, limits), [60, 70]);
  assert.deepEqual(move(press("new", 60.7, [20, 40]), 50.9, limits), [50, 60]);
  assert.deepEqual(move(press("new", 60.2, [20, 40]), 60.8, limits), [60, 60]);
});

test("whatever is pulled wherever, the window is whole days in order within the limits", () => {
  for (const part of ["start", "end", "body", "new"]) {
    for (let origin = 0; origin <= 100; origin += 7.3) {
      for (let to = -50; to <= 150; to += 6.1) {
        const [start, end] = move(press(part, origin, [20, 40]), to, limits);
        assert.ok(
          Number.isInteger(start) && Number.isInteger(end) && start <= end && start >= 0 && end <= 100,
          `${part} ${origin} ${to}`,
        );
      }
    }
  }
});

test("keys move an edge up to the other, and the body at its length", () => {
  assert.deepEqual(step([20, 40], "start", { days: 1 }, limits), [21, 40]);
  assert.deepEqual(step([20, 40], "start", { days: 30 }, limits), [40, 40]);
  assert.deepEqual(step([20, 40], "end", { days: -30 }, limits), [20, 20]);
  assert.deepEqual(step([20, 40], "body", { days: -30 }, limits), [0, 20]);
  assert.deepEqual(step([20, 40], "start", { to: "first" }, limits), [0, 40]);
  assert.deepEqual(step([20, 40], "end", { to: "last" }, limits), [20, 100]);
  assert.deepEqual(step([20, 40], "body", { to: "last" }, limits), [80, 100]);
});

test("a month by key is a month of the calendar", () => {
  const window = ["2018-12-31", "2019-01-31"].map(days.fromIso);
  const moved = step(window, "end", { months: 1 }, [0, 99999]);
  assert.equal(days.toIso(moved[1]), "2019-02-28");
});

test("a typed edge that passes the other takes the window along", () => {
  assert.deepEqual(setEdge([20, 40], "start", 30), { window: [30, 40], carried: false });
  assert.deepEqual(setEdge([20, 40], "start", 50), { window: [50, 70], carried: true });
  assert.deepEqual(setEdge([20, 40], "end", 10), { window: [-10, 10], carried: true });
});
