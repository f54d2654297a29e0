"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");

const { reduce } = require("../../assets/js/reducer.js");
const written = [];
globalThis.dash_clientside = { set_props: (id, props) => written.push([id, props]) };
const araxes = globalThis.araxes;
araxes.reduce = reduce;
const { options, actionOf, countEvents, pick, follow } = require("../../assets/js/picker.js");

const dossier = {
  countries: {
    ARM: { name: "Armenia", local: "Հայաստան" },
    AZE: { name: "Azerbaijan", local: "Azərbaycan" },
    IRN: { name: "Iran", local: "ایران" },
    RUS: { name: "Russia", local: "Россия" },
  },
  events: [
    { countries: ["IRN", "AZE"] },
    { countries: ["IRN", "AZE", "RUS"] },
    { countries: ["ARM", "AZE"] },
  ],
};
const shape = (groups) => groups.map(({ group, items }) => [group, items.map(({ value }) => value)]);

test("events are counted with the other side, or with any country", () => {
  assert.deepEqual([...countEvents(dossier, "IRN")], [["AZE", 2], ["RUS", 1]]);
  assert.deepEqual(Object.fromEntries(countEvents(dossier, null)), { IRN: 2, AZE: 3, RUS: 1, ARM: 1 });
});

test("countries with most events stand first, then those without, the other side, and no pair", () => {
  assert.deepEqual(shape(options(dossier, "AZE", "IRN", "en")), [
    ["With events with Iran", ["AZE", "RUS"]],
    ["Without events", ["ARM"]],
    ["Swap the two", ["IRN"]],
    ["All countries", ["none"]],
  ]);
});

test("without another side every country with events is offered", () => {
  assert.deepEqual(shape(options(dossier, null, null, "en")), [
    ["With events", ["AZE", "IRN", "ARM", "RUS"]],
    ["All countries", ["none"]],
  ]);
});

test("names are local when the reader wants them", () => {
  const [first] = options(dossier, "AZE", "IRN", "local");
  assert.deepEqual([first.group, first.items[0].label], ["With events with ایران", "Azərbaycan"]);
});

test("a choice becomes an action when it makes a pair, a swap, or none", () => {
  assert.equal(actionOf(["IRN", "AZE"], ["IRN", "AZE"]), null);
  assert.deepEqual(actionOf(["IRN", "AZE"], ["ARM", "AZE"]), { type: "pair", a: "ARM", b: "AZE" });
  assert.deepEqual(actionOf(["IRN", "AZE"], ["AZE", "AZE"]), { type: "swap" });
  assert.deepEqual(actionOf(["IRN", "AZE"], ["none", "AZE"]), { type: "pair", a: null, b: null });
  assert.equal(actionOf([null, null], ["IRN", null]), null);
  assert.equal(actionOf([null, "IRN"], ["IRN", "IRN"]), null);
});

/** The lists as Dash has them: every value that we write comes back to `pick`, as Dash does it. */
function lists(pair) {
  const dispatched = [];
  const values = { "side-a": null, "side-b": null };
  const queue = [];
  globalThis.dash_clientside.set_props = (id, props) => {
    if (values[id] !== props.value) queue.push(id);
    values[id] = props.value;
  };
  const selection = { pair, language: "en" };
  araxes.state = {
    dossier,
    selection,
    dispatch(action) {
      dispatched.push(action);
      const previous = this.selection;
      this.selection = reduce(previous, action);
      if (this.selection !== previous) follow(this.selection, "commit", previous);
    },
  };
  const settle = () => {
    let rounds = 0;
    while (queue.length) {
      rounds += 1;
      assert.ok(rounds < 50, "the two lists answer each other for ever");
      const id = queue.shift();
      pick(id === "side-a" ? 0 : 1, values[id]);
    }
  };
  follow(selection, "commit", null);
  settle();
  return {
    dispatched,
    values,
    choose(id, value) {
      values[id] = value;
      pick(id === "side-a" ? 0 : 1, value);
      settle();
    },
  };
}

test("a choice changes the pair once, and both lists come to rest", () => {
  const both = lists(["IRN", "AZE"]);
  both.choose("side-b", "ARM");
  assert.deepEqual(both.dispatched, [{ type: "pair", a: "IRN", b: "ARM" }]);
  assert.deepEqual(both.values, { "side-a": "IRN", "side-b": "ARM" });
});

test("choosing the other side's country swaps the two", () => {
  const both = lists(["IRN", "AZE"]);
  both.choose("side-a", "AZE");
  assert.deepEqual(both.dispatched, [{ type: "swap" }]);
  assert.deepEqual(both.values, { "side-a": "AZE", "side-b": "IRN" });
});

test("no pair empties both lists, and a pair is put together from there", () => {
  const both = lists(["IRN", "AZE"]);
  both.choose("side-a", "none");
  assert.deepEqual(both.values, { "side-a": null, "side-b": null });
  both.choose("side-b", "ARM");
  assert.deepEqual(both.values, { "side-a": null, "side-b": "ARM" });
  both.choose("side-a", "AZE");
  assert.deepEqual(both.dispatched, [{ type: "pair", a: null, b: null }, { type: "pair", a: "AZE", b: "ARM" }]);
  assert.deepEqual(both.values, { "side-a": "AZE", "side-b": "ARM" });
});

test("the same country on both sides is refused and the list put back", () => {
  const both = lists(null);
  both.choose("side-b", "ARM");
  both.choose("side-a", "ARM");
  assert.deepEqual(both.dispatched, []);
  assert.deepEqual(both.values, { "side-a": null, "side-b": "ARM" });
});

test("no pair with none chosen puts the list back", () => {
  const both = lists(null);
  both.choose("side-a", "none");
  assert.deepEqual(both.values, { "side-a": null, "side-b": null });
});
