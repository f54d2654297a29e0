import assert from "node:assert/strict";
import test from "node:test";
import { caption, provisions, stage } from "./loaded.js";

const briefing = { as_of: "2019-01-24", marking: "RESTRICTED" };

test("the kicker counts and names the scene", () => {
  assert.equal(caption.kicker({ title: "The Aras border" }, 2, 8), "3 / 8 · The Aras border");
});

test("the foot says which day is shown, and the marking", () => {
  assert.equal(caption.dates({ selection: { as_of: "2018-08-12" } }, briefing), "as of 12 Aug 2018 · RESTRICTED");
  assert.equal(caption.dates({ selection: null }, { ...briefing, marking: null }), "as of 24 Jan 2019");
});

test("notices are one quiet line", () => {
  assert.equal(
    caption.noticesLine({ notices: [{ words: "3 events changed." }, { words: "A verdict changed." }] }),
    "3 events changed · A verdict changed",
  );
  assert.equal(caption.noticesLine({ notices: [] }), "");
});

test("the map grows with the room's screen and is never made smaller", () => {
  assert.equal(stage.scaleFor({ width: 1920, height: 1080 }).toFixed(3), "1.333");
  assert.equal(stage.scaleFor({ width: 3840, height: 2160 }).toFixed(3), "2.667");
  assert.equal(stage.scaleFor({ width: 1024, height: 768 }), 1);
});

test("the letters of a scene are those of all that it writes", () => {
  const scene = {
    title: "T",
    headline: "H",
    text: "",
    sources: "S",
    figures: [{ value: "5 km", label: "long" }],
    notes: "N",
  };
  assert.equal(provisions.wordsOf(scene), "T H S 5 km long");
});
