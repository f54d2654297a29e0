import assert from "node:assert/strict";
import test from "node:test";
import { map } from "./loaded.js";

const { signs } = map;

const AREA = { left: 0, right: 400, top: 0, bottom: 300 };
const BOX = { width: 100, height: 80 };
const at = (x, y, weight = 1) => ({ x, y, radius: 10, weight });

test("a legend stands at the top left where nothing is hidden", () => {
  assert.deepEqual(signs.cornerOf(AREA, BOX, []), { left: 0, top: 0 });
  assert.deepEqual(signs.cornerOf(AREA, BOX, [at(200, 150)]), { left: 0, top: 0 });
});

test("a legend gives way to marks, to the next corner that is free", () => {
  assert.deepEqual(signs.cornerOf(AREA, BOX, [at(50, 40)]), { left: 300, top: 0 });
  assert.deepEqual(signs.cornerOf(AREA, BOX, [at(50, 40), at(350, 40)]), { left: 0, top: 220 });
  assert.deepEqual(signs.cornerOf(AREA, BOX, [at(50, 40), at(350, 40), at(50, 260)]), { left: 300, top: 220 });
});

test("where every corner hides something it hides the least", () => {
  const marks = [at(50, 40, 12), at(350, 40, 12), at(50, 260, 12), at(350, 260, 1)];
  assert.deepEqual(signs.cornerOf(AREA, BOX, marks), { left: 300, top: 220 });
});
