/**
 * The day of which the map's borders and dated layers are, on the axis of time: a mark with its words,
 * or an arrow to it at the edge where the day is out of sight.
 */

import * as calendar from "../parts/calendar.js";
import { element } from "../parts/element.js";
import * as scale from "./scale.js";

/** @import { AsOfMark, StagePlace, TimeView } from "../types.d.ts" */

/** Half of the mark, and from it to its words. */
const MARK_PX = 5;
const GAP_PX = 4;

/**
 * Where the mark and its words stand. They stand after the day where there is room, shorter if need be,
 * since what is before it, the dossier's own time, has more to label.
 * @param {TimeView} view
 * @param {number} width of the plot
 * @param {number} day
 * @param {(text: string) => number} measure pixels of a text
 * @returns {AsOfMark}
 */
function place(view, width, day, measure) {
  const long = `Borders as of ${calendar.words(day)}`;
  const short = `Borders ${calendar.words(day)}`;
  const x = scale.toX(view, width, day + 0.5);
  const room = (text) => MARK_PX + GAP_PX + measure(text);
  if (x < 0) return { where: "left", x: 0, text: long, from: 0, to: 2 * MARK_PX + GAP_PX + measure(long) };
  if (x > width)
    return { where: "right", x: width, text: long, from: width - 2 * MARK_PX - GAP_PX - measure(long), to: width };
  const after = [long, short].find((text) => x + room(text) <= width);
  if (after) return { where: "in", x, text: after, from: x - MARK_PX, to: x + room(after) };
  const before = [long, short].find((text) => x - room(text) >= 0) ?? short;
  return { where: "in", x, text: before, from: x - room(before), to: x + MARK_PX };
}

/** @param {HTMLElement} stage @param {number} gutter pixels left of the plot */
function createAsOf(stage, gutter) {
  const words = element("span", {});
  const sign = element("span", { "aria-hidden": "true" });
  const host = element("p", { class: "timeline-as-of", hidden: true }, sign, words);
  stage.append(host);

  /** @param {AsOfMark} mark @param {StagePlace} at */
  function show({ where, x, text, from, to }, at) {
    const isBefore = where === "right" || (where === "in" && x > (from + to) / 2);
    sign.textContent = { in: "▲", left: "◂", right: "▸" }[where];
    words.textContent = text;
    host.dataset.where = where;
    host.classList.toggle("is-before", isBefore);
    host.style.left = `${gutter + from}px`;
    host.style.width = `${to - from}px`;
    host.style.top = `${at.axisTop}px`;
    host.hidden = false;
  }

  return { show };
}

export { createAsOf, place };
