/** The layers panel: switches, as-of date, viewpoint, and which events are shown. */

import { bordersWords } from "../core/borders.js";
import * as days from "../core/days.js";
import { isOn, lanesOf, nameOf, switching } from "../core/kinds.js";
import * as permalink from "../core/permalink.js";
import { state } from "../core/state.js";
import * as calendar from "../parts/calendar.js";
import { all, byId, closest, element } from "../parts/element.js";
import * as shapes from "../parts/shapes.js";
import { countWords } from "./advice.js";
import * as legend from "./legend.js";

/** @import { Dossier, Selection } from "../types.d.ts" */

/** @type {[Selection["scope"], string][]} */
const SCOPES = [
  ["all", "All events"],
  ["pair", "This pair only"],
];

const ONLY_VIEWPOINT = "Lines as they run in fact; the layers have those of no other viewpoint";

/** @param {string[][]} choices viewpoints with their names */
function chooser(choices) {
  const select = element(
    "select",
    {
      id: "map-viewpoint-choice",
      "aria-label": "Viewpoint: whose borders are drawn",
      onchange: () => state.dispatch({ type: "viewpoint", value: select.value }),
    },
    ...choices.map(([value, text]) => element("option", { value }, text)),
  );
  return select;
}

/** @param {HTMLElement} panel as the layout gives it */
function createPanel(panel) {
  const moving = all("[data-moves=yes]", panel);
  const borders = permalink.bordersKnown();
  const switches = all("[data-layer]", panel);
  legend.draw(panel);

  const problem = element("p", { class: "note", role: "alert", id: "map-as-of-problem", hidden: true });
  const asOf = element("input", {
    type: "text",
    id: "map-as-of-day",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "map-as-of-problem",
    title: "The day whose borders and lines are drawn: 2019-01-24, 24 Jan 2019, a month or a year",
    onchange: () => typeDay(asOf.value),
    onkeydown: (event) => {
      if (event.key === "Escape") asOf.value = days.isoWords(state.selection.as_of);
    },
  });
  byId("map-as-of").append(element("label", { for: "map-as-of-day" }, "as of"), asOf);
  byId("map-as-of").parentElement.after(problem);

  /** A typed day, read as the timeline reads one. */
  function typeDay(text) {
    const read = calendar.parse(text, "end");
    problem.textContent = read.problem || "";
    problem.hidden = !read.problem;
    if (read.problem) asOf.setAttribute("aria-invalid", "true");
    else asOf.removeAttribute("aria-invalid");
    if (!read.problem) state.dispatch({ type: "as_of", value: days.toIso(read.day) });
    if (!read.problem) asOf.value = days.isoWords(state.selection.as_of);
  }

  const choices = byId("map-viewpoint")
    .dataset.choices.split("\n")
    .map((line) => line.split("|"));
  // One viewpoint is no choice: it is told as what it is.
  const viewpoint = choices.length > 1 ? chooser(choices) : null;
  byId("map-viewpoint").append(viewpoint ?? element("span", { title: ONLY_VIEWPOINT }, choices[0][1]));

  const scopes = SCOPES.map(([value, text]) =>
    element(
      "button",
      {
        type: "button",
        role: "radio",
        "data-scope": value,
        onclick: () => state.dispatch({ type: "scope", value }),
      },
      text,
    ),
  );
  byId("map-scope").append(...scopes);
  byId("map-scope").addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const other = scopes.find((button) => button.getAttribute("aria-checked") === "false");
    other.click();
    other.focus();
  });

  panel.addEventListener("click", (event) => {
    const layer = closest(event.target, "[data-layer]");
    if (layer)
      state.dispatch({ type: "layer", layer: layer.dataset.layer, on: layer.getAttribute("aria-checked") !== "true" });
    const more = closest(event.target, ".layer-more");
    if (more) unfold(more);
    if (closest(event.target, "#layers-fold")) fold();
  });

  function unfold(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    byId(button.getAttribute("aria-controls")).hidden = !open;
  }

  function fold() {
    const button = byId("layers-fold");
    const folded = panel.classList.toggle("is-folded");
    const words = folded ? "Show the layers" : "Hide the layers";
    byId("layers-body").hidden = folded;
    button.setAttribute("aria-expanded", String(!folded));
    button.setAttribute("aria-label", words);
    button.title = words;
  }

  /** @type {HTMLButtonElement[]} */
  let kinds = [];
  /** One toggle for each lane that the dossier has. @param {Dossier} dossier */
  function takeDossier(dossier) {
    for (const row of all(".layer[data-group]", panel)) row.hidden = !dossier.layers.includes(row.dataset.group);
    const countOf = (members) => dossier.events.filter(({ kind }) => members.includes(kind)).length;
    kinds = [...lanesOf(dossier.events)].map(([lane, members]) =>
      element(
        "button",
        {
          type: "button",
          class: "kind",
          title: `Show or hide ${nameOf(lane).toLowerCase()}: ${countWords(countOf(members))} in the dossier`,
          "data-kind": lane,
          "aria-pressed": "true",
          onclick: (event) =>
            state.dispatch(switching(members, event.currentTarget.getAttribute("aria-pressed") !== "true")),
        },
        shapes.icon(lane, 12),
        nameOf(lane),
        element("span", { class: "kind-count" }, countOf(members).toLocaleString("en")),
      ),
    );
    byId("map-kinds").replaceChildren(...kinds);
  }

  /** @param {Selection} selection */
  function show(selection) {
    for (const one of switches) one.setAttribute("aria-checked", String(selection.layers.includes(one.dataset.layer)));
    for (const one of kinds) one.setAttribute("aria-pressed", String(isOn(one.dataset.kind, selection.kinds)));
    for (const one of scopes) {
      const chosen = one.dataset.scope === selection.scope;
      one.setAttribute("aria-checked", String(chosen));
      one.tabIndex = chosen ? 0 : -1;
    }
    if (document.activeElement !== asOf) asOf.value = days.isoWords(selection.as_of);
    if (viewpoint) viewpoint.value = selection.viewpoint;
    const day = `as of ${days.isoWords(selection.as_of)}`;
    for (const row of moving) row.textContent = day;
    byId("borders-words").textContent = `Borders: ${bordersWords(selection.pair, selection.as_of, borders)}.`;
  }

  return { takeDossier, show, isFolded: () => panel.classList.contains("is-folded") };
}

export { createPanel };
