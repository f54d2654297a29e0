/**
 * A page on paper. A printer has no window to scroll, no pointer and no other page: what the screen
 * leaves to them – what is selected, the map's picture, the events with their sources – is put into
 * the page when printing begins, and taken out when it has ended. How it is laid out stands in
 * assets/css/pages/paper.css.
 */

import * as permalink from "../core/permalink.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { resolve, system, wear } from "../core/theme.js";
import { isWindowed } from "../core/windowed.js";
import { take } from "../map/picture.js";
import * as mapView from "../map/view.js";
import { all, byId, element } from "../parts/element.js";
import * as citedEvents from "./cited_events.js";
import * as eventTable from "./events/table.js";

/** @import { Dossier, EventRow, Selection } from "../types.d.ts" */

/** @type {[keyof EventRow, string][]} */
const COLUMNS = [
  ["date", "Date"],
  ["title", "Event"],
  ["kind", "Type"],
  ["people", "Who"],
  ["place", "Place"],
  ["source", "Source"],
];

/** Puts the page back; null while nothing is printed. @type {(() => void)|null} */
let end = null;

/** The page's name, and the selection in words. @param {Selection} selection @param {Dossier} dossier */
function headOf(selection, dossier) {
  const page = all(`#topbar [data-page="${selection.page}"]`)[0]?.textContent;
  const words = permalink.sentence(selection, permalink.namesOf(dossier), permalink.bordersKnown());
  const image = selection.page === "map" ? take(mapView.view) : null;
  return element(
    "header",
    { class: "paper paper-head" },
    element("h1", { dir: "auto" }, dossier.title),
    element("p", {}, `${[page, words].filter(Boolean).join(" · ")}.`),
    image && element("img", { class: "paper-map", src: image, alt: "The map, as it stood on the screen" }),
    image && element("p", { class: "note" }, byId("map-attribution").textContent),
  );
}

/** @param {EventRow} row */
const lineOf = (row) =>
  element(
    "tr",
    {},
    ...COLUMNS.map(([field]) =>
      element("td", { dir: "auto" }, field === "source" ? `${row.source} (${row.rating})` : String(row[field])),
    ),
  );

/** The events as a table that breaks from sheet to sheet. @param {EventRow[]} rows */
function tableOf(rows) {
  return element(
    "section",
    { class: "paper paper-events" },
    element("h2", {}, rows.length === 1 ? "1 event" : `${rows.length.toLocaleString("en-GB")} events`),
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...COLUMNS.map(([, title]) => element("th", { scope: "col" }, title)))),
      element("tbody", {}, ...rows.map(lineOf)),
    ),
    element(
      "p",
      { class: "note" },
      "In brackets the Admiralty grade: the source from A, reliable, to F; what it says from 1, confirmed, to 6.",
    ),
  );
}

/** Folds hold methods and sources, which a reader of paper cannot open. @returns {() => void} closes those that were closed */
function unfold() {
  const closed = /** @type {HTMLDetailsElement[]} */ (all(".page[data-shown] details:not([open])"));
  for (const details of closed) details.open = true;
  const shorten = citedEvents.fillWhole();
  return () => {
    shorten();
    for (const details of closed) details.open = false;
  };
}

/** Paper is white. @param {Selection} selection @returns {() => void} wears the reader's theme again */
function whiten({ theme }) {
  if (!wear("light")) return () => {};
  state.themeChanged();
  return () => {
    if (wear(resolve(theme, system().matches))) state.themeChanged();
  };
}

function begin() {
  const { selection, dossier } = state;
  if (end || !selection || !dossier || selection.scene) return;
  const main = byId("main");
  const darken = whiten(selection);
  const refold = unfold();
  const head = headOf(selection, dossier);
  const added = [head];
  // Where the window is asked for, the figures rest on the events in it.
  if (isWindowed(selection.page)) added.push(tableOf(eventTable.listed()));
  main.prepend(head);
  main.append(...added.slice(1));
  end = () => {
    for (const part of added) part.remove();
    refold();
    darken();
    end = null;
  };
}

export function start() {
  whenRead(() => {
    globalThis.addEventListener("beforeprint", begin);
    globalThis.addEventListener("afterprint", () => end?.());
  });
}
