/**
 * Marks that would lie on each other become one. The grouping depends on the zoom alone, never on
 * the window, so that marks keep their places while the timeline is brushed; only counts change.
 */

import * as timelineColumns from "../core/columns.js";
import * as projection from "./projection.js";

/** @import { Arrangement, MapColumns, Sites } from "../types.d.ts" */

/** Points nearer than this merge; half a step of zoom may stretch it by a fifth. */
const REACH_PX = 24;
/** Zooms at which groups are formed anew; between them groups only move. */
const STEP = 0.5;

const stepOf = (zoom) => Math.round(zoom / STEP) * STEP;

/**
 * Groups points: the heaviest takes in its neighbours, and its own place is the group's.
 * @param {Sites} sites
 * @param {number} zoom
 * @returns {{of: Int32Array, anchor: Int32Array}} the group of each site, the site of each group
 */
function group(sites, zoom) {
  const reach = REACH_PX / projection.worldPx(zoom);
  const cells = new Map();
  const keyOf = (column, row) => column * 67108864 + row;
  const order = Array.from(sites.x.keys()).sort((a, b) => sites.weight[b] - sites.weight[a] || a - b);
  for (const site of order) {
    const key = keyOf(Math.floor(sites.x[site] / reach), Math.floor(sites.y[site] / reach));
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(site);
  }
  const of = new Int32Array(order.length).fill(-1);
  const anchors = [];
  for (const site of order) {
    if (of[site] >= 0) continue;
    const number = anchors.push(site) - 1;
    const row = Math.floor(sites.y[site] / reach);
    // Beyond either edge of the world lies the other.
    for (const x of [sites.x[site], sites.x[site] - 1, sites.x[site] + 1]) {
      if (x < -reach || x > 1 + reach) continue;
      const column = Math.floor(x / reach);
      for (let c = column - 1; c <= column + 1; c += 1) {
        for (let r = row - 1; r <= row + 1; r += 1) take(cells.get(keyOf(c, r)), site, number);
      }
    }
  }

  function take(candidates, site, number) {
    if (!candidates) return;
    for (const other of candidates) {
      if (
        of[other] < 0 &&
        Math.hypot(projection.shortest(sites.x[other] - sites.x[site]), sites.y[other] - sites.y[site]) <= reach
      )
        of[other] = number;
    }
  }
  return { of, anchor: Int32Array.from(anchors) };
}

/**
 * Groups of events and ways between them at one zoom.
 * @param {MapColumns} columns @param {number} zoom
 * @returns {Arrangement}
 */
function arrange(columns, zoom) {
  const { of, anchor } = group(columns.sites, zoom);
  const known = new Map();
  const ends = [];
  const way = Int32Array.from(columns.at, (site, position) => {
    const home = columns.from[position];
    if (site < 0 || home < 0 || of[home] === of[site]) return -1;
    const key = of[home] * anchor.length + of[site];
    if (!known.has(key)) known.set(key, ends.push([of[home], of[site]]) - 1);
    return known.get(key);
  });
  return {
    zoom,
    group: Int32Array.from(columns.at, (site) => (site < 0 ? -1 : of[site])),
    x: Float64Array.from(anchor, (site) => columns.sites.x[site]),
    y: Float64Array.from(anchor, (site) => columns.sites.y[site]),
    way,
    start: Int32Array.from(ends, ([start]) => start),
    end: Int32Array.from(ends, ([, end]) => end),
  };
}

/**
 * Room for the counts of an arrangement; written anew every frame, allocated once. `positions` are
 * sums of the events' positions: where a group has one event left, that is its position.
 * @typedef {ReturnType<typeof createTally>} Tally
 * @param {Arrangement} arrangement
 */
function createTally(arrangement) {
  const groups = arrangement.x.length;
  const ways = arrangement.start.length;
  return {
    count: new Uint32Array(groups),
    bySide: new Uint32Array(groups * 4),
    vague: new Uint32Array(groups),
    positions: new Float64Array(groups),
    wayCount: new Uint32Array(ways),
    wayBySide: new Uint32Array(ways * 4),
    wayVague: new Uint32Array(ways),
    wayPositions: new Float64Array(ways),
    waySides: new Uint8Array(ways),
    placed: 0,
    placeless: 0,
  };
}

/**
 * Counts what the window leaves, by group and by way.
 * @param {Tally} tally overwritten
 * @param {MapColumns} columns @param {Arrangement} arrangement
 * @param {Uint32Array} shown events that kinds and scope leave
 * @param {Uint8Array} sides of all events, as positions in SIDES of core/columns.js
 * @param {number} start @param {number} end @param {boolean} certainly
 */
function count(tally, columns, arrangement, shown, sides, start, end, certainly) {
  const { vague } = columns;
  const { isInside } = timelineColumns;
  const { group: groups, way: ways } = arrangement;
  for (const counts of Object.values(tally)) if (typeof counts !== "number") counts.fill(0);
  tally.placed = 0;
  tally.placeless = 0;
  for (let k = 0; k < shown.length; k += 1) {
    const i = shown[k];
    if (!isInside(columns, i, start, end, certainly)) continue;
    const g = groups[i];
    if (g < 0) {
      tally.placeless += 1;
      continue;
    }
    tally.placed += 1;
    tally.count[g] += 1;
    tally.bySide[g * 4 + sides[i]] += 1;
    tally.vague[g] += vague[i];
    tally.positions[g] += i;
    const w = ways[i];
    if (w < 0) continue;
    tally.wayCount[w] += 1;
    tally.wayBySide[w * 4 + sides[i]] += 1;
    tally.wayVague[w] += vague[i];
    tally.wayPositions[w] += i;
    tally.waySides[w] |= 1 << sides[i];
  }
}

/**
 * Takes from the marks what stands as a number on a way: nothing is counted twice.
 * @param {Tally} tally as counted, overwritten @param {Arrangement} arrangement
 * @param {Float64Array} width of the ways that carry their number, 0 for the others
 */
function carry(tally, { end }, width) {
  for (let w = 0; w < width.length; w += 1) {
    if (!width[w]) continue;
    const g = end[w];
    tally.count[g] -= tally.wayCount[w];
    tally.vague[g] -= tally.wayVague[w];
    tally.positions[g] -= tally.wayPositions[w];
    for (let side = 0; side < 4; side += 1) tally.bySide[g * 4 + side] -= tally.wayBySide[w * 4 + side];
  }
}

export { arrange, carry, count, createTally, group, REACH_PX, STEP, stepOf };
