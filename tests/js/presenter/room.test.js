import assert from "node:assert/strict";
import test from "node:test";
import { createRoom } from "../../../assets/js/presenter/room.js";

function made() {
  const told = [];
  let timer = null;
  const timers = {
    set: (run) => {
      timer = run;
      return 1;
    },
    clear: () => {
      timer = null;
    },
  };
  const line = { send: (type, values) => told.push([type, values.command]) };
  const hooks = { changed: () => told.push(["changed"]), alone: (command) => told.push(["alone", command]) };
  return { told, room: createRoom(line, hooks, timers), isWaiting: () => timer !== null, pass: () => timer() };
}

test("a room that shows scenes is asked to turn them", () => {
  const { told, room, isWaiting } = made();
  room.hear({ mode: "showing" });
  room.order("next");
  assert.deepEqual(told, [["changed"], ["do", "next"]]);
  assert.ok(isWaiting());
  room.hear({ mode: "showing" });
  assert.ok(!isWaiting());
});

test("without a room, and before one that shows nothing, scenes are turned here", () => {
  const { told, room } = made();
  room.order("next");
  room.hear({ mode: "idle" });
  room.order("previous");
  assert.deepEqual(told, [["alone", "next"], ["changed"], ["alone", "previous"]]);
});

test("a room that shows nothing is asked to begin", () => {
  const { told, room } = made();
  room.hear({ mode: "idle" });
  room.order("begin", { scene: "a" });
  assert.deepEqual(told.at(-1), ["do", "begin"]);
});

test("orders that a closed room did not hear are carried out here", () => {
  const { told, room, pass } = made();
  room.hear({ mode: "showing" });
  room.order("next");
  room.order("next");
  pass();
  assert.deepEqual(told.slice(-3), [["alone", "next"], ["alone", "next"], ["changed"]]);
  assert.equal(room.where(), null);
});
