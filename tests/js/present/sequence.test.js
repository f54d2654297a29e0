import assert from "node:assert/strict";
import test from "node:test";
import { sequence } from "./loaded.js";

const scenes = ["a", "b", "c"].map((id) => ({ id }));

test("one stays at the last scene and at the first", () => {
  assert.equal(sequence.step(1, 1, 3), 2);
  assert.equal(sequence.step(2, 1, 3), 2);
  assert.equal(sequence.step(0, -1, 3), 0);
});

test("a loop goes on from the last to the first, and back", () => {
  assert.equal(sequence.step(2, 1, 3, true), 0);
  assert.equal(sequence.step(0, -1, 3, true), 2);
});

test("after a change one stands at the same scene, or where it was", () => {
  assert.equal(sequence.keep(scenes, "c", 0), 2);
  assert.equal(sequence.keep(scenes, "gone", 1), 1);
  assert.equal(sequence.keep(scenes, "gone", 7), 2);
  assert.equal(sequence.keep([], "gone", 1), 0);
});

test("digits that follow each other are one number, the nearest scene there is", () => {
  const one = sequence.type(null, "1", 0);
  assert.equal(sequence.typedIndex(one, 20, 100), 0);
  const twelve = sequence.type(one, "2", 500);
  assert.equal(sequence.typedIndex(twelve, 20, 600), 11);
  assert.equal(sequence.typedIndex(twelve, 8, 600), 7);
  assert.equal(sequence.typedIndex(sequence.type(null, "0", 0), 8, 10), 0);
});

test("digits are forgotten after a while", () => {
  const one = sequence.type(null, "1", 0);
  assert.equal(sequence.typedIndex(one, 8, sequence.DIGITS_MS), null);
  assert.equal(sequence.type(one, "4", sequence.DIGITS_MS).text, "4");
  assert.equal(sequence.typedIndex(null, 8, 0), null);
});
