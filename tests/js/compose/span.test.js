import assert from "node:assert/strict";
import test from "node:test";
import { blamed, daysKept, question, versionWords } from "../../../assets/js/compose/span.js";

const VERSIONS = [
  { id: "2026-11-18-1", reason: "First" },
  { id: "2026-11-20-1", reason: "Morning" },
  { id: "2026-11-20-12", reason: "Evening" },
];

test("a version is named with its reason", () => {
  assert.equal(versionWords(VERSIONS[0]), "2026-11-18-1 · First");
});

test("a day is offered once, newest first, with the reason of its last version", () => {
  assert.deepEqual(daysKept(VERSIONS), [
    ["2026-11-20", "Evening"],
    ["2026-11-18", "First"],
  ]);
});

test("without a second day the server is asked about now", () => {
  assert.equal(String(question(" 2026-11-18 ", "2026-11-20")), "since=2026-11-18&until=2026-11-20");
  assert.equal(String(question("2026-11-18", "  ")), "since=2026-11-18");
});

test("a refusal is about the days that came, not about those that it suggests", () => {
  const swap = "Came from 2026-11-20 to 2026-11-18; expected the earlier first. Swap the two.";
  assert.deepEqual(blamed(swap, ["2026-11-20", "2026-11-18"]), [true, true]);
  const none = "No version had been kept by 2026-11-17; the first was kept on 2026-11-18.";
  assert.deepEqual(blamed(none, ["2026-11-17", "2026-11-18"]), [true, false]);
  assert.deepEqual(blamed("Came “soon”; expected a day such as 2026-11-20.", ["2026-11-20", "soon "]), [false, true]);
  assert.deepEqual(blamed(none, ["", ""]), [false, false]);
  assert.deepEqual(blamed("", ["2026-11-20", ""]), [false, false]);
});
