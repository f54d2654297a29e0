import assert from "node:assert/strict";
import test from "node:test";
import { keycaps } from "../../../assets/js/parts/help.js";

test("keys are named as they are printed on them", () => {
  assert.deepEqual(keycaps(["/", "Ctrl+K"]), [["/"], ["Ctrl", "K"]]);
  assert.deepEqual(keycaps(["PageDown", " ", "+"]), [["Page ↓"], ["Space"], ["+"]]);
});

test("a modifier is named once while it stays the same", () => {
  assert.deepEqual(keycaps(["Shift+ArrowLeft", "Shift+ArrowRight"]), [["Shift", "←"], ["→"]]);
  assert.deepEqual(keycaps(["Tab", "Shift+Tab"]), [["Tab"], ["Shift", "Tab"]]);
});

test("two signs that look alike are named once", () => {
  assert.deepEqual(keycaps(["-", "−"]), [["−"]]);
});
