import assert from "node:assert/strict";
import test from "node:test";
import { days, dossier, event, timeline } from "./loaded.js";

const { measure, arrange } = timeline.spans;
const day = days.fromIso;

const ORIGIN = day("2018-12-01");
const WIDTH = 600;
const AS_OF = day("2019-01-24");
/** Ten pixels a day from 1 December 2018. */
const toX = (at) => (at - ORIGIN) * 10;

const spanOf = (one) => measure(timeline.columns.build(dossier([one])), 0, toX, AS_OF, WIDTH);

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

test("without a start there is a tail that fades, and dots that lead on", () => {
  const span = spanOf(
    event("until", "2018-01-01", "2019-01-24", { exact: false, open: "start", sure: ["2019-01-24", "2019-01-24"] }),
  );
  assert.equal(span.right, toX(AS_OF + 1));
  assert.equal(span.fadeIn, span.right - span.left);
  assert.ok(span.right - span.left <= 100);
  assert.equal(span.dotsFrom, toX(day("2018-01-01")));
  assert.ok(span.line);
});

test("without an end the line is sure to the as-of day and fades out after it", () => {
  const span = spanOf(
    event("since", "2018-12-06", "2030-12-31", { exact: false, open: "end", sure: ["2018-12-06", "2019-01-24"] }),
  );
  assert.deepEqual(span.sure, [50, toX(AS_OF + 1)]);
  assert.ok(span.right > span.sure[1] && span.right - span.sure[1] <= 60);
  assert.deepEqual([span.fadeIn, span.dotsFrom, span.line], [0, null, true]);
});

test("what begins after the as-of day and has no end still has some length", () => {
  const span = spanOf(
    event("plan", "2019-06-01", "2030-12-31", { exact: false, open: "end", sure: ["2019-06-01", "2019-06-01"] }),
  );
  assert.ok(span.right > span.left);
});

test("a long span is a line, a short one a band about its mark", () => {
  assert.equal(spanOf(event("long", "2018-12-01", "2018-12-31", { exact: false })).line, true);
  assert.equal(spanOf(event("short", "2018-12-01", "2018-12-04", { exact: false })).line, false);
});

const line = (position, left, right, dotsFrom = null) => ({ position, left, right, dotsFrom, line: true, offset: 0 });
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

test("longer spans lie behind shorter ones, and what its mark covers is left out", () => {
  const band = (position, left, right) => ({ ...line(position, left, right), line: false });
  const kept = arranged([band(0, 0, 30), band(1, 0, 8), line(2, 0, 300), band(3, 0, 60)], 17);
  assert.deepEqual(
    kept.map(({ position }) => position),
    [2, 3, 0],
  );
});

test("a band lies where its mark is seated", () => {
  const band = { ...line(5, 0, 40), line: false };
  arrange([band], (position) => position * 2, 10, 34, true);
  assert.equal(band.offset, 10);
});
