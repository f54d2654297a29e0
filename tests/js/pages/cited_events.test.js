import assert from "node:assert/strict";
import test from "node:test";
import { citing, listOf, PART } from "../../../assets/js/pages/cited_events.js";

const event = (id, sources = ["gazette"]) => ({
  id,
  sources,
  kind: "visit",
  title: id,
  date: "1 May 2024",
  source: "Gazette, ¶1",
  countries: ["GRC", "TUR"],
  initiator: "GRC",
});
const many = (count) => Array.from({ length: count }, (_, number) => event(`e${number}`));
const words = ([, button]) => button?.[2];

test("a source has the events that cite it, alone or beside others, in their order", () => {
  const events = [event("a"), event("b", ["wire"]), event("c", ["wire", "gazette"])];
  assert.deepEqual(
    citing(events, "gazette").map(({ id }) => id),
    ["a", "c"],
  );
  assert.deepEqual(citing(events, "none"), []);
});

test("a list has as many entries as asked for, however many events there are", () => {
  for (const count of [6, 204, 10000]) {
    const [list] = listOf(many(count), { pair: null }, PART);
    assert.equal(list.length - 2, Math.min(count, PART));
  }
});

test("what is left is counted on the button that shows it, and nothing left has none", () => {
  const of = (count) => words(listOf(many(count), { pair: null }, PART));
  assert.equal(of(PART), undefined);
  assert.equal(of(PART + 1), "Show the other one");
  assert.equal(of(PART + 50), "Show the other 50");
  assert.equal(of(10000), "Show 50 more of 9,950");
});
