import assert from "node:assert/strict";
import test from "node:test";
import { coloured } from "../../../assets/js/map/beneath.js";
import { sentenceOf } from "../../../assets/js/map/instead.js";
import { worldPx, worldY } from "../../../assets/js/map/projection.js";
import { bounded } from "../../../assets/js/map/still.js";

const SIZE = { width: 1200, height: 700 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

test("a map that is a picture sees no further than the poles, however it is sent there", () => {
  for (const [lat, padding] of [
    [89, NONE],
    [-89, NONE],
    [80, { ...NONE, bottom: 300 }],
    [-80, { ...NONE, top: 60, bottom: 300 }],
  ]) {
    const camera = bounded({ lon: 10, lat, zoom: 2 }, SIZE, padding);
    const middle = (SIZE.height + padding.top - padding.bottom) / 2;
    const top = worldY(camera.lat) - middle / worldPx(camera.zoom);
    const bottom = top + SIZE.height / worldPx(camera.zoom);
    assert.ok(top > -1e-9 && bottom < 1 + 1e-9, `${lat}: ${top} to ${bottom}`);
  }
});

test("it shows no more than one world from top to bottom, and stops where the ground is no finer", () => {
  assert.equal(worldPx(bounded({ lon: 0, lat: 0, zoom: -3 }, SIZE, NONE).zoom), SIZE.height);
  assert.equal(bounded({ lon: 0, lat: 0, zoom: 30 }, SIZE, NONE).zoom, 14);
  assert.equal(bounded({ lon: 0, lat: 0, zoom: 5 }, SIZE, NONE).zoom, 5);
});

test("east of the date line goes on in the west", () => {
  const lons = [190, -190, 540, 12].map((lon) => bounded({ lon, lat: 0, zoom: 5 }, SIZE, NONE).lon);
  assert.deepEqual(lons, [-170, 170, -180, 12]);
});

test("a map that has no size yet stays where it is sent", () => {
  assert.equal(bounded({ lon: 0, lat: 10, zoom: 5 }, { width: 0, height: 0 }, NONE).zoom, 5);
});

test("a drawing for all themes takes the colours of one", () => {
  const colours = { land: "#fff", "side-a-fill": "rgba(1, 2, 3, 0.5)" };
  assert.equal(
    coloured('<path fill="var(--land)"/><path fill="var(--side-a-fill)" d="M0 0"/>', (token) => colours[token]),
    '<path fill="#fff"/><path fill="rgba(1, 2, 3, 0.5)" d="M0 0"/>',
  );
});

test("one sentence says why the map is a picture, and whose", () => {
  assert.match(sentenceOf("webgl", false), /^This browser draws no WebGL, so the map is a picture that the server/);
  assert.match(sentenceOf("webgl", true), /^This browser draws no WebGL, so .* this file holds/);
  assert.match(sentenceOf("script", false), /^The map's program did not come or failed, so /);
});
