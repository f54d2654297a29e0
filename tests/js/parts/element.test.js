/** As much of a document as making elements needs. */

import assert from "node:assert/strict";
import test from "node:test";
import { all, closest, element, svg } from "../../../assets/js/parts/element.js";

const made = (tag) => ({
  tag,
  attributes: {},
  children: [],
  dataset: {},
  heard: {},
  setAttribute(name, value) {
    this.attributes[name] = String(value);
  },
  addEventListener(name, run) {
    this.heard[name] = run;
  },
  append(...nodes) {
    this.children.push(...nodes);
  },
});
globalThis.document = { createElement: made, createElementNS: (space, tag) => ({ ...made(tag), space }) };

test("attributes are written, those that are true without a value, and those that are none not at all", () => {
  const { attributes } = element("button", {
    class: "action",
    "aria-pressed": "false",
    tabindex: 0,
    hidden: true,
    disabled: false,
    title: null,
    id: undefined,
  });
  assert.deepEqual(attributes, { class: "action", "aria-pressed": "false", tabindex: "0", hidden: "" });
});

test("listeners, data and the value of a field are no attributes", () => {
  const press = () => {};
  const node = element("input", { onclick: press, data: { chosenScene: "visits" }, value: "7" });
  assert.deepEqual(node.attributes, {});
  assert.equal(node.heard.click, press);
  assert.deepEqual(node.dataset, { chosenScene: "visits" });
  assert.equal(node.value, "7");
});

test("children that are none are left out; nought is one", () => {
  assert.deepEqual(element("p", {}, "a", null, undefined, false, "", 0, "b").children, ["a", 0, "b"]);
});

test("an element of a drawing has its name space and no empty attributes", () => {
  const node = svg("path", { d: "M0 0H1", "stroke-dasharray": "", "stroke-width": 2 }, "title");
  assert.equal(node.space, "http://www.w3.org/2000/svg");
  assert.deepEqual(node.attributes, { d: "M0 0H1", "stroke-width": "2" });
  assert.deepEqual(node.children, ["title"]);
});

test("what happened to the document itself happened in no element", () => {
  assert.equal(closest(null, "button"), null);
  assert.equal(closest({}, "button"), null);
  const button = {};
  assert.equal(closest({ closest: (selector) => (selector === "button" ? button : null) }, "button"), button);
});

test("everything that a selector names comes as a list", () => {
  const root = { querySelectorAll: (selector) => new Set([selector, "other"]) };
  assert.deepEqual(all("li", root), ["li", "other"]);
});
