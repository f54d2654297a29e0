"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { rules } = require("./loaded.js").map;
const { selection } = require("./dossier.js");

test("a pair's key is sorted, whichever of the two is A", () => {
  assert.equal(rules.pairKey(["IRN", "AZE"]), "AZE-IRN");
  assert.equal(rules.pairKey(["AZE", "IRN"]), "AZE-IRN");
  assert.equal(rules.pairKey(null), "");
});

test("sides and the shared border follow the pair, and nothing is filled without one", () => {
  assert.deepEqual(rules.filterFor("side-a", selection), ["==", ["get", "iso"], "IRN"]);
  assert.deepEqual(rules.filterFor("side-b", selection), ["==", ["get", "iso"], "AZE"]);
  assert.deepEqual(rules.filterFor("shared", selection), ["==", ["get", "pair"], "AZE-IRN"]);
  assert.deepEqual(rules.filterFor("side-a", { ...selection, pair: null }), ["==", ["get", "iso"], ""]);
  assert.equal(rules.filterFor("label", selection), null);
});

/** What the map makes of the few expressions that a filter of validity uses. */
function holds([operator, ...parts], properties) {
  const value = (part) => {
    if (!Array.isArray(part)) return part;
    if (part[0] === "get") return properties[part[1]] ?? null;
    return part.slice(1).map(value).find((one) => one !== null);
  };
  if (operator === "all") return parts.every((part) => holds(part, properties));
  const [left, right] = parts.map(value);
  return operator === "<=" ? left <= right : left > right;
}

test("a dated line is drawn from its first day to the day before its last", () => {
  const line = { valid_from: "1994-05-12", valid_to: "2020-11-09" };
  const shown = (day) => holds(rules.validOn(day), line);
  assert.deepEqual(["1994-05-11", "1994-05-12", "2019-01-24", "2020-11-08", "2020-11-09"].map(shown), [false, true, true, true, false]);
  assert.equal(holds(rules.validOn("2030-01-01"), { valid_from: "1991-12-26", valid_to: null }), true);
  assert.equal(holds(rules.validOn("1800-01-01"), {}), true);
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
    "case", ["<", ["distance", { type: "MultiPoint", coordinates: [[49.9, 40.4]] }], 500], 1.4, 0.7,
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
