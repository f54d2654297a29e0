import assert from "node:assert/strict";
import test from "node:test";
import { read } from "../../../assets/js/parts/actions.js";

test("an attribute's list of actions is read", () => {
  assert.deepEqual(read('[{"type":"focus","id":"a"},{"type":"page","value":"map"}]'), [
    { type: "focus", id: "a" },
    { type: "page", value: "map" },
  ]);
});

test("anything else is no action", () => {
  for (const text of [undefined, "", "null", "{}", '[1, null, {"id": 1}]', "not json", '"focus"', '[{"type": 5}]']) {
    assert.deepEqual(read(text), [], String(text));
  }
});
