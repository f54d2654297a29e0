/** Paints what stands for several events: a disc with their number, parted by whose they are. */

import { element } from "../parts/element.js";

/** @import { Tokens } from "../types.d.ts" */

const TURN = 2 * Math.PI;
const HALO_PX = 5;
const HALO_ALPHA = 0.22;
/** Marks of one event are this large. */
const MARK_PX = 15;
const [A, B, BOTH, OTHER] = [0, 1, 2, 3];

/** @returns {number} pixels; two events take 11, ten 14, a thousand 21 */
const radiusOf = (count) => Math.min(9 + 1.75 * Math.log2(count + 0.2), 22);

/** @returns {string} "7", "999", "1.2k", "12k" */
function numberOf(count) {
  if (count < 1000) return String(count);
  return `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k`;
}

/**
 * How a disc is parted: B's share about the right, A's about the left, others' below between
 * them; an event of both counts half for each.
 * @param {Uint32Array} bySide counts in the order of SIDES in core/columns.js, four a group
 * @param {number} group
 * @returns {{side: number, from: number, to: number}[]} parts as angles, clockwise from the top
 */
function partsOf(bySide, group) {
  const first = group * 4;
  const a = bySide[first + A] + bySide[first + BOTH] / 2;
  const b = bySide[first + B] + bySide[first + BOTH] / 2;
  const other = bySide[first + OTHER];
  const all = a + b + other;
  const shares = [
    [B, b / all],
    [OTHER, other / all],
    [A, a / all],
  ].filter(([, share]) => share > 0);
  // With others present B begins at the top; with the two alone, B's part lies level at the right.
  let angle = other ? 0 : TURN / 4 - (b / all) * (TURN / 2);
  return shares.map(([side, share]) => {
    const from = angle;
    angle += share * TURN;
    return { side, from, to: angle };
  });
}

/** The part by whose side a group is seen from afar. */
const largest = (parts) => parts.reduce((most, part) => (part.to - part.from > most.to - most.from ? part : most));

/** @returns {number} the one side that a group is of, -1 where there are several */
function soleSide(bySide, group) {
  const first = group * 4;
  const a = bySide[first + A];
  const b = bySide[first + B];
  const other = bySide[first + OTHER];
  if (bySide[first + BOTH] || (a && b) || (a && other) || (b && other)) return -1;
  return a ? A : b ? B : OTHER;
}

/** More sprites than a brush needs; then they are painted anew. */
const MOST_SPRITES = 400;
const SPRITE_PX = 2 * (22 + HALO_PX + 1);

/**
 * @param {Tokens} tokens
 * @param {number} ratio device pixels per CSS pixel
 */
function createDiscs(tokens, ratio) {
  const colours = [tokens["side-a-ink"], tokens["side-b-ink"], tokens.muted, tokens.muted];
  const sprites = new Map();

  /** One disc about (x, y); `vague` when no member's place is known well, which leaves it hollow. */
  function draw(pen, count, bySide, group, vague, x, y) {
    const sole = soleSide(bySide, group);
    if (sole < 0) {
      paint(pen, count, partsOf(bySide, group), vague, x, y);
      return;
    }
    const image = sprite(count, sole, vague);
    const half = SPRITE_PX / 2;
    pen.drawImage(
      image,
      Math.round((x - half) * ratio) / ratio,
      Math.round((y - half) * ratio) / ratio,
      SPRITE_PX,
      SPRITE_PX,
    );
  }

  /** A disc of one side, painted once for each number. */
  function sprite(count, side, vague) {
    const key = (count * 4 + side) * 2 + Number(vague);
    if (!sprites.has(key)) {
      if (sprites.size >= MOST_SPRITES) sprites.clear();
      const size = Math.round(SPRITE_PX * ratio);
      const canvas = element("canvas", { width: size, height: size });
      const pen = canvas.getContext("2d");
      pen.scale(ratio, ratio);
      paint(pen, count, [{ side, from: 0, to: TURN }], vague, SPRITE_PX / 2, SPRITE_PX / 2);
      sprites.set(key, canvas);
    }
    return sprites.get(key);
  }

  /** The number on a way about (x, y): a disc without a halo, hollow when no place is known well. */
  function number(pen, count, side, vague, x, y, radius) {
    fill(pen, tokens.panel, x, y, radius + 1.5);
    fill(pen, colours[side], x, y, radius);
    if (vague) fill(pen, tokens.panel, x, y, radius - 1.75);
    pen.fillStyle = vague ? colours[side] : tokens.panel;
    pen.font = `700 11px ${tokens.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "alphabetic";
    pen.fillText(numberOf(count), x, y + 3.9);
  }

  function paint(pen, count, parts, vague, x, y) {
    const radius = radiusOf(count);
    const main = colours[largest(parts).side];
    pen.globalAlpha = HALO_ALPHA;
    fill(pen, main, x, y, radius + HALO_PX);
    pen.globalAlpha = 1;
    fill(pen, tokens.panel, x, y, radius + 1.5);
    if (parts.length === 1) fill(pen, main, x, y, radius);
    else for (const part of parts) sector(pen, colours[part.side], part, x, y, radius);
    if (vague) fill(pen, tokens.panel, x, y, radius - 2.5);
    pen.fillStyle = vague ? main : tokens.panel;
    pen.font = `700 ${count < 100 ? 12.5 : 11}px ${tokens.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "alphabetic";
    pen.fillText(numberOf(count), x, y + 4.4);
  }

  /** A ring about a mark or disc of this radius. */
  function ring(pen, x, y, radius) {
    for (const [colour, width] of [
      [tokens.panel, 5],
      [tokens.ink, 2],
    ]) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      pen.arc(x, y, radius + 4, 0, TURN);
      pen.stroke();
    }
  }

  function fill(pen, colour, x, y, radius) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, TURN);
    pen.fill();
  }

  function sector(pen, colour, { from, to }, x, y, radius) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.arc(x, y, radius, from - TURN / 4, to - TURN / 4);
    pen.fill();
  }

  return { draw, number, ring };
}

export { createDiscs, HALO_PX, largest, MARK_PX, numberOf, partsOf, radiusOf, soleSide };
