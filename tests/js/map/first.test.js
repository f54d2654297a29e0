import assert from "node:assert/strict";
import test from "node:test";

import { painted, reachable } from "../../../assets/js/map/first.js";

test("a style wears the colours of the theme, and keeps what is no colour", () => {
  const style = {
    version: 8,
    layers: [
      {
        id: "sea",
        paint: { "fill-color": "light", "fill-opacity": 0.5 },
        metadata: { tokens: { "fill-color": "sea" } },
      },
      { id: "plain" },
    ],
  };
  const [sea, plain] = painted(style, (token) => `dark ${token}`).layers;
  assert.deepEqual(sea.paint, { "fill-color": "dark sea", "fill-opacity": 0.5 });
  assert.deepEqual(plain.paint, {});
  assert.equal(style.layers[0].paint["fill-color"], "light");
});

test("tiles are asked for from the page's own origin, and nothing else is touched", () => {
  const style = {
    sources: {
      ground: { type: "vector", tiles: ["/maps/ground/0/{z}/{x}/{y}.mvt"] },
      sites: { type: "geojson", data: "/maps/geo/sites.geojson" },
    },
    layers: [],
  };
  const { sources, layers } = reachable(style, "https://here:8000");
  assert.deepEqual(sources.ground.tiles, ["https://here:8000/maps/ground/0/{z}/{x}/{y}.mvt"]);
  assert.deepEqual(sources.sites, style.sources.sites);
  assert.equal(layers, style.layers);
  assert.deepEqual(style.sources.ground.tiles, ["/maps/ground/0/{z}/{x}/{y}.mvt"]);
});
