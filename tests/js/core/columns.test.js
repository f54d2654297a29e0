import assert from "node:assert/strict";
import test from "node:test";
import { days, dossier, event, filter, selection, timeline } from "../timeline/loaded.js";

const { build, sidesOf, shownBy, isInside, countInside, markDay, SIDES } = timeline.columns;
const day = days.fromIso;

const events = [
  event("late", "2019-01-20"),
  event("month", "2018-12-01", "2018-12-31", { exact: false, kind: "meeting" }),
  event("since", "2018-08-06", "2019-12-31", {
    exact: false,
    open: "end",
    kind: "sanction",
    countries: ["USA", "IRN"],
    sure: ["2018-08-06", "2019-01-24"],
  }),
  event("until", "2018-01-01", "2019-01-24", {
    exact: false,
    open: "start",
    kind: "project",
    initiator: null,
    sure: ["2019-01-24", "2019-01-24"],
  }),
  event("early", "2018-08-12", "2018-08-12", { kind: "agreement", initiator: "AZE" }),
];
const columns = build(dossier(events));

test("events stand in the order of their marks", () => {
  assert.deepEqual(
    columns.events.map(({ id }) => id),
    ["since", "early", "month", "late", "until"],
  );
  for (const [id, position] of columns.position) assert.equal(columns.events[position].id, id);
});

test("a mark stands in the middle of its span, and at the known end of an open one", () => {
  assert.equal(markDay(event("x", "2018-12-01", "2018-12-31")), day("2018-12-16") + 0.5);
  assert.equal(markDay(event("x", "2019-01-16")), day("2019-01-16") + 0.5);
  assert.equal(markDay(events[2]), day("2018-08-06") + 0.5);
  assert.equal(markDay(events[3]), day("2019-01-24") + 0.5);
});

test("lanes are the kinds that the dossier has, in their fixed order", () => {
  assert.deepEqual(columns.kinds, ["visit", "meeting", "agreement", "sanction", "project"]);
  assert.deepEqual(
    [...columns.lane].map((lane) => columns.kinds[lane]),
    ["sanction", "agreement", "meeting", "visit", "project"],
  );
});

test("what is known leaves open ends out", () => {
  assert.deepEqual(columns.known.map(days.toIso), ["2018-08-06", "2019-01-24"]);
});

test("an open end counts up to the as-of day in the bars, not into the unknown", () => {
  assert.equal(days.toIso(columns.until[columns.position.get("since")]), "2019-01-24");
  assert.equal(days.toIso(columns.until[columns.position.get("month")]), "2018-12-31");
});

test("days that an event surely covers, and none for one that only may", () => {
  const sure = (id) => {
    const i = columns.position.get(id);
    return columns.sureFrom[i] <= columns.sureTo[i];
  };
  assert.deepEqual(["late", "month", "since", "until", "early"].map(sure), [true, false, true, true, true]);
});

test("sides follow the pair", () => {
  const named = (pair) =>
    Object.fromEntries(
      [...sidesOf(columns, selection({ pair }))].map((side, i) => [columns.events[i].id, SIDES[side]]),
    );
  assert.deepEqual(named(["IRN", "AZE"]), { late: "A", month: "A", since: "other", until: "both", early: "B" });
  assert.deepEqual(named(["AZE", "IRN"]), { late: "B", month: "B", since: "other", until: "both", early: "A" });
});

test("kinds and scope decide what is shown, the window does not", () => {
  const ids = (more) => [...shownBy(columns, selection(more))].map((i) => columns.events[i].id);
  assert.deepEqual(ids({ kinds: ["visit", "sanction"], window: ["1900-01-01", "1900-01-02"] }), ["since", "late"]);
  assert.deepEqual(ids({ scope: "pair" }), ["early", "month", "late", "until"]);
});

test("the rule on columns is the rule of the filter, on every kind of date and window", () => {
  const windows = [
    ["2018-12-01", "2019-01-24"],
    ["2018-12-10", "2018-12-20"],
    ["2019-01-20", "2019-01-20"],
    ["2017-01-01", "2020-12-31"],
    ["2019-02-01", "2019-03-01"],
  ];
  for (const window of windows) {
    for (const within of ["possibly", "certainly"]) {
      const [start, end] = window.map(day);
      const chosen = selection({ window, within });
      const expected = filter.matching(columns.events, chosen).map(({ id }) => id);
      const inside = columns.events
        .filter((_, i) => isInside(columns, i, start, end, within === "certainly"))
        .map(({ id }) => id);
      assert.deepEqual(inside, expected, `${within} ${window}`);
      assert.equal(countInside(columns, shownBy(columns, chosen), start, end, within === "certainly"), expected.length);
    }
  }
});

test("a dossier without events has no lanes and stands on its extent", () => {
  const empty = build(dossier([]));
  assert.deepEqual([empty.kinds, empty.known.map(days.toIso)], [[], ["2018-01-01", "2019-12-31"]]);
});
