/** A page that was opened before the program learnt of summits and pilgrimages. */

import assert from "node:assert/strict";
import test from "node:test";
import * as permalink from "../../../assets/js/core/permalink.js";
import { days, dossier, event, kinds, model, reduce, selection, timeline, vocabulary } from "../timeline/loaded.js";

const events = [
  event("talk", "2018-12-11", "2018-12-11", { kind: "meeting" }),
  event("trip", "2018-12-12"),
  event("peak", "2018-12-20", "2018-12-20", { kind: "summit" }),
  event("walk", "2018-12-22", "2018-12-22", { kind: "pilgrimage" }),
];
const every = [...kinds.all(), "pilgrimage", "summit"];

test("every kind of the vocabulary has a lane, a plural and a mark of its own", () => {
  assert.ok(kinds.all().length >= 8);
  for (const read of [kinds.nameOf, kinds.pluralOf, kinds.markOf]) {
    const found = [...kinds.all(), kinds.OTHER].map(read);
    assert.equal(new Set(found).size, kinds.all().length + 1);
    assert.ok(found.every((text) => typeof text === "string" && text));
  }
});

test("kinds that the page does not know share a last lane that says so, with a plain mark", () => {
  const columns = timeline.columns.build(dossier(events));
  assert.deepEqual(columns.kinds, ["visit", "meeting", kinds.OTHER]);
  assert.deepEqual(columns.members.get(kinds.OTHER), ["pilgrimage", "summit"]);
  const lanes = Object.fromEntries(columns.events.map(({ id }, i) => [id, columns.kinds[columns.lane[i]]]));
  assert.deepEqual(lanes, { talk: "meeting", trip: "visit", peak: "other", walk: "other" });
  assert.equal(kinds.nameOf(kinds.OTHER), "Other");
  assert.equal(kinds.markOf("summit"), vocabulary.unknown.kinds.mark);
});

test("what the page does not know is laid out, counted and listed with the rest", () => {
  const made = model(events, { kinds: every });
  const placed = made.lanes[2].marks.flatMap(({ members }) => members).map((i) => made.columns.events[i].id);
  assert.deepEqual(placed, ["peak", "walk"]);
  assert.equal(timeline.model.countInside(made), 4);
  const [, , row] = timeline.summary.laneRows(made.columns, selection({ kinds: every }));
  assert.deepEqual([row.kind, row.on, row.inside, row.all, row.last], ["other", true, 2, 2, "2018-12-22"]);
});

test("the switch of the last lane turns all its kinds in one step, by their own names", () => {
  const off = reduce(selection({ kinds: every }), kinds.switching(["pilgrimage", "summit"], false));
  assert.deepEqual(
    off.kinds.filter((kind) => !kinds.all().includes(kind)),
    [],
  );
  assert.equal(kinds.isOn(kinds.OTHER, off.kinds), false);
  assert.equal(kinds.isOn("visit", off.kinds), true);
  const on = reduce(off, kinds.switching(["pilgrimage", "summit"], true));
  assert.equal(kinds.isOn(kinds.OTHER, on.kinds), true);
  assert.deepEqual(kinds.switching(["visit"], true), { type: "kind", kind: "visit", on: true });
});

test("a sentence names what it cannot name, and calls all kinds events", () => {
  assert.equal(kinds.words(["visit"]), "visits");
  assert.equal(kinds.words(["call", "summit", "visit"]), "visits, calls and other events");
  assert.equal(kinds.words(every), "events");
  const said = permalink.sentence(
    selection({ pair: null, kinds: ["summit"], as_of: "2019-01-24" }),
    {},
    { drawn: 2026, since: {}, held: [] },
  );
  assert.match(said, /^All other events that may fall between 1 Dec 2018 and 24 Jan 2019; /);
  assert.equal(days.isoWords("2019-01-24"), "24 Jan 2019");
});
