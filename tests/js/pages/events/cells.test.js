import assert from "node:assert/strict";
import test from "node:test";
import { start } from "../../../../assets/js/pages/events/cells.js";
import cases from "../../../fixtures/cases/fold.json" with { type: "json" };

start();
const { eventMatches } = globalThis.dashAgGridFunctions;

for (const { why, typed, name } of [...cases.found, ...cases.spelt]) {
  test(`the filter of a column finds as the search does: ${why}`, () => {
    const words = typed.trim().split(/\s+/u);
    for (const filterText of words) {
      assert.equal(eventMatches({ filterOption: "contains", value: name, filterText }), true);
      assert.equal(eventMatches({ filterOption: "notContains", value: name, filterText }), false);
    }
  });
}

test("a column's filter can ask for the whole cell or for its beginning", () => {
  const ask = (filterOption, filterText) => eventMatches({ filterOption, value: "Əliyev, İlham", filterText });
  assert.equal(ask("equals", "aliyev ilham"), true);
  assert.equal(ask("equals", "aliyev"), false);
  assert.equal(ask("startsWith", "ali"), true);
  assert.equal(ask("startsWith", "ilham"), false);
});

test("an empty cell holds nothing that is typed", () => {
  assert.equal(eventMatches({ filterOption: "contains", value: null, filterText: "baku" }), false);
  assert.equal(eventMatches({ filterOption: "notContains", value: undefined, filterText: "baku" }), true);
});
