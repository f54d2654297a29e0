import assert from "node:assert/strict";
import test from "node:test";

import { about } from "../../../assets/js/map/tiles.js";

const size = { width: 1024, height: 512 };
const at = (lon, lat, zoom) => ({ lon, lat, zoom, bearing: 0, pitch: 0 });

test("tiles about a camera cover the map and as much again, at its zoom and two further out", () => {
  const found = about(at(10, 50, 6.4), size, 11);
  assert.deepEqual([...new Set(found.map((name) => name.split("/")[0]))], ["6", "5", "4"]);
  assert.ok(found.includes("6/33/21"));
  assert.equal(new Set(found).size, found.length);
});

test("no tile is finer than there are, beyond the poles, or beyond 180 degrees", () => {
  const near = about(at(0.1, 0.1, 15), size, 11);
  assert.ok(near.includes("11/1024/1023"));
  for (const name of [...about(at(179.9, 84, 3), size, 11), ...about(at(-180, -84, 0), size, 11)]) {
    const [zoom, column, row] = name.split("/").map(Number);
    assert.ok(column >= 0 && column < 2 ** zoom && row >= 0 && row < 2 ** zoom, name);
  }
  assert.ok(about(at(179.9, 0, 4), size, 11).includes("4/0/8"));
});
