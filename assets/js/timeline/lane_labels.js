/** The names of the lanes, which also switch their kind on and off. */

import { isOn, nameOf } from "../core/kinds.js";
import { element } from "../parts/element.js";
import * as shapes from "../parts/shapes.js";

/** @import { StagePlace } from "../types.d.ts" */

const ICON_PX = 11;
/** A name that is lower is no button: a finger would press the one beside it (WCAG 2.5.8). */
const LEAST_BUTTON_PX = 24;

/** @param {HTMLElement} stage @param {(lane: string, on: boolean) => void} toggle */
function createLabels(stage, toggle) {
  const host = element("div", { class: "timeline-lanes", role: "group", "aria-label": "Kinds of events" });
  stage.append(host);
  let made = "";
  /** @type {HTMLButtonElement[]} */
  let buttons = [];

  /**
   * One button a lane; made anew only when the lanes change.
   * @param {string[]} kinds @param {string[]} selected @param {StagePlace} place
   */
  function show(kinds, selected, place) {
    if (kinds.join() !== made) {
      made = kinds.join();
      buttons = kinds.map((kind) => {
        const name = nameOf(kind);
        return element(
          "button",
          {
            type: "button",
            class: "timeline-lane",
            "data-kind": kind,
            onclick: (event) => toggle(kind, event.currentTarget.getAttribute("aria-pressed") !== "true"),
          },
          shapes.icon(kind, ICON_PX),
          element("span", {}, name),
        );
      });
      host.replaceChildren(...buttons);
    }
    host.hidden = place.laneHeight === 0;
    host.style.top = `${place.lanesTop}px`;
    const isLow = place.laneHeight < LEAST_BUTTON_PX;
    buttons.forEach((button) => {
      const words = `show or hide ${nameOf(button.dataset.kind).toLowerCase()}`;
      button.disabled = isLow;
      button.title = isLow ? `Make the timeline taller to ${words} here` : `S${words.slice(1)}`;
      button.style.height = `${place.laneHeight}px`;
      button.setAttribute("aria-pressed", String(isOn(button.dataset.kind, selected)));
    });
  }

  return { show };
}

export { createLabels };
