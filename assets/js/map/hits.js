/** What of the events lies under the pointer: a mark, or the way of a visit. */

import * as arcs from "./arcs.js";

/** @import { DrawnGroups, Hit } from "../types.d.ts" */

/** @import { Ways } from "./ways.js" */

const MARK_REACH_PX = 3;
const WAY_REACH_PX = 4;

/**
 * @param {Pick<DrawnGroups, "x"|"y"|"radius">} drawn marks as last drawn
 * @param {Pick<Ways, "curves"|"width"|"chip">} ways as last drawn
 * @param {number} x @param {number} y in pixels
 * @returns {Hit|null} numbers of ways lie above marks, and marks above ways
 */
function find(drawn, ways, x, y) {
  const numbered = numberAt(ways, x, y);
  if (numbered) return numbered;
  /** @type {Hit|null} */
  let best = null;
  let least = Infinity;
  for (let g = 0; g < drawn.radius.length; g += 1) {
    if (!drawn.radius[g]) continue;
    const away = Math.hypot(drawn.x[g] - x, drawn.y[g] - y) - drawn.radius[g];
    if (away <= MARK_REACH_PX && away < least) {
      least = away;
      best = { type: "group", number: g };
    }
  }
  return best || nearestWay(ways, x, y);
}

/** @returns {Hit|null} */
function numberAt({ chip, width }, x, y) {
  for (let w = 0; w < width.length; w += 1) {
    const radius = chip[w * 3 + 2];
    if (radius && Math.hypot(chip[w * 3] - x, chip[w * 3 + 1] - y) <= radius) return { type: "way", number: w };
  }
  return null;
}

function nearestWay({ curves, width }, x, y) {
  /** @type {Hit|null} */
  let best = null;
  let least = Infinity;
  for (let w = 0; w < width.length; w += 1) {
    if (!width[w]) continue;
    const away = arcs.distance(curves.subarray(w * 6, w * 6 + 6), x, y) - width[w] / 2;
    if (away <= WAY_REACH_PX && away < least) {
      least = away;
      best = { type: "way", number: w };
    }
  }
  return best;
}

export { find };
