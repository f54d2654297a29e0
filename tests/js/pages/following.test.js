import assert from "node:assert/strict";
import test from "node:test";
import { faultLines, pause, relation } from "../../../assets/js/pages/following.js";

test("an answer is of the data that is shown, of older data, or of newer", () => {
  const known = { hash: "two" };
  assert.equal(relation({ hash: "two" }, "two", known), "same");
  assert.equal(relation({ hash: "one" }, "two", known), "behind");
  assert.equal(relation({ hash: "two" }, "one", known), "ahead");
  assert.equal(relation({ hash: "three" }, "two", null), "ahead");
  assert.equal(relation({ hash: "one" }, undefined, null), "same", "nothing is shown yet");
});

test("the problems are listed, and how many more there are", () => {
  assert.deepEqual(faultLines({ problems: ["events.yml:12 a"], more: 0 }), ["events.yml:12 a"]);
  assert.deepEqual(faultLines({ problems: ["events.yml:12 a"], more: 1234 }), [
    "events.yml:12 a",
    "and 1,234 more; araxes check lists them",
  ]);
});

test("what a worker behind the others answered is asked for again after a second, then more seldom", () => {
  assert.deepEqual([0, 1, 2, 9].map(pause), [1000, 2000, 4000, 30000]);
});
