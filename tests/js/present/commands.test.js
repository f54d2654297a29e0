import assert from "node:assert/strict";
import test from "node:test";
import { commands } from "./loaded.js";

test("no key does two things in one state", () => {
  const taken = new Set();
  for (const { keys, while: during = "showing" } of commands.COMMANDS) {
    for (const key of keys) {
      const name = `${during} ${key}`;
      assert.ok(!taken.has(name), name);
      taken.add(name);
    }
  }
});

test("clickers turn scenes, begin again and black the screen", () => {
  const doing = (key) => commands.COMMANDS.filter(({ keys }) => keys.includes(key)).map(({ name }) => name);
  assert.deepEqual(doing("PageDown"), ["next"]);
  assert.deepEqual(doing("PageUp"), ["previous"]);
  assert.deepEqual(doing("."), ["black"]);
  assert.deepEqual(doing("F5"), ["resume", "refresh"]);
});

test("the presenter's window turns scenes and blacks the room, and opens no window in it", () => {
  for (const name of ["next", "previous", "black", "explore", "resume", "goto", "begin"])
    assert.ok(commands.SENT.has(name), name);
  for (const name of ["presenter", "help", "fullscreen", "digit", "draw"]) assert.ok(!commands.SENT.has(name), name);
});
