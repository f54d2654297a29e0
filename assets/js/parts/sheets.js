/**
 * On a small page (core/compact.js) the map has the whole room: layers, inspector, timeline and the
 * bar's menu are sheets over it, one at a time, each behind a button of its own. Which one is open is
 * told to the style sheets by `html[data-sheet]`.
 */

import { isCompact } from "../core/compact.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { all, byId, closest } from "./element.js";
import * as keys from "./keys.js";

/** @import { Listener } from "../types.d.ts" */

const root = () => document.documentElement;
const BUTTONS = "button[data-sheet]";
/** What folds a panel on a wide page; a sheet is whole or not there. */
const FOLDED = {
  layers: "#layers-panel.is-folded #layers-fold",
  inspector: "#inspector.is-folded #inspector-collapse",
};

const opened = () => root().dataset.sheet ?? null;

/** Opens one sheet and closes the others; none with null. @param {string|null} name */
function show(name) {
  if (name) root().dataset.sheet = name;
  else delete root().dataset.sheet;
  for (const button of all(BUTTONS)) button.setAttribute("aria-expanded", String(button.dataset.sheet === name));
  for (const fold of FOLDED[name] ? all(FOLDED[name]) : []) fold.click();
}

/** Whether a panel is a sheet that can be opened now; on a wide page it stands there anyway. @param {string} name */
const canOpen = (name) =>
  isCompact() && all(BUTTONS).some((button) => button.dataset.sheet === name && button.getClientRects().length > 0);

/** Opens a sheet, where it is one. @param {string} name */
function open(name) {
  if (canOpen(name)) show(name);
}

/** Closes the open sheet, and gives the focus back to its button. */
function close() {
  const button = /** @type {HTMLElement|null} */ (document.querySelector(`${BUTTONS}[aria-expanded=true]`));
  show(null);
  button?.focus();
}

/** Another page begins without sheets; an event that was chosen shows what is known of it. @type {Listener} */
function follow(selection, phase, previous) {
  if (phase !== "commit" || !previous || !isCompact()) return;
  if (selection.page !== previous.page || selection.scene !== previous.scene) show(null);
  else if (selection.focus && selection.focus !== previous.focus && selection.page === "map") show("inspector");
}

export { canOpen, open };

export function start() {
  document.addEventListener("click", ({ target }) => {
    const button = closest(target, BUTTONS);
    if (button) show(button.dataset.sheet === opened() ? null : button.dataset.sheet);
    // A menu is done with when something in it was chosen, or the page beside it was pressed.
    else if (
      opened() === "menu" &&
      (closest(target, "[data-action]") || !byId("topbar").contains(/** @type {Node} */ (target)))
    )
      show(null);
  });
  keys.register({
    group: "Everywhere",
    keys: ["Escape"],
    text: "Close the open panel, on a small screen",
    run: close,
    when: () => isCompact() && opened() !== null,
  });
  new MutationObserver(() => {
    if (!isCompact() && opened()) show(null);
  }).observe(root(), { attributeFilter: ["class"] });
  whenRead(() => state.subscribe(follow));
}
