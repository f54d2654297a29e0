import assert from "node:assert/strict";
import test from "node:test";
import { days, timeline } from "./loaded.js";

const { chooseUnit, edgesOf, spread, spreadSure, locate, barName, barWords, marksOf, sentence, topOf } =
  timeline.histogram;
const day = days.fromIso;

/** The same sums, day by day. */
function slowly(edges, earliest, latest, chosen) {
  const counts = new Float64Array(edges.length - 1);
  for (const i of chosen) {
    const length = latest[i] - earliest[i] + 1;
    for (let d = earliest[i]; d <= latest[i]; d += 1) {
      const bar = locate(edges, d);
      if (bar >= 0 && bar < counts.length) counts[bar] += 1 / length;
    }
  }
  return counts;
}

function random(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

test("bars follow the calendar at every zoom", () => {
  const unitOf = (length, width) => chooseUnit({ start: 0, end: length }, width);
  assert.deepEqual(
    [20, 200, 1000, 3000, 9000, 100000, 400000].map((length) => unitOf(length, 1000)),
    ["day", "week", "month", "quarter", "year", "decade", "century"],
  );
});

test("edges are whole units that cover the view", () => {
  const iso = (view, unit) => [...edgesOf(view, unit)].map(days.toIso);
  const view = { start: day("2018-12-10") + 0.3, end: day("2019-02-02") };
  assert.deepEqual(iso(view, "month"), ["2018-12-01", "2019-01-01", "2019-02-01", "2019-03-01"]);
  assert.deepEqual(iso(view, "quarter"), ["2018-10-01", "2019-01-01", "2019-04-01"]);
  assert.deepEqual(iso(view, "decade"), ["2010-01-01", "2020-01-01"]);
  const weeks = iso({ start: day("2019-01-16"), end: day("2019-01-22") }, "week");
  assert.deepEqual(weeks, ["2019-01-14", "2019-01-21", "2019-01-28"]);
});

test("an inexact event counts one in all, spread evenly over its days", () => {
  const edges = [day("2018-12-01"), day("2018-12-08"), day("2018-12-15"), day("2019-01-01")];
  const counts = spread(edges, [day("2018-12-01")], [day("2018-12-31")], [0]);
  assert.deepEqual(
    [...counts].map((count) => Math.round(count * 31)),
    [7, 7, 17],
  );
});

test("the bars over all time sum to the number of events", () => {
  const next = random(7);
  const earliest = Array.from({ length: 300 }, () => next(5000));
  const latest = earliest.map((first) => first + next(900));
  const edges = edgesOf({ start: -10, end: 6000 }, "month");
  const sum = spread(
    edges,
    earliest,
    latest,
    earliest.map((_, i) => i),
  ).reduce((total, count) => total + count, 0);
  assert.ok(Math.abs(sum - 300) < 1e-6, String(sum));
});

test("the quick sums equal those taken day by day, also where events leave the view", () => {
  const next = random(11);
  for (let round = 0; round < 60; round += 1) {
    const edges = edgesOf({ start: 100 + next(50), end: 300 + next(400) }, ["day", "week", "month"][round % 3]);
    const earliest = Array.from({ length: 25 }, () => next(700));
    const latest = earliest.map((first) => first + next(round % 2 ? 5 : 300));
    const chosen = earliest.map((_, i) => i).filter(() => next(3));
    const expected = slowly(edges, earliest, latest, chosen);
    for (const [bar, count] of spread(edges, earliest, latest, chosen).entries()) {
      assert.ok(Math.abs(count - expected[bar]) < 1e-9);
    }
  }
});

test("bars have names for the table", () => {
  const first = day("2018-10-01");
  assert.deepEqual(
    ["day", "week", "month", "quarter", "year"].map((unit) => barName(first, unit)),
    ["1 Oct 2018", "Week of 1 Oct 2018", "Oct 2018", "Q4 2018", "2018"],
  );
  assert.deepEqual(
    [barName(day("1990-01-01"), "decade"), barName(day("1900-01-01"), "century")],
    ["1990s", "1900–1999"],
  );
});

test("what is sure of the bars is never more than they hold, and all of what is exact", () => {
  const next = random(5);
  const of = (exact) => {
    const earliest = Array.from({ length: 80 }, () => next(400));
    const until = earliest.map((first) => first + next(90));
    return {
      earliest,
      until,
      sureFrom: earliest.map((first) => (exact ? first : first + 5)),
      sureTo: until.map((last) => (exact ? last : last - 5)),
      open: earliest.map(() => 0),
    };
  };
  const edges = edgesOf({ start: 0, end: 500 }, "month");
  const all = Array.from({ length: 80 }, (_, i) => i);
  for (const exact of [true, false]) {
    const columns = of(exact);
    const counts = spread(edges, columns.earliest, columns.until, all);
    const sure = spreadSure(edges, columns, all);
    for (const [bar, count] of counts.entries()) assert.ok(sure[bar] <= count + 1e-9, `${sure[bar]} of ${count}`);
    const [less, more] = [sure, counts].map((sums) => sums.reduce((total, one) => total + one, 0));
    assert.equal(Math.abs(more - less) < 1e-6, exact);
  }
});

test("the scale ends at a round number that no bar exceeds", () => {
  const tops = [0, 0.2, 1, 1.01, 2, 2.4, 6.5, 9, 10, 10.5, 23, 71, 100, 834].map(topOf);
  assert.deepEqual(tops, [1, 1, 1, 2, 2, 3, 7, 9, 10, 12, 25, 80, 100, 1000]);
});

test("the scale names its ends, and its middle where it is a whole number and has room", () => {
  assert.deepEqual(
    [marksOf(4, 30), marksOf(4, 60), marksOf(3, 60), marksOf(1, 60)],
    [
      [0, 4],
      [0, 2, 4],
      [0, 3],
      [0, 1],
    ],
  );
});

test("a bar is told in words, and all of them in a sentence", () => {
  assert.deepEqual(
    [barWords(1, 1), barWords(4.255, 3), barWords(0.5, 0), barWords(1204, 1204)],
    ["1 event", "4.26 events, 3 of it sure", "0.5 events, none of it sure", "1,204 events"],
  );
  const bars = {
    unit: "month",
    edges: [17866, 17897, 17928],
    counts: Float64Array.of(2.5, 1),
    sure: [2, 1],
    most: 2.5,
    top: 3,
  };
  assert.equal(
    sentence(bars),
    "Bars of events per month, on a scale from 0 to 3; the highest, Dec 2018: 2.5 events, 2 of it sure",
  );
  const none = { ...bars, counts: Float64Array.of(0, 0), sure: [0, 0], most: 0, top: 1 };
  assert.equal(sentence(none), "Bars of events per month, on a scale from 0 to 1; none has an event");
});
