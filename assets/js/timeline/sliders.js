/** The window's two handles and its body as sliders that keyboard and screen reader can reach. */

import * as calendar from "../parts/calendar.js";
import { element } from "../parts/element.js";
import * as brush from "./brush.js";
import * as scale from "./scale.js";

/** @import { DayWindow, StagePlace, TimeView } from "../types.d.ts" */

/** The least room between the handles, so that the body can always be taken hold of. */
const NARROWEST_PX = 26;
const HANDLE_PX = 24;

/** @param {HTMLElement} plot */
function createSliders(plot) {
  const slider = (part, label) =>
    element("div", {
      class: `timeline-slider timeline-slider-${part}`,
      id: `timeline-slider-${part}`,
      role: "slider",
      tabindex: "0",
      "data-part": part,
      "aria-label": label,
      "aria-orientation": "horizontal",
    });
  const parts = {
    start: slider("start", "Start of the window"),
    body: slider("body", "Window"),
    end: slider("end", "End of the window"),
  };
  plot.append(parts.start, parts.body, parts.end);
  /** @type {[number, number]} */
  let handles = [0, 0];
  // A hand that takes hold needs no ring about what it holds; the first key brings it back.
  plot.addEventListener("keydown", () => plot.classList.remove("timeline-held"));

  /**
   * Follows the window; cheap enough for every frame.
   * @param {TimeView} view @param {number} width @param {DayWindow} window @param {StagePlace} place
   */
  function place(view, width, window, place) {
    const left = scale.toX(view, width, window[0]);
    const right = scale.toX(view, width, window[1] + 1);
    handles = brush.handlesAt(left, right, NARROWEST_PX);
    const middle = place.histogramTop + HANDLE_PX / 2 + 1; // among the bars, so that no mark is covered
    put(parts.start, handles[0], middle, width);
    put(parts.end, handles[1], middle, width);
    const from = Math.max(left, 0);
    const to = Math.min(right, width);
    parts.body.style.transform = `translate(${Math.round(from)}px, ${place.histogramTop}px)`;
    parts.body.style.width = `${Math.max(0, Math.round(to - from))}px`;
    parts.body.style.height = `${place.axisTop - place.histogramTop}px`;
  }

  /** A handle out of sight waits at the edge of the plot, where the focus can still reach it. */
  function put(handle, x, middle, width) {
    const away = x < -6 || x > width + 6;
    const seen = Math.min(Math.max(x, 0), width);
    handle.style.transform = `translate(${Math.round(seen)}px, ${Math.round(middle)}px)`;
    handle.classList.toggle("timeline-away", away);
  }

  /** What a screen reader says; set when the window has settled. @param {DayWindow} window @param {DayWindow} limits */
  function say(window, limits) {
    const { longWords, length } = calendar;
    const values = {
      start: [window[0], longWords(window[0])],
      end: [window[1], longWords(window[1])],
      body: [window[0], `${longWords(window[0])} to ${longWords(window[1])}, ${length(...window)}`],
    };
    for (const [part, [now, text]] of Object.entries(values)) {
      parts[part].setAttribute("aria-valuemin", limits[0]);
      parts[part].setAttribute("aria-valuemax", limits[1]);
      parts[part].setAttribute("aria-valuenow", now);
      parts[part].setAttribute("aria-valuetext", text);
    }
  }

  /** Gives a part the focus because a hand took hold of it. @param {"start"|"end"|"body"} part */
  function hold(part) {
    plot.classList.add("timeline-held");
    parts[part].focus({ preventScroll: true });
  }

  return { place, say, handles: () => handles, hold };
}

export { createSliders, HANDLE_PX, NARROWEST_PX };
