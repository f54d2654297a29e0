import assert from "node:assert/strict";
import test from "node:test";
import * as claims from "../../../assets/js/pages/claims.js";

const row = {
  verdict: "contradicted",
  kind: "fact",
  speaker: "author",
  pairs: "IRN-TUR RUS-TUR",
  text: "Iran, Russia and Turkey do not touch TRT World, ¶16",
};
const open = { verdicts: new Set(), kind: "", speaker: "", pair: null, words: "" };
const shows = (filter) => claims.shows({ ...open, ...filter }, row);

test("an empty filter lets every claim through", () => assert.ok(shows({})));

test("each part of a filter must fit", () => {
  assert.ok(shows({ verdicts: new Set(["contradicted", "supported"]), kind: "fact", pair: "IRN-TUR" }));
  assert.ok(!shows({ verdicts: new Set(["supported"]) }));
  assert.ok(!shows({ kind: "forecast" }));
  assert.ok(!shows({ speaker: "official" }));
  assert.ok(!shows({ pair: "AZE-IRN" }));
});

test("words are found in any order, without regard to case, and so are paragraphs", () => {
  assert.ok(shows({ words: "turkey IRAN" }));
  assert.ok(shows({ words: "¶16" }));
  assert.ok(!shows({ words: "iran india" }));
});

test("a pair is the same in either order", () => {
  assert.equal(claims.pairKey(["IRN", "AZE"]), "AZE-IRN");
  assert.equal(claims.pairKey(["AZE", "IRN"]), "AZE-IRN");
  assert.equal(claims.pairKey(null), null);
});

test("counts are words", () => {
  assert.equal(claims.countWords(3, 26), "3 of 26 claims");
  assert.equal(claims.countWords(1, 1), "1 claim");
});

test("labels turn inward at the edge, and of two that would cover each other one stays", () => {
  const spots = [
    { x: 100, y: 100, label: "Baku" },
    { x: 104, y: 102, label: "Sumqayit" },
    { x: 540, y: 40, label: "Tehran" },
  ];
  const [baku, hidden, tehran] = claims.labelPlaces(spots, 560);
  assert.deepEqual(baku, { x: 109, y: 104, anchor: "start" });
  assert.equal(hidden, null);
  assert.equal(tehran.anchor, "end");
});
