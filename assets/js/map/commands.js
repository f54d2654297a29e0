/** What hands, keys and buttons do to the map and its marks. */

import { state } from "../core/state.js";
import { zoomOf } from "../parts/zoom.js";
import * as advice from "./advice.js";
import * as camera from "./camera.js";
import * as fit from "./fit.js";
import { keptAbout } from "./kept.js";
import * as words from "./words.js";

/** @import { DossierEvent, Hit, MapView, Point, RenderedFeature } from "../types.d.ts" */

const GREATEST_ZOOM = 11;
/** A step into marks that share one place: as near as zooming in can usefully come. */
const STEP_IN = 2;
/** What a point of the ground, or under the pointer, takes. */
const POINT_PX = 6;

const isSame = (one, other) =>
  one === other || Boolean(one && other && one.type === other.type && one.number === other.number);

/** @param {MapView} view */
function createDeeds(view) {
  const { overlay, card, listing } = view;
  /** @param {Hit} hit */
  const eventsOf = (hit) => overlay.members(hit).map((position) => overlay.eventAt(position));
  const placeName = (code) => view.countryName(code);

  function title(hit, events) {
    if (hit.type === "way") return words.wayTitle(events, placeName);
    const places = new Set(events.map((event) => event.place));
    const [first] = events;
    const place = first.place && view.dossier() ? view.dossier().places[first.place] : null;
    const where = places.size === 1 && place ? ` in ${place.name}` : ` in ${places.size} places`;
    return `${advice.countWords(events.length)}${place || places.size > 1 ? where : ""}`;
  }

  function wordsOf(hit) {
    const events = eventsOf(hit);
    return events.length === 1 ? words.event(events[0]) : words.several(events, title(hit, events));
  }

  const deeds = {
    hitAt: (x, y) => overlay.find(x, y),
    tellingLayers: () => view.painting?.telling() ?? [],

    /**
     * Shows the card about what is pointed at, or none.
     * @param {Hit|null} hit @param {RenderedFeature|null} feature @param {Point|null} at
     */
    point(hit, feature, at) {
      const before = overlay.pointedAt();
      overlay.point(hit);
      if (!isSame(before, hit)) overlay.draw();
      if (card.isPinned()) return;
      if (listing.isOpen()) {
        card.hide();
      } else if (hit) {
        const spot = hit.type === "group" || !at ? overlay.positionOf(hit) : { ...at, radius: POINT_PX };
        card.show(wordsOf(hit), spot, keptAbout(view, hit));
      } else if (feature) {
        card.show(deeds.featureWords(feature), { ...at, radius: POINT_PX }, keptAbout(view, null));
      } else {
        card.hide();
      }
    },

    featureWords(feature) {
      return words.feature(view.painting.cardOf(feature.layer.id), feature.properties, {
        names: view.countryName,
        facts: view.facts[[feature.source, feature.sourceLayer].filter(Boolean).join("_")],
        lengths: view.lengths,
        day: state.selection.as_of,
      });
    },

    /** A press on a mark or way: its one event gets the focus, several are listed. @param {Hit} hit */
    open(hit) {
      const events = eventsOf(hit);
      if (!events.length) return;
      card.hide();
      if (events.length === 1) {
        listing.close(false);
        state.dispatch({ type: "focus", id: events[0].id });
        return;
      }
      const middle = hit.type === "way" && overlay.middleOfWay(hit.number);
      const spot = middle ? { ...middle, radius: POINT_PX } : overlay.positionOf(hit);
      const apart = new Set(events.map(({ lon, lat }) => `${lon} ${lat}`)).size > 1;
      listing.open(title(hit, events), events, spot, keptAbout(view, hit), apart && hit.type === "group");
    },

    /** A press beside the marks: the card of what lies there stays until it is closed, or the map moves. */
    press(feature, at) {
      listing.close(false);
      if (feature) card.pin(deeds.featureWords(feature), { ...at, radius: POINT_PX }, keptAbout(view, null));
      else card.hide();
    },

    /** The map begins to move: what a card pointed at is elsewhere then. */
    leave() {
      card.hide();
      deeds.point(null, null, null);
    },

    listPlaceless(button) {
      const events = overlay
        .matching()
        .map((i) => overlay.eventAt(i))
        .filter((event) => event.lon === null);
      const area = view.host.getBoundingClientRect();
      const box = button.getBoundingClientRect();
      const zoom = zoomOf(view.host);
      listing.open(
        `${advice.countWords(events.length)} without a place`,
        events,
        { x: (box.left - area.left) / zoom, y: (box.top - area.top) / zoom, radius: POINT_PX },
        keptAbout(view, null),
        false,
      );
    },

    /** Looks so near at some events that their marks part. @param {DossierEvent[]} events */
    zoomTo(events) {
      const extent = fit.around(events.map(({ lon, lat }) => [lon, lat]));
      const now = view.camera.now();
      const framed = fit.frame(extent, view.room.size(), view.room.padding(), GREATEST_ZOOM);
      const zoom = Math.min(GREATEST_ZOOM, Math.max(framed.zoom, now.zoom + STEP_IN));
      state.dispatch({ type: "camera", camera: camera.rounded({ ...framed, zoom }) });
    },

    pan: (x, y) => view.mapLibre.panBy([x, y], {}, camera.READERS),
    zoom: (by) => (by > 0 ? view.mapLibre.zoomIn({}, camera.READERS) : view.mapLibre.zoomOut({}, camera.READERS)),
    pair() {
      if (state.selection.camera) state.dispatch({ type: "camera", camera: null });
      else view.camera.follow(state.selection, true);
    },

    /** The next mark by key: shown with its card, and read out. */
    neighbour(by) {
      const marks = overlay.stopsInSight();
      if (!marks.length) return;
      const now = overlay.pointedAt();
      const index = marks.findIndex((mark) => isSame(mark, now));
      const next = index < 0 ? (by > 0 ? 0 : marks.length - 1) : (index + by + marks.length) % marks.length;
      const mark = marks[next];
      card.hide();
      deeds.point(mark, null, null);
      const words = wordsOf(mark);
      view.say([words.title, ...words.lines].join(". "));
    },

    openChosen() {
      if (overlay.pointedAt()) deeds.open(overlay.pointedAt());
    },

    escape() {
      listing.close(true);
      card.hide();
      deeds.point(null, null, null);
    },
  };

  return deeds;
}

export { createDeeds };
