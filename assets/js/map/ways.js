/** Places and paints the ways of visits on the overlay: ribbons, or hairlines where they are many. */

import * as arcs from "./arcs.js";
import * as discs from "./discs.js";
import * as projection from "./projection.js";

/** @import { Arrangement, Disc, DrawnGroups, Tokens } from "../types.d.ts" */

/** @import { Tally } from "./clusters.js" */
/** @import { View } from "./projection.js" */

/** Sides in the order in which their ways are painted: what matters most comes last. */
const SIDE_ORDER = [3, 2, 1, 0];
const TOKENS = ["side-a", "side-b", "neutral-mark", "neutral-mark"];
const ALPHA = 0.88;
/** Ways beside the one in focus step back. */
const ASIDE_ALPHA = 0.4;
const HALO_PX = 2.5;
const HOME_GAP_PX = 7;
const HOST_GAP_PX = 3;
/** About a place whose visits all stand on their ways: its dot stays in sight. */
const PLACE_PX = 4;
/** A way is drawn from this length on, however large the mark at its end turns out to be. */
const SHORTEST_PX = 54;
/** More ways than these are a tangle in any case: they are drawn as hairlines without heads. */
const MOST_RIBBONS = 150;
/** On more ways than these numbers would hide the map; then discs count their visits. */
const MOST_NUMBERED = 40;
const HAIRLINE = { width: 1.1, alpha: 0.45 };
/** Names are at least as tall as two of these steps. */
const STEP_PX = 9;
const MOST_POINTS = 1500;

/**
 * Room for the ways of an arrangement.
 * @typedef {{ends: Float64Array, curves: Float64Array, width: Float64Array, chip: Float64Array, drawn: number, numbered: boolean}} Ways
 * @param {number} count of ways
 * @returns {Ways} for each way x and y of home and host, six numbers, a width, and x, y and radius of its number; a width of 0 means not
 *   drawn, a radius of 0 without a number
 */
const createWays = (count) => ({
  ends: new Float64Array(count * 4),
  curves: new Float64Array(count * 6),
  width: new Float64Array(count),
  chip: new Float64Array(count * 3),
  drawn: 0,
  numbered: false,
});

/**
 * Chooses the ways that are drawn: those that have visits, room and are in sight; and whether they
 * carry their numbers. Those that do take their visits away from the marks (map.clusters.carry).
 * @param {Ways} ways overwritten
 * @param {Arrangement} arrangement @param {Tally} tally
 * @param {Pick<DrawnGroups, "x"|"y">} drawn the groups, as placed
 * @param {View} view
 * @param {(x: number, y: number, margin: number) => boolean} inSight
 */
function choose(ways, { x, y, start, end }, tally, drawn, view, inSight) {
  ways.drawn = 0;
  for (let w = 0; w < ways.width.length; w += 1) {
    const [from, to] = [start[w], end[w]];
    const ends = ways.ends.subarray(w * 4, w * 4 + 4);
    projection.wayToScreen(view, x[from], y[from], x[to], y[to], inSight(drawn.x[to], drawn.y[to], 0), ends);
    const [x0, y0, x1, y1] = ends;
    const length = Math.hypot(x1 - x0, y1 - y0);
    const shown = tally.wayCount[w] > 0 && length >= SHORTEST_PX && inSight((x0 + x1) / 2, (y0 + y1) / 2, length);
    ways.width[w] = shown ? arcs.widthOf(tally.wayCount[w]) : 0;
    if (shown) ways.drawn += 1;
  }
  ways.numbered = ways.drawn > 0 && ways.drawn <= MOST_NUMBERED;
}

/**
 * Works out where every chosen way lies, and its number.
 * @param {Ways} ways as chosen @param {Arrangement} arrangement @param {Tally} tally
 * @param {Pick<DrawnGroups, "size">} drawn the groups, as placed
 */
function place(ways, { end }, tally, { size }) {
  for (let w = 0; w < ways.width.length; w += 1) {
    ways.chip[w * 3 + 2] = 0;
    if (!ways.width[w]) continue;
    const [x0, y0, x1, y1] = ways.ends.subarray(w * 4, w * 4 + 4);
    arcs.curve(x0, y0, x1, y1, HOME_GAP_PX, (size[end[w]] || PLACE_PX) + HOST_GAP_PX, ways.curves, w * 6);
    if (!ways.numbered) continue;
    const radius = arcs.numberRadius(discs.numberOf(tally.wayCount[w]));
    ways.chip.set([...arcs.numberPoint(curveOf(ways, w), ways.width[w], radius), radius], w * 3);
  }
}

/** Where the number of a way stands; its radius is 0 where it has none. @param {Ways} ways @param {number} w @returns {Disc} */
const chipOf = (ways, w) => ({ x: ways.chip[w * 3], y: ways.chip[w * 3 + 1], radius: ways.chip[w * 3 + 2] });

/** The side of a way whose visits are of several is nobody's. */
const sideOf = (bits) => (bits === 1 ? 0 : bits === 2 ? 1 : 3);

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Ways} ways as placed @param {Tally} tally
 * @param {number} chosen the way in focus, -1 for none
 * @param {Tokens} tokens
 */
function paint(pen, ways, tally, chosen, tokens) {
  const emphasised = chosen >= 0 && ways.width[chosen] ? chosen : -1;
  const hairlines = ways.drawn > MOST_RIBBONS;
  pen.lineJoin = "round";
  for (const side of SIDE_ORDER) {
    pen.beginPath();
    let any = false;
    for (let w = 0; w < ways.width.length; w += 1) {
      if (!ways.width[w] || w === emphasised || sideOf(tally.waySides[w]) !== side) continue;
      any = true;
      if (hairlines) arcs.traceLine(pen, ways.curves, w * 6);
      else arcs.trace(pen, ways.curves, w * 6, ways.width[w]);
    }
    if (!any) continue;
    if (hairlines) strokeHairlines(pen, tokens[TOKENS[side]]);
    else fillRibbons(pen, tokens, side, emphasised >= 0 ? ASIDE_ALPHA : ALPHA);
  }
  if (emphasised < 0) return;
  pen.beginPath();
  arcs.trace(pen, ways.curves, emphasised * 6, ways.width[emphasised] + 1);
  fillRibbons(pen, tokens, sideOf(tally.waySides[emphasised]), 1);
}

function strokeHairlines(pen, colour) {
  pen.globalAlpha = HAIRLINE.alpha;
  pen.strokeStyle = colour;
  pen.lineWidth = HAIRLINE.width;
  pen.stroke();
  pen.globalAlpha = 1;
}

function fillRibbons(pen, tokens, side, alpha) {
  pen.strokeStyle = tokens.halo;
  pen.lineWidth = HALO_PX;
  pen.stroke();
  pen.globalAlpha = alpha;
  pen.fillStyle = tokens[TOKENS[side]];
  pen.fill();
  pen.globalAlpha = 1;
}

const curveOf = (ways, w) => ways.curves.subarray(w * 6, w * 6 + 6);

/**
 * Points along the ways in sight, with their heads and numbers, near enough that no name slips through between.
 * @param {Ways} ways @param {(x: number, y: number, margin: number) => boolean} inSight
 * @returns {Disc[]}
 */
function pointsAlong(ways, inSight) {
  const found = [];
  for (let w = 0; w < ways.width.length && found.length < MOST_POINTS; w += 1) {
    if (ways.width[w]) found.push(...pointsOf(ways, w, inSight));
  }
  return found;
}

/** The same of one way. @returns {Disc[]} */
function pointsOf(ways, w, inSight) {
  const curve = curveOf(ways, w);
  const found = arcs.points(curve, STEP_PX).map(([x, y]) => ({ x, y, radius: ways.width[w] }));
  if (ways.drawn <= MOST_RIBBONS) found.push(arcs.headOf(curve, ways.width[w]));
  const chip = chipOf(ways, w);
  if (chip.radius) found.push(chip);
  return found.filter(({ x, y }) => inSight(x, y, 0));
}

/** True where some of a way lies at a point that a rule holds of. */
const isAlong = (ways, w, rule) => arcs.points(curveOf(ways, w), STEP_PX).some(([x, y]) => rule(x, y));

/** The middle of a way, in pixels. */
function middleOf(ways, w) {
  const [x0, y0, cx, cy, x1, y1] = curveOf(ways, w);
  return { x: (x0 + 2 * cx + x1) / 4, y: (y0 + 2 * cy + y1) / 4 };
}

export {
  chipOf,
  choose,
  createWays,
  isAlong,
  MOST_NUMBERED,
  MOST_RIBBONS,
  middleOf,
  paint,
  place,
  pointsAlong,
  pointsOf,
  sideOf,
};
