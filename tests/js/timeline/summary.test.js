import assert from "node:assert/strict";
import test from "node:test";
import { event, model, selection, timeline } from "./loaded.js";

const { laneRows, barRows } = timeline.summary;

const made = model([
  event("a", "2018-12-10"),
  event("b", "2018-12-01", "2018-12-31", { exact: false, date: "December 2018" }),
  event("old", "2018-01-05"),
  event("talk", "2018-12-11", "2018-12-11", { kind: "meeting" }),
]);

test("each lane has a row with what is in the window, what is inexact and what there is", () => {
  const rows = laneRows(made.columns, selection());
  assert.deepEqual(rows, [
    { kind: "visit", on: true, inside: 2, inexact: 1, all: 3, first: "2018-12-10", last: "December 2018" },
    { kind: "meeting", on: true, inside: 1, inexact: 0, all: 1, first: "2018-12-11", last: "2018-12-11" },
  ]);
});

test("a kind that is off says so, and has nothing in the window", () => {
  const [visits] = laneRows(made.columns, selection({ kinds: ["meeting"] }));
  assert.deepEqual([visits.on, visits.inside, visits.all, visits.first, visits.last], [false, 0, 3, "–", "–"]);
});

test("the bars' table lists the bars that are drawn", () => {
  const rows = barRows({ unit: "month", edges: [17866, 17897, 17928], counts: [2.5, 0.003], sure: [2, 0] });
  assert.deepEqual(rows, [{ name: "Dec 2018", count: "2.5", sure: "2" }]);
});
