import assert from "node:assert/strict";
import test from "node:test";
import { days, timeline } from "./loaded.js";

const { toX, toDay, clamp, zoom, pan, fit, limitsOf, openingView, whereabouts, SHORTEST_VIEW_DAYS } = timeline.scale;
const day = days.fromIso;

const limits = { start: 0, end: 1000 };
const view = { start: 100, end: 200 };

test("days and pixels are each other's inverse", () => {
  assert.equal(toX(view, 500, 100), 0);
  assert.equal(toX(view, 500, 150), 250);
  for (const x of [-20, 0, 123.5, 500, 700]) assert.ok(Math.abs(toX(view, 500, toDay(view, 500, x)) - x) < 1e-9);
});

test("zooming keeps the day under the pointer where it is", () => {
  for (const [factor, anchor] of [
    [0.5, 130],
    [2, 130],
    [0.9, 199],
    [3, 101],
  ]) {
    const zoomed = zoom(view, factor, anchor, { start: -10000, end: 10000 });
    assert.ok(Math.abs(toX(zoomed, 500, anchor) - toX(view, 500, anchor)) < 1e-9);
    assert.ok(Math.abs(zoomed.end - zoomed.start - 100 * factor) < 1e-9);
  }
});

test("a view never leaves the limits nor gets shorter than a week of days", () => {
  assert.deepEqual(zoom(view, 1000, 150, limits), limits);
  assert.equal(zoom(view, 0.0001, 150, limits).end - zoom(view, 0.0001, 150, limits).start, SHORTEST_VIEW_DAYS);
  assert.deepEqual(pan(view, -500, limits), { start: 0, end: 100 });
  assert.deepEqual(pan(view, 5000, limits), { start: 900, end: 1000 });
  assert.deepEqual(clamp({ start: -50, end: 3000 }, limits), limits);
});

test("fitting leaves air on both sides", () => {
  const fitted = fit(300, 399, limits);
  assert.deepEqual(fitted, { start: 296, end: 404 });
  assert.deepEqual(fit(300, 300, limits), {
    start: 300.5 - SHORTEST_VIEW_DAYS / 2,
    end: 300.5 + SHORTEST_VIEW_DAYS / 2,
  });
});

test("the limits hold what is known and the window, with air, within the calendar", () => {
  const known = limitsOf([day("2018-01-01"), day("2018-12-31")], [day("2019-06-01"), day("2019-06-30")]);
  assert.ok(known.start <= day("2017-07-02") && known.end >= day("2019-12-30"));
  const edge = limitsOf([timeline.calendar.FIRST_DAY, timeline.calendar.LAST_DAY], [0, 1]);
  assert.deepEqual(edge, { start: timeline.calendar.FIRST_DAY, end: timeline.calendar.LAST_DAY + 1 });
});

test("the opening view shows the window and what led to it, and little of what nobody knows", () => {
  const window = [day("2018-12-01"), day("2019-01-24")];
  const asOf = day("2019-01-24");
  const opening = openingView(
    window,
    [day("1978-01-01"), day("2019-12-31")],
    { start: day("1960-01-01"), end: day("2030-01-01") },
    asOf,
  );
  const length = window[1] - window[0] + 1;
  assert.ok(opening.end > asOf + 1 && opening.end - asOf < length);
  assert.ok(window[0] - opening.start > 2 * length && window[0] - opening.start < 6 * length);
});

test("a short dossier opens whole", () => {
  const known = [day("2018-12-20"), day("2019-01-10")];
  const window = [day("2018-12-01"), day("2019-01-24")];
  const opening = openingView(window, known, { start: 0, end: day("2030-01-01") }, window[1]);
  assert.ok(opening.start <= window[0] && opening.end >= window[1] + 1);
});

test("a window that touches the view is in it", () => {
  assert.equal(whereabouts(view, [50, 99]), "left");
  assert.equal(whereabouts(view, [50, 100]), "in");
  assert.equal(whereabouts(view, [199, 300]), "in");
  assert.equal(whereabouts(view, [200, 300]), "right");
});
