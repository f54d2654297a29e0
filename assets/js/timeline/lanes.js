/**
 * Where the events of each lane are drawn. A lane with room shows a mark per event, marks that
 * would hide each other take another row or become one badge with their number; a lane that is
 * too full for marks shows columns of counts instead.
 */

import * as histogram from "./histogram.js";
import * as scale from "./scale.js";
import { arrange, isMarked, measure } from "./spans.js";

/** @import { Columns, Lane, LaneItem, Span, TimeView } from "../types.d.ts" */

/** Marks may cover up to this share of each other and still be told apart by their halo. */
const OVERLAP = 0.4;
/** Share of a lane's length that marks may fill before columns of counts say more. */
const FULLEST = 0.35;
/** Spans may cover a lane this often over before they only darken it. */
const DEEPEST = 6;
/** Once one lane shows columns, those at least this full do too: like beside like. */
const COMPANION = 0.4;
const COLUMN_PX = 4;

function badgeWidth(count, markPx) {
  return count === 1 ? markPx : Math.max(markPx + 4, 7 + 6 * String(count).length);
}

/** The side of a badge: its members' own, both when A and B mix, other when anyone else does. */
function commonSide(sides, members) {
  const first = sides[members[0]];
  if (members.every((position) => sides[position] === first)) return first;
  return members.some((position) => sides[position] === 3) ? 3 : 2;
}

/**
 * Places marks in rows, in time order.
 * @param {number[]} positions events of the lane by mark
 * @param {(position: number) => number} xOf pixel of an event's mark
 * @param {number} rows how many rows fit
 * @param {number} markPx
 * @returns {LaneItem[]} in time order; an item of several members is a badge
 */
function stack(positions, xOf, rows, markPx) {
  /** @type {LaneItem[]} */
  const items = [];
  const lastOfRow = new Array(rows).fill(null);
  const needed = (item, width) => ((item.width + width) / 2) * (1 - OVERLAP);
  for (const position of positions) {
    const x = xOf(position);
    const row = lastOfRow.findIndex((item) => !item || x - item.x >= needed(item, markPx));
    if (row >= 0) {
      const item = { x, row, offset: 0, members: [position], count: 1, width: markPx, side: 0 };
      lastOfRow[row] = item;
      items.push(item);
      continue;
    }
    const host = lastOfRow.reduce((best, item) => (item.x > best.x ? item : best));
    host.x += (x - host.x) / (host.count + 1);
    host.count += 1;
    host.members.push(position);
    host.width = badgeWidth(host.count, markPx);
  }
  return items;
}

/** How many rows of marks a lane of this height holds. */
function rowsIn(height, markPx) {
  return Math.max(1, Math.floor((height - 2) / (markPx + 1)));
}

/** The mark's size in a lane of this height. */
function markSize(height) {
  return Math.min(Math.max(Math.round(height * 0.7), 7), 11);
}

/**
 * Lays out all lanes for one zoom and filter.
 * @param {Columns} columns
 * @param {Uint32Array} shown events that the filter leaves, by mark
 * @param {Uint8Array} sides
 * @param {TimeView} view
 * @param {number} width
 * @param {number} height of one lane
 * @param {number} asOf the dossier's as-of day
 * @returns {Lane[]} in the order of `columns.kinds`
 */
function layOut(columns, shown, sides, view, width, height, asOf) {
  const toX = (day) => scale.toX(view, width, day);
  const markPx = markSize(height);
  const edge = markPx / 2;
  /** @type {number[][]} */
  const visible = columns.kinds.map(() => []);
  /** @type {Span[][]} */
  const measured = columns.kinds.map(() => []);
  const load = columns.kinds.map(() => 0);
  const room = width * FULLEST * rowsIn(height, markPx);
  for (let k = 0; k < shown.length; k += 1) {
    const i = shown[k];
    if (columns.latest[i] + 1 <= view.start || columns.earliest[i] >= view.end) continue;
    const lane = columns.lane[i];
    visible[lane].push(i);
    if (columns.mark[i] >= view.start && columns.mark[i] <= view.end) load[lane] += markPx / room;
    const span = measure(columns, i, toX, asOf, width);
    measured[lane].push(span);
    const seen = Math.min(span.right - span.trailOut, width) - Math.max(span.left + span.trailIn, 0);
    if (seen > markPx) load[lane] += seen / (width * DEEPEST);
  }
  const fullest = Math.max(...load) > 1 ? COMPANION : 1;
  return visible.map((positions, lane) => {
    if (load[lane] > fullest) {
      return { markPx, marks: [], spans: [], positions, density: densityOf(columns, positions, sides, view, width) };
    }
    const xOf = (position) => toX(columns.mark[position]);
    const unmarked = new Set(
      measured[lane]
        .filter((span) => !isMarked(span, columns.open[span.position], markPx, width))
        .map(({ position }) => position),
    );
    const isInSight = (position) => xOf(position) >= -edge && xOf(position) <= width + edge;
    const inSight = positions.filter((position) => !unmarked.has(position) && isInSight(position));
    const rows = rowsIn(height, markPx);
    const items = stack(inSight, xOf, rows, markPx);
    items.forEach((item) => {
      item.side = commonSide(sides, item.members);
    });
    const spans = arrange(measured[lane], seat(items, markPx), markPx, height, rows > 1);
    if (rows > 1) ride(items, spans);
    return { markPx, marks: items, spans, positions, density: null };
  });
}

/**
 * Seats marks in their rows, about the middle of the lane.
 * @param {LaneItem[]} items @param {number} markPx
 * @returns {(position: number) => number} an event's offset; 0 where its mark is out of sight
 */
function seat(items, markPx) {
  const rows = items.reduce((most, item) => Math.max(most, item.row + 1), 1);
  const offsets = new Map();
  for (const item of items) {
    item.offset = (item.row - (rows - 1) / 2) * (markPx + 1);
    for (const position of item.members) offsets.set(position, item.offset);
  }
  return (position) => offsets.get(position) || 0;
}

/** In a lane with room, the mark of a single event sits on its own span. @param {LaneItem[]} items @param {Span[]} spans */
function ride(items, spans) {
  const lines = new Map(spans.filter((span) => span.line || span.long).map((span) => [span.position, span.offset]));
  for (const item of items) {
    if (item.count === 1 && lines.has(item.members[0])) item.offset = lines.get(item.members[0]);
  }
}

/** Counts per pixel column and side, events of both sides shared between A and B. */
function densityOf(columns, positions, sides, view, width) {
  const bars = Math.max(1, Math.ceil(width / COLUMN_PX));
  const edges = Float64Array.from({ length: bars + 1 }, (_, i) => scale.toDay(view, width, i * COLUMN_PX));
  const of = (side) =>
    histogram.spread(
      edges,
      columns.earliest,
      columns.until,
      positions.filter((i) => sides[i] === side),
    );
  const [a, b, both, other] = [of(0), of(1), of(2), of(3)];
  let most = 0;
  for (let bar = 0; bar < bars; bar += 1) {
    a[bar] += both[bar] / 2;
    b[bar] += both[bar] / 2;
    most = Math.max(most, a[bar] + b[bar] + other[bar]);
  }
  return { a, b, other, most };
}

export { COLUMN_PX, commonSide, layOut, markSize, rowsIn, seat, stack };
