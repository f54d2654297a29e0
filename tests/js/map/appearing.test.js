import assert from "node:assert/strict";
import test from "node:test";

import { cameraOf } from "../../../assets/js/map/appearing.js";
import * as fit from "../../../assets/js/map/fit.js";

const ROOM = { size: { width: 1440, height: 600, ratio: 1 }, padding: { top: 0, right: 376, bottom: 0, left: 262 } };
const EXTENT = [5, 58, 31, 71];

test("the map appears in the camera of the selection", () => {
  const camera = { lon: 46.5, lat: 39.25, zoom: 6.5, bearing: 12.5, pitch: 30 };
  assert.equal(cameraOf({ selection: { camera }, address: "", extent: EXTENT }, ROOM), camera);
});

test("without one it appears around the pair, in what the panels leave free", () => {
  const camera = cameraOf({ selection: { camera: null }, address: "", extent: EXTENT }, ROOM);
  assert.deepEqual(camera, fit.frame(EXTENT, ROOM.size, ROOM.padding));
});

test("nothing says where a dossier without places is to be looked at", () => {
  assert.equal(cameraOf({ selection: { camera: null }, address: "", extent: null }, ROOM), null);
});
