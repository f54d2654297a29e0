/**
 * Light or dark: the reader's choice, or what the system says while the choice is "auto".
 * Runs once in the document's head, before the first paint, and again among the assets.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  if (araxes.theme) return;

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
    const { themes } = araxes.vocabulary;
    return themes[(themes.indexOf(choice) + 1) % themes.length];
  }

  araxes.theme = { resolve, next };
  if (typeof module === "object") module.exports = araxes.theme;
  if (typeof document === "undefined") return;

  const system = root.matchMedia("(prefers-color-scheme: dark)");
  let choice = new URLSearchParams(root.location.search).get("theme") || "auto";

  /** Sets the theme on the document; true when it is another than before. */
  function apply() {
    const theme = resolve(choice, system.matches);
    if (document.documentElement.dataset.theme === theme) return false;
    document.documentElement.dataset.theme = theme;
    return true;
  }

  /** Keeps the controls of Mantine and every view in step. */
  function announce() {
    if (!root.dash_clientside || !root.dash_clientside.set_props) return;
    root.dash_clientside.set_props("mantine", { forceColorScheme: document.documentElement.dataset.theme });
    araxes.state.themeChanged();
  }

  apply();
  system.addEventListener("change", () => {
    if (apply()) announce();
  });
  root.addEventListener("DOMContentLoaded", () => {
    let first = true;
    araxes.state.subscribe((selection, phase) => {
      if (phase !== "commit") return;
      choice = selection.theme;
      if (apply() || first) announce();
      first = false;
    });
  });
})(typeof window === "object" ? window : globalThis);
