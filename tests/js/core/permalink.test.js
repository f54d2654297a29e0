import assert from "node:assert/strict";
import test from "node:test";
import { quoted, sentence, title, write } from "../../../assets/js/core/permalink.js";
import fixture from "../../fixtures/cases/address.json" with { type: "json" };

const [first] = Object.keys(fixture.openings);

test("the shared cases are there", () => assert.ok(fixture.cases.length >= 30));

for (const { why, change, address, sentence: words } of fixture.cases) {
  test(`shared case: ${why}`, () => {
    const opening = fixture.openings[change.dossier || first];
    const selection = { ...opening, ...change };
    assert.equal(write(selection, opening), address);
    assert.equal(sentence(selection, fixture.names, fixture.borders), words);
  });
}

for (const { why, change, tidy } of fixture.strange) {
  test(`what was read of a strange address is written plainly: ${why}`, () => {
    const opening = fixture.openings[change.dossier || first];
    assert.equal(write({ ...opening, ...change }, opening), tidy);
  });
}

test("odd signs stand in an address as Python writes them", () => {
  for (const [text, expected] of fixture.quoted) assert.equal(quoted(text), expected);
});

test("the window's title is the pair under the names of the dossier, or the dossier", () => {
  const dossier = { title: "A dossier", countries: { IRN: { name: "Iran" }, AZE: { name: "Azerbaijan" } } };
  assert.equal(title({ pair: ["IRN", "AZE"] }, dossier), "Iran – Azerbaijan · Araxes");
  assert.equal(title({ pair: ["IRN", "XXX"] }, dossier), "Iran – XXX · Araxes");
  assert.equal(title({ pair: null }, dossier), "A dossier · Araxes");
});
