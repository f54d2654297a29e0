"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { arcs, hits } = require("./loaded.js").map;

function curved(x0, y0, x1, y1, startGap = 0, endGap = 0) {
  const out = new Float64Array(6);
  return arcs.curve(x0, y0, x1, y1, startGap, endGap, out, 0) ? [...out] : null;
}

test("a way northward bows to the east, and the way back to the west", () => {
  const there = curved(100, 500, 100, 100);
  const back = curved(100, 100, 100, 500);
  assert.ok(there[2] > 140);
  assert.ok(back[2] < 60);
});

test("the gaps keep the ends clear of the marks", () => {
  const whole = curved(0, 0, 400, 0);
  assert.deepEqual([whole[0], whole[1], whole[4], whole[5]], [0, 0, 400, 0]);
  const cut = curved(0, 0, 400, 0, 8, 16);
  assert.ok(Math.abs(Math.hypot(cut[0], cut[1]) - 8) < 1);
  assert.ok(Math.abs(Math.hypot(cut[4] - 400, cut[5]) - 16) < 1);
});

test("marks that nearly touch get no arc", () => {
  assert.equal(curved(0, 0, 15, 0), null);
  assert.equal(curved(0, 0, 40, 0, 8, 16), null);
});

test("a higher rank never draws a thinner way", () => {
  const widths = [0, 1, 2, 3, 4, 5, 6, 7].map(arcs.widthOf);
  assert.deepEqual(widths, [...widths].sort((a, b) => a - b));
  assert.ok(widths[7] > 2 * widths[1]);
});

test("the ribbon's head ends at the host's end of the curve", () => {
  const calls = [];
  const pen = Object.fromEntries(["moveTo", "lineTo", "quadraticCurveTo", "closePath"].map((name) => [name, (...values) => calls.push([name, values])]));
  const c = Float64Array.from(curved(0, 0, 300, 0));
  arcs.trace(pen, c, 0, 4);
  assert.deepEqual(calls.map(([name]) => name), ["moveTo", "quadraticCurveTo", "lineTo", "lineTo", "lineTo", "lineTo", "quadraticCurveTo", "closePath"]);
  assert.deepEqual(calls[3][1], [300, 0]);
});

test("the distance to a curve is nothing on it and grows beside it", () => {
  const c = Float64Array.from(curved(0, 0, 400, 0));
  const [middleX, middleY] = arcs.points(c, 200)[1];
  assert.ok(arcs.distance(c, middleX, middleY) < 0.5);
  assert.ok(Math.abs(arcs.distance(c, middleX, middleY + 30) - 30) < 2);
});

test("points along a curve begin and end with its ends, about a step apart", () => {
  const c = Float64Array.from(curved(0, 0, 400, 0));
  const points = arcs.points(c, 10);
  assert.deepEqual([points[0], points[points.length - 1]], [[0, 0], [400, 0]]);
  for (let k = 1; k < points.length; k += 1) {
    assert.ok(Math.hypot(points[k][0] - points[k - 1][0], points[k][1] - points[k - 1][1]) < 12);
  }
});

const drawn = { x: Float64Array.of(50, 200, 300), y: Float64Array.of(50, 50, 50), radius: Float64Array.of(10, 0, 10) };
const ways = { curves: Float64Array.from([...curved(50, 50, 300, 50), ...curved(300, 50, 50, 50)]), width: Float64Array.of(4, 0) };

test("the pointer finds the mark it is on, and none that is not drawn", () => {
  assert.deepEqual(hits.find(drawn, ways, 55, 55), { type: "group", number: 0 });
  assert.equal(hits.find(drawn, ways, 200, 48), null);
});

test("a mark lies above a way, and a way that is not drawn is not found", () => {
  assert.deepEqual(hits.find(drawn, ways, 300, 52), { type: "group", number: 2 });
  const [x, y] = arcs.points(ways.curves.subarray(0, 6), 125)[1];
  assert.deepEqual(hits.find(drawn, ways, x, y), { type: "way", number: 0 });
  const [otherX, otherY] = arcs.points(ways.curves.subarray(6, 12), 125)[1];
  assert.equal(hits.find(drawn, ways, otherX, otherY), null);
});
