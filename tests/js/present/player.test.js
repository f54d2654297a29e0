import assert from "node:assert/strict";
import test from "node:test";
import { player } from "./loaded.js";

function played() {
  const going = [];
  let timer = null;
  const timers = {
    set: (run, ms) => {
      timer = { run, ms };
      return timer;
    },
    clear: (one) => {
      if (one === timer) timer = null;
    },
  };
  const made = player.createPlayer(() => going.push("on"), timers);
  return {
    made,
    going,
    waits: () => timer?.ms ?? null,
    pass: () => {
      const { run } = timer;
      timer = null;
      run();
    },
  };
}

test("nothing goes on by itself until it plays", () => {
  const { made, waits } = played();
  made.begin(30, false);
  assert.equal(waits(), null);
});

test("each scene stays for its duration; the last one ends the playing", () => {
  const { made, going, waits, pass } = played();
  made.toggle("once");
  made.begin(30, false);
  assert.equal(waits(), 30000);
  pass();
  assert.deepEqual(going, ["on"]);
  made.begin(10, true);
  assert.deepEqual([waits(), made.playing()], [null, ""]);
});

test("a loop goes on from the last scene too", () => {
  const { made, waits } = played();
  made.toggle("loop");
  made.begin(10, true);
  assert.deepEqual([waits(), made.playing()], [10000, "loop"]);
});

test("the same key stops, the other changes the way of playing", () => {
  const { made } = played();
  made.toggle("once");
  made.toggle("loop");
  assert.equal(made.playing(), "loop");
  made.toggle("loop");
  assert.equal(made.playing(), "");
});
