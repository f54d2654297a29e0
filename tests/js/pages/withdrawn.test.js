import assert from "node:assert/strict";
import test from "node:test";
import { reduce } from "../../../assets/js/core/reducer.js";
import * as withdrawn from "../../../assets/js/pages/withdrawn.js";

const TITLES = { "trt-2019": "“An opinion” (TRT World)", treaty: "“A treaty” (Kremlin)" };

test("the reader is told by their titles which sources are withdrawn", () => {
  assert.equal(
    withdrawn.sentence(["trt-2019"], TITLES),
    "Without “An opinion” (TRT World): what rests on it alone is left out everywhere.",
  );
  assert.equal(
    withdrawn.sentence(["trt-2019", "treaty", "unknown"], TITLES),
    "Without “An opinion” (TRT World), “A treaty” (Kremlin) and unknown: what rests on them alone is left out everywhere.",
  );
});

test("putting back undoes every withdrawal in one step", () => {
  const selection = { withdrawn: ["a", "b"] };
  assert.deepEqual(reduce(selection, withdrawn.putBack(["a", "b"])), { withdrawn: [] });
});

test("withdrawing keeps the list sorted and changes nothing when it is done already", () => {
  const selection = { withdrawn: ["b"] };
  const both = reduce(selection, { type: "withdraw", source: "a", on: true });
  assert.deepEqual(both.withdrawn, ["a", "b"]);
  assert.equal(reduce(both, { type: "withdraw", source: "a", on: true }), both);
});

test("opening a claim turns to its page; closing it stays there", () => {
  const opened = reduce({ page: "map", claim: null }, { type: "claim", id: "one" });
  assert.deepEqual(opened, { page: "claims", claim: "one" });
  assert.deepEqual(reduce(opened, { type: "claim", id: null }), { page: "claims", claim: null });
});
