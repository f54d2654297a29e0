import assert from "node:assert/strict";
import test from "node:test";
import { timeline } from "./loaded.js";

const { KEYS, meaning } = timeline.keyboard;

test("arrows step the part in focus by a day, with Shift by a week", () => {
  assert.deepEqual(meaning("ArrowLeft", false, "start"), { do: "step", part: "start", by: { days: -1 } });
  assert.deepEqual(meaning("ArrowRight", true, "body"), { do: "step", part: "body", by: { days: 7 } });
  assert.deepEqual(meaning("PageUp", false, "end"), { do: "step", part: "end", by: { months: 1 } });
  assert.deepEqual(meaning("Home", true, "start"), { do: "step", part: "start", by: { to: "first" } });
});

test("without a part in focus, stepping keys mean nothing", () => {
  assert.equal(meaning("ArrowLeft", false, null), null);
});

test("every key that the help lists means something", () => {
  for (const { keys } of KEYS) {
    for (const key of keys) {
      const name = key.replace("Shift+", "");
      assert.ok(meaning(name, key !== name, "body"), key);
    }
  }
});

test("Escape gives up, and the other keys do what the timeline has a deed for", () => {
  assert.deepEqual(meaning("Escape", false, null), { do: "escape" });
  assert.deepEqual(meaning("[", false, null), { do: "edge", part: "start" });
  assert.deepEqual(meaning(".", false, null), { do: "neighbour", by: 1 });
  assert.deepEqual(meaning("+", false, null), { do: "zoom", factor: 0.5 });
  assert.deepEqual(meaning("0", false, null), { do: "fit" });
});
