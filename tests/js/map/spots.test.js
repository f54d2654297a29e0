import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf, spotFor } from "../../../assets/js/map/spots.js";
import cases from "../../fixtures/cases/spots.json" with { type: "json" };

const areaOf = ([left, top, right, bottom]) => ({ left, top, right, bottom });
const rounded = (value) => (value === null ? null : Math.round(value * 1000) / 1000);

for (const { says, own, size, area, country, taken, spot } of cases) {
  test(says, () => {
    const holds = (x, y) => country.some(([l, t, r, b]) => x >= l && x <= r && y >= t && y <= b);
    const [width, height] = size;
    const found = spotFor(
      { x: own[0], y: own[1] },
      { width, height },
      areaOf(area),
      taken.map((box) => areaOf(box)),
      holds,
    );
    assert.deepEqual({ x: rounded(found.x), y: rounded(found.y), turn: rounded(found.turn) }, spot);
  });
}

test("beside an arrow a name takes more room than alone", () => {
  const size = { width: 80, height: 16 };
  assert.deepEqual(boxOf({ x: 100, y: 50, turn: null }, size), { left: 60, top: 42, right: 140, bottom: 58 });
  assert.deepEqual(boxOf({ x: 100, y: 50, turn: 90 }, size), { left: 42, top: 24, right: 158, bottom: 76 });
});
