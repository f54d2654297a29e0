import assert from "node:assert/strict";
import test from "node:test";
import { reduce } from "../../../assets/js/core/reducer.js";
import { state } from "../../../assets/js/core/state.js";
import { actionOf, countEvents, filterCountries, follow, options, pick } from "../../../assets/js/pages/picker.js";

const written = [];
globalThis.dash_clientside = { set_props: (id, props) => written.push([id, props]) };

const dossier = {
  countries: {
    ARM: { names: ["AM"], name: "Armenia", local: "Հայաստան" },
    AZE: { names: ["AZ"], name: "Azerbaijan", local: "Azərbaycan" },
    IRN: { names: ["IR", "Persia"], name: "Iran", local: "ایران" },
    RUS: { names: ["RU"], name: "Russia", local: "Россия" },
  },
  events: [{ countries: ["IRN", "AZE"] }, { countries: ["IRN", "AZE", "RUS"] }, { countries: ["ARM", "AZE"] }],
};
const shape = (groups) => groups.map(({ group, items }) => [group, items.map(({ value }) => value)]);

test("events are counted with the other side, or with any country", () => {
  assert.deepEqual(
    [...countEvents(dossier, "IRN")],
    [
      ["AZE", 2],
      ["RUS", 1],
    ],
  );
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

/**
 * The lists as Dash and Mantine have them: a choice reaches Dash after `pick` has heard of it, and
 * what is written is held at once. `later` holds the looks at them that were put off.
 */
function lists(pair) {
  const dispatched = [];
  const held = { "side-a": { data: [], value: null }, "side-b": { data: [], value: null } };
  const later = [];
  let writes = 0;
  globalThis.setTimeout = (look) => later.push(look);
  globalThis.dash_component_api = { getLayout: (id) => ({ props: held[id] }) };
  globalThis.dash_clientside.set_props = (id, props) => {
    writes += 1;
    Object.assign(held[id], structuredClone(props));
  };
  const selection = { pair, language: "en", scene: null };
  Object.assign(state, {
    dossier,
    selection,
    dispatch(action) {
      dispatched.push(action);
      const previous = this.selection;
      this.selection = reduce(previous, action);
      if (this.selection !== previous) follow(this.selection, "commit", previous);
    },
  });
  const settle = () => {
    for (let rounds = 0; later.length; rounds += 1) {
      assert.ok(rounds < 50, "the two lists never come to rest");
      later.shift()();
    }
  };
  follow(selection, "commit");
  settle();
  return {
    dispatched,
    held,
    settle,
    writes: () => writes,
    get values() {
      return { "side-a": held["side-a"].value, "side-b": held["side-b"].value };
    },
    choose(id, value) {
      pick(id === "side-a" ? 0 : 1, value);
      held[id].value = value;
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
  assert.deepEqual(both.dispatched, [
    { type: "pair", a: null, b: null },
    { type: "pair", a: "AZE", b: "ARM" },
  ]);
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

test("what a list says after it was written to is no choice, and is put right", () => {
  const both = lists(["IRN", "AZE"]);
  state.dispatch({ type: "pair", a: "IRN", b: "ARM" });
  both.held["side-b"].value = "AZE";
  both.settle();
  assert.deepEqual(both.values, { "side-a": "IRN", "side-b": "ARM" });
  assert.equal(both.dispatched.length, 1);
});

test("pairs in quick succession are written once the lists have come to rest", () => {
  const both = lists(["IRN", "AZE"]);
  const before = both.writes();
  for (const b of ["ARM", "RUS", "AZE", "RUS"]) state.dispatch({ type: "pair", a: "IRN", b });
  assert.equal(both.writes() - before, 2);
  both.settle();
  assert.deepEqual(both.values, { "side-a": "IRN", "side-b": "RUS" });
  assert.equal(both.writes() - before, 4);
});

test("while a scene is presented the lists rest", () => {
  const both = lists(["IRN", "AZE"]);
  const before = both.writes();
  state.dispatch({ type: "scene", id: "visits", view: { pair: ["ARM", "AZE"] } });
  both.settle();
  assert.equal(both.writes(), before);
  state.dispatch({ type: "scene", id: null });
  both.settle();
  assert.deepEqual(both.values, { "side-a": "ARM", "side-b": "AZE" });
});

test("half a pair outlives a change of anything else, which writes nothing into the lists", () => {
  const both = lists(null);
  both.choose("side-b", "ARM");
  const before = both.writes();
  state.dispatch({ type: "page", value: "pairs" });
  both.settle();
  assert.equal(both.writes(), before);
  both.choose("side-a", "AZE");
  assert.deepEqual(state.selection.pair, ["AZE", "ARM"]);
});

test("a country is found by its code of two letters and by its everyday name", () => {
  Object.assign(state, { dossier });
  const groups = options(dossier, null, null, "en");
  const found = (search) => shape(filterCountries({ options: groups, search })).flatMap(([, codes]) => codes);
  assert.deepEqual(found("AM"), ["ARM"]);
  assert.deepEqual(found("persia"), ["IRN"]);
});
