import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../../../assets/js/timeline/stage.js";

const LANES = 8;

test("a stage with room stands its lanes on the axis, below the bars", () => {
  const { histogramTop, histogramHeight, lanesTop, laneHeight, axisTop } = arrange(184, LANES);
  assert.ok(histogramTop + histogramHeight < lanesTop);
  assert.equal(lanesTop + laneHeight * LANES + 1, axisTop);
});

test("a stage too low for lanes that could be told apart gives its height to the bars", () => {
  const { histogramTop, histogramHeight, laneHeight, axisTop } = arrange(45, LANES);
  assert.equal(laneHeight, 0);
  assert.equal(histogramTop + histogramHeight + 1, axisTop);
});

test("fewer lanes find room where many do not", () => {
  assert.equal(arrange(90, LANES).laneHeight, 0);
  assert.ok(arrange(90, 3).laneHeight > 0);
});
