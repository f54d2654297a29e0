import assert from "node:assert/strict";
import test from "node:test";
import { fromIso } from "../../../assets/js/core/days.js";
import { deedsOf, revealing } from "../../../assets/js/pages/search_deeds.js";

const event = {
  id: "e",
  kind: "visit",
  earliest: fromIso("2018-12-21"),
  latest: fromIso("2018-12-31"),
  open: null,
  countries: ["IRN", "AZE"],
  lon: 51.4,
  lat: 35.7,
};
const selection = {
  kinds: ["visit"],
  window: ["2018-12-01", "2019-01-24"],
  within: "possibly",
  pair: ["IRN", "AZE"],
  scope: "all",
  withdrawn: [],
  camera: null,
};
// The link of a page that asks nothing of the window says so.
globalThis.document = {
  querySelector: (selector) => ({ dataset: { windowed: selector.includes("sources") ? "no" : "yes" } }),
};
const types = (one, other) => revealing({ ...event, ...one }, { ...selection, ...other }).map(({ type }) => type);

test("an event in sight needs only the page, the map and its card", () => {
  assert.deepEqual(types(), ["page", "camera", "focus"]);
});

test("a kind that is off is switched on", () => {
  assert.deepEqual(types({ kind: "call" }), ["page", "kind", "camera", "focus"]);
});

test("the window grows until it holds the event, also in the strict sense", () => {
  const windowOf = (one, other) =>
    revealing({ ...event, ...one }, { ...selection, ...other }).find(({ type }) => type === "window");
  assert.deepEqual(windowOf({ earliest: fromIso("2018-08-12"), latest: fromIso("2018-08-12") }), {
    type: "window",
    start: "2018-08-12",
    end: "2019-01-24",
  });
  assert.deepEqual(windowOf({}, { within: "certainly", window: ["2018-12-25", "2019-01-24"] }), {
    type: "window",
    start: "2018-12-21",
    end: "2019-01-24",
  });
});

test("an event with an open end, which is certain of no window, counts as possible", () => {
  const actions = revealing({ ...event, open: "end" }, { ...selection, within: "certainly" });
  assert.deepEqual(
    actions.filter(({ type }) => type === "within"),
    [{ type: "within", value: "possibly" }],
  );
});

test("an event of other countries leaves the scope of the pair", () => {
  assert.deepEqual(types({ countries: ["ARM"] }, { scope: "pair" }), ["page", "scope", "camera", "focus"]);
});

test("an event without a place leaves the map where it is", () => {
  assert.deepEqual(types({ lon: null, lat: null }), ["page", "focus"]);
});

test("the map comes closer, never further out", () => {
  const cameraOf = (zoom) => {
    const camera = zoom === null ? null : { zoom };
    return revealing(event, { ...selection, camera }).find(({ type }) => type === "camera").camera;
  };
  assert.deepEqual(cameraOf(null), { lon: 51.4, lat: 35.7, zoom: 6.5, bearing: 0, pitch: 0 });
  assert.equal(cameraOf(9).zoom, 9);
  assert.equal(cameraOf(4).zoom, 6.5);
});

test("a pair keeps its order, a date sets the window where time is shown, a claim and a source open their pages", () => {
  const deeds = (type, id, page = "map") => deedsOf({ type, id }, { places: {}, events: [] }, { ...selection, page });
  assert.deepEqual(deeds("pair", "AZE IRN"), [
    { type: "page", value: "map" },
    { type: "pair", a: "AZE", b: "IRN" },
  ]);
  const month = { type: "window", start: "2018-12-01", end: "2018-12-31" };
  assert.deepEqual(deeds("date", "2018-12-01/2018-12-31", "events"), [{ type: "page", value: "events" }, month]);
  assert.deepEqual(deeds("date", "2018-12-01/2018-12-31", "sources"), [{ type: "page", value: "map" }, month]);
  assert.deepEqual(deeds("claim", "longest"), [{ type: "claim", id: "longest" }]);
  assert.deepEqual(deeds("source", "trt"), [{ type: "page", value: "sources" }]);
});
