/**
 * Light or dark: the reader's choice, or what the system says while the choice is "auto".
 * Runs once in the document's head, before the first paint, and again among the assets.
 */

import { state } from "./state.js";
import * as vocabulary from "./vocabulary.js";

/**
 * @param {string} choice "auto", "light" or "dark"
 * @param {boolean} prefersDark what the system says
 * @returns {"light"|"dark"} what is drawn
 */
function resolve(choice, prefersDark) {
  if (choice === "dark" || choice === "light") return choice;
  return prefersDark ? "dark" : "light";
}

/** The choice after this one, for the button and the key. */
function next(choice) {
  const { themes } = vocabulary;
  return themes[(themes.indexOf(choice) + 1) % themes.length];
}

const system = globalThis.matchMedia("(prefers-color-scheme: dark)");
let choice = new URLSearchParams(globalThis.location.search).get("theme") || "auto";

/** Sets the theme on the document; true when it is another than before. */
function apply() {
  const theme = resolve(choice, system.matches);
  if (document.documentElement.dataset.theme === theme) return false;
  document.documentElement.dataset.theme = theme;
  return true;
}

/** Keeps the controls of Mantine and every view in step. */
function announce() {
  if (!globalThis.dash_clientside || !globalThis.dash_clientside.set_props) return;
  globalThis.dash_clientside.set_props("mantine", { forceColorScheme: document.documentElement.dataset.theme });
  state.themeChanged();
}

export { resolve, next };

export function start() {
  if (araxes.theme) return;

  apply();
  system.addEventListener("change", () => {
    if (apply()) announce();
  });
  globalThis.addEventListener("DOMContentLoaded", () => {
    let first = true;
    state.subscribe((selection, phase) => {
      if (phase !== "commit") return;
      choice = selection.theme;
      if (apply() || first) announce();
      first = false;
    });
  });
}
