import assert from "node:assert/strict";
import test from "node:test";
import { failure, PANELS, standing } from "../../../assets/js/pages/asking.js";

const SUBJECT = ["dossier", "pair"];
const iran = { dossier: "d", pair: ["IRN", "AZE"], window: ["2018-12-01", "2019-01-24"] };
const russia = { ...iran, pair: ["IRN", "RUS"] };
const year = { ...iran, window: ["2018-01-01", "2018-12-31"] };

test("a panel is answered only while it shows what is wanted, and nothing else was asked since", () => {
  assert.equal(standing(iran, iran, iran, SUBJECT), "answered");
  assert.equal(standing(iran, { ...iran }, null, SUBJECT), "answered");
  assert.equal(standing(null, russia, iran, SUBJECT), "answered", "out of sight nothing is awaited");
  assert.equal(standing(iran, iran, russia, SUBJECT), "renewing", "the answer on its way is another pair's");
});

test("another subject is told from the same one under other conditions", () => {
  assert.equal(standing(russia, iran, russia, SUBJECT), "other");
  assert.equal(standing({ ...iran, dossier: "e" }, iran, null, SUBJECT), "other");
  assert.equal(standing(year, iran, year, SUBJECT), "renewing");
  assert.equal(standing(iran, null, iran, SUBJECT), "other", "an empty panel shows nothing of the kind");
});

const dossier = {
  countries: { FJI: { name: "Fiji" }, USA: { name: "United States" } },
  events: [{ id: "visit", title: "A visit to Suva" }],
};
const selection = { pair: ["FJI", "USA"], focus: "visit" };

test("every panel says what is missing, and by which name", () => {
  const words = Object.fromEntries(
    Object.entries(PANELS).map(([name, { missing }]) => [name, failure(0, missing(selection, dossier))]),
  );
  assert.equal(words.pair, "No answer from the server; figures for Fiji – United States are not here.");
  assert.equal(words.event, "No answer from the server; the event “A visit to Suva” is not here.");
  assert.equal(words.claims, "No answer from the server; claims on Fiji – United States are not here.");
  for (const [name, { head, missing }] of Object.entries(PANELS)) {
    assert.match(
      failure(0, missing({ pair: null, focus: null }, null)),
      /^No answer from the server; .+ (is|are) not here\.$/,
      name,
    );
    assert.ok(head({ pair: null, focus: null }, null), name);
  }
});

test("a server that refuses, fails and is gone are told apart", () => {
  assert.equal(failure(400, "x is not here"), "The server refused the question (400); x is not here.");
  assert.equal(failure(503, "x is not here"), "The server failed (503); x is not here.");
});
