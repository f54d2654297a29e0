/**
 * The inspector: its tabs and its folding live in the browser, the panels come from the server
 * when their question changes (dashboard/components/panels.py).
 */

import { inSight, question } from "../core/questions.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import * as draw from "../parts/draw.js";
import { all, byId, closest } from "../parts/element.js";
import * as asking from "./asking.js";

/** @import { DashClientside, Drawing, Listener, PanelName, Selection } from "../types.d.ts" */

/**
 * Which tab a key leads to, as the ARIA pattern for tabs has it.
 * @returns {number|null} index of the tab, null for any other key
 */
function tabFor(key, index, count) {
  const steps = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: count - 1 };
  return key in steps ? (steps[key] + count) % count : null;
}

/** The selection for which each panel was asked last, as text. */
const seen = {};

/** The panel of a callback, by the id of its store: "answer-pair" is that of "pair". */
const nameOf = ({ id }) => id.slice(id.indexOf("-") + 1);

const tabs = () => all("#inspector-tabs [role=tab]");

function showPanel(panel) {
  for (const tab of tabs()) {
    const chosen = tab.dataset.panel === panel;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    const body = byId(tab.getAttribute("aria-controls"));
    if (body) body.hidden = !chosen;
  }
}

function fold(folded) {
  const button = byId("inspector-collapse");
  if (!button) return;
  const words = folded ? "Show this panel" : "Hide this panel";
  byId("inspector").classList.toggle("is-folded", folded);
  button.setAttribute("aria-expanded", String(!folded));
  button.setAttribute("aria-label", words);
  button.title = words;
}

const isFolded = () => byId("inspector")?.classList.contains("is-folded");

/**
 * Another event or pair begins at the top of its panel; the same one keeps its place.
 * @param {Selection} selection @param {Selection} previous
 */
function scrollUp(selection, previous) {
  const changed = (field) => JSON.stringify(selection[field]) !== JSON.stringify(previous[field]);
  if (changed("focus")) byId("panel-event")?.scrollTo(0, 0);
  if (changed("pair") || changed("dossier")) byId("panel-pair")?.scrollTo(0, 0);
}

/** The tabs may come after the selection: Dash draws the page when it likes. @type {Listener} */
function follow(selection, phase, previous) {
  if (!selection || phase === "live" || phase === "theme") return;
  showPanel(selection.panel);
  document.documentElement.classList.toggle("has-card", selection.page === "events" && inSight(selection));
  if (!previous || phase !== "commit") return;
  scrollUp(selection, previous);
  if (selection.focus && selection.focus !== previous.focus) fold(false);
}

function listen() {
  state.subscribe(follow);
}

export { tabFor };

export function start() {
  globalThis.dash_clientside ||= /** @type {DashClientside} */ ({});
  const clientside = globalThis.dash_clientside;
  clientside.araxes = Object.assign(clientside.araxes || {}, {
    /** The same selection written twice means "try again" (`araxes.state.refresh`): ask anew. @param {Selection} selection */
    askPanel(selection) {
      const name = nameOf(globalThis.dash_clientside.callback_context.outputs_list);
      const now = JSON.stringify({ ...selection, camera: null });
      const again = now === seen[name];
      seen[name] = now;
      const next = question(name, selection, again ? null : asking.asked(name));
      if (!next) return globalThis.dash_clientside.no_update;
      asking.ask(name, next);
      return next;
    },
    /** Draws the server's answer into its panel. @param {Drawing[]} drawings */
    drawPanel(drawings) {
      const name = nameOf(globalThis.dash_clientside.callback_context.inputs_list[0]);
      const panel = asking.elementOf(name);
      draw.draw(panel, drawings);
      asking.answer(name);
      // Heard at once, so that what was unfolded keeps its height and the page its place.
      panel.dispatchEvent(new CustomEvent("araxes:drawn", { bubbles: true }));
    },
  });

  document.addEventListener("click", (event) => {
    if (closest(event.target, "#inspector-collapse")) fold(!isFolded());
    else if (closest(event.target, "#inspector-tabs [role=tab]")) fold(false);
  });

  document.addEventListener("keydown", (event) => {
    const tab = closest(event.target, "#inspector-tabs [role=tab]");
    if (!tab) return;
    const every = tabs();
    const next = tabFor(event.key, every.indexOf(tab), every.length);
    if (next === null) return;
    event.preventDefault();
    state.dispatch({ type: "panel", value: /** @type {PanelName} */ (every[next].dataset.panel) });
    every[next].focus();
  });

  whenRead(listen);
}
