import assert from "node:assert/strict";
import test from "node:test";
import shared from "../../fixtures/cases/mercator.json" with { type: "json" };
import { map } from "./loaded.js";

const { projection } = map;

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const SIZE = { width: 800, height: 600 };
const north = (change) => ({ lon: 47, lat: 40, zoom: 5, bearing: 0, pitch: 0, ...change });

function at(camera, lon, lat, padding = NONE) {
  const out = new Float64Array(2);
  projection.toScreen(
    projection.createView(camera, SIZE, padding),
    projection.worldX(lon),
    projection.worldY(lat),
    out,
  );
  return [...out];
}

test("the world is a square from 0 to 1 with Greenwich and the equator in its middle", () => {
  assert.deepEqual([projection.worldX(-180), projection.worldX(0), projection.worldX(180)], [0, 0.5, 1]);
  assert.equal(projection.worldY(0), 0.5);
  assert.ok(Math.abs(projection.worldY(85.051129)) < 1e-6);
  assert.equal(projection.worldY(90), projection.worldY(85.051129));
});

test("world coordinates lead back to the degrees they came from", () => {
  for (const [lon, lat] of [
    [49.892, 40.378],
    [-77.04, 38.9],
    [0, -60],
  ]) {
    assert.ok(Math.abs(projection.lonOf(projection.worldX(lon)) - lon) < 1e-9);
    assert.ok(Math.abs(projection.latOf(projection.worldY(lat)) - lat) < 1e-9);
  }
});

test("the camera's centre lies in the middle of what the padding leaves free", () => {
  assert.deepEqual(at(north(), 47, 40), [400, 300]);
  assert.deepEqual(at(north(), 47, 40, { top: 0, right: 100, bottom: 40, left: 300 }), [500, 280]);
});

test("a step of zoom doubles distances from the centre", () => {
  const [x] = at(north(), 48, 40);
  const [near] = at(north({ zoom: 6 }), 48, 40);
  assert.ok(Math.abs(near - 400 - 2 * (x - 400)) < 1e-9);
  assert.ok(Math.abs(x - 400 - (512 * 32) / 360) < 1e-9);
});

test("a point across the antimeridian is drawn by the nearer of the world's copies", () => {
  const [x] = at(north({ lon: 179 }), -179, 40);
  assert.ok(Math.abs(x - 400 - (2 * 512 * 32) / 360) < 1e-6);
});

test("a map turned by a quarter has the north at the left", () => {
  const [x, y] = at(north({ bearing: 90 }), 47, 41);
  assert.ok(x < 400 - 30);
  assert.ok(Math.abs(y - 300) < 1e-9);
});

test("a tilted map draws what is further away smaller, and its centre where it was", () => {
  const tilted = north({ pitch: 50 });
  assert.deepEqual(at(tilted, 47, 40), [400, 300]);
  const up = 300 - at(tilted, 47, 42)[1];
  const down = at(tilted, 47, 38)[1] - 300;
  assert.ok(up > 0 && up < down);
});

test("metres a pixel halve with each zoom and shrink towards the poles", () => {
  const here = projection.metresPerPx(0, 0);
  assert.ok(Math.abs(here - 40075016.686 / 512) < 1e-6);
  assert.ok(Math.abs(projection.metresPerPx(0, 1) - here / 2) < 1e-6);
  assert.ok(Math.abs(projection.metresPerPx(60, 0) - here / 2) < 1e-3);
});

test("latitudes lie where the shared cases have them, and pixels measure as much", () => {
  for (const [lat, y] of shared.places) assert.ok(Math.abs(projection.worldY(lat) - y) < 1e-9, `${lat}`);
  for (const [lat, zoom, metres] of shared.scales)
    assert.ok(Math.abs(projection.metresPerPx(lat, zoom) / metres - 1) < 1e-9, `${lat}`);
});
