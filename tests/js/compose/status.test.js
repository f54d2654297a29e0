/** A page without a clock of its own: frames come at once, what waits is run by `later`. */

import assert from "node:assert/strict";
import test from "node:test";
import { createVoice } from "../../../assets/js/compose/status.js";

function page() {
  const waiting = [];
  const shown = [];
  const status = { textContent: "" };
  globalThis.requestAnimationFrame = (run) => run();
  globalThis.setTimeout = (run) => waiting.push(run);
  const notices = {
    show: (text, options) => shown.push({ text, ...options }),
    dismiss: (key) => shown.push(`dismissed ${key}`),
  };
  return { status, shown, notices, later: () => waiting.splice(0).map((run) => run()) };
}

test("what happened is said and shown, with Undo where it can be taken back", () => {
  const { status, shown, notices } = page();
  let undone = 0;
  createVoice(
    status,
    () => {
      undone += 1;
    },
    notices,
  ).tell("Saved.", { undo: true });
  assert.equal(status.textContent, "Saved.");
  assert.equal(shown[0].text, "Saved.");
  shown[0].action.run();
  assert.equal(undone, 1);
});

test("a notice goes by itself, but never takes away the one that came in its place", () => {
  const { status, shown, notices, later } = page();
  const voice = createVoice(status, () => {}, notices);
  voice.tell("Saved.");
  voice.tell("Deleted.");
  later();
  assert.deepEqual(
    shown.filter((one) => typeof one === "string"),
    ["dismissed briefing"],
  );
});

test("a refusal stays until it is read", () => {
  const { status, shown, notices, later } = page();
  const voice = createVoice(status, () => {}, notices);
  voice.tell("Saved.");
  voice.refuse("Somebody else changed it.");
  later();
  assert.equal(shown.at(-1).kind, "error");
});
