/**
 * The events page: hands the grid its rows, follows the selection while the page is open, and turns
 * presses into actions. The grid itself comes from the server when the page is first opened.
 */

import * as address from "../../core/address.js";
import { sentenceOf } from "../../core/answers.js";
import * as base from "../../core/base.js";
import * as days from "../../core/days.js";
import * as permalink from "../../core/permalink.js";
import { whenRead } from "../../core/ready.js";
import { state } from "../../core/state.js";
import { all, byId, closest, element } from "../../parts/element.js";
import * as keys from "../../parts/keys.js";
import * as notices from "../../parts/notices.js";
import { countWords, filterOf, isWhole, orderWords, remedies, rowsOf, shown } from "./rows.js";

/** @import { DashClientside, Dossier, EventRow, GridApi, Language, Selection } from "../../types.d.ts" */

const GRID = "events-grid";
/** How long a file stays in memory after its download began. */
const KEPT_MS = 60000;

/** The grid's interface, once it is there. @type {GridApi|null} */
let api = null;
/** Rows of the dossier in the language asked for, and for which these were made. @type {{dossier: Dossier|null, language: Language|null, rows: EventRow[]}} */
let made = { dossier: null, language: null, rows: [] };
/** What the grid shows now; compared, so that a camera or theme moves nothing. */
let drawn = null;
/** The dossier that the rows of the grid are of: it may change under an open page. @type {Dossier|null} */
let drawnOf = null;
/** @type {EventRow[]} */
let selected = [];
/** What the field above the table asks of a row; null while it asks nothing. @type {((row: EventRow) => boolean)|null} */
let passes = null;
let chosen = null;

/** The selection in words, and the addresses of its downloads. @param {Selection} selection @param {Dossier|null} dossier */
function describeDownloads(selection, dossier) {
  const opening = address.openings.get(selection.dossier);
  if (!opening || !dossier || !byId("events-sentence")) return;
  const { write, sentence, namesOf, bordersKnown } = permalink;
  byId("events-sentence").textContent = `${sentence(selection, namesOf(dossier), bordersKnown())}.`;
  for (const link of /** @type {HTMLAnchorElement[]} */ (all("#events-downloads a"))) {
    link.href = base.address(
      `/export/${encodeURIComponent(selection.dossier)}/events.${link.dataset.ending}${write(selection, opening)}`,
    );
  }
}

function rows() {
  const { dossier, selection } = state;
  if (made.dossier !== dossier || made.language !== selection.language) {
    made = { dossier, language: selection.language, rows: rowsOf(dossier, selection.language) };
  }
  return made.rows;
}

/** @type {(keyof Selection)[]} */
const FIELDS = ["dossier", "pair", "window", "within", "kinds", "scope", "withdrawn", "language"];

/** Draws whatever of the selection the table does not show yet. */
function draw() {
  const { selection, dossier } = state;
  if (!api || !dossier || selection.page !== "events") return;
  const asked = JSON.stringify(FIELDS.map((field) => selection[field]));
  if (asked !== drawn || dossier !== drawnOf) {
    [drawn, drawnOf] = [asked, dossier];
    selected = shown(rows(), selection);
    api.setGridOption("rowData", selected);
    // The colour of a kind depends on the pair, which the grid cannot know.
    api.refreshCells({ columns: ["kind"], force: true });
    describe();
  }
  choose(selection.focus);
}

/** Marks the row of the event in focus, and brings it into sight when it has just been chosen. */
function choose(id) {
  if (id === chosen) return;
  chosen = id;
  for (const row of document.querySelectorAll(`#${GRID} .ag-row`)) {
    row.classList.toggle("is-chosen", row.getAttribute("row-id") === id);
  }
  const node = id && api.getRowNode(id);
  if (node?.displayed) api.ensureNodeVisible(node);
}

function isFiltered() {
  return api.isAnyFilterPresent();
}

/** The count, and what to do where it is nought. */
function describe() {
  const { selection, dossier } = state;
  const listed = isFiltered() ? api.getDisplayedRowCount() : selected.length;
  byId("events-count").textContent = countWords(listed, selected.length, dossier.events.length);
  byId("events-clear").hidden = !isFiltered();
  byId("events-empty").hidden = selected.length > 0;
  byId("events-table").hidden = selected.length === 0;
  if (selected.length) return;
  const helpful = remedies(selection, dossier);
  for (const button of all("#events-empty [data-remedy]")) {
    button.hidden = !helpful.has(button.dataset.remedy);
  }
  const [start, end] = dossier.extent.map(days.toIso);
  const back = selection.withdrawn.map((source) => ({ type: "withdraw", source, on: false }));
  byId("events-restore").dataset.dispatch = JSON.stringify([{ type: "several", actions: back }]);
  byId("events-widen").dataset.dispatch = JSON.stringify([{ type: "window", start, end }]);
}

/** Says how the rows are ordered, and draws the line before those whose date has no bound. */
function describeOrder() {
  const sorted = api.getColumnState().filter(({ sort }) => sort);
  // What another column puts first is no longer in the order of dates.
  const [first] = sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  const turned = first?.colId === "order" ? first.sort : null;
  let open = 0;
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data.event.open) open += 1;
  });
  byId("events-order").textContent = orderWords(turned, open);
  byId(GRID).classList.toggle("is-by-date", turned !== null);
}

/** @param {Selection} selection */
function drawScope({ scope, pair }) {
  for (const button of /** @type {HTMLButtonElement[]} */ (all("#events-scope [data-scope]"))) {
    button.setAttribute("aria-pressed", String(button.dataset.scope === (pair ? scope : "all")));
    button.disabled = !pair && button.dataset.scope === "pair";
  }
}

/** Lists only what has the words of the field above the table. */
function filter() {
  const before = passes;
  passes = filterOf(/** @type {HTMLInputElement} */ (byId("events-filter")).value);
  if (before || passes) api.onFilterChanged();
}

const open = (id) => state.dispatch({ type: "focus", id });

function listen() {
  api.addEventListener("rowClicked", ({ data }) => {
    // A click that ends a selection of text is meant for the text.
    if (data && globalThis.getSelection().isCollapsed) open(data.id);
  });
  api.addEventListener("cellKeyDown", ({ data, event }) => {
    if (event.key === "Enter" && data) open(data.id);
  });
  api.addEventListener("filterChanged", describe);
  api.addEventListener("modelUpdated", describeOrder);
}

async function attach() {
  api = await globalThis.dash_ag_grid.getApiAsync(GRID);
  // Arrows go from cell to cell; Tab leaves the table, which else took a stop for each of its cells.
  api.setGridOption("tabToNextCell", () => false);
  api.setGridOption("isExternalFilterPresent", () => passes !== null);
  api.setGridOption("doesExternalFilterPass", ({ data }) => passes(data));
  listen();
  describeOrder();
  drawn = null;
  chosen = null;
  draw();
  // The field is there before the table, and may have been written to.
  filter();
}

/** Ids of the rows after the table's own filters and sorting. */
function listedIds() {
  const ids = [];
  api.forEachNodeAfterFilterAndSort((node) => ids.push(node.id));
  return ids;
}

/** What the table lists, in its order; before it is there, what the selection shows. @returns {EventRow[]} */
function listed() {
  if (!api || state.selection.page !== "events") return shown(rows(), state.selection);
  const found = [];
  api.forEachNodeAfterFilterAndSort((node) => found.push(node.data));
  return found;
}

/** Fetches what the table lists, where that is not simply what the address gives. @param {HTMLAnchorElement} link @param {string[]} rows ids */
async function download(link, rows) {
  const response = await fetch(link.href, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ rows }),
  }).catch(() => null);
  if (!response?.ok) {
    const said = response && (await sentenceOf(response));
    notices.show(said || "The download was not made: the server did not answer. Try again.", {
      kind: "error",
      key: "events-download",
    });
    return;
  }
  const file = element("a", {
    href: URL.createObjectURL(await response.blob()),
    download: /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition"))?.[1] || "",
  });
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), KEPT_MS);
}

export { listed };

export function start() {
  globalThis.dash_clientside ||= /** @type {DashClientside} */ ({});
  const clientside = globalThis.dash_clientside;
  clientside.araxes = Object.assign(clientside.araxes || {}, {
    /** True from the first opening of the page on. */
    openEvents(selection, opened) {
      return !opened && selection?.page === "events" ? true : globalThis.dash_clientside.no_update;
    },
  });

  new MutationObserver((_, observer) => {
    if (!byId(GRID)) return;
    observer.disconnect();
    attach().catch((error) => console.error("araxes: the table of events did not start", error));
  }).observe(document.documentElement, { childList: true, subtree: true });

  document.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.id !== "events-filter") return;
    field.dir = "auto"; // a property that Dash's field does not have
    if (api) filter();
  });

  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement|null} */ (closest(event.target, "#events-downloads a"));
    if (!link || !api) return;
    const rows = listedIds();
    // The plain address gives the selection in its own order, and can be copied and bookmarked.
    if (isWhole(rows, selected)) return;
    event.preventDefault();
    download(link, rows);
  });

  document.addEventListener("click", (event) => {
    if (/** @type {HTMLElement} */ (event.target).id !== "events-clear") return;
    globalThis.dash_clientside.set_props("events-filter", { value: "" });
    passes = null;
    api.setFilterModel(null);
    api.onFilterChanged();
    byId("events-filter").focus();
  });

  whenRead(() => {
    keys.register({
      group: "Events",
      keys: ["Escape"],
      text: "Close the card of the event",
      when: () => document.documentElement.classList.contains("has-card"),
      run: () => state.dispatch({ type: "focus", id: null }),
    });
    state.subscribe((selection, phase) => {
      if (phase !== "commit" && phase !== "data") return;
      if (phase === "commit") drawScope(selection);
      describeDownloads(selection, state.dossier);
      draw();
    });
  });
}
