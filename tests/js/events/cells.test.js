const assert = require("node:assert/strict");
const test = require("node:test");

for (const name of ["folding", "events/cells"]) require(`../../../assets/js/${name}.js`);
const { eventMatches } = globalThis.dashAgGridFunctions;
const cases = require("../../fixtures/cases/fold.json");

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
