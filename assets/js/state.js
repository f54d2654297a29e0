/**
 * The live selection and the dossier's events, and who is told when they change.
 * Views draw from here; only `dispatch` changes the selection.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});

  const listeners = [];
  const state = {
    /** @type {object|null} the selection, live while something is dragged */
    selection: null,
    /** @type {object|null} the dossier as served at /data/<slug>.<hash>.json */
    dossier: null,
    dossierUrl: null,
  };

  function notify(phase, previous) {
    for (const listener of listeners) {
      try {
        listener(state.selection, phase, previous);
      } catch (error) {
        console.error("araxes: a listener failed in phase", phase, error);
      }
    }
  }

  /**
   * @param {(selection: object, phase: "live"|"commit"|"data"|"theme", previous: object|null) => void} listener
   * @returns {() => void} ends the subscription
   */
  state.subscribe = function (listener) {
    listeners.push(listener);
    if (state.selection) listener(state.selection, "commit", null);
    return () => listeners.splice(listeners.indexOf(listener), 1);
  };

  /** Changes the selection; "live" stays in the browser, "commit" also writes the store. */
  state.dispatch = function (action, phase = "commit") {
    if (!state.selection) return;
    const previous = state.selection;
    state.selection = araxes.reduce(previous, action);
    if (phase === "live") {
      if (state.selection !== previous) notify("live", previous);
      return;
    }
    notify("commit", previous);
    root.dash_clientside.set_props("selection", { data: state.selection });
  };

  /** Takes what the server put into the store (a permalink, a dossier switch). */
  state.receive = function (selection) {
    if (!selection || JSON.stringify(selection) === JSON.stringify(state.selection)) return;
    const previous = state.selection;
    state.selection = selection;
    notify("commit", previous);
  };

  /** Fetches the dossier's events once per address. */
  state.load = async function (url) {
    if (!url || url === state.dossierUrl) return;
    state.dossierUrl = url;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the dossier at ${url} answered ${response.status}`);
    const dossier = await response.json();
    if (state.dossierUrl !== url) return;
    state.dossier = dossier;
    notify("data", state.selection);
  };

  /** @returns {Record<string, string>} the current theme's tokens, names without the dashes */
  state.tokens = function () {
    const style = getComputedStyle(document.documentElement);
    const names = ["background", "panel", "panel-2", "ink", "muted", "hairline", "land", "sea", "border",
      "water-ink", "water-line", "side-a", "side-b", "side-a-ink", "side-b-ink", "side-a-fill", "side-b-fill",
      "shared", "shared-ink", "contested", "contested-ink", "neutral-mark", "bar", "brush", "halo", "focus"];
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  };

  /** Tells every view that the theme's tokens have changed. */
  state.themeChanged = () => notify("theme", state.selection);

  araxes.state = state;
  if (typeof module === "object") module.exports = state;
})(typeof window === "object" ? window : globalThis);
