import assert from "node:assert/strict";
import test from "node:test";
import { days, dossier, event, timeline } from "./loaded.js";

const { spans } = timeline;
const { arrange, isMarked } = spans;
const day = days.fromIso;

const ORIGIN = day("2018-12-01");
const WIDTH = 600;
const AS_OF = day("2019-01-24");
/** Ten pixels a day from 1 December 2018. */
const toX = (at) => (at - ORIGIN) * 10;

const spanOf = (one, width = WIDTH) => spans.measure(timeline.columns.build(dossier([one])), 0, toX, AS_OF, width);

test("an exact span is sure throughout and fades nowhere", () => {
  const span = spanOf(event("trip", "2018-12-05", "2018-12-08"));
  assert.deepEqual(
    [span.left, span.right, span.sure, span.fadeIn, span.fadeOut, span.line],
    [40, 80, [40, 80], 0, 0, false],
  );
});

test("an inexact date fades at both ends and is sure nowhere", () => {
  const span = spanOf(event("week", "2018-12-05", "2018-12-11", { exact: false }));
  assert.equal(span.sure, null);
  assert.ok(span.fadeIn > 0 && span.fadeIn === span.fadeOut && span.fadeIn < (span.right - span.left) / 2);
});

test("an interval with vague ends is sure between them, and fades as far as the doubt goes", () => {
  const span = spanOf(event("stay", "2018-12-02", "2018-12-09", { exact: false, sure: ["2018-12-04", "2018-12-08"] }));
  assert.deepEqual([span.sure, span.fadeIn, span.fadeOut], [[30, 80], 20, 10]);
});

const until = event("until", "2018-01-01", "2019-01-24", {
  exact: false,
  open: "start",
  sure: ["2019-01-24", "2019-01-24"],
});
const since = event("since", "2018-12-06", "2030-12-31", {
  exact: false,
  open: "end",
  sure: ["2018-12-06", "2019-01-24"],
});

test("without a start the line fades out to the edge of the plot, and dots lead on", () => {
  const span = spanOf({ ...until, latest: day("2019-01-09"), sure: [day("2019-01-09"), day("2019-01-09")] });
  assert.deepEqual([span.left, span.right], [0, 400]);
  assert.deepEqual([span.fadeIn, span.trailIn], [400, 310]);
  assert.deepEqual([span.dotsFrom, span.dotsTo], [toX(day("2018-01-01")), null]);
  assert.ok(span.line);
});

test("a known end that is out of sight draws its fade with it, and the dots stay", () => {
  const span = spanOf(until, 300);
  assert.equal(span.right, toX(AS_OF + 1));
  assert.deepEqual([span.left, span.fadeIn], [span.right - 300, 300]);
  assert.ok(span.dotsFrom < span.left);
});

test("without an end the line is sure to the as-of day and fades out to the edge after it", () => {
  const span = spanOf(since);
  assert.deepEqual(span.sure, [50, toX(AS_OF + 1)]);
  assert.deepEqual([span.right, span.fadeOut, span.trailOut], [span.sure[1] + 60, 60, 0]);
  const wide = spanOf(since, 1000);
  assert.deepEqual([wide.right, wide.fadeOut, wide.trailOut], [1000, 450, 390]);
  assert.deepEqual([wide.fadeIn, wide.dotsFrom, wide.line], [0, null, true]);
  assert.equal(wide.dotsTo, toX(day("2031-01-01")));
});

test("a fade to the edge does not jump when what is known leaves the plot", () => {
  for (const step of [-1, 0, 1]) {
    const at = spans.measure(timeline.columns.build(dossier([since])), 0, (one) => toX(one) - 550 - step, AS_OF, 600);
    assert.ok(Math.abs(at.right - 600) <= 1, String(at.right));
    const to = spans.measure(timeline.columns.build(dossier([until])), 0, (one) => toX(one) + 50 + step, AS_OF, 600);
    assert.ok(Math.abs(to.left) <= 1, String(to.left));
  }
});

test("a mark stands in the middle of a span only while both of its ends are in sight", () => {
  const marked = (from, to) => isMarked({ left: from, right: to }, 0, 10, WIDTH);
  assert.deepEqual(
    [marked(0, WIDTH), marked(-1, 300), marked(300, WIDTH + 1), marked(-50, WIDTH + 50)],
    [true, false, false, false],
  );
  assert.equal(marked(-4, 4), true, "what its mark covers is no span");
  const [open, both] = [
    { left: -90, right: 400 },
    { left: 0, right: 400 },
  ];
  assert.equal(isMarked(open, timeline.columns.OPEN_START, 10, WIDTH), true, "the end that is known");
  assert.equal(isMarked(both, timeline.columns.OPEN_START | timeline.columns.OPEN_END, 10, WIDTH), false);
});

test("what begins after the as-of day and has no end still has some length", () => {
  const span = spanOf(
    event("plan", "2019-06-01", "2030-12-31", { exact: false, open: "end", sure: ["2019-06-01", "2019-06-01"] }),
  );
  assert.ok(span.right > span.left);
});

test("a span is a band over all of its days at every zoom", () => {
  for (const pixelsPerDay of [1, 10, 200, 4000]) {
    const columns = timeline.columns.build(dossier([event("some day", "2018-12-21", "2018-12-31", { exact: false })]));
    const scaled = (at) => (at - ORIGIN) * pixelsPerDay;
    const [span] = arrange([spans.measure(columns, 0, scaled, AS_OF, WIDTH)], () => 0, 10, 17, false);
    assert.deepEqual([span.left, span.right], [20 * pixelsPerDay, 31 * pixelsPerDay]);
    assert.deepEqual([span.line, span.tall], [false, 9]);
    assert.ok(span.fadeIn > 0 && span.fadeOut === span.fadeIn);
  }
});

const line = (position, left, right, dotsFrom = null) => ({
  position,
  left,
  right,
  dotsFrom,
  dotsTo: null,
  line: true,
  long: true,
  tall: 3,
  offset: 0,
});
const band = (position, left, right, more = {}) => ({ ...line(position, left, right), line: false, ...more });
const arranged = (spans, height, roomy = false) => arrange(spans, () => 0, 10, height, roomy);

test("lines at the same time take tracks of their own, lines one after the other share one", () => {
  const [a, b, c] = [line(0, 0, 300), line(1, 100, 250), line(2, 310, 400)];
  arranged([a, b, c], 17);
  assert.notEqual(a.offset, b.offset);
  assert.equal(a.offset, c.offset);
});

test("dots keep a track to themselves too", () => {
  const [tail, early] = [line(0, 500, 590, 0), line(1, 10, 60)];
  arranged([tail, early], 17);
  assert.notEqual(tail.offset, early.offset);
});

test("however many lines there are, all stay in their lane", () => {
  for (const [height, roomy] of [
    [13, false],
    [17, false],
    [34, true],
  ]) {
    const lines = Array.from({ length: 9 }, (_, i) => line(i, i, 500 + i));
    arranged(lines, height, roomy);
    for (const { offset } of lines) assert.ok(Math.abs(offset) <= height / 2 - 2, `${offset} in ${height}`);
  }
});

test("bands at the same time share the height of their lane, and stay in it", () => {
  for (const [height, most] of [
    [17, 9],
    [34, 9],
  ]) {
    for (let count = 1; count <= 6; count += 1) {
      const bands = Array.from({ length: count }, (_, i) => band(i, i, 500 + i));
      arranged(bands, height);
      const tops = bands.map(({ offset, tall }) => offset - tall / 2);
      const feet = bands.map(({ offset, tall }) => offset + tall / 2);
      assert.ok(Math.min(...tops) >= -height / 2 && Math.max(...feet) <= height / 2);
      assert.ok(bands.every(({ tall }) => tall >= 3 && tall <= most));
      if (count > 4) continue;
      const seats = bands.map(({ offset, tall }) => [offset - tall / 2, offset + tall / 2]).sort((a, b) => a[0] - b[0]);
      for (const [number, [top]] of seats.entries()) assert.ok(!number || top >= seats[number - 1][1] - 0.01);
    }
  }
  const alone = band(0, 0, 500);
  arranged([alone, line(1, 0, 600)], 17);
  assert.deepEqual([alone.tall, alone.offset], [9, 0]);
});

test("longer bands lie behind shorter ones, lines before all, and what its mark covers is left out", () => {
  const kept = arranged([band(0, 0, 30), band(1, 0, 8), line(2, 0, 300), band(3, 0, 60)], 17);
  assert.deepEqual(
    kept.map(({ position }) => position),
    [3, 0, 2],
  );
});

test("a short band lies where its mark is seated", () => {
  const short = band(5, 0, 40, { long: false });
  arrange([short], (position) => position * 2, 10, 34, true);
  assert.deepEqual([short.offset, short.tall], [10, 9]);
});
