import assert from "node:assert/strict";
import test from "node:test";
import { dossier, selection } from "./dossier.js";
import * as araxes from "./loaded.js";

const { clusters, events } = araxes.map;

const columns = events.build(dossier);
const sides = araxes.timeline.columns.sidesOf(columns, selection);
const shown = araxes.timeline.columns.shownBy(columns, selection);

function tallied(zoom, start, end, certainly = false) {
  const arrangement = clusters.arrange(columns, zoom);
  const tally = clusters.createTally(arrangement);
  clusters.count(tally, columns, arrangement, shown, sides, start, end, certainly);
  return { arrangement, tally };
}

const groupOf = (arrangement, id) => arrangement.group[columns.position.get(id)];

test("columns know the distinct points, and how well each event's place is known", () => {
  assert.equal(columns.sites.x.length, 4);
  assert.equal(columns.vague[columns.position.get("vague")], 1);
  assert.equal(columns.vague[columns.position.get("meeting-1")], 0);
  assert.equal(columns.at[columns.position.get("placeless")], -1);
});

test("near places merge from afar, about the one with most events, and part close up", () => {
  const far = clusters.arrange(columns, 4);
  assert.equal(groupOf(far, "near"), groupOf(far, "meeting-1"));
  const anchor = groupOf(far, "near");
  assert.ok(Math.abs(araxes.map.projection.lonOf(far.x[anchor]) - 49.89) < 1e-9);
  const close = clusters.arrange(columns, 8);
  assert.notEqual(groupOf(close, "near"), groupOf(close, "meeting-1"));
});

test("a count holds the window's events by side, and those without a place apart", () => {
  const { arrangement, tally } = tallied(4, 17890, 17910);
  const baku = groupOf(arrangement, "meeting-1");
  assert.equal(tally.count[baku], 3);
  assert.deepEqual([...tally.bySide.slice(baku * 4, baku * 4 + 4)], [2, 0, 1, 0]);
  assert.equal(tally.placed, 5);
  assert.equal(tally.placeless, 1);
  assert.equal(tally.vague[groupOf(arrangement, "vague")], 1);
});

test("groups stay the same while the window moves: only the counts change", () => {
  const early = tallied(4, 17890, 17910);
  const late = tallied(4, 17940, 17960);
  assert.deepEqual(early.arrangement.group, late.arrangement.group);
  assert.equal(late.tally.count[groupOf(late.arrangement, "visit-2")], 1);
  assert.equal(late.tally.placed, 1);
});

test("ways lead from home to host, the way back is another, and both count their visits", () => {
  const { arrangement, tally } = tallied(4, 17800, 18000);
  const there = arrangement.way[columns.position.get("visit-1")];
  const back = arrangement.way[columns.position.get("visit-back")];
  assert.equal(there, arrangement.way[columns.position.get("visit-2")]);
  assert.notEqual(there, back);
  assert.equal(arrangement.start[there], arrangement.end[back]);
  assert.deepEqual([tally.wayCount[there], tally.wayVague[there], tally.waySides[there]], [2, 0, 1]);
  assert.deepEqual([tally.wayCount[back], tally.wayVague[back], tally.waySides[back]], [1, 0, 2]);
  assert.equal(arrangement.way[columns.position.get("meeting-1")], -1);
});

test("a visit between two places of one group has no way", () => {
  const { arrangement } = tallied(1, 17800, 18000);
  assert.equal(groupOf(arrangement, "visit-1"), groupOf(arrangement, "visit-back"));
  assert.equal(arrangement.way[columns.position.get("visit-1")], -1);
});

test("every site belongs to exactly one group within reach of its anchor", () => {
  const count = 3000;
  const random = seeded(7);
  const sites = {
    x: Float64Array.from({ length: count }, random),
    y: Float64Array.from({ length: count }, random),
    weight: Uint32Array.from({ length: count }, () => 1 + Math.floor(random() * 9)),
  };
  const zoom = 2;
  const reach = clusters.REACH_PX / araxes.map.projection.worldPx(zoom);
  const { of, anchor } = clusters.group(sites, zoom);
  const { shortest } = araxes.map.projection;
  for (let site = 0; site < count; site += 1) {
    const centre = anchor[of[site]];
    assert.ok(Math.hypot(shortest(sites.x[site] - sites.x[centre]), sites.y[site] - sites.y[centre]) <= reach);
    assert.ok(sites.weight[centre] >= sites.weight[site]);
  }
  for (let one = 0; one < anchor.length; one += 1) {
    for (let other = one + 1; other < anchor.length; other += 1) {
      assert.ok(
        Math.hypot(
          shortest(sites.x[anchor[one]] - sites.x[anchor[other]]),
          sites.y[anchor[one]] - sites.y[anchor[other]],
        ) > reach,
      );
    }
  }
});

/** Numbers from 0 to 1 that are the same at every run (Park and Miller 1988). */
function seeded(state) {
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
