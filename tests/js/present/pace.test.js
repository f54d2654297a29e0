import assert from "node:assert/strict";
import test from "node:test";
import { pace } from "./loaded.js";

const scenes = [30, 60, 90].map((duration_s) => ({ duration_s }));

test("within a scene's own time one is even", () => {
  assert.equal(pace.aheadBy(scenes, 0, 0), 0);
  assert.equal(pace.aheadBy(scenes, 1, 30), 0);
  assert.equal(pace.aheadBy(scenes, 1, 90), 0);
});

test("a scene reached early is ahead, one stayed at too long behind", () => {
  assert.equal(pace.aheadBy(scenes, 2, 70), 20);
  assert.equal(pace.aheadBy(scenes, 0, 45), -15);
  assert.equal(pace.total(scenes), 180);
});

test("a briefing that begins in the middle is planned from there", () => {
  assert.equal(pace.aheadBy(scenes, 1, 10, 1), 0);
  assert.equal(pace.aheadBy(scenes, 2, 10, 1), 50);
  assert.equal(pace.aheadBy(scenes, 0, 40, 1), -10);
});

test("pace and clock are said in words", () => {
  assert.equal(pace.words(4), "on time");
  assert.equal(pace.words(75), "1:15 ahead");
  assert.equal(pace.words(-75.9), "1:15 behind");
  assert.deepEqual([0, 59.9, 61, 3725, -3].map(pace.clock), ["0:00", "0:59", "1:01", "1:02:05", "0:00"]);
});
