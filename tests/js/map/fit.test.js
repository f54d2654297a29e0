import assert from "node:assert/strict";
import test from "node:test";
import CASES from "../../fixtures/cases/frame.json" with { type: "json" };
import { dossier, event } from "./dossier.js";
import { map } from "./loaded.js";

const { fit, projection } = map;

const SIZE = { width: 1200, height: 700 };
const PADDING = { top: 0, right: 390, bottom: 0, left: 262 };

test("a pair is framed by its capitals, its border and its own events in both countries", () => {
  const extent = fit.extentOf(dossier, ["IRN", "AZE"], { "AZE-IRN": [44.8, 38.4, 48.9, 39.7] });
  assert.deepEqual(extent, [44.8, 35.69, 51.42, 40.59]);
});

test("a place known only by its country does not widen the frame", () => {
  const known = fit.extentOf(dossier, ["IRN", "RUS"], {});
  assert.deepEqual(known, [37.62, 35.69, 51.42, 55.75]);
});

test("without a pair all known places are framed, and without events nothing is", () => {
  assert.deepEqual(fit.extentOf(dossier, null, {}), [49.67, 35.69, 51.42, 40.59]);
  assert.equal(fit.extentOf({ ...dossier, events: [] }, null, {}), null);
  assert.equal(fit.extentOf({ ...dossier, events: [event("x", { place: "iran" })] }, null, {}), null);
});

test("a frame lies wholly between the panels, with air on every side", () => {
  const extent = [44.8, 35.69, 51.42, 40.59];
  const camera = fit.frame(extent, SIZE, PADDING);
  const view = projection.createView(camera, SIZE, PADDING);
  const corner = new Float64Array(2);
  for (const [lon, lat] of [
    [44.8, 40.59],
    [51.42, 35.69],
  ]) {
    projection.toScreen(view, projection.worldX(lon), projection.worldY(lat), corner);
    assert.ok(corner[0] > 262 + 60 && corner[0] < 1200 - 390 - 60, `x ${corner[0]}`);
    assert.ok(corner[1] > 40 && corner[1] < 700 - 40, `y ${corner[1]}`);
  }
  assert.equal(fit.isInSight(extent, camera, SIZE, PADDING), true);
  assert.equal(fit.isInSight([20, 30, 60, 60], camera, SIZE, PADDING), false);
});

test("one point alone is framed no nearer than the zoom allowed", () => {
  const point = [50, 40, 50, 40];
  assert.equal(fit.frame(point, SIZE, PADDING).zoom, 7);
  assert.equal(fit.frame(point, SIZE, PADDING, 11).zoom, 11);
});

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const near = (found, expected, what) =>
  assert.ok(
    found.every((value, k) => Math.abs(value - expected[k]) < 1e-5),
    `${what}: ${found} is not ${expected}`,
  );

for (const { name, pair, border, extent } of CASES.extents) {
  test(`extents (frame_cases.json): ${name}`, () => {
    const borders = border ? { [[...pair].sort().join("-")]: border } : {};
    const found = fit.extentOf(CASES.dossier, pair, borders);
    if (extent === null) assert.equal(found, null);
    else near(found, extent, name);
  });
}

for (const { name, extent, width, height, lon, lat, zoom } of CASES.frames) {
  test(`frames (frame_cases.json): ${name}`, () => {
    const camera = fit.frame(extent, { width, height }, NONE);
    near([camera.lon, camera.lat, camera.zoom], [lon, lat, zoom], name);
  });
}
