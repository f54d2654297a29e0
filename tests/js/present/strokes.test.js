import assert from "node:assert/strict";
import test from "node:test";
import { strokes } from "./loaded.js";

test("each scene has strokes of its own, taken back one by one or wiped at once", () => {
  const made = strokes.createStrokes();
  made.begin("a", "pen-one", [47, 39]);
  made.extend("a", [48, 40]);
  made.begin("a", "pen-two", [50, 41]);
  made.begin("b", "pen-one", [1, 2]);
  assert.deepEqual(made.of("a"), [
    {
      colour: "pen-one",
      places: [
        [47, 39],
        [48, 40],
      ],
    },
    { colour: "pen-two", places: [[50, 41]] },
  ]);
  made.undo("a");
  assert.equal(made.of("a").length, 1);
  made.clear("a");
  made.undo("a");
  assert.deepEqual([made.of("a").length, made.of("b").length, made.of("c").length], [0, 1, 0]);
});

test("the pen has two colours", () => {
  const [one, two] = strokes.COLOURS;
  assert.equal(strokes.otherColour(one), two);
  assert.equal(strokes.otherColour(two), one);
});

test("strokes are painted where their places lie, a touch as a dot", () => {
  const calls = [];
  const pen = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...values) =>
          calls.push([name, ...values]),
      set: () => true,
    },
  );
  const project = ([lon, lat]) => ({ x: lon * 10, y: lat * 10 });
  strokes.paint(
    pen,
    [
      {
        colour: "pen-one",
        places: [
          [1, 2],
          [3, 4],
        ],
      },
      { colour: "pen-one", places: [[5, 6]] },
    ],
    project,
    () => "red",
    4,
  );
  assert.deepEqual(calls, [
    ["beginPath"],
    ["moveTo", 10, 20],
    ["lineTo", 30, 40],
    ["stroke"],
    ["beginPath"],
    ["moveTo", 50, 60],
    ["lineTo", 50, 60],
    ["stroke"],
  ]);
});
