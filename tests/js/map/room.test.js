import assert from "node:assert/strict";
import test from "node:test";
import { map } from "./loaded.js";

const { paddingOf, paddingUnder } = map.room;

const AREA = { left: 0, right: 1280, bottom: 700 };
const panel = (left, right, more = {}) => ({ left, right, top: 60, folded: false, ...more });
const sides = (top, right, bottom, left) => ({ top, right, bottom, left });

test("panels take the sides of the map, and a folded one takes nothing", () => {
  assert.deepEqual(paddingOf(AREA, panel(12, 262), panel(890, 1268)), sides(0, 390, 0, 262));
  assert.deepEqual(paddingOf(AREA, panel(12, 262, { folded: true }), panel(890, 1268)), sides(0, 390, 0, 0));
  assert.deepEqual(paddingOf(AREA, null, null), sides(0, 0, 0, 0));
});

test("panels that would leave too little lie over the map", () => {
  assert.deepEqual(paddingOf({ ...AREA, right: 700 }, panel(12, 262), panel(310, 688)), sides(0, 0, 0, 0));
});

test("a sheet takes the map's foot, and nothing where it lies below it", () => {
  const narrow = { left: 0, right: 390, bottom: 700 };
  assert.deepEqual(paddingOf(narrow, null, panel(0, 390, { top: 400 })), sides(0, 0, 300, 0));
  assert.deepEqual(paddingOf(narrow, panel(0, 390, { top: 820 }), null), sides(0, 0, 0, 0));
});

test("around a map that is not shown, as on paper, panels take nothing", () => {
  const nowhere = { left: 0, right: 0, top: 0, bottom: 0 };
  assert.deepEqual(paddingOf(nowhere, panel(12, 262), panel(890, 1268)), sides(0, 0, 0, 0));
  assert.deepEqual(paddingOf(nowhere, null, panel(0, 390, { top: 400 })), sides(0, 0, 0, 0));
  assert.deepEqual(paddingUnder(nowhere, 500, 40), sides(40, 0, 0, 0));
});
