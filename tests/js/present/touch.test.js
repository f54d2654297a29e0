import assert from "node:assert/strict";
import test from "node:test";
import { touch } from "./loaded.js";

const meaning = (from, to, ms = 200) =>
  touch.meaning({ x: from[0], y: from[1], at: 0 }, { x: to[0], y: to[1], at: ms }, 1000);

test("a swipe turns the scene the way the finger pulls it", () => {
  assert.equal(meaning([700, 300], [500, 320]), "next");
  assert.equal(meaning([300, 300], [500, 280]), "previous");
});

test("a tap at an edge turns it, one in the middle does nothing", () => {
  assert.equal(meaning([950, 300], [952, 301]), "next");
  assert.equal(meaning([40, 300], [40, 300]), "previous");
  assert.equal(meaning([500, 300], [500, 300]), null);
});

test("a slow press, a pull down and a short slip do nothing", () => {
  assert.equal(meaning([950, 300], [950, 300], 900), null);
  assert.equal(meaning([500, 100], [580, 400]), null);
  assert.equal(meaning([500, 300], [530, 300]), null);
});
