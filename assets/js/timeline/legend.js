/** How to read the timeline, for the help: each mark as it is painted, with its words. */

import { state } from "../core/state.js";
import { element } from "../parts/element.js";
import * as marks from "./marks.js";

/** @import { Span } from "../types.d.ts" */

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
  sure: null,
  dotsFrom: null,
  line: false,
  ...more,
});

/** What is painted, and what it means. @type {{text: string, paint: (painter: Painter, pen: CanvasRenderingContext2D, y: number) => void}[]} */
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
      painter.drawSpan(pen, A, span(2, 86, { fadeIn: 30, fadeOut: 30 }), y, MARK_PX, WIDTH_PX, true);
      painter.drawMark(pen, "visit", A, true, 44, y, MARK_PX, true);
    },
  },
  {
    text: "Throughout these days for sure; it goes on, and fades where nothing is known",
    paint: (painter, pen, y) =>
      painter.drawSpan(pen, A, span(2, 112, { sure: [2, 64], fadeOut: 48, line: true }), y, MARK_PX, WIDTH_PX, true),
  },
  {
    text: "Until here; nothing is known of its beginning",
    paint(painter, pen, y) {
      painter.drawSpan(pen, A, span(46, 100, { fadeIn: 54, dotsFrom: 0, line: true }), y, MARK_PX, WIDTH_PX, true);
      painter.drawMark(pen, "visit", A, true, 100, y, MARK_PX, true);
    },
  },
  {
    text: "Out of the window",
    paint: (painter, pen, y) => painter.drawMark(pen, "visit", A, false, 8, y, MARK_PX, false),
  },
];

/** @returns {{picture: HTMLCanvasElement, text: string}[]} in the colours of the theme as it is now */
function rows() {
  const ratio = globalThis.devicePixelRatio || 1;
  const painter = marks.createPainter(state.tokens(), ratio);
  return ROWS.map(({ text, paint }) => {
    const picture = element("canvas", { width: WIDTH_PX * ratio, height: HEIGHT_PX * ratio, "aria-hidden": "true" });
    picture.style.width = `${WIDTH_PX}px`;
    const pen = picture.getContext("2d");
    pen.scale(ratio, ratio);
    paint(painter, pen, HEIGHT_PX / 2);
    return { picture, text };
  });
}

export { rows };
