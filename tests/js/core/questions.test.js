import assert from "node:assert/strict";
import test from "node:test";
import { panelOf } from "../../../assets/js/core/page_panels.js";
import { question } from "../../../assets/js/core/questions.js";
import { tabFor } from "../../../assets/js/pages/inspector.js";
import { step } from "../../../assets/js/pages/pairs.js";

const selection = {
  dossier: "d",
  page: "map",
  panel: "pair",
  pair: ["IRN", "AZE"],
  window: ["2018-12-01", "2019-01-24"],
  within: "possibly",
  kinds: ["visit"],
  language: "en",
  focus: null,
  scope: "all",
  withdrawn: [],
  theme: "auto",
  camera: null,
};

test("a panel asks when it comes into sight and when its own question changes", () => {
  const asked = question("pair", selection, null);
  assert.deepEqual(Object.keys(asked), [
    "dossier",
    "pair",
    "window",
    "within",
    "kinds",
    "withdrawn",
    "as_of",
    "language",
  ]);
  assert.equal(question("pair", selection, asked), null);
  assert.equal(question("pair", { ...selection, theme: "dark", focus: "e" }, asked), null);
  assert.deepEqual(question("pair", { ...selection, within: "certainly" }, asked).within, "certainly");
});

test("a panel out of sight asks nothing", () => {
  assert.equal(question("event", selection, null), null);
  assert.equal(question("pair", { ...selection, page: "events" }, null), null);
  assert.equal(question("pairs", selection, null), null, "no page is drawn yet");
  assert.equal(question("pair", null, null), null);
});

test("a page's panel is in sight with its page, and waits under its own words", () => {
  const told = {
    name: "ledger",
    page: "claims",
    fields: ["dossier", "as_of"],
    subject: ["dossier"],
    head: "Claims",
    missing: "the claims are not here",
  };
  const panel = panelOf("claims-ledger", told);
  assert.deepEqual([panel.element, panel.output], ["claims-ledger", "answer-ledger.data"]);
  assert.deepEqual([panel.open({ page: "claims" }), panel.open({ page: "map" })], [true, false]);
  assert.deepEqual([panel.head(), panel.missing()], ["Claims", "the claims are not here"]);
});

test("arrows, Home and End lead round the tabs", () => {
  assert.deepEqual(
    ["ArrowRight", "ArrowLeft", "Home", "End", "x"].map((key) => tabFor(key, 0, 3)),
    [1, 2, 0, 2, null],
  );
  assert.equal(tabFor("ArrowRight", 2, 3), 0);
});

test("arrows step over the diagonal of the table of pairs and stop at its edge", () => {
  const rows = [
    [null, "ab", "ac"],
    ["ba", null, "bc"],
    ["ca", "cb", null],
  ];
  assert.equal(step(rows, 0, 1, "ArrowRight"), "ac");
  assert.equal(step(rows, 1, 0, "ArrowRight"), "bc");
  assert.equal(step(rows, 0, 1, "ArrowDown"), "cb");
  assert.equal(step(rows, 1, 0, "ArrowUp"), null);
  assert.equal(step(rows, 0, 2, "ArrowRight"), null);
  assert.equal(step(rows, 2, 0, "ArrowUp"), "ba");
});
