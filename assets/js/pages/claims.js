/**
 * The claims page: filters over the ledger, and the picture of what a check used.
 * The panels themselves come from the server (dashboard/views/claims/callbacks.py).
 */

import * as folding from "../core/folding.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { all, byId, closest, svg } from "../parts/element.js";

/** Spots may stand this close before their labels would cover each other, pixels. */
const LABEL_ROOM_PX = 16;

/**
 * @typedef {{verdicts: Set<string>, kind: string, speaker: string, pair: string|null, words: string}} Filter
 *   an empty part lets everything through
 */

/**
 * @param {Filter} filter
 * @param {{verdict: string, kind: string, speaker: string, pairs: string, text: string}} row
 * @returns {boolean} true when the filter shows the row
 */
function shows(filter, row) {
  const words = folding.wordsOf(filter.words);
  const text = folding.heapOf([row.text]);
  return (
    (!filter.verdicts.size || filter.verdicts.has(row.verdict)) &&
    (!filter.kind || row.kind === filter.kind) &&
    (!filter.speaker || row.speaker === filter.speaker) &&
    (!filter.pair || row.pairs.split(" ").includes(filter.pair)) &&
    folding.hasAll(text, words)
  );
}

/** The pair as the rows name it: both codes in alphabetical order. */
const pairKey = (pair) => (pair ? [...pair].sort().join("-") : null);

/** "12 of 26 claims" */
function countWords(shown, all) {
  const noun = all === 1 ? "claim" : "claims";
  return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}

/**
 * Where the label of each spot stands: right of it, or left where the picture ends.
 * Spots that would cover each other's label keep only the first one's.
 * @param {{x: number, y: number, label: string}[]} spots
 * @param {number} width of the picture
 * @returns {(null|{x: number, y: number, anchor: "start"|"end"})[]}
 */
function labelPlaces(spots, width) {
  const placed = [];
  return spots.map(({ x, y, label }) => {
    const near = placed.some(
      (other) => Math.abs(other.y - y) < LABEL_ROOM_PX && Math.abs(other.x - x) < 6 * label.length + 20,
    );
    if (near) return null;
    placed.push({ x, y });
    const anchor = x > width * 0.75 ? "end" : "start";
    return { x: anchor === "start" ? x + 9 : x - 9, y: y + 4, anchor };
  });
}

/** @type {Filter} */
const filter = { verdicts: new Set(), kind: "", speaker: "", pair: null, words: "" };
let pairOnly = false;

const rows = () => all("#claims-ledger .claim-row");

/** @param {HTMLElement} row */
const plain = (row) => ({
  verdict: row.dataset.verdict,
  kind: row.dataset.kind,
  speaker: row.dataset.speaker,
  pairs: row.dataset.pairs,
  text: row.textContent,
});

/** Hides what the filters do not ask for, and counts the rest. */
function apply() {
  const { selection } = state;
  filter.pair = pairOnly && selection ? pairKey(selection.pair) : null;
  const every = rows();
  let shown = 0;
  for (const row of every) {
    row.hidden = !shows(filter, plain(row));
    if (!row.hidden) shown += 1;
  }
  const status = byId("claims-shown");
  const words = every.length
    ? countWords(shown, every.length) + (shown ? "" : ": no claim fits the filters; press them again to take them off")
    : "";
  if (status && status.textContent !== words) status.textContent = words;
  for (const button of all(".verdict-filter")) {
    const { verdict } = button.dataset;
    button.dataset.count = String(every.filter((row) => row.dataset.verdict === verdict).length);
    button.setAttribute("aria-pressed", String(filter.verdicts.has(verdict)));
  }
  mark();
}

/** Marks the row of the open claim, and shows it once: afterwards the list is the reader's. */
function mark() {
  const open = state.selection?.claim;
  for (const row of rows()) {
    const [button] = all("[data-claim]", row);
    if (button.dataset.claim !== open) button.removeAttribute("aria-current");
    else if (!button.hasAttribute("aria-current")) {
      button.setAttribute("aria-current", "true");
      row.scrollIntoView({ block: "nearest" });
    }
  }
}

/** Puts a picture's paths, spots and scale into the page; colours come from the style sheet. @param {HTMLElement} host */
function draw(host) {
  const picture = JSON.parse(host.dataset.picture);
  const { width, height } = picture;
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  for (const { kind, d, title } of picture.paths) {
    const path = svg("path", { class: `drawn-${kind.split(" ").join(" mode-")}`, d });
    if (title) path.append(svg("title", {}, title));
    drawing.append(path);
  }
  const places = labelPlaces(picture.spots, width);
  picture.spots.forEach(({ kind, x, y, label }, index) => {
    drawing.append(svg("circle", { class: `spot-${kind}`, cx: x, cy: y, r: 5 }, svg("title", {}, label)));
    const place = places[index];
    if (place) drawing.append(svg("text", { x: place.x, y: place.y, "text-anchor": place.anchor }, label));
  });
  const right = width - 12;
  const low = height - 12;
  drawing.append(
    svg("path", { class: "scale-bar", d: `M${right - picture.scale_px} ${low - 4}v4h${picture.scale_px}v-4` }),
    svg("text", { class: "scale-words", x: right, y: low - 8, "text-anchor": "end" }, `${picture.scale_km} km`),
  );
  host.replaceChildren(drawing);
  host.dataset.drawn = String(host.dataset.picture.length);
}

function drawAll() {
  for (const host of all(".evidence-map:not([data-drawn])")) draw(host);
}

/** Dash puts answers into the page when they come: the filters and pictures follow them. */
function watch() {
  const view = byId("claims-view");
  if (!view) return false;
  new MutationObserver(() => {
    apply();
    drawAll();
  }).observe(view, { childList: true, subtree: true });
  apply();
  drawAll();
  return true;
}

function waitForView() {
  if (watch()) return;
  const observer = new MutationObserver(() => watch() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
}

export { countWords, labelPlaces, pairKey, shows };

export function start() {
  document.addEventListener("click", (event) => {
    const verdict = closest(event.target, ".verdict-filter");
    const choice = closest(event.target, "#claims-kind .choice, #claims-speaker .choice");
    const pair = closest(event.target, "#claims-pair");
    if (verdict) {
      const { verdict: value } = verdict.dataset;
      if (!filter.verdicts.delete(value)) filter.verdicts.add(value);
    } else if (choice) {
      const group = choice.parentElement;
      filter[group.id === "claims-kind" ? "kind" : "speaker"] = choice.dataset.value;
      for (const other of group.querySelectorAll(".choice"))
        other.setAttribute("aria-pressed", String(other === choice));
    } else if (pair) {
      pairOnly = !pairOnly;
      pair.setAttribute("aria-pressed", String(pairOnly));
    } else return;
    apply();
  });

  document.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.id !== "claims-search") return;
    field.dir = "auto"; // a property that Dash's field does not have
    filter.words = field.value;
    apply();
  });

  whenRead(() => {
    waitForView();
    state.subscribe((selection, phase, previous) => {
      if (phase !== "commit") return;
      apply();
      if (previous && selection.claim !== previous.claim) byId("claim-card")?.scrollTo(0, 0);
    });
  });
}
