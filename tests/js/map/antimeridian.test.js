import assert from "node:assert/strict";
import test from "node:test";
import CASES from "../../fixtures/cases/antimeridian.json" with { type: "json" };
import { dossier, event } from "./dossier.js";
import { map } from "./loaded.js";

const { fit, projection } = map;

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const { worldX, worldY } = projection;
const viewOf = (camera) => projection.createView({ bearing: 0, pitch: 0, ...camera }, camera, NONE);
const near = (found, expected) =>
  assert.ok(
    found.length === expected.length && found.every((value, k) => Math.abs(value - expected[k]) < 0.02),
    `${found} is not ${expected}`,
  );

for (const { name, camera, home, host, lons } of CASES.ways) {
  test(`ways (antimeridian_cases.json): ${name}`, () => {
    const view = viewOf(camera);
    const mark = [0, 0];
    projection.toScreen(view, worldX(host[0]), worldY(host[1]), mark);
    const inSight = mark[0] >= 0 && mark[0] <= camera.width && mark[1] >= 0 && mark[1] <= camera.height;
    const ends = [0, 0, 0, 0];
    projection.wayToScreen(view, worldX(home[0]), worldY(home[1]), worldX(host[0]), worldY(host[1]), inSight, ends);
    near(
      [ends[0], ends[2]].map((x) => camera.lon + ((x - camera.width / 2) / view.scale) * 360),
      lons,
    );
    if (inSight) near(ends.slice(2), mark);
  });
}

for (const { name, points, boxes, extent } of CASES.extents) {
  test(`extents (antimeridian_cases.json): ${name}`, () => near(fit.around(points, boxes), extent));
}

test("a pair across 180 degrees is framed narrowly, by a camera that the address can hold, and is in sight there", () => {
  const size = { width: 1200, height: 700 };
  const extent = [178.44, -18.14, 282.96, 38.9];
  const camera = fit.frame(extent, size, NONE);
  near([camera.lon], [-129.3]);
  assert.ok(camera.zoom > 1.5, `zoom ${camera.zoom}`);
  assert.equal(fit.isInSight(extent, camera, size, NONE), true);
  assert.equal(fit.isInSight(extent, { ...camera, lon: 20 }, size, NONE), false);
});

test("a dossier's places on both sides of 180 degrees open on what lies between", () => {
  const events = [
    event("x", { lon: 174.78, lat: -41.29, precision: "city" }),
    event("y", { lon: -70.67, lat: -33.45, precision: "city" }),
  ];
  near(fit.extentOf({ ...dossier, events }, null, {}), [174.78, -41.29, 289.33, -33.45]);
});
