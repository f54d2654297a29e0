"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { createQuestions, asText, stamp } = require("../../../assets/js/presenter/questions.js");

/** What localStorage does of it. */
function storage(initial = {}) {
  const kept = new Map(Object.entries(initial));
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
}

test("questions are kept for their dossier and come back", () => {
  const store = storage();
  const questions = createQuestions("d", store);
  questions.add("  Who built it? ", "3. The border", 0);
  questions.add("   ", "3. The border", 0);
  assert.deepEqual(createQuestions("d", store).all(), [{ text: "Who built it?", scene: "3. The border", at: 0 }]);
  assert.deepEqual(createQuestions("other", store).all(), []);
  questions.remove(0);
  assert.deepEqual(createQuestions("d", store).all(), []);
});

test("what cannot be read is begun anew", () => {
  assert.deepEqual(createQuestions("d", storage({ "araxes-questions-d": "{broken" })).all(), []);
  assert.deepEqual(createQuestions("d", storage({ "araxes-questions-d": '{"a":1}' })).all(), []);
  assert.deepEqual(createQuestions("d", storage({ "araxes-questions-d": '[null,{"text":3}]' })).all(), []);
});

test("a browser that keeps nothing still lists what was asked", () => {
  const full = { getItem: () => null, setItem: () => { throw new Error("quota"); } };
  const warned = console.warn;
  console.warn = () => {};
  const questions = createQuestions("d", full);
  questions.add("Why?", "1. Opening", 0);
  console.warn = warned;
  assert.equal(questions.all().length, 1);
});

test("as text each question has a line with day, time and scene", () => {
  const at = new Date(2019, 0, 24, 9, 5).getTime();
  assert.equal(stamp(at), "2019-01-24 09:05");
  assert.equal(asText("Iran – Azerbaijan", [{ at, scene: "3. The border", text: "Who built it?" }]),
    "Questions – Iran – Azerbaijan\n2019-01-24 09:05  3. The border: Who built it?");
});
