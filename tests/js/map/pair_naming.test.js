import assert from "node:assert/strict";
import { test } from "node:test";
import { squaresAround, squaresIn } from "../../../assets/js/map/obstacles.js";
import { arrowPoint, between, linesOf } from "../../../assets/js/map/pair_naming.js";

const measure = (text) => text.length;

test("a size lies between the stops of its zoom, and stays the same beyond them", () => {
  const stops = [2, 10, 5, 13, 7, 17];
  assert.deepEqual(
    [0, 2, 3.5, 5, 6, 7, 12].map((zoom) => between(stops, zoom)),
    [10, 10, 11.5, 13, 15, 17, 17],
  );
});

test("a long name is broken between words, a local one between languages", () => {
  const lines = (properties, language = "en") => linesOf(properties, language, ["China"], measure, 8);
  assert.deepEqual(lines({ name: "United States" }), ["UNITED", "STATES"]);
  assert.deepEqual(lines({ name: "Switzerland", local: "Schweiz · Suisse" }, "local"), ["Schweiz", "Suisse"]);
  assert.deepEqual(lines({ name: "China", local: "中国" }, "local"), ["CHINA"]);
  assert.deepEqual(lines({ name: "Iran" }, "local"), ["IRAN"]);
});

test("an arrow stands outside of its name, towards the country", () => {
  const size = { width: 80, height: 20 };
  assert.deepEqual(arrowPoint({ x: 100, y: 50, turn: 0 }, size), { x: 149, y: 50 });
  const { x, y } = arrowPoint({ x: 100, y: 50, turn: 90 }, size);
  assert.ok(Math.abs(x - 100) < 1e-9 && Math.abs(y - 69) < 1e-9);
});

test("squares fill a panel from edge to edge and stay in it", () => {
  const box = { left: 10, top: 20, right: 110, bottom: 260 };
  const squares = squaresIn(box);
  assert.equal(squares.length, 3);
  assert.equal(Math.min(...squares.map(({ y, radius }) => y - radius)), 20);
  assert.equal(Math.max(...squares.map(({ y, radius }) => y + radius)), 260);
  assert.ok(squares.every(({ x, radius }) => x - radius === 10 && x + radius === 110));
});

test("squares beyond the edges begin at them, without a gap", () => {
  const squares = squaresAround({ width: 390, height: 844 });
  const top = squares.filter(({ anchor }) => anchor === "bottom");
  assert.ok(top.every(({ y }) => y === 1));
  const reaches = top.map(({ x, radius }) => [x - radius, x + radius]).sort(([one], [other]) => one - other);
  assert.equal(reaches[0][0], 0);
  assert.ok(reaches.at(-1)[1] >= 390);
  for (let k = 1; k < reaches.length; k += 1) assert.ok(reaches[k][0] <= reaches[k - 1][1]);
  assert.deepEqual(new Set(squares.map(({ anchor }) => anchor)), new Set(["top", "bottom", "left", "right"]));
});
