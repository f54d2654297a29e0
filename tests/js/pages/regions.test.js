import assert from "node:assert/strict";
import test from "node:test";
import { nextRegion } from "../../../assets/js/pages/regions.js";

test("the next part is the next one in sight, and after the last the first", () => {
  const open = [true, false, true, true];
  assert.equal(nextRegion(0, 1, open), 2);
  assert.equal(nextRegion(3, 1, open), 0);
  assert.equal(nextRegion(2, -1, open), 0);
  assert.equal(nextRegion(0, -1, open), 3);
});

test("from outside of all parts it begins at the first, or at the last", () => {
  assert.equal(nextRegion(-1, 1, [true, true, false]), 0);
  assert.equal(nextRegion(-1, -1, [true, true, false]), 1);
});

test("where nothing can be gone to, nowhere is gone", () => {
  assert.equal(nextRegion(-1, 1, [false, false]), -1);
});
