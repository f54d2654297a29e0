/**
 * Paints single marks, badges and spans. Marks are painted once per look into small canvases and
 * copied from there, since a frame may need several hundred.
 */

import * as kinds from "../core/kinds.js";
import { element } from "../parts/element.js";
import * as spans from "./spans.js";

/** @import { LaneItem, Span, Tokens } from "../types.d.ts" */

const SIDE_TOKENS = ["side-a", "side-b", "both", "neutral-mark"];
const BADGE_TOKENS = ["side-a-ink", "side-b-ink", "ink", "muted"];
/** How much of its colour an event outside of the window keeps. */
const MUTED_ALPHA = 0.42;
/** What may be is this much fainter than what is sure. */
const POSSIBLE_ALPHA = { band: 0.3, line: 0.38 };
/** Of that, what is left where a faint rest leads on to the edge. */
const TRAIL_SHARE = 0.35;
const SURE_ALPHA = 0.8;
const SPAN_MUTED_ALPHA = 0.5;
const DOT_PX = 1.5;
const DOT_EVERY_PX = 6;

/**
 * @typedef {ReturnType<typeof createPainter>} Painter
 * @param {Tokens} tokens
 * @param {number} ratio device pixels per CSS pixel
 */
function createPainter(tokens, ratio) {
  /** @type {Map<string, HTMLCanvasElement>} */
  const sprites = new Map();

  function sprite(kind, side, hollow, markPx) {
    const key = `${kind} ${side} ${hollow} ${markPx}`;
    if (!sprites.has(key)) sprites.set(key, paintSprite(kind, side, hollow, markPx));
    return sprites.get(key);
  }

  function paintSprite(kind, side, hollow, markPx) {
    const size = Math.ceil((markPx + 6) * ratio);
    const canvas = element("canvas", { width: size, height: size });
    const pen = canvas.getContext("2d");
    pen.translate(size / 2, size / 2);
    const scale = (markPx / 2) * ratio;
    pen.scale(scale, scale);
    const path = new Path2D(kinds.markOf(kind));
    pen.lineJoin = "round";
    pen.strokeStyle = tokens.panel;
    pen.lineWidth = (2.4 * ratio) / scale;
    pen.stroke(path);
    if (hollow) {
      pen.fillStyle = tokens.panel;
      pen.fill(path);
      pen.lineWidth = (1.5 * ratio) / scale;
      inColours(pen, side, (colour) => {
        pen.strokeStyle = colour;
        pen.stroke(path);
      });
    } else {
      inColours(pen, side, (colour) => {
        pen.fillStyle = colour;
        pen.fill(path);
      });
    }
    return canvas;
  }

  /** Paints once in a side's colour; for both sides, the left half in A's and the right in B's. */
  function inColours(pen, side, paint) {
    if (side !== 2) {
      paint(tokens[SIDE_TOKENS[side]]);
      return;
    }
    for (const [token, left] of [
      ["side-a", -2],
      ["side-b", 0],
    ]) {
      pen.save();
      pen.beginPath();
      pen.rect(left, -2, 2, 4);
      pen.clip();
      paint(tokens[token]);
      pen.restore();
    }
  }

  /** One mark about (x, y); `pen` draws in CSS pixels. */
  function drawMark(pen, kind, side, hollow, x, y, markPx, active) {
    const image = sprite(kind, side, hollow, markPx);
    const size = image.width / ratio;
    pen.globalAlpha = active ? 1 : MUTED_ALPHA;
    pen.drawImage(image, snap(x - size / 2), snap(y - size / 2), size, size);
    pen.globalAlpha = 1;
  }

  function snap(value) {
    return Math.round(value * ratio) / ratio;
  }

  /**
   * Several events in one place: a pill with their number, hollow when none has an exact date.
   * @param {CanvasRenderingContext2D} pen @param {Pick<LaneItem, "side"|"count"|"width">} item
   */
  function drawBadge(pen, item, hollow, x, y, markPx, active) {
    const height = markPx + 2;
    const left = snap(x - item.width / 2);
    const top = snap(y - height / 2);
    pen.globalAlpha = active ? 1 : MUTED_ALPHA;
    pen.fillStyle = tokens.panel;
    pen.beginPath();
    pen.roundRect(left - 1, top - 1, item.width + 2, height + 2, (height + 2) / 2);
    pen.fill();
    const paint = item.side === 2 ? halved(pen, left, left + item.width) : tokens[BADGE_TOKENS[item.side]];
    const line = hollow ? 0.75 : 0;
    pen.beginPath();
    pen.roundRect(left + line, top + line, item.width - 2 * line, height - 2 * line, height / 2);
    if (hollow) {
      pen.strokeStyle = paint;
      pen.lineWidth = 2 * line;
      pen.stroke();
    } else {
      pen.fillStyle = paint;
      pen.fill();
    }
    pen.fillStyle = hollow ? paint : tokens.panel;
    pen.font = `600 ${Math.max(9, markPx)}px ${tokens.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "alphabetic";
    pen.fillText(String(item.count), left + item.width / 2, y + Math.max(9, markPx) * 0.36);
    pen.globalAlpha = 1;
  }

  /** Left in A's colour, right in B's. */
  function halved(pen, left, right) {
    const paint = pen.createLinearGradient(left, 0, right, 0);
    paint.addColorStop(0.5, tokens[BADGE_TOKENS[0]]);
    paint.addColorStop(0.5, tokens[BADGE_TOKENS[1]]);
    return paint;
  }

  /**
   * A span about y: what is possible fainter and fading where its end is not known, what is sure
   * above it, and dots where it may reach further.
   * @param {CanvasRenderingContext2D} pen @param {number} side a position in SIDES
   * @param {Span} span
   * @param {number} y
   * @param {number} width of the plot, beyond which nothing is drawn
   * @param {boolean} active whether it lies in the window
   */
  function drawSpan(pen, side, span, y, width, active) {
    const strength = active ? 1 : SPAN_MUTED_ALPHA;
    const line = side === 2 ? Math.max(spans.LINE_OF_BOTH_PX, span.tall) : span.tall;
    const possible = span.line ? line - 1 : line;
    const sure = span.line ? line : Math.min(line, Math.max(4, line - 3));
    const whole = span.sure && span.sure[0] <= span.left && span.sure[1] >= span.right;
    if (!whole) {
      const alpha = POSSIBLE_ALPHA[span.line ? "line" : "band"] * strength;
      fillSides(pen, side, span.left, span.right, y, possible, width, (colour) => fade(pen, colour, span, alpha));
    }
    if (span.sure) {
      fillSides(pen, side, span.sure[0], span.sure[1], y, sure, width, (colour) =>
        withAlpha(colour, SURE_ALPHA * strength),
      );
    }
    if (span.dotsFrom !== null) drawDots(pen, side, span.left, span.dotsFrom, y, width, strength);
    if (span.dotsTo !== null) drawDots(pen, side, span.right, span.dotsTo, y, width, strength);
  }

  /** A rounded bar; of both sides, A's half lies above B's. */
  function fillSides(pen, side, left, right, y, height, width, paintOf) {
    const from = Math.max(left, -height);
    const to = Math.min(right, width + height);
    if (to <= from) return;
    const halves =
      side === 2
        ? [
            ["side-a", y - height / 2, height / 2],
            ["side-b", y, height / 2],
          ]
        : [[SIDE_TOKENS[side], y - height / 2, height]];
    const round = Math.min(height / 2, (to - from) / 2);
    for (const [token, top, tall] of halves) {
      const corners = side !== 2 ? round : token === "side-a" ? [round, round, 0, 0] : [0, 0, round, round];
      pen.fillStyle = paintOf(tokens[token]);
      pen.beginPath();
      pen.roundRect(from, top, to - from, tall, corners);
      pen.fill();
    }
  }

  /** Counted from the span, so that they do not crawl along when the window moves. */
  function drawDots(pen, side, from, to, y, width, strength) {
    pen.fillStyle = withAlpha(tokens[side === 2 ? "neutral-mark" : SIDE_TOKENS[side]], 0.6 * strength);
    const step = Math.sign(to - from) * DOT_EVERY_PX;
    // Those before the plot on the way are skipped: at the closest zoom there would be thousands.
    const [near, far] = step < 0 ? [width, 0] : [0, width];
    const skipped = Math.max(0, Math.ceil((near - from) / step));
    const last = step < 0 ? Math.max(to, far) : Math.min(to, far);
    for (let x = from + skipped * step; step < 0 ? x >= last : x <= last; x += step) {
      pen.fillRect(x - DOT_PX, y - DOT_PX / 2, DOT_PX, DOT_PX);
    }
  }

  function fade(pen, colour, span, alpha) {
    const gradient = pen.createLinearGradient(span.left, 0, span.right, 0);
    const length = Math.max(span.right - span.left, 1);
    const into = Math.min(span.fadeIn / length, 1);
    const out = Math.max(1 - span.fadeOut / length, into);
    const [solid, clear] = [withAlpha(colour, alpha), withAlpha(colour, 0)];
    const faint = withAlpha(colour, alpha * TRAIL_SHARE);
    gradient.addColorStop(0, into ? clear : solid);
    if (span.trailIn) gradient.addColorStop(Math.min(span.trailIn / length, into), faint);
    gradient.addColorStop(into, solid);
    gradient.addColorStop(out, solid);
    if (span.trailOut) gradient.addColorStop(Math.max(1 - span.trailOut / length, out), faint);
    gradient.addColorStop(1, out < 1 ? clear : solid);
    return gradient;
  }

  return { drawMark, drawBadge, drawSpan };
}

/** A token "#rrggbb" with an opacity. */
function withAlpha(colour, alpha) {
  const value = parseInt(colour.slice(1), 16);
  return `rgba(${value >> 16}, ${(value >> 8) & 255}, ${value & 255}, ${alpha})`;
}

export { createPainter, MUTED_ALPHA, withAlpha };
