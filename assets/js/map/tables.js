/** Opens and closes the tables behind the map, and says in a line what is on it. */

import { state } from "../core/state.js";
import * as notices from "../parts/notices.js";
import { countWords } from "./advice.js";
import { createSummary, sentence } from "./summary.js";

/** @import { MapView } from "../types.d.ts" */

/** @param {MapView} view @param {(id: string) => HTMLElement} part */
function createTables(view, part) {
  const host = part("map-summary");
  const button = part("map-summary-button");
  const placelessButton = part("map-placeless");
  const summary = createSummary(host, view.facts);

  function show(placed, placeless) {
    const text = sentence(placed, placeless);
    placelessButton.hidden = !placeless;
    placelessButton.textContent = `${countWords(placeless)} without a place`;
    placelessButton.title = "List the events that name no place";
    view.say(text);
    if (!host.hidden) render(text);
  }

  function render(text) {
    const events = view.overlay.matching().map((position) => view.overlay.eventAt(position));
    summary.render(events, view.dossier(), state.selection, view.countryName, text).catch((error) => {
      notices.show(`The tables of the layers could not be loaded: ${error.message}.`, {
        kind: "error",
        key: "map-tables",
      });
    });
  }

  function open(opening) {
    host.hidden = !opening;
    button.setAttribute("aria-expanded", String(opening));
    if (!opening || !view.dossier()) return;
    const { placed, placeless } = view.overlay.counts();
    render(sentence(placed, placeless));
    host.focus();
  }

  button.addEventListener("click", () => open(host.hidden));
  host.addEventListener("close", () => {
    open(false);
    button.focus();
  });
  host.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open(false);
    button.focus();
  });
  return { show };
}

export { createTables };
