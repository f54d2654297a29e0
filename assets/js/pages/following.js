/**
 * An open page follows its dossier. Once the server shows other data than the page, the selection is
 * settled against it, and map, timeline and panels are filled anew at the same place; what is wrong
 * with the files is told until it is mended. While a scene is shown nothing of this moves the stage:
 * the map follows with the next step, and the page once the scenes are left.
 */

import { follow, isOpening, keepData, openings, reopen } from "../core/address.js";
import { whenRead } from "../core/ready.js";
import * as standings from "../core/standings.js";
import { state } from "../core/state.js";
import { dismiss, show } from "../parts/notices.js";
import { onData } from "../parts/progress.js";
import { mode } from "../present/main.js";
import * as asking from "./asking.js";

/** @import { Arrival, Dossier, Selection, Standing } from "../types.d.ts" */

/** A worker that was behind has read the files by then. */
const AGAIN_MS = 1000;
const LONGEST_MS = 30000;

/** How long until what a worker behind the others answered is asked for again. */
const pause = (attempt) => Math.min(AGAIN_MS * 2 ** attempt, LONGEST_MS);

/** The last line under the problems that are listed. @param {number} more how many are not */
const moreWords = (more) => `and ${more.toLocaleString("en-GB")} more; araxes check lists them`;

/** The lines of a notice about files that cannot be shown. @param {Pick<Standing["fault"], "problems"|"more">} fault */
const faultLines = ({ problems, more }) => (more ? [...problems, moreWords(more)] : problems);

/**
 * How an answer stands to what is shown. Pure.
 * @param {{hash: string, read: number}} of which data the answer is
 * @param {string|undefined} shown hash of the data that the page shows
 * @param {{hash: string}|null} known the newest data that the page was told of
 * @returns {"same"|"behind"|"ahead"} `behind`: of data that is no longer served
 */
function relation(of, shown, known) {
  if (!shown || of.hash === shown) return "same";
  return known && known.hash === shown ? "behind" : "ahead";
}

/** @type {Map<string, string>} hash of the data that the page shows, by dossier */
const shown = new Map();
/** The question that is on its way: its number, and the selection that it was asked with. */
let sent = { visit: 0, selection: "" };
/** True while its answer is taken: what it needs besides is being fetched. */
let isTaking = false;
/** What the next scene is drawn with. @type {{hash: string, address: string, dossier: Dossier|null, isDue: boolean}|null} */
let held = null;
/** What the reader was last told of the files, so that a notice that was dismissed stays away. */
let toldFault = "";
let attempt = 0;
let timer = 0;

const slug = () => state.selection?.dossier;
const isPresented = () => mode() === "showing" || Boolean(state.selection?.scene);
const isBehind = () => shown.has(slug()) && standings.get(slug())?.hash !== shown.get(slug());

/** Tells the parts of the page that keep answers of their own: briefing, editor, comparison. */
const tell = () => document.dispatchEvent(new Event("araxes:dossier"));

function tellFault() {
  const fault = standings.get(slug())?.fault || null;
  const now = fault
    ? `${slug()} ${JSON.stringify([fault.problems, fault.more, fault.problems.length ? "" : fault.words])}`
    : "";
  if (now === toldFault) return;
  toldFault = now;
  if (fault) show(fault.words, { kind: "warning", key: "fault", lines: faultLines(fault) });
  else dismiss("fault");
}

function later() {
  globalThis.clearTimeout(timer);
  timer = globalThis.setTimeout(look, pause(attempt));
  attempt += 1;
}

/** Asks what remains of the selection in the dossier as it is now. */
function ask() {
  if (isTaking || isOpening()) return; // after which it is looked at again
  sent = { visit: reopen(state.selection), selection: JSON.stringify(state.selection) };
}

/** The page is shown anew, at the same place. @param {Arrival} arrival @returns {Promise<() => void>} what comes next */
async function showAnew({ selection, opening, standing, notices }) {
  follow(state.selection); // which was held back for the answer
  if (standing.hash === shown.get(standing.slug) || slug() !== standing.slug) return later;
  const { address } = standing;
  const dossier = address === state.dossierUrl ? null : await state.fetch(address);
  // The reader has gone on meanwhile.
  if (JSON.stringify(state.selection) !== sent.selection) return look;
  openings.set(standing.slug, opening);
  shown.set(standing.slug, standing.hash);
  attempt = 0;
  if (dossier) state.take(address, dossier);
  renew(selection);
  follow(state.selection);
  show("The dossier has changed.", { key: "changed" });
  for (const notice of notices) show(notice, { kind: "warning" });
  tellFault();
  return look; // it may have changed once more
}

/** Has every panel asked anew, those out of sight once they are turned to. @param {Selection} selection */
function renew(selection) {
  asking.forget();
  if (JSON.stringify(selection) === JSON.stringify(state.selection)) state.refresh();
  else state.receive(selection);
  tell();
}

/** The map of the next scene is to be drawn with the dossier as it is now. */
async function hold() {
  const { hash, address } = standings.get(slug());
  if (held?.hash === hash) return;
  held = { hash, address, dossier: null, isDue: false };
  const mine = held;
  if (address !== state.dossierUrl) mine.dossier = await state.fetch(address).catch(() => null);
  if (held !== mine) return;
  if (!mine.dossier) held = null;
  else if (mine.isDue) drawHeld();
}

/** Draws it, or has it drawn as soon as it has come. */
function drawHeld() {
  if (!held) return;
  held.isDue = true;
  const { address, dossier } = held;
  if (dossier && dossier.slug === slug() && address !== state.dossierUrl) state.take(address, dossier);
}

function look() {
  if (!state.selection || !isBehind()) return;
  if (isPresented()) hold();
  else if (!state.isLive()) ask();
}

/** The answer to an address says of which data it is. @param {Arrival} arrival */
export const arrive = (arrival) => {
  const { standing, visit } = arrival;
  const isOwn = visit === sent.visit;
  // Before anybody hears of it, who would ask once more.
  if (isOwn) isTaking = true;
  else shown.set(standing.slug, standing.hash);
  standings.take(standing);
  if (!isOwn) return false;
  showAnew(arrival)
    .catch((error) => {
      console.warn("araxes: the dossier as it is now could not be shown:", error.message);
      return later;
    })
    .then((next) => {
      isTaking = false;
      next();
    });
  return true;
};

/** Hears of which data an answer is, from its header. */
export const hear = (header) => {
  if (!header || !slug()) return;
  const states = JSON.parse(header);
  standings.hear(states);
  const found = states[slug()] && relation(states[slug()], shown.get(slug()), standings.get(slug()));
  if (found === "same") attempt = 0;
  if (found !== "behind" || isPresented()) return;
  globalThis.clearTimeout(timer);
  timer = globalThis.setTimeout(() => renew(state.selection), pause(attempt));
  attempt += 1;
};

/** Which data the page shows, for the history. */
export const hash = () => shown.get(slug()) || null;

export { ask, faultLines, pause, relation };

export function start() {
  keepData(hash);
  onData(hear);
  whenRead(() => {
    standings.subscribe((standing, before) => {
      if (standing.slug !== slug()) return;
      tellFault();
      // Other data is told of once it is shown; of a scene that is shown the words follow at once.
      if (before && (standing.briefing !== before.briefing || (isPresented() && standing.hash !== before.hash))) tell();
      look();
    });
    state.subscribe((selection, phase, previous) => {
      if (phase !== "commit") return;
      const isStep = previous && selection.scene !== previous.scene;
      // After the scene's own view was taken, and before it is painted.
      if (isStep && selection.scene && held) globalThis.queueMicrotask(drawHeld);
      if (!selection.scene) held = null;
      tellFault();
      look();
    });
  });
}
