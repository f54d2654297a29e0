/**
 * The timeline at the foot of every page: builds its parts once in the element that the layout
 * gives, follows the live selection, and turns what hands and keys do into actions on it.
 */

import * as days from "../core/days.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import * as calendar from "../parts/calendar.js";
import { byId, element } from "../parts/element.js";
import * as help from "../parts/help.js";
import { zoomOf } from "../parts/zoom.js";
import * as actions from "./actions.js";
import * as asOf from "./as_of.js";
import { axisFont } from "./bars.js";
import * as card from "./card.js";
import * as header from "./header.js";
import { createHeight } from "./height.js";
import * as histogram from "./histogram.js";
import * as laneLabels from "./lane_labels.js";
import * as legend from "./legend.js";
import { countInside, create, layOut, takeDossier, takeSelection } from "./model.js";
import * as scale from "./scale.js";
import * as sliders from "./sliders.js";
import { createStage } from "./stage.js";
import { render } from "./summary.js";

/** @import { DayWindow, Listener, Selection, TimeView, TimelineView } from "../types.d.ts" */

const HOST_ID = "timeline-view";
const GUTTER_PX = 124;
const RIGHT_PX = 20;
const SETTLE_MS = 150;

/** The view, once the layout has given its element. @type {TimelineView|null} */
let view = null;

/** @type {(drawing: object) => void} */
let drawn = () => {};
/** @param {(drawing: object) => void} listener hears of every drawing of the timeline with {phase, window, at}; for benchmarks */
const watchDrawing = (listener) => {
  drawn = listener;
};

/** @param {HTMLElement} host @returns {TimelineView} */
function createView(host) {
  const model = create();
  const measuring = element("canvas").getContext("2d");
  const widths = new Map();
  let frame = 0;
  let stale = false;
  let settling = 0;
  /** The event that was last read out. */
  let told = -1;

  const canvas = element("canvas", { class: "timeline-canvas", "aria-hidden": "true" });
  const plot = element("div", { class: "timeline-plot" });
  const barsLabel = element("p", {
    class: "timeline-bars",
    role: "img",
    title:
      "The bars count all events of the kinds shown. One with an inexact date counts one in all, spread evenly over the days it may have happened on; what may lie in another bar is hatched.",
  });
  const message = element("p", { class: "timeline-message", role: "status", hidden: true });
  const back = {
    left: element("button", {
      type: "button",
      class: "timeline-back timeline-back-left",
      hidden: true,
      onclick: () => view.actions.bringBack(),
    }),
    right: element("button", {
      type: "button",
      class: "timeline-back timeline-back-right",
      hidden: true,
      onclick: () => view.actions.bringBack(),
    }),
  };
  const stageElement = element(
    "div",
    { class: "timeline-stage" },
    canvas,
    barsLabel,
    plot,
    back.left,
    back.right,
    message,
  );
  const summary = element("div", {
    class: "timeline-summary",
    id: "timeline-summary",
    role: "region",
    "aria-label": "Timeline as tables",
    tabindex: "-1",
  });
  const status = element("p", { class: "timeline-status", role: "status" });
  const stage = createStage(canvas);

  // What is built with the view at hand follows at once.
  const view = /** @type {TimelineView} */ ({ host, model, plot, summary, refresh, draw, setWindow, setView });
  view.actions = actions.createActions(view);
  view.header = header.createHeader(view.actions);
  view.height = createHeight(view.header);
  view.labels = laneLabels.createLabels(stageElement, view.actions.toggleKind);
  view.asOf = asOf.createAsOf(stageElement, GUTTER_PX);
  view.sliders = sliders.createSliders(plot);
  host.classList.add("timeline");
  host.replaceChildren(view.header.root, view.header.problem, stageElement, summary, status);
  view.card = card.createCard(host);

  function measure(text) {
    if (!widths.has(text)) {
      measuring.font = axisFont(model.tokens);
      widths.set(text, measuring.measureText(text).width);
    }
    return widths.get(text);
  }

  /** Redraws at the next frame; `anew` when zoom, filter, size or theme changed. */
  function refresh(anew = true) {
    stale = stale || anew;
    if (!frame)
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw("frame");
      });
  }

  /** Draws now. */
  function draw(phase) {
    const ready = model.columns?.events.length && model.width > 0 && model.height > 0 && model.sides;
    if (!ready) return;
    if (stale || !model.view) {
      stale = false;
      layOut(model, measure);
      stage.rebuild(model);
      view.labels.show(model.columns.kinds, state.selection.kinds, model.place);
      barsLabel.textContent = model.bars.most ? `Events per ${model.bars.unit}` : "";
      barsLabel.setAttribute("aria-label", histogram.sentence(model.bars));
      view.asOf.show(model.asOfMark, model.place);
      showMessage();
    }
    view.header.showWindow(model.window);
    view.header.showCounts(countInside(model), model.columns.events.length);
    view.sliders.place(model.view, model.width, model.window, model.place);
    showBack();
    stage.draw(model);
    drawn({ phase, window: model.window, at: performance.now() });
  }

  function showBack() {
    const where = scale.whereabouts(model.view, model.window);
    for (const side of ["left", "right"]) {
      const away = where === side;
      if (back[side].hidden === !away && !away) continue;
      back[side].hidden = !away;
      const text = calendar.range(...model.window);
      back[side].textContent = side === "left" ? `◂ ${text}` : `${text} ▸`;
      back[side].setAttribute("aria-label", `The window, ${text}, is out of sight; bring it back`);
    }
  }

  /** A sentence where the lanes would be empty. */
  function showMessage() {
    let text = "";
    if (!model.columns) text = "The events of this dossier are on their way.";
    else if (!model.columns.events.length) {
      text =
        "This dossier has no events yet. Write the first one in its events.yml; it is shown as soon as the file is sound.";
    } else if (!model.shown.length) {
      const { kinds, scope } = state.selection;
      text =
        kinds.length && scope === "pair"
          ? "No event has both countries of this pair. Choose another pair, or show the events of all countries."
          : "No event is left: switch a kind on at the left.";
    }
    message.textContent = text;
    message.hidden = !text;
    const empty = !model.columns?.events.length;
    plot.hidden = empty;
    host.classList.toggle("timeline-empty", Boolean(model.columns && empty));
  }

  /** @param {DayWindow} window @param {"live"|"commit"} phase */
  function setWindow(window, phase) {
    const [start, end] = window.map(days.toIso);
    state.dispatch({ type: "window", start, end }, phase);
  }

  /** Shows another part of time; the selection does not change. @param {TimeView} next */
  function setView(next) {
    model.view = next;
    refresh();
  }

  /** @type {Listener} */
  function follow(selection, phase) {
    const { dossier } = state;
    if (!selection) return;
    if (!host.isConnected) return;
    if (phase === "theme" || !model.tokens.font) readTheme();
    if (dossier && dossier.slug === selection.dossier && (phase === "data" || model.slug !== dossier.slug)) {
      takeDossier(model, dossier);
      view.height.takeLanes(model.columns.kinds.length);
    }
    view.height.follow(selection.page);
    const filterChanged = takeSelection(model, selection);
    view.header.setWithin(selection.within);
    if (phase === "live" && !filterChanged) {
      draw("live");
      return;
    }
    showMessage();
    stale = stale || filterChanged || phase === "data" || phase === "theme";
    draw(phase);
    if (phase !== "theme") settleSoon();
  }

  /** The words follow when the window stands still, so that they cost no frame of a drag. */
  function settleSoon() {
    globalThis.clearTimeout(settling);
    settling = globalThis.setTimeout(() => settle(state.selection), SETTLE_MS);
  }

  /** @param {Selection} selection */
  function settle(selection) {
    if (!model.columns?.events.length || !model.place) return;
    view.sliders.say(model.window, view.actions.stepLimits());
    render(summary, model, selection);
    const inside = countInside(model);
    const focused = model.columns.events[model.focus];
    const said = focused && model.focus !== told ? `${focused.title}, ${focused.date}. ` : "";
    told = model.focus;
    status.textContent = `${said}${calendar.range(...model.window)}: ${inside} of ${model.columns.events.length} events`;
  }

  function readTheme() {
    const font = getComputedStyle(host).fontFamily || "sans-serif";
    model.tokens = { ...state.tokens(), font };
    stale = true;
  }

  function resize() {
    const { width, height } = stageElement.getBoundingClientRect();
    const zoom = zoomOf(stageElement);
    const wide = Math.round(width / zoom);
    model.gutter = GUTTER_PX;
    model.width = Math.max(0, wide - GUTTER_PX - RIGHT_PX);
    model.height = Math.round(height / zoom);
    model.ratio = (globalThis.devicePixelRatio || 1) * zoom;
    stage.resize(wide, model.height, model.ratio);
    stale = true;
    draw("resize");
  }

  new ResizeObserver(resize).observe(stageElement);
  state.subscribe(follow);
  document.fonts.ready.then(() => {
    widths.clear();
    refresh();
  });
  actions.wire(view);
  showMessage();
  return view;
}

/** Waits for the element that the layout gives, and builds the timeline in it. */
function mount() {
  const attempt = () => {
    const host = byId(HOST_ID);
    if (!host || host.classList.contains("timeline")) return Boolean(host);
    view = createView(host);
    return true;
  };
  if (attempt()) return;
  const observer = new MutationObserver(() => {
    if (attempt()) observer.disconnect();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

export { createView, view, watchDrawing };

export function start() {
  help.explain("Reading the timeline", legend.rows);
  whenRead(mount);
}
