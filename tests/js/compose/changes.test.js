import assert from "node:assert/strict";
import test from "node:test";
import { byPart, fieldWords, leadsTo, turnWords } from "../../../assets/js/compose/changes.js";

test("changes stand by part in the order in which they come", () => {
  const changes = [
    { part: "claims", id: "a" },
    { part: "events", id: "b" },
    { part: "claims", id: "c" },
  ];
  assert.deepEqual(
    byPart(changes).map(([part, list]) => [part, list.map(({ id }) => id)]),
    [
      ["claims", ["a", "c"]],
      ["events", ["b"]],
    ],
  );
});

test("a field tells both of its values, where they are known", () => {
  assert.deepEqual(fieldWords({ name: "date_words", before: "", after: "in May" }), {
    name: "date words",
    before: "none",
    after: "in May",
  });
  assert.deepEqual(fieldWords({ name: "note", before: null, after: null }), { name: "note" });
});

test("what is still there leads to where it is shown", () => {
  assert.deepEqual(leadsTo({ part: "claims", id: "c", turn: "changed" }), { type: "claim", id: "c" });
  assert.deepEqual(leadsTo({ part: "sources", id: "s", turn: "added" }), { type: "page", value: "sources" });
  assert.deepEqual(leadsTo({ part: "events", id: "e", turn: "added" }).actions, [
    { type: "page", value: "map" },
    { type: "focus", id: "e" },
  ]);
  assert.equal(leadsTo({ part: "events", id: "e", turn: "withdrawn" }), null);
});

test("a scene that reads differently says so, and a verdict that turned before all", () => {
  assert.equal(turnWords({ turn: "changed", verdict_turned: false, reads_differently: true }), "reads differently");
  assert.equal(turnWords({ turn: "changed", verdict_turned: true, reads_differently: false }), "verdict turned");
  assert.equal(turnWords({ turn: "added", verdict_turned: false, reads_differently: false }), "added");
});
