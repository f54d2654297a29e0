/**
 * Presses on anything with `data-dispatch` (dashboard/components/actions.py): its actions go
 * through the reducer, one after the other.
 */

import { state } from "../core/state.js";
import { closest } from "./element.js";

/** @import { Action } from "../types.d.ts" */

/**
 * @param {string|undefined} text the attribute's JSON
 * @returns {Action[]} its actions; none for anything but a list of actions
 */
function read(text) {
  try {
    const actions = JSON.parse(text || "[]");
    return Array.isArray(actions) ? actions.filter((action) => typeof action?.type === "string") : [];
  } catch {
    return [];
  }
}

export { read };

export function start() {
  document.addEventListener("click", (event) => {
    const control = /** @type {HTMLButtonElement|null} */ (closest(event.target, "[data-dispatch]"));
    if (!control || control.disabled) return;
    for (const action of read(control.dataset.dispatch)) state.dispatch(action);
  });
}
