import assert from "node:assert/strict";
import test from "node:test";

import { painted } from "../../../assets/js/map/first.js";

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
