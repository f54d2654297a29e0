import assert from "node:assert/strict";
import test from "node:test";
import { likelyPlace } from "../../../assets/js/compose/keep.js";
import { dropPlace } from "../../../assets/js/compose/list.js";

test("a scene dropped on another comes to lie before or after it", () => {
  // of a, b, c, d: [dragged, under the pointer, in its lower half, place in the new order]
  for (const [from, over, below, to] of [
    [0, 2, true, 2],
    [0, 2, false, 1],
    [3, 1, false, 1],
    [3, 1, true, 2],
    [0, 3, true, 3],
    [3, 0, false, 0],
    [1, 1, true, 1],
    [1, 1, false, 1],
    [1, 0, true, 1],
    [1, 2, false, 1],
  ])
    assert.equal(dropPlace(from, over, below), to, `${from} on ${over} ${below}`);
});

test("a new scene is meant for the end, before the closing one", () => {
  const scenes = (...roles) => roles.map((role, index) => ({ id: `s${index}`, role }));
  assert.equal(likelyPlace(scenes("opening", "scene", "closing")), "s1");
  assert.equal(likelyPlace(scenes("opening", "scene")), "s1");
  assert.equal(likelyPlace(scenes("closing", "scene")), "s1");
  assert.equal(likelyPlace(scenes("closing")), null);
  assert.equal(likelyPlace([]), null);
});
