import assert from "node:assert/strict";
import test from "node:test";
import * as days from "../../../assets/js/core/days.js";
import * as filter from "../../../assets/js/core/filter.js";
import fixture from "../../fixtures/cases/predicate.json" with { type: "json" };
import windowCases from "../../fixtures/cases/window.json" with { type: "json" };

const events = fixture.events.map((event) => ({
  ...event,
  earliest: days.fromIso(event.earliest),
  latest: days.fromIso(event.latest),
}));

test("the shared cases are there", () => assert.ok(fixture.cases.length >= 15));

for (const { why, selection, expected } of fixture.cases) {
  test(`shared case: ${why}`, () => {
    const whole = { ...fixture.defaults, ...selection };
    assert.deepEqual(
      filter.matching(events, whole).map((event) => event.id),
      expected,
    );
    for (const event of events) {
      assert.equal(filter.matches(event, whole), expected.includes(event.id), event.id);
    }
  });
}

test("the side of an event is that of who began it, and nobody's outside the pair", () => {
  const selection = { pair: ["IRN", "AZE"] };
  const countries = ["IRN", "AZE"];
  assert.equal(filter.side({ countries, initiator: "IRN" }, selection), "A");
  assert.equal(filter.side({ countries, initiator: "AZE" }, selection), "B");
  assert.equal(filter.side({ countries, initiator: null }, selection), "both");
  assert.equal(filter.side({ countries, initiator: "TUR" }, selection), "both");
  assert.equal(filter.side({ countries: ["IRN"], initiator: "IRN" }, selection), "other");
  assert.equal(filter.side({ countries, initiator: "IRN" }, { pair: null }), "other");
});

const windows = windowCases.cases;

for (const { why, earliest, latest, open, start, end, possibly, certainly } of windows) {
  test(`a window (window_cases.json): ${why}`, () => {
    const event = { earliest: days.fromIso(earliest), latest: days.fromIso(latest), open };
    const [first, last] = [start, end].map(days.fromIso);
    assert.equal(filter.inWindow(event, first, last, "possibly"), possibly);
    assert.equal(filter.inWindow(event, first, last, "certainly"), certainly);
  });
}
