import assert from "node:assert/strict";
import { test } from "node:test";
import { placeBeside } from "../../../assets/js/map/card.js";
import { keptAbout } from "../../../assets/js/map/kept.js";

const AREA = { left: 262, right: 1000, top: 0, bottom: 600 };
const SIZE = { width: 300, height: 100 };
const at = (x, y, radius = 6) => ({ x, y, radius });

test("a card stands above its point, or below where there is no room, and never over a panel", () => {
  assert.deepEqual(placeBeside(at(600, 300), SIZE, AREA), { left: 450, top: 186 });
  assert.deepEqual(placeBeside(at(600, 40), SIZE, AREA), { left: 450, top: 54 });
  assert.deepEqual(placeBeside(at(280, 300), SIZE, AREA), { left: 270, top: 186 });
  assert.deepEqual(placeBeside(at(990, 300), SIZE, AREA), { left: 692, top: 186 });
});

test("a card takes another side where it would cover a way or the other end of it", () => {
  const above = { left: 590, right: 610, top: 100, bottom: 280, weight: 10 };
  assert.deepEqual(placeBeside(at(600, 300), SIZE, AREA, [above]), { left: 450, top: 314 });
  const below = { ...above, top: 320, bottom: 500 };
  assert.deepEqual(placeBeside(at(600, 300), SIZE, AREA, [above, below]), { left: 614, top: 250 });
});

test("a list too large for any side of its mark goes to the corner where it covers the least", () => {
  const list = { width: 330, height: 380 };
  const way = { left: 560, right: 640, top: 60, bottom: 560, weight: 10 };
  const { left, top } = placeBeside(at(600, 80, 14), list, AREA, [way]);
  assert.ok(left >= 640 || left + list.width <= 560, `${left}`);
  assert.ok(top >= 8 && top + list.height <= 592, `${top}`);
});

test("where there is no room at all a card stands in the free area's corner, not outside", () => {
  const tiny = { left: 0, right: 200, top: 0, bottom: 90 };
  assert.deepEqual(placeBeside(at(100, 40), SIZE, tiny), { left: 8, top: 8 });
});

test("what is kept in sight: ways, the ends of them, marks and the names of the pair", () => {
  const disc = at(10, 20, 5);
  const overlay = {
    waysOf: () => ({ along: [disc], ends: [at(50, 60, 0)] }),
    marksInSight: () => [disc],
  };
  const naming = { pairBoxes: () => [{ left: 1, top: 2, right: 3, bottom: 4 }] };
  const kept = keptAbout({ overlay, naming }, { type: "group", number: 0 });
  const box = { left: 5, right: 15, top: 15, bottom: 25 };
  assert.deepEqual(kept, [
    { ...box, weight: 10 },
    { left: 42, right: 58, top: 52, bottom: 68, weight: 30 },
    { ...box, weight: 1 },
    { left: 1, top: 2, right: 3, bottom: 4, weight: 30 },
  ]);
  assert.deepEqual(keptAbout({ overlay, naming: null }, null), [{ ...box, weight: 1 }]);
});
