import assert from "node:assert/strict";
import test from "node:test";
import { selection } from "./dossier.js";
import { map } from "./loaded.js";

const { rules } = map;

test("sides and the shared border follow the pair, and nothing is filled without one", () => {
  assert.deepEqual(rules.filterFor("side-a", selection), ["==", ["get", "code"], "IRN"]);
  assert.deepEqual(rules.filterFor("side-b", selection), ["==", ["get", "code"], "AZE"]);
  assert.deepEqual(rules.filterFor("shared", selection), ["==", ["get", "pair"], "AZE-IRN"]);
  assert.deepEqual(rules.filterFor("side-a", { ...selection, pair: null }), ["==", ["get", "code"], ""]);
  assert.equal(rules.filterFor("label", selection), null);
});

test("a layer shows when its group is on, a named one only when its letters are there", () => {
  const visible = (metadata, lettered) => rules.visibilityOf(metadata, selection, lettered);
  assert.equal(visible({ tokens: {} }, false), "visible");
  assert.equal(visible({ group: "rivers" }, true), "none");
  assert.equal(visible({ group: "sites", role: "label" }, false), "none");
  assert.equal(visible({ group: "sites", role: "label" }, true), "visible");
});

test("names are English or local, and English where no font here has the local letters", () => {
  const english = ["get", "name"];
  const local = ["join", ["split", ["coalesce", ["get", "local"], english], " · "], "\n"];
  assert.deepEqual(rules.textFor("en", ["China"]), english);
  assert.deepEqual(rules.textFor("local", []), local);
  assert.deepEqual(rules.textFor("local", ["China"]), ["match", english, ["China"], english, local]);
  assert.deepEqual(rules.textFor("en", [], 7), ["step", ["zoom"], "", 7, english]);
});

test("only English names of countries are set in capitals", () => {
  assert.deepEqual(["en", "local"].map(rules.caseFor), ["uppercase", "none"]);
});

test("a name keeps further from a place that a mark covers", () => {
  const offsets = { plain: 0.7, beside: 1.4 };
  assert.equal(rules.offsetFor([], 500, offsets), 0.7);
  assert.deepEqual(rules.offsetFor([{ lon: 49.9, lat: 40.4 }], 500, offsets), [
    "case",
    ["<", ["distance", { type: "MultiPoint", coordinates: [[49.9, 40.4]] }], 500],
    1.4,
    0.7,
  ]);
});

test("a layer is fetched when something of it is seen or soon will be", () => {
  const layers = [
    { source: "world", maxzoom: 5, metadata: { tokens: {} } },
    { source: "zones", metadata: { tokens: {}, group: "caspian_zones" } },
    { source: "zones", metadata: { tokens: {}, group: "caspian_zones" } },
  ];
  const needed = (zoom, change) => rules.neededOf(layers, ["world", "zones"], { ...selection, ...change }, zoom);
  assert.deepEqual(needed(6), []);
  assert.deepEqual(needed(5.5), ["world"]);
  assert.deepEqual(needed(null), ["world"]);
  assert.deepEqual(needed(9, { layers: ["caspian_zones"] }), ["zones"]);
});
