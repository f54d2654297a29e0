/**
 * The parts of the page that F6 goes through, as windows of a desktop have it: top bar, list or table
 * that is open, map or other page, layers, inspector, timeline, notices. Each is come back to where it
 * was left. The links that skip to a part lead here as well.
 */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { all, byId, focused } from "../parts/element.js";
import * as keys from "../parts/keys.js";
import * as sheets from "../parts/sheets.js";

/**
 * @typedef {object} Region
 * @property {string} name
 * @property {() => HTMLElement|null} host
 * @property {string} [first] what takes the focus, where it is there; else the first control
 */

const seenPage = () => /** @type {HTMLElement|null} */ (document.querySelector(".page[data-shown]"));

/** In the order of the page. @type {Region[]} */
const REGIONS = [
  { name: "bar", host: () => byId("topbar") },
  { name: "list", host: () => all("#map-list, #map-summary").find(isSeen) || null },
  {
    name: "content",
    host: () => (state.selection?.page === "map" ? byId("map-view") : seenPage()),
    first: ".maplibregl-canvas",
  },
  { name: "layers", host: () => byId("layers-panel") },
  { name: "inspector", host: () => byId("inspector"), first: "[role=tab][aria-selected=true]" },
  { name: "sheets", host: () => byId("sheet-bar") },
  { name: "timeline", host: () => byId("timeline-view") },
  { name: "notices", host: () => byId("notices") },
];

const CONTROLS =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), " +
  "summary, [tabindex]:not([tabindex='-1'])";

/** @param {HTMLElement} node */
function isSeen(node) {
  return node.getClientRects().length > 0 && getComputedStyle(node).visibility !== "hidden";
}

/** What had the focus last, by region. @type {Map<string, HTMLElement>} */
const left = new Map();

/**
 * @param {Region} region
 * @param {boolean} [anew] at its beginning, wherever it was left
 * @returns {HTMLElement|null} where the focus goes; null where the part is not in sight
 */
function entrance({ name, host, first }, anew = false) {
  const place = host();
  if (!place || !isSeen(place)) return null;
  const before = anew ? null : left.get(name);
  // Of tabs, options and cells one alone can be gone to, which may be another by now.
  if (before?.isConnected && before.tabIndex >= 0 && place.contains(before) && isSeen(before)) return before;
  // The timeline's own keys work wherever the focus is in it, the next Tab leads to its controls.
  if (name === "timeline") return place;
  const named = first ? all(first, place).find(isSeen) : null;
  return named || all(CONTROLS, place).find((one) => isSeen(one) && one.tabIndex >= 0) || null;
}

/** The part that an element is in. @param {Element|null} node @returns {number} −1 for none */
const regionOf = (node) => REGIONS.findIndex(({ host }) => node && host()?.contains(node));

/** Which region comes next, of those that can be gone to. Pure. @param {number} from −1 for none @param {number} by 1 or −1 @param {boolean[]} open */
function nextRegion(from, by, open) {
  const count = open.length;
  const begin = from < 0 && by < 0 ? 0 : from;
  for (let step = 1; step <= count; step += 1) {
    const at = (((begin + by * step) % count) + count) % count;
    if (open[at]) return at;
  }
  return -1;
}

/** @param {number} by 1 for the next part, −1 for the one before */
function go(by) {
  const entrances = REGIONS.map((region) => entrance(region));
  const to = nextRegion(regionOf(focused()), by, entrances.map(Boolean));
  entrances[to]?.focus();
}

/** Gives the focus to a part. @param {string} name @returns {boolean} false where it is not in sight */
function enter(name) {
  sheets.open(name);
  const to = entrance(
    REGIONS.find((region) => region.name === name),
    true,
  );
  to?.focus();
  return Boolean(to);
}

/** A link that skips to what is not in sight would lead nowhere. */
function drawLinks() {
  for (const link of all("[data-action=skip]")) {
    const { name, host } = REGIONS.find((region) => region.name === link.dataset.region);
    const place = host();
    link.hidden = !place || !(isSeen(place) || sheets.canOpen(name));
  }
}

export { enter, nextRegion };

export function start() {
  document.addEventListener("focusin", ({ target }) => {
    const at = regionOf(/** @type {Element} */ (target));
    if (at >= 0) left.set(REGIONS[at].name, /** @type {HTMLElement} */ (target));
    if (/** @type {Element} */ (target).closest(".skip-link")) drawLinks();
  });

  whenRead(() => {
    keys.register({
      group: "Everywhere",
      keys: ["F6", "Shift+F6"],
      text: "The next part of the page, or the one before: bar, map, layers, inspector, timeline",
      typing: true,
      when: () => !document.querySelector("dialog[open]"),
      run: (event) => go(event.shiftKey ? -1 : 1),
    });
    // Which parts a page has is known once it has been laid out.
    state.subscribe((_, phase) => phase === "commit" && requestAnimationFrame(drawLinks));
  });
}
