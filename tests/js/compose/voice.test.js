"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");

const { createVoice } = require("../../../assets/js/compose/voice.js");

/** A page without a clock of its own: frames come at once, what waits is run by `later`. */
function page() {
  const waiting = [];
  const shown = [];
  const status = { textContent: "" };
  globalThis.requestAnimationFrame = (run) => run();
  globalThis.setTimeout = (run) => waiting.push(run);
  globalThis.araxes.notices = { show: (text, options) => shown.push({ text, ...options }), dismiss: (key) => shown.push(`dismissed ${key}`) };
  return { status, shown, later: () => waiting.splice(0).forEach((run) => run()) };
}

test("what happened is said and shown, with Undo where it can be taken back", () => {
  const { status, shown } = page();
  let undone = 0;
  createVoice(status, () => { undone += 1; }).tell("Saved.", { undo: true });
  assert.equal(status.textContent, "Saved.");
  assert.equal(shown[0].text, "Saved.");
  shown[0].action.run();
  assert.equal(undone, 1);
});

test("a notice goes by itself, but never takes away the one that came in its place", () => {
  const { status, shown, later } = page();
  const voice = createVoice(status, () => {});
  voice.tell("Saved.");
  voice.tell("Deleted.");
  later();
  assert.deepEqual(shown.filter((one) => typeof one === "string"), ["dismissed briefing"]);
});

test("a refusal stays until it is read", () => {
  const { status, shown, later } = page();
  const voice = createVoice(status, () => {});
  voice.tell("Saved.");
  voice.refuse("Somebody else changed it.");
  later();
  assert.equal(shown.at(-1).kind, "error");
});
