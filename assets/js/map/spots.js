/**
 * Where the name of a country stands that may never be wanting: in it, or beside an arrow to it. Pure.
 * Pictures have the same rule (dashboard/figures/scene_map/spots.py; tests/fixtures/cases/spots.json).
 */

import { sharedBy } from "./areas.js";

/** @import { Area, Point, Size } from "../types.d.ts" */

/** Places this far apart are tried, from where the name would best stand outwards. */
const STEP_PX = 12;
/** A country whose own point is out of sight is looked for at points this far apart. */
const SCAN_PX = 48;
/** Room about a name for the arrow that says where its country lies. */
const ARROW_PX = 18;
/** So near to its country's own point a name needs no arrow: an island is smaller than its name. */
const BESIDE_PX = 24;
/** Kept free about a name, and between it and the area's edge. */
const AIR_PX = 3;

/**
 * The middle of a name in pixels; `turn` is the direction of its country in degrees clockwise from the
 * right, null where the name stands in the country itself.
 * @typedef {Point & {turn: number|null}} Spot
 */

/**
 * The free place of a name.
 * @param {Point} own the country's own point, in the area or not
 * @param {Size} size of the name
 * @param {Area} area
 * @param {Area[]} taken what lies there already
 * @param {(x: number, y: number) => boolean} holds tells whether a point is in the country
 * @returns {Spot}
 */
function spotFor(own, size, area, taken, holds) {
  const isIn = own.x >= area.left && own.x <= area.right && own.y >= area.top && own.y <= area.bottom;
  const wanted = isIn ? own : middleOfSeen(area, holds);
  if (wanted) {
    const points = around(wanted, size, area);
    const isFree = (point) => coveredAt(point, size, taken) === 0;
    const reach = size.width / 2;
    for (const ends of [[-reach, 0, reach], [0]]) {
      const found = points.find((point) => ends.every((end) => holds(point.x + end, point.y)) && isFree(point));
      if (found) return { ...found, turn: null };
    }
    const nearest = points.find(isFree);
    if (nearest && Math.hypot(nearest.x - own.x, nearest.y - own.y) <= BESIDE_PX) return { ...nearest, turn: null };
  }
  const start = wanted || whereItLeaves(own, area);
  const room = { width: size.width + 2 * ARROW_PX, height: size.height + 2 * ARROW_PX };
  const points = around(start, room, area);
  if (!points.length) return { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2, turn: null };
  const covered = points.map((point) => coveredAt(point, room, taken));
  const { x, y } = points[covered.indexOf(Math.min(...covered))];
  return { x, y, turn: (Math.atan2(own.y - y, own.x - x) * 180) / Math.PI };
}

/** What a name takes there, with its arrow. @param {Spot} spot @param {Size} size @returns {Area} */
function boxOf({ x, y, turn }, { width, height }) {
  const more = turn === null ? 0 : ARROW_PX;
  const [wide, tall] = [width / 2 + more, height / 2 + more];
  return { left: x - wide, top: y - tall, right: x + wide, bottom: y + tall };
}

/** Of points that see the country the one nearest to the middle of all of them. @returns {Point|null} */
function middleOfSeen(area, holds) {
  const seen = steps(area.top, area.bottom).flatMap((y) =>
    steps(area.left, area.right).flatMap((x) => (holds(x, y) ? [{ x, y }] : [])),
  );
  if (!seen.length) return null;
  const x = seen.reduce((sum, point) => sum + point.x, 0) / seen.length;
  const y = seen.reduce((sum, point) => sum + point.y, 0) / seen.length;
  const away = (point) => (point.x - x) ** 2 + (point.y - y) ** 2;
  return seen.reduce((found, point) => (away(point) < away(found) ? point : found));
}

const steps = (least, most) =>
  Array.from(
    { length: Math.max(0, Math.floor((most - least) / SCAN_PX)) },
    (_, number) => least + (number + 0.5) * SCAN_PX,
  );

/** Where the line from the area's middle to a point outside of it meets the area's edge. @returns {Point} */
function whereItLeaves(point, { left, right, top, bottom }) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [dx, dy] = [point.x - x, point.y - y];
  const share = Math.min((right - left) / 2 / Math.abs(dx || 0), (bottom - top) / 2 / Math.abs(dy || 0), 1);
  return { x: x + dx * share, y: y + dy * share };
}

/** Points of a grid at which a name lies inside the area, from near the start outwards. @returns {Point[]} */
function around(start, size, area) {
  const [wide, tall] = [size.width / 2 + AIR_PX, size.height / 2 + AIR_PX];
  const columns = within(start.x, area.left + wide, area.right - wide);
  const rows = within(start.y, area.top + tall, area.bottom - tall);
  return rows
    .flatMap((j) => columns.map((i) => ({ i, j, away: i * i + j * j })))
    .sort((one, other) => one.away - other.away || one.j - other.j || one.i - other.i)
    .map(({ i, j }) => ({ x: start.x + i * STEP_PX, y: start.y + j * STEP_PX }));
}

/** Steps from the start that lie between two bounds. @returns {number[]} */
function within(start, least, most) {
  const first = Math.ceil((least - start) / STEP_PX);
  const last = Math.floor((most - start) / STEP_PX);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, number) => first + number);
}

/**
 * How many square pixels of a name, with air about it, are taken.
 * @param {Point} point @param {Size} size
 * @param {Area[]} taken
 */
function coveredAt({ x, y }, { width, height }, taken) {
  const [wide, tall] = [width / 2 + AIR_PX, height / 2 + AIR_PX];
  const box = { left: x - wide, top: y - tall, right: x + wide, bottom: y + tall };
  return taken.reduce((sum, other) => sum + sharedBy(box, other), 0);
}

export { ARROW_PX, boxOf, spotFor };
