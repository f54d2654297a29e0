import assert from "node:assert/strict";
import test from "node:test";
import { days, event, model, timeline } from "./loaded.js";

const { find, findBar, describe, describeBar, separable } = timeline.hits;

const made = model([
  event("trip", "2018-12-10", "2018-12-10"),
  event("one", "2018-12-20"),
  event("two", "2018-12-20"),
  event("month", "2019-01-01", "2019-01-20", { exact: false, words: "in January", kind: "meeting" }),
]);
const xOf = (iso) => timeline.scale.toX(made.view, made.width, days.fromIso(iso) + 0.5);
const yOf = (lane) => made.place.lanesTop + (lane + 0.5) * made.place.laneHeight;
const ids = (found) => found?.members.map((i) => made.columns.events[i].id);

test("the pointer finds the mark that it is on, and those beside it within reach", () => {
  assert.deepEqual(ids(find(made, xOf("2018-12-10"), yOf(0))), ["trip"]);
  assert.deepEqual(ids(find(made, xOf("2018-12-10") + 7, yOf(0))), ["trip"]);
  assert.equal(find(made, xOf("2018-12-10") + 14, yOf(0)), null);
});

test("a badge gives all its events", () => {
  assert.deepEqual(ids(find(made, xOf("2018-12-20"), yOf(0))), ["one", "two"]);
});

test("a span is found where its mark is not", () => {
  assert.deepEqual(ids(find(made, xOf("2019-01-03"), yOf(1))), ["month"]);
});

test("a bar is found under the pointer, with what it holds and what of that is sure", () => {
  const at = made.place.histogramTop + 4;
  const bar = findBar(made, xOf("2018-12-20"), at);
  assert.deepEqual(describeBar(made, bar), { title: "Week of 17 Dec 2018", lines: ["2 events"] });
  const [first] = describeBar(made, findBar(made, xOf("2019-01-03"), at)).lines;
  assert.equal(first, "0.3 events, none of it sure");
  assert.equal(findBar(made, xOf("2018-12-06"), at), -1, "a week without an event");
  assert.equal(findBar(made, xOf("2018-12-20"), made.place.lanesTop + 4), -1);
  assert.equal(findBar(made, -3, at), -1);
});

test("a band whose ends are out of sight is found all over, and its mark nowhere", () => {
  const near = model([event("stay", "2018-12-21", "2018-12-31", { exact: false })], {
    from: "2018-12-24",
    to: "2018-12-30",
  });
  const [lane] = near.lanes;
  assert.deepEqual([lane.marks, lane.spans.length], [[], 1]);
  for (const x of [0, 100, 299, 300, 599]) {
    assert.deepEqual(find(near, x, near.place.lanesTop + near.place.laneHeight / 2).members, [0]);
  }
});

test("the faint rest of an open date must be pointed at", () => {
  const open = model([event("until", "2000-01-01", "2019-01-20", { exact: false, open: "start" })]);
  const middle = open.place.lanesTop + open.place.laneHeight / 2;
  assert.deepEqual(find(open, 100, middle).members, [0]);
  assert.equal(find(open, 100, middle + open.place.laneHeight / 2 - 1), null);
});

test("outside of the lanes there is nothing", () => {
  assert.equal(find(made, xOf("2018-12-10"), made.place.lanesTop - 5), null);
  assert.equal(find(made, -30, yOf(0)), null);
  assert.equal(find(made, xOf("2018-12-10"), yOf(5)), null);
});

test("the card of one event says date, doubt, the source's words and the source", () => {
  const [month] = [made.columns.position.get("month")];
  assert.deepEqual(describe(made, [month]), {
    title: "Event month",
    lines: ["2019-01-01 · date not exact", "in the source: “in January”", "A source"],
  });
});

test("the card of several lists them and says what a click does", () => {
  const [one, two, trip] = ["one", "two", "trip"].map((id) => made.columns.position.get(id));
  assert.equal(describe(made, [one, two]).title, "2 events, 20 Dec 2018: click to go through them");
  assert.equal(describe(made, [trip, two]).title, "2 events, 10 Dec 2018 – 20 Dec 2018: click to zoom in");
});

test("a long list is cut", () => {
  const many = model(Array.from({ length: 8 }, (_, i) => event(`e${i}`, "2018-12-20")));
  const { lines } = describe(many, [0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual([lines.length, lines[5]], [6, "and 3 more"]);
});

test("events on one day cannot be parted by zooming, others can until the closest zoom", () => {
  const [one, two, trip] = ["one", "two", "trip"].map((id) => made.columns.position.get(id));
  assert.equal(separable(made, [one, two]), false);
  assert.equal(separable(made, [trip, one]), true);
  assert.equal(separable({ ...made, view: { start: 0, end: timeline.scale.SHORTEST_VIEW_DAYS } }, [trip, one]), false);
});

test("a crowded lane gives the events of the column under the pointer", () => {
  const crowd = Array.from({ length: 900 }, (_, i) =>
    event(`e${i}`, days.toIso(days.fromIso("2018-12-02") + (i % 50))),
  );
  const dense = model(crowd);
  const x = timeline.scale.toX(dense.view, dense.width, days.fromIso("2018-12-05") + 0.5);
  const found = find(dense, x, dense.place.lanesTop + dense.place.laneHeight / 2);
  assert.ok(found.members.length >= 18);
  for (const i of found.members) assert.ok(Math.abs(dense.columns.earliest[i] - days.fromIso("2018-12-05")) <= 1);
});
