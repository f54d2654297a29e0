/**
 * The address bar. What stands in it is written at once (permalink.js); what was opened is read by
 * Python (Selection.from_link), but for steps back to what this page has itself shown.
 */

import * as permalink from "./permalink.js";
import { whenRead } from "./ready.js";
import { state } from "./state.js";

/** @import { Remembered, Selection } from "../types.d.ts" */

/** Keys whose change alone makes no new place in the history: back should undo more than a nudge. */
const QUIET_KEYS = ["at", "theme"];

/** Fields that are the browser's alone: the server neither reads nor writes them. */
const OWN_KEYS = ["play"];

/** The query string without some fields, else as it is to the letter. */
function without(search, keys) {
  const kept = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part && !keys.includes(part.split("=")[0]));
  return kept.length ? `?${kept.join("&")}` : "";
}

/** The server's query string with the browser's own fields of the present one. */
function withOwn(search, current) {
  const values = new URLSearchParams(current);
  const own = OWN_KEYS.filter((key) => values.has(key)).map((key) => `${key}=${encodeURIComponent(values.get(key))}`);
  return own.length ? `${search || "?"}${search.length > 1 ? "&" : ""}${own.join("&")}` : search;
}

/** The address of a scene: of its view as the server wrote it, and what the reader chose. */
const ofScene = ({ id, search }, theme) => `${search}&scene=${id}${theme === "auto" ? "" : `&theme=${theme}`}`;

const isPresented = (search) => new URLSearchParams(search).has("scene");

function place(search) {
  const values = new URLSearchParams(search);
  for (const key of QUIET_KEYS) values.delete(key);
  values.sort();
  return values.toString();
}

/**
 * What the history should do when the selection's address becomes `next`.
 * @param {string} current the query string in the address bar
 * @param {string} next the query string of the selection
 * @param {boolean} settled false until the address that was opened has been answered in full
 * @returns {"none"|"push"|"replace"}
 */
function step(current, next, settled) {
  if (current === next) return "none";
  // From scene to scene one stays in the same briefing: back leads out of it.
  if (isPresented(current) && isPresented(next)) return "replace";
  return settled && place(current) !== place(next) ? "push" : "replace";
}

/** Number of the opening that is awaited; 0 when none is. */
let awaited = 0;
let visits = 0;
/** False from an opening until its own address was written: that one only tidies. */
let settled = false;

/** Begins an opening; its answer is told from others by the number. */
function open(search) {
  awaited = ++visits;
  settled = false;
  return { search: without(search, OWN_KEYS), visit: awaited };
}

/** True when this answer belongs to the opening that is awaited. */
function arrived(visit) {
  if (visit !== awaited) return false;
  awaited = 0;
  return true;
}

/** Tells entries of the history that this page wrote from those of one loaded before. */
const BORN = `${Date.now()}-${Math.random()}`;

/** What each dossier shows first, by slug, as far as an answer has brought it. @type {Map<string, Selection>} */
const openings = new Map();

/** @type {() => string|null} which data the page shows */
let dataShown = () => null;
/** @param {() => string|null} reader of which data the page shows; the history keeps it */
const keepData = (reader) => {
  dataShown = reader;
};

/** @type {Set<(search: string) => void>} */
const asked = new Set();
/** @param {(search: string) => void} listener hears of each address before the server is asked for it */
const onAsk = (listener) => asked.add(listener);

/** What the history keeps beside an address, so that a step back to it asks nobody. */
const memory = () => ({
  born: BORN,
  selection: state.selection,
  data: dataShown(),
});

/** True on a page that keeps the address under which it was opened, such as a file. */
let kept = false;
const keep = () => {
  kept = true;
};

/** Takes the address of the current selection. */
function receive(written) {
  if (awaited || kept) return;
  const search = withOwn(written, globalThis.location.search);
  const move = step(globalThis.location.search, search, settled);
  settled = true;
  const url = globalThis.location.pathname + search;
  if (move === "push") globalThis.history.pushState(memory(), "", url);
  else if (move === "replace" || globalThis.history.state?.born !== BORN)
    globalThis.history.replaceState(memory(), "", url);
}

/** Writes the address of a selection; a scene brings its own (present/show.js). */
function follow(selection) {
  const opening = openings.get(selection.dossier);
  if (opening && !selection.scene) receive(permalink.write(selection, opening));
}

/**
 * The selection that a step through the history leads to, where this page has shown it.
 * @param {Remembered|null} kept what the history kept beside the address
 * @returns {Selection|null} null where the server has to be asked
 */
function recall(kept) {
  if (kept?.born !== BORN || !openings.has(kept.selection?.dossier)) return null;
  visits += 1;
  awaited = 0;
  settled = true;
  return kept.selection;
}

/** Writes a field of the browser's own; null takes it away. */
function setOwn(key, value) {
  const rest = without(globalThis.location.search, [key]);
  const search = value === null ? rest : `${rest || "?"}${rest ? "&" : ""}${key}=${encodeURIComponent(value)}`;
  if (search !== globalThis.location.search)
    globalThis.history.replaceState(globalThis.history.state, "", globalThis.location.pathname + search);
}

const own = (key) => new URLSearchParams(globalThis.location.search).get(key);

/** Asks the server what an address names. */
function ask(search) {
  for (const listener of asked) listener(search);
  globalThis.dash_clientside.set_props("address", { data: open(search) });
}

/** Asks the server what is left of a selection now; @returns {number} the number of the answer. */
function reopen(selection) {
  const wasSettled = settled;
  const visit = open(globalThis.location.search);
  settled = wasSettled;
  globalThis.dash_clientside.set_props("address", { data: { ...visit, selection } });
  return visit.visit;
}

/** Goes to an address of this app as if it had been followed, without loading the page anew. */
function go(search) {
  globalThis.history.pushState(null, "", globalThis.location.pathname + search);
  ask(search);
}

/** True while an address is being opened. */
const isOpening = () => awaited !== 0;

export {
  arrived,
  ask,
  follow,
  go,
  isOpening,
  keep,
  keepData,
  ofScene,
  onAsk,
  open,
  openings,
  own,
  recall,
  receive,
  reopen,
  setOwn,
  step,
  withOwn,
  without,
};

export function start() {
  whenRead(() => {
    state.subscribe((selection, phase) => {
      if (phase === "commit") follow(selection);
    });
  });
}
