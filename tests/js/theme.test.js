"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { themes } = require("../../assets/js/vocabulary.js");
const { resolve, next } = require("../../assets/js/theme.js");

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
