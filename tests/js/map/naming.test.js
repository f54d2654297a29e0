import assert from "node:assert/strict";
import { test } from "node:test";
import { deepest } from "../../../assets/js/map/naming.js";

const grid = (...rows) =>
  rows
    .join("")
    .split("")
    .map((letter) => (letter === "." ? null : letter));

test("a country's name goes where it is deepest", () => {
  const cells = grid("....BBB", "AAAAABB", "AAAAABB", "AAAAABB", "AAAAA..", "AAAAA..");
  const found = deepest(cells, 7);
  assert.deepEqual(found.get("A"), { index: 3 * 7 + 2, depth: 3 });
});

test("a strip too narrow for a name gets none", () => {
  const cells = grid("AABBB", "AABBB", "AABBB");
  assert.deepEqual([...deepest(cells, 5).keys()], ["B"]);
});

test("the sea is never named", () => {
  assert.equal(deepest(grid("...", "...", "..."), 3).size, 0);
});
