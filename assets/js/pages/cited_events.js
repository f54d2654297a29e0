/**
 * The Sources page: the events that cite a source, listed once their fold is opened, a part at a
 * time. The page itself brings only their number (dashboard/views/sources/source_card.py).
 */

import * as filter from "../core/filter.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import * as draw from "../parts/draw.js";
import { all, closest } from "../parts/element.js";

/** @import { DossierEvent, DrawnElement, Selection } from "../types.d.ts" */

/** Entries of one part: several screens, drawn within a frame. */
const PART = 50;

/** The events of a dossier that cite a source, in the order of its file. @param {DossierEvent[]} events @param {string} source */
const citing = (events, source) => events.filter((event) => event.sources.includes(source));

/**
 * An event as a button that shows its card, as dashboard/components/entries.py has it.
 * @param {DossierEvent} event
 * @param {Selection} selection
 * @returns {DrawnElement}
 */
function entry(event, selection) {
  const side = filter.side(event, selection).toLowerCase();
  const dispatch = JSON.stringify([{ type: "focus", id: event.id }]);
  return [
    "button",
    { type: "button", class: "entry", "data-dispatch": dispatch },
    ["span", { class: `mark mark-${event.kind} mark-of-${side}`, "aria-hidden": "true" }],
    [
      "span",
      { class: "entry-text" },
      ["span", { class: "entry-title", dir: "auto" }, event.title],
      ["span", { class: "entry-note" }, `${event.date} · ${event.source}`],
    ],
    ["span", { class: "visually-hidden" }, ` (${event.kind})`],
  ];
}

/**
 * The first events of a list, and what shows the next ones.
 * @param {DossierEvent[]} events @param {Selection} selection
 * @param {number} count how many to list
 * @returns {DrawnElement[]}
 */
function listOf(events, selection, count) {
  /** @type {DrawnElement[]} */
  const items = events.slice(0, count).map((event) => ["li", {}, entry(event, selection)]);
  const left = events.length - items.length;
  const number = (value) => value.toLocaleString("en-GB");
  const words = left <= PART ? `Show the other ${number(left)}` : `Show ${PART} more of ${number(left)}`;
  /** @type {DrawnElement} */
  const more = [
    "button",
    { type: "button", class: "action", "data-more": "events" },
    left === 1 ? "Show the other one" : words,
  ];
  return [["ol", { class: "entries" }, ...items], ...(left > 0 ? [more] : [])];
}

// How many entries each open fold shows, by source; what is folded begins anew.
/** @type {Map<string, number>} */
const shown = new Map();

/** @param {HTMLElement} details @param {number} [count] how many to list; else as many as were asked for */
function fill(details, count) {
  const { dossier, selection } = state;
  const source = details.dataset.resting;
  if (!dossier) return;
  if (!shown.has(source)) shown.set(source, PART);
  draw.draw(
    all(".fold-body", details)[0],
    listOf(citing(dossier.events, source), selection, count ?? shown.get(source)),
  );
}

const OPEN = "details[data-resting][open]";
const fillOpen = () => {
  for (const details of all(OPEN)) fill(details);
};

/** Lists every event of every open fold, for a reader who cannot ask for more. @returns {() => void} lists as many as before */
function fillWhole() {
  for (const details of all(OPEN)) fill(details, Infinity);
  return fillOpen;
}

export { citing, fillWhole, listOf, PART };

export function start() {
  // "toggle" does not bubble.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      const details = /** @type {HTMLDetailsElement} */ (target);
      if (!details.dataset?.resting || !details.isConnected) return;
      const body = details.querySelector(".fold-body");
      if (details.open && !body.childElementCount) fill(details);
      else if (!details.open) {
        shown.delete(details.dataset.resting);
        body.replaceChildren();
      }
    },
    true,
  );

  document.addEventListener("click", ({ target }) => {
    const details = closest(closest(target, "[data-more=events]"), "details[data-resting]");
    if (!details) return;
    const before = shown.get(details.dataset.resting);
    shown.set(details.dataset.resting, before + PART);
    fill(details);
    // The button may be gone; the first of the new entries is where reading goes on.
    all(".entry", details)[before]?.focus();
  });

  document.addEventListener("araxes:drawn", fillOpen);

  whenRead(() => {
    // An address may open the page before the dossier's events are here.
    state.subscribe((selection, phase) => phase === "data" && fillOpen());
  });
}
