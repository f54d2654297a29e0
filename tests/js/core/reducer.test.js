import assert from "node:assert/strict";
import test from "node:test";
import { reduce } from "../../../assets/js/core/reducer.js";

const selection = Object.freeze({
  dossier: "d",
  page: "map",
  pair: Object.freeze(["IRN", "AZE"]),
  window: Object.freeze(["2018-12-01", "2019-01-24"]),
  within: "possibly",
  kinds: Object.freeze(["meeting", "visit"]),
  layers: Object.freeze(["rivers"]),
  viewpoint: "de_facto",
  as_of: "2019-01-24",
  camera: null,
  focus: null,
  panel: "pair",
  scene: null,
  scope: "all",
  withdrawn: [],
  language: "en",
  theme: "auto",
});

const changed = (action) => {
  const next = reduce(selection, action);
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== selection[name]));
};

test("each action changes its own fields and no other", () => {
  const camera = { lon: 47, lat: 39, zoom: 6, bearing: 0, pitch: 0 };
  const cases = [
    [{ type: "window", start: "2018-01-01", end: "2018-02-01" }, { window: ["2018-01-01", "2018-02-01"] }],
    [{ type: "within", value: "certainly" }, { within: "certainly" }],
    [{ type: "pair", a: "ARM", b: "IRN" }, { pair: ["ARM", "IRN"] }],
    [{ type: "pair", a: null, b: null }, { pair: null }],
    [{ type: "swap" }, { pair: ["AZE", "IRN"] }],
    [{ type: "kind", kind: "call", on: true }, { kinds: ["call", "meeting", "visit"] }],
    [{ type: "kind", kind: "visit", on: false }, { kinds: ["meeting"] }],
    [{ type: "layer", layer: "corridor", on: true }, { layers: ["corridor", "rivers"] }],
    [
      { type: "focus", id: "e1" },
      { focus: "e1", panel: "event" },
    ],
    [{ type: "panel", value: "sources" }, { panel: "sources" }],
    [{ type: "scope", value: "pair" }, { scope: "pair" }],
    [{ type: "camera", camera }, { camera }],
    [{ type: "language", value: "local" }, { language: "local" }],
    [{ type: "theme", value: "dark" }, { theme: "dark" }],
    [{ type: "page", value: "events" }, { page: "events" }],
    [{ type: "as_of", value: "2019-01-01" }, { as_of: "2019-01-01" }],
  ];
  for (const [action, expected] of cases) assert.deepEqual(changed(action), expected, action.type);
});

test("what changes nothing gives the same object back", () => {
  const idle = [
    { type: "window", start: "2018-12-01", end: "2019-01-24" },
    { type: "kind", kind: "visit", on: true },
    { type: "kind", kind: "call", on: false },
    { type: "pair", a: "IRN", b: "AZE" },
    { type: "pair", a: "IRN", b: "IRN" },
    { type: "focus", id: null },
    { type: "several", actions: [] },
  ];
  for (const action of idle) assert.equal(reduce(selection, action), selection, JSON.stringify(action));
});

test("a window given backwards is turned round", () => {
  assert.deepEqual(reduce(selection, { type: "window", start: "2019-02-01", end: "2019-01-01" }).window, [
    "2019-01-01",
    "2019-02-01",
  ]);
});

test("giving up the focus goes back to the pair", () => {
  const focused = reduce(selection, { type: "focus", id: "e1" });
  const freed = reduce(focused, { type: "focus", id: null });
  assert.deepEqual([freed.focus, freed.panel], [null, "pair"]);
});

test("swapping without a pair changes nothing", () => {
  const none = { ...selection, pair: null };
  assert.equal(reduce(none, { type: "swap" }), none);
});

test("several actions are one step, in their order", () => {
  const next = reduce(selection, {
    type: "several",
    actions: [
      { type: "focus", id: "e1" },
      { type: "page", value: "events" },
      { type: "panel", value: "sources" },
    ],
  });
  assert.deepEqual([next.focus, next.page, next.panel], ["e1", "events", "sources"]);
});

test("an unknown action is an error that names the known ones", () => {
  assert.throws(() => reduce(selection, { type: "zoom" }), /unknown action "zoom"; known: window, within, pair/);
  assert.throws(() => reduce(selection, { type: "constructor" }), /unknown action "constructor"/);
  assert.throws(
    () => reduce(selection, { type: "several", actions: [{ type: "nothing" }] }),
    /unknown action "nothing"/,
  );
});

test("a scene brings its whole view and leaves dossier, theme and the page of the map", () => {
  const view = {
    ...selection,
    dossier: "other",
    theme: "dark",
    page: "claims",
    pair: ["ARM", "IRN"],
    layers: [],
    scene: null,
  };
  assert.deepEqual(changed({ type: "scene", id: "s1", view }), { pair: ["ARM", "IRN"], layers: [], scene: "s1" });
  assert.deepEqual(changed({ type: "scene", id: "s1" }), { scene: "s1" });
  assert.deepEqual(reduce({ ...selection, scene: "s1" }, { type: "scene", id: null }).scene, null);
});
