/**
 * The live selection and the dossier's events, and who is told when they change.
 * Views draw from here; only `dispatch` changes the selection, and only this file writes its store.
 */

import { reduce } from "./reducer.js";
import { tokenReader } from "./theme.js";

/** @import { Action, Dossier, Listener, Selection } from "../types.d.ts" */

/** Custom properties that the views' canvases and maps draw with. */
const TOKENS = [
  "background",
  "panel",
  "panel-2",
  "ink",
  "muted",
  "hairline",
  "land",
  "sea",
  "border",
  "boundary",
  "coast",
  "water-ink",
  "water-line",
  "side-a",
  "side-b",
  "side-a-ink",
  "side-b-ink",
  "side-a-fill",
  "side-b-fill",
  "shared",
  "shared-ink",
  "contested",
  "contested-ink",
  "neutral-mark",
  "bar",
  "brush",
  "halo",
  "focus",
];

/** @type {Set<Listener>} */
const listeners = new Set();
/** The selection as last committed: while dragging, `state.selection` runs ahead. @type {Selection|null} */
let committed = null;
/** The selection as last written to the store; null while it is behind. @type {Selection|null} */
let written = null;

const state = {
  /** @type {Selection|null} live while something is dragged */
  selection: null,
  /** @type {Dossier|null} as served at /data/<slug>.<hash>.json */
  dossier: null,
  dossierUrl: null,
};

/** @type {(selection: Selection) => Selection} what of a selection this page can show */
let shown = (selection) => selection;
/** @param {(selection: Selection) => Selection} limit for a page that has less than the map room */
state.confine = (limit) => {
  shown = limit;
};

function tell(listener, phase, previous) {
  try {
    listener(state.selection, phase, previous);
  } catch (error) {
    console.error("araxes: a listener failed in phase", phase, error);
  }
}

function notify(phase, previous) {
  for (const listener of [...listeners]) tell(listener, phase, previous);
}

/**
 * Writes the store. Not for a camera alone: it moves often and no panel depends on it.
 * While a scene is presented no panel is in sight, and the server is asked for none; afterwards it
 * hears of everything anew.
 */
function write() {
  const before = written;
  written = state.selection.scene ? null : state.selection;
  if (!written) return;
  const rest = (selection) => JSON.stringify({ ...selection, camera: null });
  if (!before || rest(written) !== rest(before))
    globalThis.dash_clientside.set_props("selection", { data: state.selection });
}

function commit(previous) {
  committed = state.selection;
  notify("commit", previous);
  write();
}

export { state };

/**
 * @param {Listener} listener
 * @returns {() => void} ends the subscription
 */
state.subscribe = (listener) => {
  listeners.add(listener);
  if (state.selection) tell(listener, "commit", null);
  if (state.dossier) tell(listener, "data", state.selection);
  return () => listeners.delete(listener);
};

/**
 * Changes the selection; "live" stays in the browser, "commit" also writes the store.
 * A commit that changes nothing since the last one tells nobody.
 * @param {Action} action @param {"live"|"commit"} [phase]
 */
state.dispatch = (action, phase = "commit") => {
  if (!state.selection) return;
  const previous = state.selection;
  state.selection = shown(reduce(previous, action));
  if (phase === "live") {
    if (state.selection !== previous) notify("live", previous);
  } else if (JSON.stringify(state.selection) !== JSON.stringify(committed)) {
    commit(previous);
  }
};

/** Takes a whole selection (an address, another dossier) in place of the present one. @param {Selection} given */
state.receive = (given) => {
  const selection = shown(given);
  const previous = state.selection;
  state.selection = selection;
  if (state.dossier && state.dossier.slug !== selection.dossier) state.dossier = null;
  if (JSON.stringify(selection) !== JSON.stringify(committed)) commit(previous);
};

/** Writes the stores anew, so that the server fills every panel again (after it was away). */
state.refresh = () => {
  if (state.selection && !state.selection.scene)
    globalThis.dash_clientside.set_props("selection", { data: { ...state.selection } });
};

/** True while something is dragged: what is selected is about to be another. */
state.isLive = () => JSON.stringify(state.selection) !== JSON.stringify(committed);

/** Events that were asked for before a selection came, by address, until it does. */
const early = new Map();

/** Asks for a dossier's events that will be fetched; a failure is whoever's who fetches them then. */
state.fetchEarly = (url) => {
  const asked = state.fetch(url);
  early.set(url, asked);
  asked.catch(() => early.delete(url));
  return asked;
};

/**
 * A dossier's events, which the page does not show yet.
 * @param {string} url @returns {Promise<Dossier>}
 * @throws {Error} when the server does not give them
 */
state.fetch = async (url) => {
  const asked = early.get(url);
  early.delete(url);
  if (asked) return asked;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the dossier at ${url} answered ${response.status}`);
  return response.json();
};

/** Shows a dossier's events, which came from this address. @param {string} url @param {Dossier} dossier */
state.take = (url, dossier) => {
  state.dossierUrl = url;
  state.dossier = dossier;
  notify("data", state.selection);
};

/**
 * Fetches the dossier's events once per address, and shows them.
 * @throws {Error} when the server does not give them; the next call tries again
 */
state.load = async (url) => {
  if (!url || url === state.dossierUrl) return;
  state.dossierUrl = url;
  try {
    const dossier = await state.fetch(url);
    if (state.dossierUrl === url) state.take(url, dossier);
  } catch (error) {
    if (state.dossierUrl === url) state.dossierUrl = null;
    throw error;
  }
};

/** @returns {Record<string, string>} the current theme's tokens, names without the dashes */
state.tokens = () => {
  const read = tokenReader();
  return Object.fromEntries(TOKENS.map((name) => [name, read(name)]));
};

/** Tells every view that the theme's tokens have changed. */
state.themeChanged = () => notify("theme", state.selection);
