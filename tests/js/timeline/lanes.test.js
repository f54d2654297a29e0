import assert from "node:assert/strict";
import test from "node:test";
import { days, event, model, timeline } from "./loaded.js";

const { stack, seat, commonSide, markSize, rowsIn } = timeline.lanes;

const place = (xs, rows, markPx = 10) =>
  stack(
    xs.map((_, i) => i),
    (i) => xs[i],
    rows,
    markPx,
  );

test("marks that are told apart share a row", () => {
  assert.deepEqual(
    place([0, 20, 40], 1).map(({ count, row }) => [count, row]),
    [
      [1, 0],
      [1, 0],
      [1, 0],
    ],
  );
});

test("marks that would hide each other take the next row", () => {
  assert.deepEqual(
    place([0, 2, 4], 3).map(({ row }) => row),
    [0, 1, 2],
  );
});

test("marks without a row become one badge with all of them", () => {
  const [badge, ...others] = place([0, 1, 2, 3], 1);
  assert.deepEqual([badge.count, badge.members, others], [4, [0, 1, 2, 3], []]);
  assert.equal(badge.x, 1.5);
  assert.ok(badge.width > 10);
});

test("no event is lost, however the marks are stacked", () => {
  for (const rows of [1, 2, 3]) {
    const xs = Array.from({ length: 200 }, (_, i) => (i * i) % 317).sort((a, b) => a - b);
    const members = place(xs, rows)
      .flatMap((item) => item.members)
      .sort((a, b) => a - b);
    assert.deepEqual(
      members,
      xs.map((_, i) => i),
    );
  }
});

test("rows are seated about the middle of the lane", () => {
  const items = place([0, 2, 4], 3);
  const offsetOf = seat(items, 10);
  assert.deepEqual(
    items.map(({ offset }) => offset),
    [-11, 0, 11],
  );
  assert.deepEqual([offsetOf(0), offsetOf(2), offsetOf(99)], [-11, 11, 0]);
});

test("a badge has its members' side: both where A and B mix, other where anyone else is among them", () => {
  assert.equal(commonSide([0, 0, 0], [0, 1, 2]), 0);
  assert.equal(commonSide([0, 1], [0, 1]), 2);
  assert.equal(commonSide([0, 2], [0, 1]), 2);
  assert.equal(commonSide([0, 3, 1], [0, 1, 2]), 3);
});

test("marks grow with the lane, within reason", () => {
  assert.deepEqual([6, 12, 17, 40].map(markSize), [7, 8, 11, 11]);
  assert.deepEqual([rowsIn(17, 11), rowsIn(34, 11)], [1, 2]);
});

test("a lane with room shows marks and spans", () => {
  const { lanes, columns } = model([
    event("a", "2018-12-10"),
    event("b", "2018-12-12", "2018-12-20", { exact: false }),
  ]);
  const [lane] = lanes;
  assert.deepEqual(
    lane.marks.map(({ members }) => columns.events[members[0]].id),
    ["a", "b"],
  );
  assert.deepEqual([lane.spans.length, lane.density], [1, null]);
});

test("a crowded lane shows columns of counts, whose sum is that of its events in view", () => {
  const crowd = Array.from({ length: 900 }, (_, i) =>
    event(`e${i}`, days.toIso(days.fromIso("2018-12-02") + (i % 50)), undefined, {
      initiator: ["IRN", "AZE", null][i % 3],
    }),
  );
  const {
    lanes: [lane],
  } = model(crowd);
  assert.deepEqual([lane.marks.length, lane.spans.length], [0, 0]);
  const { a, b, other } = lane.density;
  const sum = [a, b, other].flatMap((counts) => [...counts]).reduce((total, count) => total + count, 0);
  assert.ok(Math.abs(sum - 900) < 1e-6, String(sum));
});

test("in a tall lane the mark of a single event sits on its own line", () => {
  const month = (id) => event(id, "2018-12-01", "2018-12-31", { exact: false });
  const {
    lanes: [lane],
  } = model([month("a"), month("b")], { height: 320 });
  for (const item of lane.marks) {
    const [span] = lane.spans.filter(({ position }) => position === item.members[0]);
    assert.equal(item.count === 1 && item.offset, span.offset);
  }
});
