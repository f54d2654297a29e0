import assert from "node:assert/strict";
import test from "node:test";
import CASES from "../../fixtures/cases/arrow.json" with { type: "json" };
import { event } from "./dossier.js";
import * as araxes from "./loaded.js";

const { clusters, events, projection, ways: paths } = araxes.map;

const SIDES = ["A", "B", "both", "other"];
const inSight =
  ({ width, height }) =>
  (x, y, margin) =>
    x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;

/** Where everything of a case lies, placed as a frame of the overlay places it. */
function placed({ camera, pair, events: given }) {
  const listed = given.map(({ at: [lon, lat], ...one }, number) => event(`event-${number}`, { lon, lat, ...one }));
  const columns = events.build({ events: listed, extent: [17000, 18000], as_of: "2019-01-24" });
  const selection = { pair, kinds: araxes.kinds.all(), scope: "all", withdrawn: [] };
  const arrangement = clusters.arrange(columns, clusters.stepOf(camera.zoom));
  const tally = clusters.createTally(arrangement);
  const { shownBy, sidesOf } = araxes.timeline.columns;
  clusters.count(
    tally,
    columns,
    arrangement,
    shownBy(columns, selection),
    sidesOf(columns, selection),
    17000,
    18000,
    false,
  );
  const view = projection.createView({ ...camera, bearing: 0, pitch: 0 }, camera, {
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
  });
  const count = arrangement.x.length;
  const drawn = { x: new Float64Array(count), y: new Float64Array(count), size: new Float64Array(count) };
  for (let g = 0; g < count; g += 1) {
    const point = [0, 0];
    projection.toScreen(view, arrangement.x[g], arrangement.y[g], point);
    [drawn.x[g], drawn.y[g]] = point;
  }
  const ways = paths.createWays(arrangement.start.length);
  paths.choose(ways, arrangement, tally, drawn, view, inSight(camera));
  if (ways.numbered) clusters.carry(tally, arrangement, ways.width);
  paths.place(ways, arrangement, tally, drawn);
  return { arrangement, tally, ways };
}

const rounded = (value) => Number(value.toFixed(3));
const inOrder = (rows) => rows.map((row) => JSON.stringify(row)).sort();

for (const one of CASES) {
  test(`arrows and discs (arrow_cases.json): ${one.name}`, () => {
    const { arrangement, tally, ways } = placed(one);
    const at = (group) =>
      [projection.lonOf(arrangement.x[group]), projection.latOf(arrangement.y[group])].map((degrees) =>
        Number(degrees.toFixed(4)),
      );
    const arrows = Array.from(ways.width.keys())
      .filter((w) => ways.width[w])
      .map((w) => ({
        from: at(arrangement.start[w]),
        to: at(arrangement.end[w]),
        count: tally.wayCount[w],
        width: rounded(ways.width[w]),
        side: SIDES[paths.sideOf(tally.waySides[w])],
        hollow: tally.wayVague[w] === tally.wayCount[w],
        number: paths.chipOf(ways, w).radius > 0,
      }));
    const marks = Array.from(tally.count.keys())
      .filter((g) => tally.count[g])
      .map((g) => ({
        at: at(g),
        count: tally.count[g],
        hollow: tally.vague[g] === tally.count[g],
      }));
    assert.deepEqual(inOrder(arrows), inOrder(one.arrows));
    assert.deepEqual(inOrder(marks), inOrder(one.marks));
  });
}

test("what a mark has left when its arrow has taken the visits is known by its position", () => {
  const { arrangement, tally } = placed(CASES.find(({ name }) => name.startsWith("one meeting beside")));
  const group = Array.from(tally.count.keys()).find((g) => tally.count[g]);
  assert.equal(tally.positions[group], 1);
  assert.equal(arrangement.group[1], group);
});
