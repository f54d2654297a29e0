/**
 * Paints single marks, badges and spans. Marks are painted once per look into small canvases and
 * copied from there, since a frame may need several hundred.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const timeline = (araxes.timeline = araxes.timeline || {});

  const SIDE_TOKENS = ["side-a", "side-b", "both", "neutral-mark"];
  const BADGE_TOKENS = ["side-a-ink", "side-b-ink", "ink", "muted"];
  /** How much of its colour an event outside of the window keeps. */
  const MUTED_ALPHA = 0.42;
  /** The longest fade at an end that is not known, in pixels and as a share of the span. */
  const FADE_PX = 26;
  const FADE_SHARE = 0.45;
  /** An open end fades over this length. */
  const OPEN_FADE_PX = 70;

  /**
   * @param {Record<string, string>} tokens colours of the theme
   * @param {number} ratio device pixels per CSS pixel
   */
  function createPainter(tokens, ratio) {
    const sprites = new Map();

    function sprite(kind, side, hollow, markPx) {
      const key = `${kind} ${side} ${hollow} ${markPx}`;
      if (!sprites.has(key)) sprites.set(key, paintSprite(kind, side, hollow, markPx));
      return sprites.get(key);
    }

    function paintSprite(kind, side, hollow, markPx) {
      const size = Math.ceil((markPx + 6) * ratio);
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = size;
      const pen = canvas.getContext("2d");
      pen.translate(size / 2, size / 2);
      const scale = (markPx / 2) * ratio;
      pen.scale(scale, scale);
      const path = new Path2D(timeline.shapes.PATHS[kind]);
      pen.lineJoin = "round";
      pen.strokeStyle = tokens.panel;
      pen.lineWidth = (2.4 * ratio) / scale;
      pen.stroke(path);
      if (hollow) {
        pen.fillStyle = tokens.panel;
        pen.fill(path);
        pen.lineWidth = (1.5 * ratio) / scale;
        inColours(pen, side, (colour) => { pen.strokeStyle = colour; pen.stroke(path); });
      } else {
        inColours(pen, side, (colour) => { pen.fillStyle = colour; pen.fill(path); });
      }
      return canvas;
    }

    /** Paints once in a side's colour; for both sides, the left half in A's and the right in B's. */
    function inColours(pen, side, paint) {
      if (side !== 2) {
        paint(tokens[SIDE_TOKENS[side]]);
        return;
      }
      for (const [token, left] of [["side-a", -2], ["side-b", 0]]) {
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

    /** Several events in one place: a pill with their number. */
    function drawBadge(pen, item, x, y, markPx, active) {
      const height = markPx + 2;
      const left = snap(x - item.width / 2);
      const top = snap(y - height / 2);
      pen.globalAlpha = active ? 1 : MUTED_ALPHA;
      pen.fillStyle = tokens.panel;
      pen.beginPath();
      pen.roundRect(left - 1, top - 1, item.width + 2, height + 2, (height + 2) / 2);
      pen.fill();
      pen.fillStyle = item.side === 2 ? halved(pen, left, left + item.width) : tokens[BADGE_TOKENS[item.side]];
      pen.beginPath();
      pen.roundRect(left, top, item.width, height, height / 2);
      pen.fill();
      pen.fillStyle = tokens.panel;
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
     * A span from left to right about y: solid where the days are known, fading where not.
     * @param {{exact: boolean, open: number}} nature open as bits of timeline.columns
     * @param {number} width of the plot, beyond which nothing is drawn
     */
    function drawSpan(pen, side, nature, left, right, y, markPx, width, active) {
      const height = nature.exact ? Math.max(4, markPx - 4) : markPx - 1;
      const strength = (nature.exact ? 0.75 : 0.34) * (active ? 1 : MUTED_ALPHA + 0.1);
      const from = Math.max(left, 0);
      const to = Math.min(right, width);
      if (to <= from) return;
      const halves = side === 2 ? [["side-a", -height / 2, height / 2], ["side-b", 0, height / 2]] : [[SIDE_TOKENS[side], -height / 2, height]];
      for (const [token, top, tall] of halves) {
        pen.fillStyle = fade(pen, tokens[token], left, right, nature, strength);
        pen.beginPath();
        pen.roundRect(from, y + top, to - from, tall, nature.exact && side !== 2 ? height / 2 : 1);
        pen.fill();
      }
    }

    function fade(pen, colour, left, right, nature, strength) {
      const length = right - left;
      const gradient = pen.createLinearGradient(left, 0, right, 0);
      const { OPEN_START, OPEN_END } = timeline.columns;
      const soft = nature.exact ? 0 : Math.min(FADE_SHARE, FADE_PX / length);
      const openLength = Math.min(0.9, OPEN_FADE_PX / length);
      const fadeIn = nature.open & OPEN_START ? openLength : soft;
      const fadeOut = nature.open & OPEN_END ? openLength : soft;
      const total = Math.max(1, fadeIn + fadeOut);
      const solid = withAlpha(colour, strength);
      const clear = withAlpha(colour, 0);
      gradient.addColorStop(0, fadeIn ? clear : solid);
      gradient.addColorStop(fadeIn / total, solid);
      gradient.addColorStop(1 - fadeOut / total, solid);
      gradient.addColorStop(1, fadeOut ? clear : solid);
      return gradient;
    }

    return { drawMark, drawBadge, drawSpan };
  }

  /** A token "#rrggbb" with an opacity. */
  function withAlpha(colour, alpha) {
    const value = parseInt(colour.slice(1), 16);
    return `rgba(${value >> 16}, ${(value >> 8) & 255}, ${value & 255}, ${alpha})`;
  }

  timeline.marks = { createPainter, withAlpha, MUTED_ALPHA, OPEN_FADE_PX };
  if (typeof module === "object") module.exports = timeline.marks;
})(typeof window === "object" ? window : globalThis);
