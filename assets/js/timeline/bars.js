/** Paints the bars above the lanes, and the scale at their left. */

import * as histogram from "./histogram.js";
import { withAlpha } from "./marks.js";
import * as scale from "./scale.js";

/** @import { TimelineModel, Tokens } from "../types.d.ts" */

/** Between two lines of the hatching of what is not sure. */
const HATCH_PX = 5;
const HATCH_GROUND_ALPHA = 0.22;
/** Less than this of a bar is no more than its edge. */
const LEAST_HATCHED_PX = 1;
/** Left of the plot: a tick of the scale, and from it to its number. */
const TICK_PX = 4;
const NUMBER_GAP_PX = 3;
/** Numbers stay in the stage: half of their height is more than there is above the bars. */
const NUMBER_ROOM_PX = 4;

/** How high a count stands above the foot of the bars. @param {TimelineModel} model @param {number} count */
const heightOf = ({ bars, place }, count) => (count / bars.top) * (place.histogramHeight - 2);

/**
 * The bars in one colour: solid what is sure, hatched what may lie in another bar.
 * @param {CanvasRenderingContext2D} pen @param {TimelineModel} model @param {string} colour
 */
function paint(pen, model, colour) {
  const { bars, place, width, view } = model;
  const bottom = place.histogramTop + place.histogramHeight;
  bars.counts.forEach((count, bar) => {
    if (count < histogram.LEAST_BAR) return;
    const left = Math.max(scale.toX(view, width, bars.edges[bar]) + 1, 0);
    const right = Math.min(scale.toX(view, width, bars.edges[bar + 1]) - 1, width);
    if (right <= left) return;
    const tall = Math.max(1, heightOf(model, count));
    const sure = Math.min(tall, heightOf(model, bars.sure[bar]));
    const round = Math.min(2, tall);
    pen.save();
    pen.beginPath();
    pen.roundRect(left, bottom - tall, right - left, tall, [round, round, 0, 0]);
    pen.clip();
    pen.fillStyle = colour;
    pen.fillRect(left, bottom - sure, right - left, sure);
    if (tall - sure >= LEAST_HATCHED_PX) hatch(pen, colour, left, right, bottom - tall, bottom - sure);
    pen.restore();
  });
}

/**
 * Lines from lower left to upper right, as the charts hatch, under an edge that says how high.
 * @param {CanvasRenderingContext2D} pen
 */
function hatch(pen, colour, left, right, top, bottom) {
  pen.save();
  pen.beginPath();
  pen.rect(left, top, right - left, bottom - top);
  pen.clip();
  pen.fillStyle = withAlpha(colour, HATCH_GROUND_ALPHA);
  pen.fillRect(left, top, right - left, bottom - top);
  pen.beginPath();
  const tall = bottom - top;
  // Counted from a common origin, so that the lines of two bars are one hatching.
  for (let x = Math.floor((left - tall) / HATCH_PX) * HATCH_PX; x < right; x += HATCH_PX) {
    pen.moveTo(x, bottom);
    pen.lineTo(x + tall, top);
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = colour;
  pen.fillRect(left, top, right - left, 1);
  pen.restore();
}

/**
 * Ticks and numbers of the scale, and a line across the plot at each above the foot.
 * @param {CanvasRenderingContext2D} pen @param {TimelineModel} model
 */
function paintScale(pen, model) {
  const { bars, place, tokens, width } = model;
  if (!bars.most) return;
  const bottom = place.histogramTop + place.histogramHeight;
  pen.font = axisFont(tokens);
  pen.textAlign = "right";
  pen.textBaseline = "middle";
  for (const mark of bars.marks) {
    const y = Math.round(bottom - heightOf(model, mark));
    pen.fillStyle = tokens.border;
    pen.fillRect(-TICK_PX, y, TICK_PX, 1);
    pen.fillStyle = tokens.hairline;
    if (mark) pen.fillRect(0, y, width, 1);
    pen.fillStyle = tokens.muted;
    const middle = Math.max(y + 0.5, place.histogramTop + NUMBER_ROOM_PX);
    pen.fillText(histogram.countWords(mark), -TICK_PX - NUMBER_GAP_PX, middle);
  }
}

/** @param {Tokens} tokens */
function axisFont(tokens) {
  return `400 11.5px ${tokens.font}`;
}

export { axisFont, hatch, paint, paintScale };
