import assert from "node:assert/strict";
import test from "node:test";
import { pairKey } from "../../../assets/js/core/borders.js";

test("a pair's key is sorted, whichever of the two is A", () => {
  assert.equal(pairKey(["IRN", "AZE"]), "AZE-IRN");
  assert.equal(pairKey(["AZE", "IRN"]), "AZE-IRN");
  assert.equal(pairKey(null), "");
});
