/** As much of a document as drawing needs. */

import assert from "node:assert/strict";
import test from "node:test";
import { element, keyOf } from "../../../assets/js/parts/draw.js";

const page = {
  createTextNode: (text) => ({ text }),
  createElement: (tag) => ({
    tag,
    attributes: {},
    children: [],
    style: {
      set: {},
      setProperty(name, value) {
        this.set[name] = value;
      },
    },
    setAttribute(name, value) {
      this.attributes[name] = value;
    },
    append(...nodes) {
      this.children.push(...nodes);
    },
  }),
};
const draw = (drawing) => element(drawing, page);

test("text becomes text, and an element keeps its attributes and children in order", () => {
  const node = draw(["p", { class: "note" }, "a <b>", ["strong", {}, "c"]]);
  assert.equal(node.tag, "p");
  assert.deepEqual(node.attributes, { class: "note" });
  assert.deepEqual(
    node.children.map((child) => child.text ?? child.tag),
    ["a <b>", "strong"],
  );
});

test("a true attribute stands without a value, and custom properties are set as such", () => {
  const node = draw(["button", { disabled: true, type: "button", style: { "--share": "0.5", left: "10%" } }]);
  assert.deepEqual(node.attributes, { disabled: "", type: "button" });
  assert.deepEqual(node.style.set, { "--share": "0.5" });
  assert.equal(node.style.left, "10%");
});

test("elements and attributes that no panel needs are refused", () => {
  for (const drawing of [
    ["script", {}],
    ["iframe", {}],
    ["img", {}],
    ["p", { onclick: "x" }],
    ["p", { srcdoc: "x" }],
  ]) {
    assert.throws(() => draw(drawing), /cannot be drawn/);
  }
  assert.throws(() => draw(["p", {}, ["script", {}, "1"]]), /<script>/);
});

test("only addresses that are safe to follow are followed", () => {
  for (const href of ["https://example.org/a", "http://example.org", "/export/x", "?page=map", "#main"]) {
    assert.equal(draw(["a", { href }, "x"]).attributes.href, href);
  }
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "//example.org",
    "vbscript:x",
    " javascript:x",
  ]) {
    assert.throws(() => draw(["a", { href }, "x"]), /no address to follow/);
  }
});

test("a control is told from the others by id, key, cell, action or words, in that order", () => {
  const node = (dataset, id = "", textContent = "words") => ({ id, dataset, textContent });
  assert.equal(keyOf(node({ key: "next", dispatch: "[]" }, "own")), "own");
  assert.equal(keyOf(node({ key: "next", dispatch: "[]" })), "next");
  assert.equal(keyOf(node({ row: "IRN", column: "AZE" })), "IRN-AZE");
  assert.equal(keyOf(node({ dispatch: "[1]" })), "[1]");
  assert.equal(keyOf(node({})), "words");
});
