import assert from "node:assert/strict";
import test from "node:test";
import { days, model, selection, timeline } from "./loaded.js";

const { place } = timeline.asOf;
const day = days.fromIso;
const measure = (text) => text.length * 6;
const VIEW = { start: day("2018-12-01"), end: day("2018-12-31") };
/** Twenty pixels a day. */
const at = (iso, width = 600) => place(VIEW, width, day(iso), measure);

test("the mark stands in the middle of its day, its words after it", () => {
  const mark = at("2018-12-11");
  assert.deepEqual([mark.where, mark.x, mark.text], ["in", 210, "Borders as of 11 Dec 2018"]);
  assert.deepEqual([mark.from, mark.to], [205, 210 + 9 + 25 * 6]);
});

test("near the right edge the words are shorter, then before the mark", () => {
  assert.equal(at("2018-12-23").text, "Borders 23 Dec 2018");
  const last = at("2018-12-30");
  assert.equal(last.text, "Borders as of 30 Dec 2018");
  assert.ok(last.from < last.x && last.to <= 600);
});

test("a day out of sight is told at the edge on whose side it lies", () => {
  const [before, after] = [at("1995-01-01"), at("2026-06-01")];
  assert.deepEqual([before.where, before.from], ["left", 0]);
  assert.deepEqual([after.where, after.to], ["right", 600]);
  assert.ok(after.from > 0);
});

test("wherever it stands, it keeps to the plot and no label of the axis lies on it", () => {
  for (let number = day("2018-11-20"); number < day("2019-01-12"); number += 1) {
    const mark = place(VIEW, 600, number, measure);
    assert.ok(mark.from >= -5 && mark.to <= 605, days.toIso(number));
    const ticks = timeline.ticks.layOut(VIEW, 600, measure, [mark.from, mark.to]).filter(({ label }) => label);
    for (const { x, label } of ticks) {
      assert.ok(x - 3 + measure(label) <= mark.from || x - 3 >= mark.to, `${label} on ${days.toIso(number)}`);
    }
    assert.match(ticks[0].label, /\d{4}$/, "the first label tells the year");
  }
});

test("the mark moves with the selection's as-of day, and asks for another layout", () => {
  const made = model([]);
  assert.equal(timeline.model.takeSelection(made, selection()), false);
  assert.equal(timeline.model.takeSelection(made, selection({ as_of: "2018-12-20" })), true);
  timeline.model.layOut(made, measure);
  assert.equal(made.asOfMark.text, "Borders as of 20 Dec 2018");
  timeline.model.takeSelection(made, selection({ as_of: "1995-01-01" }));
  timeline.model.layOut(made, measure);
  assert.equal(made.asOfMark.where, "left");
});
