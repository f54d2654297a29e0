import assert from "node:assert/strict";
import test from "node:test";
import { resolve } from "../../../assets/js/core/theme.js";
import { themes } from "../../../assets/js/core/vocabulary.js";
import { next } from "../../../assets/js/pages/theme.js";

test("auto follows the system, a choice does not", () => {
  assert.equal(resolve("auto", true), "dark");
  assert.equal(resolve("auto", false), "light");
  assert.equal(resolve("light", true), "light");
  assert.equal(resolve("dark", false), "dark");
});

test("what is no choice is as auto", () => {
  assert.equal(resolve("sepia", true), "dark");
  assert.equal(resolve("", false), "light");
});

test("the button goes round all choices", () => {
  assert.deepEqual(themes.map(next), ["light", "dark", "auto"]);
});
