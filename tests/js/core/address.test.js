import assert from "node:assert/strict";
import test from "node:test";
import {
  arrived,
  follow,
  go,
  isOpening,
  ofScene,
  open,
  openings,
  recall,
  receive,
  step,
  withOwn,
  without,
} from "../../../assets/js/core/address.js";
import { state } from "../../../assets/js/core/state.js";
import addressCases from "../../fixtures/cases/address.json" with { type: "json" };

const calls = [];
globalThis.history = {
  state: null,
  pushState(state, title, url) {
    this.state = state;
    calls.push(["push", url]);
  },
  replaceState(state, title, url) {
    this.state = state;
    calls.push(["replace", url]);
  },
};
globalThis.location = { search: "", pathname: "/" };
globalThis.dash_clientside = { set_props: (id, props) => calls.push(["props", id, props]) };

const taken = () => calls.splice(0);

test("the same address needs no step", () => {
  assert.equal(step("?d=x&pair=A-B", "?d=x&pair=A-B", true), "none");
});

test("another place pushes, so that back returns to the one before", () => {
  assert.equal(step("?d=x&pair=A-B", "?d=x&pair=A-C", true), "push");
  assert.equal(step("?d=x", "?d=x&page=events", true), "push");
});

test("a moved camera or another theme only replaces: back should undo more than a nudge", () => {
  assert.equal(step("?d=x", "?d=x&at=47,39,6,0,0", true), "replace");
  assert.equal(step("?d=x&at=47,39,6,0,0&theme=dark", "?d=x&at=47,39,7,0,0", true), "replace");
});

test("the order of fields makes no other place", () => {
  assert.equal(step("?pair=A-B&d=x", "?d=x&pair=A-B", true), "replace");
});

test("until the opening was answered, addresses are only tidied", () => {
  assert.equal(step("?d=x&broken=1", "?d=x", false), "replace");
});

test("an opening is numbered, and only its own answer counts", () => {
  const first = open("?d=x");
  const second = open("?d=y");
  assert.notEqual(first.visit, second.visit);
  assert.equal(isOpening(), true);
  assert.equal(arrived(first.visit), false);
  assert.equal(arrived(second.visit), true);
  assert.equal(arrived(second.visit), false);
  assert.equal(isOpening(), false);
});

test("addresses wait for the opening, tidy once, and push from then on", () => {
  const { visit } = open("?d=x&odd=1");
  location.search = "?d=x&odd=1";
  receive("?d=old");
  assert.deepEqual(taken(), []);
  arrived(visit);
  receive("?d=x");
  assert.deepEqual(taken(), [["replace", "/?d=x"]]);
  location.search = "?d=x";
  receive("?d=x&page=pairs");
  assert.deepEqual(taken(), [["push", "/?d=x&page=pairs"]]);
});

test("following an address of this app pushes it and asks the server to open it", () => {
  go("?d=z");
  const [pushed, [kind, id, { data }]] = taken();
  assert.deepEqual(pushed, ["push", "/?d=z"]);
  assert.deepEqual([kind, id, data.search], ["props", "address", "?d=z"]);
  assert.equal(arrived(data.visit), true);
});

test("what is the browser's own stays in the address and is not asked of the server", () => {
  assert.equal(without("?d=x&play=loop&at=1,2", ["play"]), "?d=x&at=1,2");
  assert.equal(without("?play=loop", ["play"]), "");
  assert.equal(without("", ["play"]), "");
  assert.equal(withOwn("?d=x", "?d=y&play=loop"), "?d=x&play=loop");
  assert.equal(withOwn("?d=x", "?d=y"), "?d=x");
});

test("a scene's address is its view's, with the scene and the theme that the reader chose", () => {
  const scene = { id: "visits", search: "?d=x&at=1,2" };
  assert.equal(ofScene(scene, "auto"), "?d=x&at=1,2&scene=visits");
  assert.equal(ofScene(scene, "dark"), "?d=x&at=1,2&scene=visits&theme=dark");
});

test("from scene to scene the history does not grow", () => {
  assert.equal(step("?d=x&scene=a", "?d=x&scene=b&pair=A-B", true), "replace");
  assert.equal(step("?d=x&pair=A-B", "?d=x&scene=b", true), "push");
  assert.equal(step("?d=x&scene=b", "?d=x", true), "push");
});

test("a selection's address is written at once, and not before its dossier's opening is known", () => {
  const { openings: cases } = addressCases;
  const opening = cases["hanoi-2019"];
  location.search = "?d=hanoi-2019";
  follow({ ...opening, page: "pairs" });
  assert.deepEqual(taken(), []);
  openings.set("hanoi-2019", opening);
  follow(opening);
  taken(); // tidied
  for (const [page, scope] of [
    ["pairs", "all"],
    ["pairs", "pair"],
  ]) {
    follow({ ...opening, page, scope });
    location.search = history.state && calls.at(-1)[1].slice(1);
  }
  assert.deepEqual(taken(), [
    ["push", "/?d=hanoi-2019&page=pairs"],
    ["push", "/?d=hanoi-2019&page=pairs&scope=pair"],
  ]);
  follow({ ...opening, scene: "border" });
  assert.deepEqual(taken(), [], "a scene brings its own address");
});

test("a step back to what this page has shown asks nobody; another page's entries do not count", () => {
  const selection = { dossier: "hanoi-2019", page: "events" };
  state.selection = selection;
  location.search = "?d=hanoi-2019";
  receive("?d=hanoi-2019&page=events");
  const kept = history.state;
  const { visit } = open("?d=elsewhere");
  assert.deepEqual(recall(kept), selection);
  assert.equal(arrived(visit), false, "the answer that was awaited is of no use any more");
  assert.equal(recall({ ...kept, born: "a page that was loaded before" }), null);
  assert.equal(recall({ ...kept, selection: { dossier: "unheard-of" } }), null);
  assert.equal(recall(null), null);
});
