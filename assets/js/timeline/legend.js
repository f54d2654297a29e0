/** How to read the timeline, for the help: each mark as it is painted, with its words. */

import { state } from "../core/state.js";
import { element } from "../parts/element.js";
import * as bars from "./bars.js";
import * as marks from "./marks.js";

/** @import { Span, Tokens } from "../types.d.ts" */

/** @import { Painter } from "./marks.js" */

const WIDTH_PX = 116;
const HEIGHT_PX = 18;
const MARK_PX = 11;
const [A, B, BOTH, OTHER] = [0, 1, 2, 3];

/** @returns {Span} */
const span = (left, right, more = {}) => ({
  position: -1,
  offset: 0,
  left,
  right,
  fadeIn: 0,
  fadeOut: 0,
  trailIn: 0,
  trailOut: 0,
  sure: null,
  dotsFrom: null,
  dotsTo: null,
  line: false,
  long: false,
  tall: MARK_PX - 1,
  ...more,
});

/** Of an open date. @returns {Span} */
const line = (left, right, more) => span(left, right, { line: true, tall: 3, ...more });

/** What is painted, and what it means. @type {{text: string, paint: (painter: Painter, pen: CanvasRenderingContext2D, y: number, tokens: Tokens) => void}[]} */
const ROWS = [
  {
    text: "Begun by A, by B, by both, by or among others; the shape is the kind",
    paint(painter, pen, y) {
      for (const [i, side] of [A, B, BOTH, OTHER].entries()) {
        painter.drawMark(pen, "visit", side, false, 8 + i * 24, y, MARK_PX, true);
      }
    },
  },
  {
    text: "The date is not exact to the day",
    paint: (painter, pen, y) => painter.drawMark(pen, "visit", A, true, 8, y, MARK_PX, true),
  },
  {
    text: "Several events; a click parts them or goes through them",
    paint: (painter, pen, y) => painter.drawBadge(pen, { side: A, count: 3, width: 15 }, false, 10, y, MARK_PX, true),
  },
  {
    text: "Some day or days in this span; the paler the end, the less is known of it",
    paint(painter, pen, y) {
      painter.drawSpan(pen, A, span(2, 86, { fadeIn: 30, fadeOut: 30 }), y, WIDTH_PX, true);
      painter.drawMark(pen, "visit", A, true, 44, y, MARK_PX, true);
    },
  },
  {
    text: "The same where an end is out of sight: the band alone, since its middle is no day of its own",
    paint: (painter, pen, y) => painter.drawSpan(pen, A, span(-20, 86, { fadeOut: 30 }), y, WIDTH_PX, true),
  },
  {
    text: "Throughout these days for sure; it goes on, and fades to the edge where nothing is known",
    paint: (painter, pen, y) =>
      painter.drawSpan(pen, A, line(2, 114, { sure: [2, 50], fadeOut: 64, trailOut: 30 }), y, WIDTH_PX, true),
  },
  {
    text: "Until here; nothing is known of its beginning",
    paint(painter, pen, y) {
      painter.drawSpan(pen, A, line(2, 100, { fadeIn: 98, trailIn: 44 }), y, WIDTH_PX, true);
      painter.drawMark(pen, "visit", A, true, 100, y, MARK_PX, true);
    },
  },
  {
    text: "Out of the window",
    paint: (painter, pen, y) => painter.drawMark(pen, "visit", A, false, 8, y, MARK_PX, false),
  },
  {
    text: "How many events a bar holds, by the scale at the left: solid is sure, hatched may lie in another bar",
    paint(_painter, pen, _y, tokens) {
      pen.fillStyle = tokens["neutral-mark"];
      pen.fillRect(4, HEIGHT_PX / 2, 26, HEIGHT_PX / 2);
      bars.hatch(pen, tokens["neutral-mark"], 4, 30, 1, HEIGHT_PX / 2);
      pen.fillRect(32, HEIGHT_PX / 2, 26, HEIGHT_PX / 2);
    },
  },
  {
    text: "The day of which the map shows borders; an arrow at the edge where it is out of sight",
    paint(_painter, pen, _y, tokens) {
      pen.fillStyle = tokens["shared-ink"];
      pen.fillRect(29.5, 0, 1, 10);
      pen.beginPath();
      for (const [x, y] of [
        [30, 9],
        [35, 17],
        [25, 17],
      ])
        pen.lineTo(x, y);
      pen.fill();
    },
  },
  {
    text: "From the dashed line on the dossier knows nothing: it was written then",
    paint(_painter, pen, _y, tokens) {
      pen.fillStyle = tokens["panel-2"];
      pen.fillRect(30, 0, WIDTH_PX - 30, HEIGHT_PX);
      pen.fillStyle = tokens.border;
      for (let y = 0; y < HEIGHT_PX; y += 5) pen.fillRect(30, y, 1, 2);
    },
  },
];

/** @returns {{picture: HTMLCanvasElement, text: string}[]} in the colours of the theme as it is now */
function rows() {
  const ratio = globalThis.devicePixelRatio || 1;
  const tokens = state.tokens();
  const painter = marks.createPainter(tokens, ratio);
  return ROWS.map(({ text, paint }) => {
    const picture = element("canvas", { width: WIDTH_PX * ratio, height: HEIGHT_PX * ratio, "aria-hidden": "true" });
    picture.style.width = `${WIDTH_PX}px`;
    const pen = picture.getContext("2d");
    pen.scale(ratio, ratio);
    paint(painter, pen, HEIGHT_PX / 2, tokens);
    return { picture, text };
  });
}

export { rows };
