import assert from "node:assert/strict";
import test from "node:test";
import { asked, cardOf, confined, withScene } from "../../../assets/js/onefile/start.js";

const SELECTION = {
  page: "map",
  panel: "pair",
  pair: ["IRN", "AZE"],
  language: "en",
  focus: null,
  theme: "auto",
  scene: null,
};

test("there is but the map, and an inspector with two tabs", () => {
  assert.equal(confined(SELECTION), SELECTION);
  const changed = confined({ ...SELECTION, page: "claims", panel: "sources" });
  assert.deepEqual([changed.page, changed.panel], ["map", "pair"]);
  assert.equal(confined({ ...SELECTION, panel: "event" }).panel, "event");
});

test("a card is that of the pair and the language; a pair without one takes the plain one", () => {
  const cards = { "IRN-AZE|en": { visit: ["coloured"] }, "|en": { visit: ["plain"] } };
  const focused = { ...SELECTION, focus: "visit" };
  assert.deepEqual(cardOf(cards, focused), ["coloured"]);
  assert.deepEqual(cardOf(cards, { ...focused, pair: ["IRN", "RUS"] }), ["plain"]);
  assert.deepEqual(cardOf(cards, { ...focused, pair: null }), ["plain"]);
  assert.deepEqual(cardOf(cards, { ...focused, language: "local" }), ["plain"]);
  assert.equal(cardOf(cards, SELECTION), null);
  assert.equal(cardOf(cards, { ...focused, focus: "another" }), null);
});

test("an address names a theme and a scene, and nothing that is not there", () => {
  const scenes = [{ id: "one", selection: { ...SELECTION, pair: ["IRN", "RUS"] } }];
  assert.deepEqual(asked(SELECTION, "", scenes), SELECTION);
  const found = asked(SELECTION, "?theme=dark&scene=one", scenes);
  assert.deepEqual([found.theme, found.scene, found.pair], ["dark", "one", ["IRN", "RUS"]]);
  const unknown = asked(SELECTION, "?theme=pink&scene=two", scenes);
  assert.deepEqual([unknown.theme, unknown.scene], ["auto", null]);
});

test("the scene that is shown stands beside what else the address has", () => {
  assert.equal(withScene("", "one"), "?scene=one");
  assert.equal(withScene("?theme=dark&scene=one", "two"), "?theme=dark&scene=two");
  assert.equal(withScene("?theme=dark&scene=one", null), "?theme=dark");
  assert.equal(withScene("?scene=one", null), "");
});
