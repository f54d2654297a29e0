import assert from "node:assert/strict";
import test from "node:test";
import { map } from "./loaded.js";

const { arcs, hits, ways: paths } = map;

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

test("more visits never draw a thinner way", () => {
  const widths = [1, 2, 3, 7, 14, 1000].map(arcs.widthOf);
  assert.deepEqual(
    widths,
    [...widths].sort((a, b) => a - b),
  );
  assert.ok(widths[2] > 2 * widths[0]);
});

test("the ribbon's head ends at the host's end of the curve", () => {
  const calls = [];
  const pen = Object.fromEntries(
    ["moveTo", "lineTo", "quadraticCurveTo", "closePath"].map((name) => [
      name,
      (...values) => calls.push([name, values]),
    ]),
  );
  const c = Float64Array.from(curved(0, 0, 300, 0));
  arcs.trace(pen, c, 0, 4);
  assert.deepEqual(
    calls.map(([name]) => name),
    ["moveTo", "quadraticCurveTo", "lineTo", "lineTo", "lineTo", "lineTo", "quadraticCurveTo", "closePath"],
  );
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
  assert.deepEqual(
    [points[0], points[points.length - 1]],
    [
      [0, 0],
      [400, 0],
    ],
  );
  for (let k = 1; k < points.length; k += 1) {
    assert.ok(Math.hypot(points[k][0] - points[k - 1][0], points[k][1] - points[k - 1][1]) < 12);
  }
});

const drawn = { x: Float64Array.of(50, 200, 300), y: Float64Array.of(50, 50, 50), radius: Float64Array.of(10, 0, 10) };
const ways = {
  curves: Float64Array.from([...curved(50, 50, 300, 50), ...curved(300, 50, 50, 50)]),
  width: Float64Array.of(4, 0),
  chip: new Float64Array(6),
};

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

const HERE = () => true;
const placed = (...xs) => ({
  x: Float64Array.from(xs),
  y: new Float64Array(xs.length),
  size: new Float64Array(xs.length).fill(10),
});
/** The same two places for a view of a world 1600 pixels wide. */
const VIEW = { worldX: 0, worldY: 0, scale: 1600, middleX: 0, middleY: 0, plain: true };
const PLACES = { x: Float64Array.of(0, 0.25), y: Float64Array.of(0, 0) };
const counted = (counts) => ({
  wayCount: Uint32Array.from(counts),
  waySides: new Uint8Array(counts.length).fill(1),
});

function put(ways, arrangement, tally) {
  paths.choose(ways, arrangement, tally, placed(0, 400), VIEW, HERE);
  paths.place(ways, arrangement, tally, placed(0, 400));
}

test("the number of a way stands behind its head, and takes the pointer before a mark does", () => {
  const ways = paths.createWays(1);
  put(ways, { ...PLACES, start: Int32Array.of(0), end: Int32Array.of(1) }, counted([3]));
  const { x, y, radius } = paths.chipOf(ways, 0);
  assert.ok(radius > 6 && 400 - x > radius && 400 - x < 60);
  const under = { x: Float64Array.of(x), y: Float64Array.of(y), radius: Float64Array.of(30) };
  assert.deepEqual(hits.find(under, ways, x, y), { type: "way", number: 0 });
  assert.deepEqual(hits.find(under, ways, x, y + 20), { type: "group", number: 0 });
});

/** A pen that only remembers what it was asked. */
function recorder() {
  const calls = [];
  const names = ["beginPath", "moveTo", "lineTo", "quadraticCurveTo", "closePath", "stroke", "fill"];
  return { calls, ...Object.fromEntries(names.map((name) => [name, () => calls.push(name)])) };
}

test("ways without visits in the window, or out of sight, are not drawn", () => {
  const ways = paths.createWays(2);
  const arrangement = { ...PLACES, start: Int32Array.of(0, 1), end: Int32Array.of(1, 0) };
  paths.choose(ways, arrangement, counted([3, 0]), placed(0, 400), VIEW, HERE);
  assert.deepEqual([...ways.width], [arcs.widthOf(3), 0]);
  assert.equal(ways.drawn, 1);
  paths.choose(ways, arrangement, counted([3, 3]), placed(0, 400), VIEW, () => false);
  assert.equal(ways.drawn, 0);
});

test("few ways are ribbons with heads, a tangle of them is drawn as hairlines", () => {
  const draw = (count) => {
    const ways = paths.createWays(count);
    const arrangement = { ...PLACES, start: new Int32Array(count), end: new Int32Array(count).fill(1) };
    const tally = counted(Array(count).fill(1));
    put(ways, arrangement, tally);
    const pen = recorder();
    paths.paint(pen, ways, tally, -1, {});
    return pen.calls;
  };
  assert.ok(draw(3).includes("fill"));
  const tangle = draw(paths.MOST_RIBBONS + 1);
  assert.ok(!tangle.includes("fill") && !tangle.includes("lineTo"));
  assert.equal(tangle.filter((name) => name === "stroke").length, 1);
});

test("points for names to keep clear of lie along every way that is drawn", () => {
  const ways = paths.createWays(1);
  put(ways, { ...PLACES, start: Int32Array.of(0), end: Int32Array.of(1) }, counted([1]));
  const points = paths.pointsAlong(ways, HERE);
  assert.ok(points.length > 30);
  const middle = paths.middleOf(ways, 0);
  assert.ok(points.some(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < 6));
});
