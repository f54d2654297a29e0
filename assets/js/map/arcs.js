/**
 * Ways of visits: curved ribbons from home to host that widen towards the host and end in a head.
 * Each bows to the right of its direction, so that the way there and the way back lie apart.
 */

/** How far an arc bows out, as a share of its length. */
const BOW = 0.17;
/** Width at the home end, as a share of that at the host's. */
const TAPER = 0.35;
/** Shorter arcs would be all head. */
const SHORTEST_PX = 22;
const SAMPLES = 20;

/** @returns {number} pixels at the host's end: one visit takes 2, three take 4.5, fourteen and more 8 */
const widthOf = (count) => Math.min(2 + 1.6 * Math.log2(count), 8);

/** @returns {number} pixels that the number on an arc takes, about its middle */
const numberRadius = (text) => 6.5 + 1.5 * text.length;

/**
 * The middle line between two marks, as the three points of a quadratic Bézier curve.
 * @param {number} x0 @param {number} y0 home, in pixels
 * @param {number} x1 @param {number} y1 host
 * @param {number} startGap @param {number} endGap pixels kept free about the marks
 * @param {Float64Array} out overwritten with six numbers @param {number} at from this position on
 * @returns {boolean} false when the marks are too near each other for an arc
 */
function curve(x0, y0, x1, y1, startGap, endGap, out, at) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = Math.hypot(dx, dy);
  if (length < SHORTEST_PX + startGap + endGap) return false;
  const cx = (x0 + x1) / 2 - dy * BOW;
  const cy = (y0 + y1) / 2 + dx * BOW;
  // At its ends the curve runs twice as fast as its control lines are long.
  const speed = 2 * Math.hypot(cx - x0, cy - y0);
  cut(x0, y0, cx, cy, x1, y1, startGap / speed, 1 - endGap / speed, out, at);
  return true;
}

/** The part of a Bézier curve between two of its parameters (blossoming). */
function cut(x0, y0, cx, cy, x1, y1, from, to, out, at) {
  out[at] = along(x0, cx, x1, from, from);
  out[at + 1] = along(y0, cy, y1, from, from);
  out[at + 2] = along(x0, cx, x1, from, to);
  out[at + 3] = along(y0, cy, y1, from, to);
  out[at + 4] = along(x0, cx, x1, to, to);
  out[at + 5] = along(y0, cy, y1, to, to);
}

function along(p0, p1, p2, s, t) {
  const left = p0 + (p1 - p0) * s;
  const right = p1 + (p2 - p1) * s;
  return left + (right - left) * t;
}

/**
 * Traces the ribbon and its head on a path.
 * @param {{moveTo: Function, lineTo: Function, quadraticCurveTo: Function, closePath: Function}} pen
 * @param {Float64Array} c curves @param {number} at position of this one's six numbers
 * @param {number} width at the host's end
 */
function trace(pen, c, at, width) {
  const x0 = c[at];
  const y0 = c[at + 1];
  const cx = c[at + 2];
  const cy = c[at + 3];
  const x1 = c[at + 4];
  const y1 = c[at + 5];
  const reach = Math.hypot(x1 - cx, y1 - cy) || 1;
  const ux = (x1 - cx) / reach;
  const uy = (y1 - cy) / reach;
  const [head, half] = headSize(width);
  // The ribbon ends inside the head, whose tip is at the end of the curve.
  const ex = x1 - ux * head;
  const ey = y1 - uy * head;
  const first = Math.hypot(cx - x0, cy - y0) || 1;
  const nx = -(cy - y0) / first;
  const ny = (cx - x0) / first;
  const thin = (width * TAPER) / 2;
  const thick = width / 2;
  const mid = (thin + thick) / 2;
  const mx = (nx - uy) / 2;
  const my = (ny + ux) / 2;
  pen.moveTo(x0 + nx * thin, y0 + ny * thin);
  pen.quadraticCurveTo(cx + mx * mid, cy + my * mid, ex - uy * thick, ey + ux * thick);
  pen.lineTo(ex - uy * half, ey + ux * half);
  pen.lineTo(x1, y1);
  pen.lineTo(ex + uy * half, ey - ux * half);
  pen.lineTo(ex + uy * thick, ey - ux * thick);
  pen.quadraticCurveTo(cx - mx * mid, cy - my * mid, x0 - nx * thin, y0 - ny * thin);
  pen.closePath();
}

/**
 * The room that the head of an arc takes.
 * @param {Float64Array} c six numbers @param {number} width @returns {{x: number, y: number, radius: number}}
 */
function headOf(c, width) {
  const [length, half] = headSize(width);
  const reach = Math.hypot(c[4] - c[2], c[5] - c[3]) || 1;
  const share = length / 2 / reach;
  return {
    x: c[4] - (c[4] - c[2]) * share,
    y: c[5] - (c[5] - c[3]) * share,
    radius: Math.max(length / 2, half),
  };
}

/** Length and half the width of a head. */
const headSize = (width) => [5 + width * 1.6, 3 + width * 0.85];

/** Traces the middle line alone. */
function traceLine(pen, c, at) {
  pen.moveTo(c[at], c[at + 1]);
  pen.quadraticCurveTo(c[at + 2], c[at + 3], c[at + 4], c[at + 5]);
}

/** @returns {number} pixels from a point to the curve */
function distance(c, x, y) {
  let least = Infinity;
  for (let k = 0; k <= SAMPLES; k += 1) {
    const t = k / SAMPLES;
    const px = along(c[0], c[2], c[4], t, t);
    const py = along(c[1], c[3], c[5], t, t);
    const next = Math.min(1, t + 1 / SAMPLES);
    const away = toSegment(x, y, px, py, along(c[0], c[2], c[4], next, next), along(c[1], c[3], c[5], next, next));
    if (away < least) least = away;
  }
  return least;
}

function toSegment(x, y, x0, y0, x1, y1) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const squared = dx * dx + dy * dy;
  const share = squared ? Math.min(Math.max(((x - x0) * dx + (y - y0) * dy) / squared, 0), 1) : 0;
  return Math.hypot(x - x0 - dx * share, y - y0 - dy * share);
}

/**
 * Where the number of an arc stands: right behind its head, and on a short arc in its middle.
 * @param {Float64Array} c six numbers @param {number} width @param {number} radius of the number
 * @returns {[number, number]} pixels
 */
function numberPoint(c, width, radius) {
  const speed = 2 * Math.hypot(c[4] - c[2], c[5] - c[3]) || 1;
  const t = Math.max(0.5, 1 - (7 + width * 1.6 + radius) / speed);
  return [along(c[0], c[2], c[4], t, t), along(c[1], c[3], c[5], t, t)];
}

/** @returns {[number, number][]} points of the curve, about `step` pixels apart */
function points(c, step) {
  const length = Math.hypot(c[2] - c[0], c[3] - c[1]) + Math.hypot(c[4] - c[2], c[5] - c[3]);
  const count = Math.max(1, Math.round(length / step));
  return Array.from({ length: count + 1 }, (_, k) => [
    along(c[0], c[2], c[4], k / count, k / count),
    along(c[1], c[3], c[5], k / count, k / count),
  ]);
}

export { curve, distance, headOf, numberPoint, numberRadius, points, trace, traceLine, widthOf };
