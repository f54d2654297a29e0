import assert from "node:assert/strict";
import test from "node:test";
import { map } from "./loaded.js";

const { discs } = map;

const share = ({ from, to }) => (to - from) / (2 * Math.PI);
const parts = (a, b, both, other) => discs.partsOf(Uint32Array.of(a, b, both, other), 0);

test("more events take more room, but never without bound", () => {
  const radii = [2, 5, 10, 100, 10000, 1000000].map(discs.radiusOf);
  assert.deepEqual(
    radii,
    [...radii].sort((a, b) => a - b),
  );
  assert.equal(radii[5], 22);
});

test("numbers stay short enough for a disc", () => {
  assert.deepEqual([2, 999, 1000, 1234, 9949, 9951, 12000].map(discs.numberOf), [
    "2",
    "999",
    "1.0k",
    "1.2k",
    "9.9k",
    "10k",
    "12k",
  ]);
});

test("a disc of one side is whole", () => {
  assert.deepEqual(
    parts(4, 0, 0, 0).map((part) => [part.side, share(part)]),
    [[0, 1]],
  );
  assert.deepEqual(
    parts(0, 0, 0, 3).map((part) => [part.side, share(part)]),
    [[3, 1]],
  );
});

test("B's part lies about the right and A's about the left, as in a halved mark", () => {
  const [b, a] = parts(3, 1, 0, 0);
  assert.deepEqual([b.side, a.side], [1, 0]);
  assert.ok(Math.abs((b.from + b.to) / 2 - Math.PI / 2) < 1e-9);
  assert.ok(Math.abs(share(b) - 0.25) < 1e-9);
});

test("an event of both counts half for each", () => {
  const [b, a] = parts(0, 0, 2, 0);
  assert.deepEqual(
    [share(a), share(b)].map((value) => Number(value.toFixed(9))),
    [0.5, 0.5],
  );
});

test("a group is seen from afar as the side with the largest part", () => {
  assert.equal(discs.largest(parts(1, 3, 0, 2)).side, 1);
  assert.equal(discs.largest(parts(0, 0, 0, 1)).side, 3);
});

test("a group of one side is known as such, one with an event of both is not", () => {
  const sole = (...counts) => discs.soleSide(Uint32Array.of(9, 9, 9, 9, ...counts), 1);
  assert.deepEqual([sole(2, 0, 0, 0), sole(0, 5, 0, 0), sole(0, 0, 0, 1)], [0, 1, 3]);
  assert.deepEqual([sole(2, 1, 0, 0), sole(0, 0, 2, 0), sole(0, 1, 0, 1)], [-1, -1, -1]);
});
