/**
 * Paints the plot. What changes only with zoom, filter and theme is painted once into two layers,
 * muted and lit; a frame of a drag copies the muted one, the lit one within the window, and then
 * draws the few marks that are single events. So a frame costs the same for a hundred events as
 * for ten thousand.
 */

import { isInside } from "../core/columns.js";
import { element } from "../parts/element.js";
import * as bars from "./bars.js";
import * as lanes from "./lanes.js";
import { createPainter, MUTED_ALPHA } from "./marks.js";
import * as scale from "./scale.js";

/** @import { Lane, Span, StagePlace, TimelineModel } from "../types.d.ts" */

/** @import { Painter } from "./marks.js" */

const AXIS_PX = 20;
const TOP_PX = 3;
const GAP_PX = 6;
const LOWEST_HISTOGRAM_PX = 26;
/** A stage in which lanes would be lower has none, and its bars take the room. */
const LEAST_LANE_PX = 7;
const TALLEST_LANE_PX = { normal: 24, tall: 34 };
const TALL_FROM_PX = 200;
/** One event in a column is at least this tall, so that it is seen beside a crowd. */
const LEAST_COLUMN_PX = 3;
/** Half a mark stands out of the plot at its edges. */
const MARK_ROOM_PX = 8;
/** The mark of an event in focus where there are no lanes. */
const FOCUS_PX = 11;
/** From a span to the ring about it. */
const RING_PX = 2.5;

/**
 * Where things stand in the stage.
 * @param {number} height of the stage
 * @param {number} lanes how many
 * @returns {StagePlace} with lanes of no height where there is no room for any
 */
function arrange(height, lanes) {
  const axisTop = height - AXIS_PX;
  const free = axisTop - TOP_PX - GAP_PX - LOWEST_HISTOGRAM_PX;
  const tallest = height >= TALL_FROM_PX ? TALLEST_LANE_PX.tall : TALLEST_LANE_PX.normal;
  const laneHeight = Math.max(1, Math.min(tallest, free / Math.max(lanes, 1)));
  if (laneHeight < LEAST_LANE_PX) {
    const histogramHeight = Math.max(1, axisTop - TOP_PX - 1);
    return { histogramTop: TOP_PX, histogramHeight, lanesTop: axisTop, laneHeight: 0, axisTop };
  }
  const lanesTop = axisTop - laneHeight * lanes - 1;
  return { histogramTop: TOP_PX, histogramHeight: lanesTop - GAP_PX - TOP_PX, lanesTop, laneHeight, axisTop };
}

/** @param {HTMLCanvasElement} canvas the visible one, covering the stage */
function createStage(canvas) {
  const pen = canvas.getContext("2d");
  const muted = element("canvas");
  const lit = element("canvas");
  /** @type {Painter|null} */
  let marks = null;

  /** Follows the size of the stage and the screen's density. */
  function resize(width, height, ratio) {
    for (const layer of [canvas, muted, lit]) {
      layer.width = Math.max(1, Math.round(width * ratio));
      layer.height = Math.max(1, Math.round(height * ratio));
    }
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }

  /** Repaints the two layers; needed after zoom, filter, size or theme. @param {TimelineModel} model */
  function rebuild(model) {
    marks = createPainter(model.tokens, model.ratio);
    const base = begin(muted, model);
    paintGround(base, model);
    bars.paintScale(base, model);
    bars.paint(base, model, model.tokens.bar);
    paintDensity(base, model, MUTED_ALPHA);
    paintAxis(base, model);
    const bright = begin(lit, model);
    bars.paint(bright, model, model.tokens["neutral-mark"]);
    paintDensity(bright, model, 1);
  }

  /** One frame. @param {TimelineModel} model */
  function draw(model) {
    const { gutter, width, height, ratio, place } = model;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(muted, 0, 0);
    pen.setTransform(ratio, 0, 0, ratio, gutter * ratio, 0);
    const left = scale.toX(model.view, width, model.window[0]);
    const right = scale.toX(model.view, width, model.window[1] + 1);
    /** @type {[number, number]} */
    const shade = [Math.max(left, 0), Math.min(right, width)];
    if (shade[1] > shade[0]) {
      const top = place.histogramTop;
      pen.fillStyle = model.tokens.brush;
      pen.fillRect(shade[0], top, shade[1] - shade[0], place.axisTop - top);
      copyLit(shade, gutter, height, ratio);
    }
    within(0, width, height, () => paintSpans(model));
    within(-MARK_ROOM_PX, width + MARK_ROOM_PX, height, () => {
      paintAsOf(model);
      paintEdges(model, left, right);
      paintEvents(model);
      if (model.place.laneHeight === 0) paintFocusAlone(model);
    });
  }

  function within(from, to, height, paint) {
    pen.save();
    pen.beginPath();
    pen.rect(from, 0, to - from, height);
    pen.clip();
    paint();
    pen.restore();
  }

  function copyLit([from, to], gutter, height, ratio) {
    const x = Math.round((gutter + from) * ratio);
    const wide = Math.round((gutter + to) * ratio) - x;
    if (wide < 1) return;
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(lit, x, 0, wide, height * ratio, x, 0, wide, height * ratio);
    pen.restore();
  }

  /** Whether an event is in the window, in the sense that the selection asks for. */
  function insideOf({ columns, window: [start, end], certainly }) {
    return (position) => isInside(columns, position, start, end, certainly);
  }

  const middleOf = (place, number) => place.lanesTop + (number + 0.5) * place.laneHeight;

  /** @param {TimelineModel} model */
  function paintSpans(model) {
    const { sides, place, width } = model;
    const inside = insideOf(model);
    model.lanes.forEach((lane, number) => {
      const middle = middleOf(place, number);
      for (const span of lane.spans) {
        marks.drawSpan(pen, sides[span.position], span, middle + span.offset, width, inside(span.position));
      }
    });
  }

  /** @param {TimelineModel} model */
  function paintEvents(model) {
    const { columns, place } = model;
    const inside = insideOf(model);
    model.lanes.forEach((lane, number) => {
      const kind = columns.kinds[number];
      const middle = middleOf(place, number);
      const later = [];
      for (const item of lane.marks) {
        const active = item.members.some(inside);
        if (active) later.push(item);
        else paintItem(item, kind, middle + item.offset, lane.markPx, false, columns);
      }
      for (const item of later) paintItem(item, kind, middle + item.offset, lane.markPx, true, columns);
      paintFocus(model, lane, kind, number, middle);
    });
  }

  function paintItem(item, kind, y, markPx, active, columns) {
    const hollow = item.members.every((position) => !columns.events[position].exact);
    if (item.count > 1) marks.drawBadge(pen, item, hollow, item.x, y, markPx, active);
    else marks.drawMark(pen, kind, item.side, hollow, item.x, y, markPx, active);
  }

  /**
   * A ring about the event in focus, and its mark above all others of the lane.
   * @param {TimelineModel} model @param {Lane} lane
   */
  function paintFocus(model, lane, kind, number, middle) {
    const { focus, columns, sides } = model;
    if (focus < 0 || columns.lane[focus] !== number || !model.visible.has(focus)) return;
    const item = lane.marks.find(({ members }) => members.includes(focus));
    const span = lane.spans.find(({ position }) => position === focus);
    if (!item && span) {
      ringSpan(model, span, middle + span.offset);
      return;
    }
    const x = item ? item.x : scale.toX(model.view, model.width, columns.mark[focus]);
    const y = middle + (item ? item.offset : 0);
    if (!item || item.count === 1)
      marks.drawMark(pen, kind, sides[focus], !columns.events[focus].exact, x, y, lane.markPx, true);
    ring(model, x, y, item && item.count > 1 ? item.width : lane.markPx, lane.markPx);
  }

  /** A ring about a mark or a badge. @param {TimelineModel} model */
  function ring({ tokens }, x, y, wide, tall) {
    pen.strokeStyle = tokens.ink;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.roundRect(x - wide / 2 - 3.5, y - tall / 2 - 3.5, wide + 7, tall + 7, tall / 2 + 3.5);
    pen.stroke();
  }

  /** Where there are no lanes, the event in focus on the foot of the bars. @param {TimelineModel} model */
  function paintFocusAlone(model) {
    const { focus, columns, place, sides, visible } = model;
    if (focus < 0 || !visible.has(focus)) return;
    const x = scale.toX(model.view, model.width, columns.mark[focus]);
    const y = place.axisTop - FOCUS_PX;
    marks.drawMark(
      pen,
      columns.kinds[columns.lane[focus]],
      sides[focus],
      !columns.events[focus].exact,
      x,
      y,
      FOCUS_PX,
      true,
    );
    ring(model, x, y, FOCUS_PX, FOCUS_PX);
  }

  /** A ring about what is in sight of the span of an event whose mark is not drawn. @param {TimelineModel} model @param {Span} span */
  function ringSpan({ tokens, width }, span, y) {
    const left = Math.max(span.left + span.trailIn, -RING_PX);
    const right = Math.min(span.right - span.trailOut, width + RING_PX);
    if (right <= left) return;
    pen.strokeStyle = tokens.ink;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.roundRect(left, y - span.tall / 2 - RING_PX, right - left, span.tall + 2 * RING_PX, span.tall / 2 + RING_PX);
    pen.stroke();
  }

  /** A line through the lanes at the day of the map's borders. @param {TimelineModel} model */
  function paintAsOf({ asOfMark, place, tokens }) {
    if (asOfMark?.where !== "in") return;
    pen.fillStyle = tokens["shared-ink"];
    pen.fillRect(Math.floor(asOfMark.x), place.histogramTop, 1, place.axisTop - place.histogramTop);
  }

  /** @param {TimelineModel} model @param {number} left @param {number} right */
  function paintEdges(model, left, right) {
    const { place, tokens, width } = model;
    pen.fillStyle = tokens.ink;
    for (const x of [left, right]) {
      if (x < -1 || x > width + 1) continue;
      pen.fillRect(Math.round(x) - 1, place.histogramTop, 2, place.axisTop - place.histogramTop);
    }
  }

  return { resize, rebuild, draw };
}

/** @param {HTMLCanvasElement} layer @param {TimelineModel} model */
function begin(layer, model) {
  const pen = layer.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, layer.width, layer.height);
  pen.setTransform(model.ratio, 0, 0, model.ratio, model.gutter * model.ratio, 0);
  return pen;
}

/**
 * Lane lines, and the time after the dossier's as-of day, which it cannot know.
 * @param {CanvasRenderingContext2D} pen @param {TimelineModel} model
 */
function paintGround(pen, model) {
  const { place, width, tokens } = model;
  const known = scale.toX(model.view, width, model.asOf + 1);
  if (known < width) {
    pen.fillStyle = tokens["panel-2"];
    const from = Math.max(known, 0);
    pen.fillRect(from, place.histogramTop, width - from, place.axisTop - place.histogramTop);
  }
  pen.fillStyle = tokens.hairline;
  pen.fillRect(0, place.histogramTop + place.histogramHeight, width, 1);
  model.lanes.forEach((_, number) => {
    pen.fillRect(0, Math.round(place.lanesTop + (number + 0.5) * place.laneHeight), width, 1);
  });
  if (known >= 0 && known <= width) {
    pen.fillStyle = tokens.border;
    for (let y = place.histogramTop; y < place.axisTop; y += 5) pen.fillRect(Math.round(known), y, 1, 2);
  }
}

/** @param {CanvasRenderingContext2D} pen @param {TimelineModel} model @param {number} alpha */
function paintDensity(pen, model, alpha) {
  const { place, tokens } = model;
  const wide = lanes.COLUMN_PX;
  pen.globalAlpha = alpha;
  model.lanes.forEach(({ density }, number) => {
    if (!density?.most) return;
    const bottom = place.lanesTop + (number + 1) * place.laneHeight - 1;
    const tallest = place.laneHeight - 2;
    /** @type {[Float64Array, string][]} */
    const stacks = [
      [density.other, "neutral-mark"],
      [density.b, "side-b"],
      [density.a, "side-a"],
    ];
    const heights = new Float64Array(density.a.length);
    for (const [counts, token] of stacks) {
      pen.fillStyle = tokens[token];
      counts.forEach((count, bar) => {
        if (count < 0.02) return;
        const tall = Math.max((count / density.most) * tallest, Math.min(LEAST_COLUMN_PX, count * LEAST_COLUMN_PX));
        pen.fillRect(bar * wide, bottom - heights[bar] - tall, wide - 1, tall);
        heights[bar] += tall;
      });
    }
  });
  pen.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} pen @param {TimelineModel} model */
function paintAxis(pen, model) {
  const { place, tokens } = model;
  pen.textBaseline = "alphabetic";
  pen.textAlign = "left";
  for (const tick of model.ticks) {
    pen.fillStyle = tick.major ? tokens.border : tokens.hairline;
    pen.fillRect(Math.round(tick.x), place.axisTop, 1, tick.label ? 5 : 3);
    if (!tick.label) continue;
    pen.fillStyle = tick.major ? tokens.ink : tokens.muted;
    pen.font = bars.axisFont(tokens);
    pen.fillText(tick.label, tick.x - 3, place.axisTop + 16);
  }
}

export { arrange, createStage };
