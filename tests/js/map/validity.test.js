import assert from "node:assert/strict";
import test from "node:test";
import { bordersWords, isValid } from "../../../assets/js/core/borders.js";
import cases from "../../fixtures/cases/validity.json" with { type: "json" };
import { map } from "./loaded.js";

const { rules } = map;

/** The cases that tests/geodata/test_validity.py answers as well. */

/** What the map makes of the expressions that these rules use (MapLibre Style Spec, expressions). */
const OPERATORS = {
  get: (properties, name) => properties[name] ?? null,
  coalesce: (_, ...values) => values.find((value) => value !== null) ?? null,
  length: (_, text) => text.length,
  slice: (_, text, from, to) => text.slice(from, to),
  all: (_, ...parts) => parts.every(Boolean),
  "!": (_, part) => !part,
  "==": (_, one, other) => one === other,
  "<=": (_, one, other) => one <= other,
  ">": (_, one, other) => one > other,
  concat: (_, ...parts) => parts.join(""),
  case: (_, ...parts) => {
    const at = parts.findIndex((part, number) => number % 2 === 0 && (number === parts.length - 1 || part));
    return at === parts.length - 1 ? parts[at] : parts[at + 1];
  },
  match: (_, input, ...parts) => {
    const at = parts.findIndex((part, number) => number % 2 === 0 && number < parts.length - 1 && part === input);
    return at < 0 ? parts.at(-1) : parts[at + 1];
  },
};
function evaluate(expression, properties) {
  if (!Array.isArray(expression)) return expression;
  const [operator, ...parts] = expression;
  return OPERATORS[operator](properties, ...parts.map((part) => evaluate(part, properties)));
}

for (const { why, properties, day, expected } of cases.lines) {
  test(`a line on a day, as a function and on the map: ${why}, ${day}`, () => {
    assert.equal(isValid(properties, day), expected);
    assert.equal(evaluate(rules.validOn(day), properties), expected);
    for (const role of ["border", "border-disputed"]) {
      const status = role === "border" ? "recognised" : "disputed";
      assert.equal(evaluate(rules.filterFor(role, { as_of: day }), { ...properties, status }), expected);
    }
  });
}

for (const { why, bounds, day, expected } of cases.works) {
  test(`a work on a day, as a function and on the map: ${why}, ${day}`, () => {
    const work = { since_earliest: bounds[0], since_latest: bounds[1], kind: "dam", status: "building" };
    assert.equal(rules.standing(work, day), expected);
    assert.equal(evaluate(rules.standingOn(day), work), expected);
    assert.equal(evaluate(rules.signFor(day), work), expected === "working" ? "site-dam" : "site-dam-hollow");
    const looks = { operating: 1, building: 0.6, planned: 0.4, unknown: 0.5 };
    assert.equal(evaluate(rules.opacityFor(day, looks), work), { working: 1, not_yet: 0.6, unknown: 0.5 }[expected]);
    assert.equal(
      evaluate(rules.opacityFor(day, looks), { ...work, status: "operating" }),
      { working: 1, not_yet: 0.4, unknown: 0.5 }[expected],
    );
  });
}

/** As the layers panel gives it, with what the cases ask for. */
const known = {
  drawn: 2026,
  since: { "AZE-IRN": "1991-12-26", "GEO-TUR": "1991-12-26" },
  held: [
    {
      pair: "AZE-IRN",
      valid_from: "1994-05-12",
      valid_to: "2020-10-22",
      words: "118 km of it behind the line of contact",
    },
  ],
};
for (const { why, pair, day, expected } of cases.borders) {
  test(`borders in words: ${why}`, () => assert.equal(bordersWords(pair, day, known), expected));
}
