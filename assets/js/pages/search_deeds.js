/** What choosing a result of the search does: the actions that bring it into sight. */

import * as days from "../core/days.js";
import * as filter from "../core/filter.js";
import { isWindowed } from "../core/windowed.js";

/** @import { Action, Camera, Dossier, DossierEvent, Selection } from "../types.d.ts" */

/** @import { Entry } from "../core/search.js" */

/** Close enough to tell a town's surroundings, far enough to keep its neighbours in sight. */
const PLACE_ZOOM = 8;
const EVENT_ZOOM = 6.5;

/**
 * Where the map should look to show this point; closer, never further out than now.
 * @param {{lon: number|null, lat: number|null}} point @param {number} zoom
 * @param {Pick<Selection, "camera">} selection
 * @returns {Camera}
 */
function cameraAt(point, zoom, { camera: now }) {
  return { lon: point.lon, lat: point.lat, zoom: Math.max(zoom, now ? now.zoom : 0), bearing: 0, pitch: 0 };
}

/**
 * What brings an event into sight: its kind, a window that holds it, the map, its card.
 * @param {DossierEvent} event
 * @param {Selection} selection
 * @returns {Action[]}
 */
function revealing(event, selection) {
  const { fromIso, toIso } = days;
  const [start, end] = selection.window.map(fromIso);
  /** @type {Action[]} */
  const actions = [{ type: "page", value: "map" }];
  if (!selection.kinds.includes(event.kind)) actions.push({ type: "kind", kind: event.kind, on: true });
  // An open end is certain of no window, however wide.
  const within = event.open ? "possibly" : selection.within;
  if (within !== selection.within) actions.push({ type: "within", value: within });
  if (!filter.inWindow(event, start, end, within)) {
    const window = [Math.min(start, event.earliest), Math.max(end, event.latest)];
    actions.push({ type: "window", start: toIso(window[0]), end: toIso(window[1]) });
  }
  if (selection.scope === "pair" && selection.pair && !filter.ofPair(event, selection)) {
    actions.push({ type: "scope", value: "all" });
  }
  if (!filter.stands(event, selection)) {
    actions.push({ type: "withdraw", source: event.sources[0], on: false });
  }
  if (event.lon !== null) actions.push({ type: "camera", camera: cameraAt(event, EVENT_ZOOM, selection) });
  return [...actions, { type: "focus", id: event.id }];
}

/** @type {Record<string, (id: string, dossier: Dossier, selection: Selection) => Action[]>} */
const DEEDS = {
  event: (id, dossier, selection) =>
    revealing(
      dossier.events.find((event) => event.id === id),
      selection,
    ),
  place: (id, dossier, selection) => [
    { type: "page", value: "map" },
    { type: "camera", camera: cameraAt(dossier.places[id], PLACE_ZOOM, selection) },
  ],
  pair: (id) => {
    const [a, b] = id.split(" ");
    return [
      { type: "page", value: "map" },
      { type: "pair", a, b },
    ];
  },
  date: (id, _dossier, { page }) => {
    const [start, end] = id.split("/");
    return [
      // A page that shows no window of time is left for the map.
      { type: "page", value: isWindowed(page) ? page : "map" },
      { type: "window", start, end },
    ];
  },
  claim: (id) => [{ type: "claim", id }],
  source: () => [{ type: "page", value: "sources" }],
};

/**
 * @param {Entry} item one that narrows nothing
 * @param {Dossier} dossier @param {Selection} selection
 * @returns {Action[]}
 */
const deedsOf = ({ type, id }, dossier, selection) => DEEDS[type](id, dossier, selection);

export { deedsOf, revealing };
