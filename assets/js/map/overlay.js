/**
 * The canvas above the map: marks, discs and ways of the events in the window. A frame of a brush
 * counts numbers in typed arrays and copies sprites; nothing is asked of the map or of the server.
 */

import * as timelineColumns from "../core/columns.js";
import * as days from "../core/days.js";
import * as marks from "../timeline/marks.js";
import * as clusters from "./clusters.js";
import * as discs from "./discs.js";
import * as events from "./events.js";
import * as hits from "./hits.js";
import * as projection from "./projection.js";
import * as mapWays from "./ways.js";

/**
 * @import { Area, Arrangement, Camera, Disc, Dossier, DrawnGroups, Hit, MapColumns, Padding, Selection, Size, Tokens } from "../types.d.ts"
 */

/** @import { Tally } from "./clusters.js" */
/** @import { View } from "./projection.js" */
/** @import { Ways } from "./ways.js" */

const GHOST_ALPHA = 0.55;
/** Marks this far outside are still drawn: a part of them may be seen. */
const EDGE_PX = 8;
/** From a mark's edge to the outer edge of its ring, and of its outline. */
const RING_PX = 6.5;
const OUTLINE_PX = 1.5;

/** @param {HTMLCanvasElement} canvas covering the map */
function createOverlay(canvas) {
  const pen = canvas.getContext("2d");
  const point = new Float64Array(2);
  /** @type {MapColumns|null} */
  let columns = null;
  /** @type {Map<number, Arrangement>} by zoom */
  let arrangements = new Map();
  /** @type {Arrangement|null} */
  let arrangement = null;
  /** @type {Tally|null} */
  let tally = null;
  /** @type {DrawnGroups|null} */
  let drawn = null;
  /** @type {Ways|null} */
  let ways = null;
  /** @type {View|null} */
  let view = null;
  let zoom = 0;
  let size = { width: 0, height: 0, ratio: 1 };
  let filter = "";
  /** @type {Uint32Array|null} */
  let shown = null;
  /** @type {Uint8Array|null} */
  let sides = null;
  let span = [0, 0];
  let certainly = false;
  let focus = -1;
  /** @type {Hit|null} */
  let pointed = null;
  let painters = null;
  /** @type {Tokens|null} */
  let tokens = null;

  /** Takes a dossier that has arrived. @param {Dossier} dossier */
  function takeDossier(dossier) {
    columns = events.build(dossier);
    arrangements = new Map();
    arrangement = null;
    filter = "";
  }

  /**
   * Takes the selection; the lists that kinds, scope and pair decide are made anew only when those change.
   * @param {Selection} selection
   */
  function takeSelection(selection) {
    span = selection.window.map(days.fromIso);
    certainly = selection.within === "certainly";
    if (!columns) return;
    const position = columns.position.get(selection.focus);
    focus = position === undefined ? -1 : position;
    const now = timelineColumns.keyOf(selection);
    if (now === filter) return;
    filter = now;
    sides = timelineColumns.sidesOf(columns, selection);
    shown = timelineColumns.shownBy(columns, selection);
  }

  /** @param {Tokens} next */
  function takeTheme(next) {
    tokens = next;
    painters = null;
  }

  /** @param {Camera} camera @param {Size & {ratio: number}} next @param {Padding} padding */
  function takeCamera(camera, next, padding) {
    if (next.width !== size.width || next.height !== size.height || next.ratio !== size.ratio) {
      canvas.width = Math.max(1, Math.round(next.width * next.ratio));
      canvas.height = Math.max(1, Math.round(next.height * next.ratio));
      canvas.style.width = `${next.width}px`;
      canvas.style.height = `${next.height}px`;
      if (next.ratio !== size.ratio) painters = null;
      size = next;
    }
    view = projection.createView(camera, size, padding);
    zoom = camera.zoom;
  }

  function arrange() {
    const step = clusters.stepOf(zoom);
    if (arrangement && arrangement.zoom === step) return;
    pointed = null;
    if (!arrangements.has(step)) arrangements.set(step, clusters.arrange(columns, step));
    arrangement = arrangements.get(step);
    const { length } = arrangement.x;
    tally = clusters.createTally(arrangement);
    drawn = {
      x: new Float64Array(length),
      y: new Float64Array(length),
      size: new Float64Array(length),
      radius: new Float64Array(length),
    };
    ways = mapWays.createWays(arrangement.start.length);
  }

  function ready() {
    return Boolean(columns && shown && view && tokens && size.width);
  }

  /** One frame. */
  function draw() {
    if (!ready()) return false;
    arrange();
    painters = painters || {
      marks: marks.createPainter(tokens, size.ratio),
      discs: discs.createDiscs(tokens, size.ratio),
    };
    clusters.count(tally, columns, arrangement, shown, sides, span[0], span[1], certainly);
    place();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
    mapWays.paint(pen, ways, tally, focus < 0 ? -1 : arrangement.way[focus], tokens);
    drawGroups();
    for (let w = 0; w < ways.width.length; w += 1) drawNumber(w);
    drawFocus();
    return true;
  }

  /** Where every group and way lies on the screen; what is out of sight or empty gets no size. */
  function place() {
    const { x, y } = arrangement;
    for (let g = 0; g < x.length; g += 1) {
      projection.toScreen(view, x[g], y[g], point);
      drawn.x[g] = point[0];
      drawn.y[g] = point[1];
    }
    mapWays.choose(ways, arrangement, tally, drawn, view, inSight);
    if (ways.numbered) clusters.carry(tally, arrangement, ways.width);
    for (let g = 0; g < x.length; g += 1) {
      const count = tally.count[g];
      const radius = count === 0 ? 0 : count === 1 ? discs.MARK_PX / 2 : discs.radiusOf(count);
      drawn.size[g] = radius;
      drawn.radius[g] = inSight(drawn.x[g], drawn.y[g], radius) ? radius : 0;
    }
    mapWays.place(ways, arrangement, tally, drawn);
  }

  /** True for a visit that stands in the number of its way, and in no mark. */
  const isCarried = (i) => ways.numbered && arrangement.way[i] >= 0 && ways.width[arrangement.way[i]] > 0;

  function inSight(x, y, margin) {
    const beyond = margin + EDGE_PX;
    return x >= -beyond && y >= -beyond && x <= size.width + beyond && y <= size.height + beyond;
  }

  function drawGroups() {
    // The heaviest places come first in the arrangement, and are to lie on top.
    for (let g = drawn.radius.length - 1; g >= 0; g -= 1) {
      if (drawn.radius[g]) drawGroup(g, drawn.x[g], drawn.y[g]);
    }
  }

  function drawGroup(g, x, y) {
    const count = tally.count[g];
    if (count === 1) {
      drawMark(tally.positions[g], x, y, true);
    } else {
      painters.discs.draw(pen, count, tally.bySide, g, tally.vague[g] === count, x, y);
    }
  }

  /** How many visits a way stands for, where it says so. */
  function drawNumber(w) {
    const { x, y, radius } = mapWays.chipOf(ways, w);
    const count = tally.wayCount[w];
    if (radius)
      painters.discs.number(pen, count, mapWays.sideOf(tally.waySides[w]), tally.wayVague[w] === count, x, y, radius);
  }

  function drawMark(i, x, y, active) {
    const { kind } = columns.events[i];
    painters.marks.drawMark(pen, kind, sides[i], columns.vague[i] === 1, x, y, discs.MARK_PX, active);
  }

  /** A ring about the event in focus; outside of the window the event shows as a pale mark. */
  function drawFocus() {
    if (pointed) ringAboutHit(pointed);
    const g = focus < 0 ? -1 : arrangement.group[focus];
    if (g < 0) return;
    if (isCarried(focus)) {
      ringAboutHit({ type: "way", number: arrangement.way[focus] });
    } else if (drawn.radius[g]) {
      ringAbout(g);
      drawGroup(g, drawn.x[g], drawn.y[g]);
    } else if (inSight(drawn.x[g], drawn.y[g], 0)) {
      pen.globalAlpha = GHOST_ALPHA;
      painters.discs.ring(pen, drawn.x[g], drawn.y[g], discs.MARK_PX / 2);
      pen.globalAlpha = 1;
      drawMark(focus, drawn.x[g], drawn.y[g], false);
    }
  }

  function ringAboutHit({ type, number }) {
    if (type === "group" && drawn.radius[number]) ringAbout(number);
    if (type !== "way") return;
    const { x, y, radius } = mapWays.chipOf(ways, number);
    if (!radius) return;
    painters.discs.ring(pen, x, y, radius - 1);
    drawNumber(number);
  }

  function ringAbout(g) {
    painters.discs.ring(pen, drawn.x[g], drawn.y[g], drawn.radius[g]);
    drawGroup(g, drawn.x[g], drawn.y[g]);
  }

  /** Positions of the events behind a hit, in the order of time: as many as its number says. @param {Hit} hit */
  function members({ type, number }) {
    if (type === "way") return matching().filter((i) => arrangement.way[i] === number);
    return matching().filter((i) => arrangement.group[i] === number && !isCarried(i));
  }

  /** Positions of all events that the selection shows. */
  function matching() {
    if (!columns || !shown) return [];
    const { isInside } = timelineColumns;
    return Array.from(shown).filter((i) => isInside(columns, i, span[0], span[1], certainly));
  }

  /** How far something is drawn about a mark: the halo of a disc, and the ring of the focus. */
  function rimOf(g) {
    if (focus >= 0 && arrangement.group[focus] === g && !isCarried(focus)) return drawn.radius[g] + RING_PX;
    return drawn.radius[g] + (tally.count[g] > 1 ? discs.HALO_PX : OUTLINE_PX);
  }

  /** Marks in sight from west to east, for the labels that make room; `rim` is all that is drawn of one. */
  function marksInSight() {
    if (!drawn) return [];
    /** @type {(Hit & Disc & {lon: number, lat: number, rim: number})[]} */
    const found = [];
    for (let g = 0; g < drawn.radius.length; g += 1) {
      if (!drawn.radius[g]) continue;
      const lon = projection.lonOf(arrangement.x[g]);
      const lat = projection.latOf(arrangement.y[g]);
      const [x, y, radius] = [drawn.x[g], drawn.y[g], drawn.radius[g]];
      found.push({ type: "group", number: g, x, y, radius, rim: rimOf(g), lon, lat });
    }
    return found.sort((one, other) => one.x - other.x || one.y - other.y);
  }

  /**
   * The ways that belong to a mark, or the way itself: points along them, and the marks at their ends.
   * @param {Hit} hit @returns {{along: Disc[], ends: Disc[]}}
   */
  function waysOf({ type, number }) {
    const { start, end } = arrangement;
    const isOwn = (w) => (type === "way" ? w === number : start[w] === number || end[w] === number);
    const own = Array.from(ways.width.keys()).filter((w) => ways.width[w] > 0 && isOwn(w));
    const groups = new Set(own.flatMap((w) => [start[w], end[w]]));
    if (type === "group") groups.delete(number);
    return {
      along: own.flatMap((w) => mapWays.pointsOf(ways, w, inSight)),
      ends: [...groups].map((g) => ({ x: drawn.x[g], y: drawn.y[g], radius: drawn.radius[g] })),
    };
  }

  /**
   * What of the events is drawn inside an area, for the legend (map/signs.js).
   * @param {Area} area
   */
  function seen({ left, right, top, bottom }) {
    const found = { marks: [], discs: [], ways: [], focus: false };
    if (!drawn) return found;
    const { SIDES } = timelineColumns;
    const isInside = (x, y) => x >= left && x <= right && y >= top && y <= bottom;
    const inside = (g) => drawn.radius[g] > 0 && isInside(drawn.x[g], drawn.y[g]);
    const held = new Map();
    for (const i of matching()) {
      const g = arrangement.group[i];
      if (g >= 0 && !isCarried(i) && inside(g)) held.set(g, [...(held.get(g) || []), i]);
    }
    for (const [g, positions] of held) {
      const hollow = tally.vague[g] === tally.count[g];
      const [kinds, whose] = [positions.map((i) => columns.events[i].kind), positions.map((i) => SIDES[sides[i]])];
      if (positions.length === 1) found.marks.push({ kind: kinds[0], side: whose[0], hollow });
      else found.discs.push({ kinds: [...new Set(kinds)], sides: [...new Set(whose)], hollow });
    }
    const hairline = ways.drawn > mapWays.MOST_RIBBONS;
    for (let w = 0; w < ways.width.length; w += 1) {
      if (!ways.width[w] || !mapWays.isAlong(ways, w, isInside)) continue;
      const hollow = ways.numbered && tally.wayVague[w] === tally.wayCount[w];
      found.ways.push({ side: SIDES[mapWays.sideOf(tally.waySides[w])], hollow, number: ways.numbered, hairline });
    }
    const g = focus < 0 ? -1 : arrangement.group[focus];
    const spot =
      g < 0 ? null : isCarried(focus) ? mapWays.chipOf(ways, arrangement.way[focus]) : { x: drawn.x[g], y: drawn.y[g] };
    return { ...found, focus: Boolean(spot) && isInside(spot.x, spot.y) };
  }

  /** What keys go through, from west to east: marks, and numbers on ways. @returns {(Hit & Disc)[]} */
  function stopsInSight() {
    const marks = marksInSight();
    const chips = ways
      ? Array.from(ways.width, (_, number) => ({
          type: /** @type {"way"} */ ("way"),
          number,
          ...mapWays.chipOf(ways, number),
        }))
      : [];
    return [...marks, ...chips.filter(({ x, y, radius }) => radius && inSight(x, y, 0))].sort(
      (one, other) => one.x - other.x || one.y - other.y,
    );
  }

  return {
    takeDossier,
    takeSelection,
    takeTheme,
    takeCamera,
    draw,
    members,
    matching,
    marksInSight,
    stopsInSight,
    seen,
    waysOf,
    find: (x, y) => (drawn ? hits.find(drawn, ways, x, y) : null),
    /** @param {Hit|null} hit */
    point: (hit) => {
      pointed = hit;
    },
    pointedAt: () => pointed,
    middleOfWay: (number) => mapWays.middleOf(ways, number),
    alongWays: () => (ways ? mapWays.pointsAlong(ways, inSight) : []),
    eventAt: (position) => columns.events[position],
    sideAt: (position) => timelineColumns.SIDES[sides[position]],
    counts: () => ({ placed: tally ? tally.placed : 0, placeless: tally ? tally.placeless : 0 }),
    /** Where a mark, or the number of a way, stands; a way without one has a radius of 0. */
    positionOf: ({ type, number }) =>
      type === "way"
        ? mapWays.chipOf(ways, number)
        : { x: drawn.x[number], y: drawn.y[number], radius: drawn.radius[number] },
    sizeOf: () => size,
    isReady: ready,
  };
}

export { createOverlay };
