import assert from "node:assert/strict";
import test from "node:test";
import { fill } from "../../../assets/js/compose/filling.js";

const VALUES = { border_km: "689", "claim:follows": "in part" };

test("values stand for their names, and everything else stays", () => {
  assert.deepEqual(fill("{border_km} km, {claim:follows}.", VALUES), [
    { kind: "bound", words: "689" },
    { kind: "text", words: " km, " },
    { kind: "bound", words: "in part" },
    { kind: "text", words: "." },
  ]);
});

test("a name without a value stays as it is written, and is marked", () => {
  assert.deepEqual(fill("{bordr}", VALUES), [{ kind: "unknown", words: "{bordr}" }]);
  assert.deepEqual(fill("{constructor}", VALUES), [{ kind: "unknown", words: "{constructor}" }]);
});

test("a doubled brace is a brace, and a lone one stays", () => {
  assert.deepEqual(
    fill("{{a}} {", VALUES)
      .map(({ words }) => words)
      .join(""),
    "{a} {",
  );
  assert.ok(fill("{{a}} {", VALUES).every(({ kind }) => kind === "text"));
});

test("no words are no pieces", () => assert.deepEqual(fill("", VALUES), []));
