"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
require("../../../assets/js/base.js");
const { createQuestions, asText, stamp } = require("../../../assets/js/presenter/questions.js");

/** What localStorage does of it. */
function storage(initial = {}) {
  const kept = new Map(Object.entries(initial));
  return { localStorage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) } };
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

const refuse = () => { throw new Error("denied"); };

for (const [why, browser] of Object.entries({
  "is full": { localStorage: { getItem: () => null, setItem: refuse } },
  "blocks it when asked for": Object.defineProperty({}, "localStorage", { get: refuse }),
  "blocks reading and writing": { localStorage: { getItem: refuse, setItem: refuse } },
  "has none": {},
  "has null for it": { localStorage: null },
})) {
  test(`a browser whose storage ${why} still lists what was asked, and does not say that it is kept`, (t) => {
    t.mock.method(console, "warn", () => {});
    const questions = createQuestions("d", browser);
    assert.equal(questions.isKept(), false);
    questions.add("Why?", "1. Opening", 0);
    questions.add("When?", "1. Opening", 0);
    questions.remove(0);
    assert.deepEqual(questions.all().map(({ text }) => text), ["When?"]);
  });
}

test("what is kept is said to be", () => assert.equal(createQuestions("d", storage()).isKept(), true));

test("as text each question has a line with day, time and scene", () => {
  const at = new Date(2019, 0, 24, 9, 5).getTime();
  assert.equal(stamp(at), "2019-01-24 09:05");
  assert.equal(asText("Iran – Azerbaijan", [{ at, scene: "3. The border", text: "Who built it?" }]),
    "Questions – Iran – Azerbaijan\n2019-01-24 09:05  3. The border: Who built it?");
});
