import assert from "node:assert/strict";
import test from "node:test";
import spreading from "../../fixtures/cases/spread.json" with { type: "json" };
import { days, timeline } from "./loaded.js";

const { cases, sure: sureCases, least_part: leastPart } = spreading;
const { spread, spreadSure, LEAST_BAR } = timeline.histogram;

for (const { why, edges, earliest, latest, days: possible, parts } of cases) {
  test(`an event is spread over the bars: ${why}`, () => {
    const counts = spread(edges.map(days.fromIso), [days.fromIso(earliest)], [days.fromIso(latest)], [0]);
    assert.deepEqual(
      [...counts].map((count) => Math.round(count * possible * 1e6) / 1e6),
      parts,
    );
  });
}

for (const { why, edges, earliest, latest, sure, days: possible, parts } of sureCases) {
  test(`what is sure of the bars: ${why}`, () => {
    const [sureFrom, sureTo] = sure ? sure.map(days.fromIso) : [1, 0];
    const columns = {
      earliest: [days.fromIso(earliest)],
      until: [days.fromIso(latest)],
      sureFrom: [sureFrom],
      sureTo: [sureTo],
      open: [0],
    };
    assert.deepEqual(
      [...spreadSure(edges.map(days.fromIso), columns, [0])].map((count) => Math.round(count * possible * 1e6) / 1e6),
      parts,
    );
  });
}

test("a bar needs the same share of an event here and in charts", () => {
  assert.equal(LEAST_BAR, leastPart);
});
