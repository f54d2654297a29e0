/** What the timeline's controls, hands and keys do. */

import { isInside, OPEN_END, OPEN_START } from "../core/columns.js";
import * as days from "../core/days.js";
import * as kinds from "../core/kinds.js";
import { state } from "../core/state.js";
import * as calendar from "../parts/calendar.js";
import { zoomOf } from "../parts/zoom.js";
import * as brush from "./brush.js";
import * as hits from "./hits.js";
import * as keyboard from "./keyboard.js";
import * as playing from "./playing.js";
import * as pointer from "./pointer.js";
import * as scale from "./scale.js";
import * as sliders from "./sliders.js";

/** @import { Columns, DayWindow, TimelineView, Within } from "../types.d.ts" */

/** @import { Drag } from "./brush.js" */
/** @import { Hands } from "./pointer.js" */
/** @import { Meaning } from "./keyboard.js" */

const KEY_SETTLE_MS = 600;
/** Of the view, which a span must fill to be seen without its mark. */
const ENOUGH_OF_SPAN = 0.1;

/** @param {TimelineView} view */
function createActions(view) {
  const { model } = view;
  let settling = 0;

  const actions = {
    /** The days that keys move the window in. @returns {DayWindow} */
    stepLimits: () => [Math.min(model.extent[0], model.window[0]), Math.max(model.extent[1], model.window[1])],

    /** @param {"start"|"end"|"body"} part @param {{days?: number, months?: number, to?: "first"|"last"}} by */
    step(part, by) {
      const window = brush.step(model.window, part, by, actions.stepLimits());
      view.setWindow(window, "live");
      actions.keepInSight(part === "end" ? window[1] + 1 : window[0]);
      globalThis.clearTimeout(settling);
      settling = globalThis.setTimeout(actions.settle, KEY_SETTLE_MS);
    },

    /** Writes the store once after a run of key presses. */
    settle() {
      globalThis.clearTimeout(settling);
      settling = 0;
      view.setWindow(model.window, "commit");
    },

    /** @param {"start"|"end"} part @param {string} text */
    typeDate(part, text) {
      const read = calendar.parse(text, part);
      if (read.problem) {
        view.header.showProblem(read.problem, part);
        return;
      }
      view.header.forgetWindow();
      const now = part === "start" ? model.window[0] : model.window[1];
      if (read.day === now) {
        view.header.showProblem("", part);
        view.header.showWindow(model.window);
        return;
      }
      const { window, carried } = brush.setEdge(model.window, part, read.day);
      if (window[0] < calendar.FIRST_DAY || window[1] > calendar.LAST_DAY) {
        view.header.showProblem("The window would leave the years 1 to 9999; type the other date first.", part);
        return;
      }
      view.setWindow(window, "commit");
      view.header.showProblem(
        carried ? `The window moved along and kept its ${calendar.length(...window)}.` : "",
        null,
      );
      actions.keepInSight(part === "start" ? window[0] : window[1]);
    },

    forgetTyped() {
      view.header.showProblem("", null);
      view.header.forgetWindow();
      view.header.showWindow(model.window);
    },

    /** @param {Within} value */
    setWithin: (value) => state.dispatch({ type: "within", value }),
    toggleKind: (lane, on) => state.dispatch(kinds.switching(model.columns.members.get(lane), on)),
    /** About the middle of the window while that is in view: it is what the reader looks at. */
    zoom(factor) {
      const { start, end } = model.view;
      const middle = (model.window[0] + model.window[1] + 1) / 2;
      const anchor = middle > start && middle < end ? middle : (start + end) / 2;
      view.setView(scale.zoom(model.view, factor, anchor, model.limits));
    },
    fitWindow: () => view.setView(scale.fit(model.window[0], model.window[1], model.limits)),

    fitEvents() {
      const { shown, columns } = model;
      if (!shown.length) return;
      const known = shown.length === columns.events.length ? columns.known : knownOf(columns, shown);
      view.setView(scale.fit(known[0], known[1], model.limits));
    },

    bringBack() {
      const length = model.view.end - model.view.start;
      const middle = (model.window[0] + model.window[1] + 1) / 2;
      const longer = Math.max(length, (model.window[1] - model.window[0] + 1) * 1.5);
      view.setView(scale.clamp({ start: middle - longer / 2, end: middle + longer / 2 }, model.limits));
    },

    /** Pans just so far that a day is in view. */
    keepInSight(day) {
      const { start, end } = model.view;
      const air = (end - start) * 0.05;
      if (day < start) view.setView(scale.pan(model.view, day - start - air, model.limits));
      else if (day > end) view.setView(scale.pan(model.view, day - end + air, model.limits));
    },

    /** Pans to an event's mark, unless enough of its span is in view: its middle is no day of its own. @param {number} i */
    keepEventInSight(i) {
      const { columns, view: time } = model;
      const seen = Math.min(columns.latest[i] + 1, time.end) - Math.max(columns.earliest[i], time.start);
      if (columns.open[i] || seen < (time.end - time.start) * ENOUGH_OF_SPAN) actions.keepInSight(columns.mark[i]);
    },

    resetWindow() {
      const { opening } = state.dossier;
      view.setWindow([days.fromIso(opening.start), days.fromIso(opening.end)], "commit");
      if (scale.whereabouts(model.view, model.window) !== "in") actions.bringBack();
    },

    /** A click on marks: the one event gets the focus; several are parted, or gone through. @param {number[]} members */
    choose(members) {
      if (members.length === 1) {
        state.dispatch({ type: "focus", id: model.columns.events[members[0]].id });
        return;
      }
      if (hits.separable(model, members)) {
        const marks = members.map((position) => model.columns.mark[position]);
        view.setView(scale.fit(Math.floor(Math.min(...marks)), Math.floor(Math.max(...marks)), model.limits));
        return;
      }
      const next = members[(members.indexOf(model.focus) + 1) % members.length];
      state.dispatch({ type: "focus", id: model.columns.events[next].id });
    },

    /** The event before or after the one in focus, among those in the window. */
    neighbour(by) {
      const [start, end] = model.window;
      const inside = [...model.shown].filter((i) => isInside(model.columns, i, start, end, model.certainly));
      if (!inside.length) return;
      const at = inside.indexOf(model.focus);
      const next = at < 0 ? (by > 0 ? 0 : inside.length - 1) : Math.min(Math.max(at + by, 0), inside.length - 1);
      actions.keepEventInSight(inside[next]);
      state.dispatch({ type: "focus", id: model.columns.events[inside[next]].id });
    },

    /** Begins or ends the window at a day; the day under the pointer, else the event in focus. */
    setEdgeHere(part, hoveredDay) {
      const { columns, focus } = model;
      const focused = focus < 0 ? null : part === "start" ? columns.earliest[focus] : columns.latest[focus];
      const day = hoveredDay === null ? focused : Math.floor(hoveredDay);
      if (day === null) return;
      view.setWindow(brush.setEdge(model.window, part, day).window, "commit");
    },

    toggleTable() {
      const open = view.summary.classList.toggle("timeline-open");
      view.header.showTable(open);
      view.summary.tabIndex = open ? 0 : -1; // it scrolls, so keys must reach it
      if (open) view.summary.focus();
    },

    /** @param {1|-1} by */
    resize: (by) => view.height.step(by),
  };
  Object.assign(actions, playing.createPlaying(view, actions));
  return actions;
}

/** @param {Columns} columns @param {Uint32Array} shown @returns {DayWindow} */
function knownOf(columns, shown) {
  let first = Infinity;
  let last = -Infinity;
  for (const i of shown) {
    first = Math.min(first, columns.open[i] & OPEN_START ? Math.floor(columns.mark[i]) : columns.earliest[i]);
    last = Math.max(last, columns.open[i] & OPEN_END ? Math.floor(columns.mark[i]) : columns.latest[i]);
  }
  return [first, last];
}

/** Connects pointer and keys to the actions. @param {TimelineView} view */
function wire(view) {
  const { model, plot, actions } = view;
  const { toDay, zoom, pan } = scale;
  const dayAt = (x) => toDay(model.view, model.width, x);
  /** @type {Drag|null} */
  let drag = null;
  let grip = null;
  let hovered = null;

  /** @type {Hands} */
  const hands = {
    partAt(x, y, reach) {
      if (y >= model.place.axisTop) return "axis";
      // Below the handles only their lines are held, so that marks beside them can be reached.
      const onHandle = y <= model.place.histogramTop + sliders.HANDLE_PX + 4;
      return brush.partAt(x, view.sliders.handles(), onHandle ? reach : reach / 2);
    },
    hold(part) {
      view.sliders.hold(part === "start" || part === "end" ? part : "body");
    },
    begin(part, x) {
      actions.pause();
      drag = brush.press(part, dayAt(x), model.window);
      plot.classList.add("timeline-pulling");
    },
    drag(x) {
      if (!drag) return;
      const seen = Math.min(Math.max(x, 0), model.width);
      /** @type {DayWindow} */
      const limits = [Math.ceil(model.limits.start), Math.floor(model.limits.end) - 1];
      view.setWindow(brush.move(drag, dayAt(seen), limits), "live");
    },
    finish() {
      if (drag) view.setWindow(model.window, "commit");
      drag = null;
      plot.classList.remove("timeline-pulling");
    },
    abandon() {
      if (drag) view.setWindow(drag.before, "live"); // nothing was written, so nothing is to be written back
      drag = null;
      plot.classList.remove("timeline-pulling");
    },
    panFrom(x) {
      grip = dayAt(x);
    },
    panTo(x) {
      view.setView(pan(model.view, grip - dayAt(x), model.limits));
    },
    panBy(pixels) {
      view.setView(pan(model.view, (pixels / model.width) * (model.view.end - model.view.start), model.limits));
    },
    zoomAt(x, factor) {
      view.setView(zoom(model.view, factor, dayAt(x), model.limits));
    },
    click(x, y) {
      const found = hits.find(model, x, y);
      if (found) actions.choose(found.members);
    },
    reset(x, y) {
      if (!hits.find(model, x, y)) actions.resetWindow();
    },
    hover(x, y) {
      hovered = dayAt(x);
      const found = hits.find(model, x, y);
      const part = hands.partAt(x, y, pointer.HANDLE_REACH_PX.mouse);
      plot.dataset.over = part === "start" || part === "end" || part === "axis" ? part : found ? "mark" : part;
      const box = plot.getBoundingClientRect();
      const zoom = zoomOf(plot);
      const show = (words, across, down) => view.card.show(words, box.left + across * zoom, box.top + down * zoom);
      const bar = found || part === "start" || part === "end" ? -1 : hits.findBar(model, x, y);
      if (bar >= 0) show(hits.describeBar(model, bar), x, model.place.histogramTop);
      else if (!found) view.card.hide();
      if (!found) return;
      show(hits.describe(model, found.members), found.x, found.y);
    },
    leave() {
      hovered = null;
      view.card.hide();
    },
  };
  const hand = pointer.listen(plot, hands);

  /** @type {Record<Meaning["do"], (meaning: any) => void>} */
  const deeds = {
    step: ({ part, by }) => actions.step(part, by),
    play: () => actions.togglePlay(),
    edge: ({ part }) => actions.setEdgeHere(part, hovered),
    neighbour: ({ by }) => actions.neighbour(by),
    zoom: ({ factor }) => actions.zoom(factor),
    fit: () => actions.fitEvents(),
    escape() {
      actions.pause();
      if (!hand.pulling() || !drag) return;
      const before = drag.before;
      drag = null;
      hand.drop();
      plot.classList.remove("timeline-pulling");
      view.setWindow(before, "live");
    },
  };
  keyboard.listen(
    view.host,
    (meaning) => {
      if (model.view) deeds[meaning.do](meaning);
    },
    actions.settle,
  );
  view.header.showPlaying(false);
  view.height.show();
}

export { createActions, wire };
