/**
 * Panels whose end is out of sight say so (`.goes-on`): many systems show no scroll bar until a
 * panel is scrolled, and what is cut between two lines looks whole.
 */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { all } from "./element.js";

const PANELS = "#layers-panel, #inspector .panel";
/** Less than a line is no end that is out of sight. */
const LEAST_PX = 4;
/** After these a panel may be longer or shorter. */
const OCCASIONS = ["araxes:drawn", "araxes:map", "click", "toggle", "keyup", "transitionend"];

/** @param {Element} panel */
function look(panel) {
  const left = panel.scrollHeight - panel.clientHeight - panel.scrollTop;
  panel.classList.toggle("goes-on", left > LEAST_PX);
}

export function start() {
  let frame = 0;
  function soon() {
    if (frame) return;
    frame = globalThis.requestAnimationFrame(() => {
      frame = 0;
      all(PANELS).forEach(look);
    });
  }
  document.addEventListener(
    "scroll",
    ({ target }) => target instanceof Element && target.matches(PANELS) && look(target),
    { capture: true, passive: true },
  );
  for (const occasion of OCCASIONS) document.addEventListener(occasion, soon, true);
  globalThis.addEventListener("resize", soon);
  whenRead(() => state.subscribe((_selection, phase) => phase !== "live" && soon()));
}
