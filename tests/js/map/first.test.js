import assert from "node:assert/strict";
import test from "node:test";

import { cameraIn, painted } from "../../../assets/js/map/first.js";

test("the camera of an address is where the first map is drawn", () => {
  const camera = { center: { lon: 46.5, lat: 39.25 }, zoom: 6.5, bearing: 12.5, pitch: 30 };
  assert.deepEqual(cameraIn("?d=x&at=46.5,39.25,6.5,12.5,30"), camera);
});

test("an address without a camera, or with one that cannot be read, names none", () => {
  for (const search of ["", "?d=x", "?at=", "?at=1,2,3", "?at=1,2,3,4,x", "?at=1,2,3,4,5,6", "?at=1,2,3,4,Infinity"])
    assert.equal(cameraIn(search), null, search);
});

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
