/**
 * Keeps the map's style in step with selection and theme: colours from the tokens, filters and names
 * from map.rules. Each property is set only when it changes, since setting one makes the map work.
 */

import { boxAbout } from "./areas.js";
import * as hatches from "./hatches.js";
import * as projection from "./projection.js";
import * as rules from "./rules.js";
import * as sites from "./sites.js";

/** @import { Area, Disc, MapLibreMap, Selection, StyleLayer } from "../types.d.ts" */

/** @import { Obstacle } from "./obstacles.js" */

/** Our own style is known to be valid; checking it again at every change would cost more than the change. */
const QUICKLY = { validate: false };
const OFFSETS = { plain: 0.7, beside: 1.45 };
const OBSTACLES = "mark-obstacles";
/** Of what stands still on the screen while the map moves below it. */
const FIXED = "fixed-obstacles";
const EMPTY = { type: "FeatureCollection", features: [] };
const DOTS = ["place-dots", "towns", "sites"];
const DOT_PX = 6;
/** A mark is on a place when it is this near on the screen. */
const ON_PLACE_PX = 16;

/** @param {MapLibreMap} mapLibre whose style has been read */
function createPainting(mapLibre) {
  const style = mapLibre.getStyle();
  const layers = style.layers.filter((layer) => layer.metadata?.tokens);
  const undrawable = style.metadata?.undrawable || [];
  const samples = style.metadata?.samples || [];
  const later = new Map(Object.entries(style.metadata?.later || {}));
  const set = new Map(layers.flatMap(startingValues));
  /** The language whose letters are there; null before any are: names are drawn in no other. @type {string|null} */
  let lettered = null;

  /** What the style starts with need not be set again. @param {StyleLayer} layer @returns {[string, string][]} */
  function startingValues({ id, paint, layout, filter }) {
    /** @returns {[string, string][]} */
    const entries = (kind, values) =>
      Object.entries(values || {}).map(([name, value]) => [`${kind} ${id} ${name}`, JSON.stringify(value)]);
    return [...entries("paint", paint), ...entries("layout", layout), [`filter ${id} `, JSON.stringify(filter)]];
  }

  /**
   * Fetches a layer that the opening could do without, once something of it is to be seen.
   * @param {Selection} selection @param {number|null} zoom null for any
   */
  function fetchNeeded(selection, zoom) {
    for (const name of rules.neededOf(layers, [...later.keys()], selection, zoom)) {
      mapLibre.getSource(name).setData(later.get(name));
      later.delete(name);
    }
  }

  /** True when a value is another than the last one under this key. */
  function isNew(key, value) {
    const text = JSON.stringify(value);
    if (set.get(key) === text) return false;
    set.set(key, text);
    return true;
  }

  /** Sets a property unless it has this value already. */
  function change(kind, id, name, value) {
    if (!isNew(`${kind} ${id} ${name}`, value)) return;
    if (kind === "paint") mapLibre.setPaintProperty(id, name, value, QUICKLY);
    else if (kind === "layout") mapLibre.setLayoutProperty(id, name, value, QUICKLY);
    else mapLibre.setFilter(id, value, QUICKLY);
  }

  function paint(tokens) {
    if (isNew("signs", tokens)) {
      const ratio = globalThis.devicePixelRatio || 1;
      sites.draw(mapLibre, tokens, ratio);
      hatches.draw(mapLibre, style.metadata?.hatches || {}, tokens, ratio);
    }
    for (const { id, metadata } of layers) {
      for (const [property, token] of Object.entries(metadata.tokens)) change("paint", id, property, tokens[token]);
    }
  }

  /** Names need their fonts; what is switched needs none. */
  function apply(selection) {
    for (const { id, metadata } of layers) {
      const filter = rules.filterFor(metadata.role, selection);
      if (filter) change("filter", id, "", filter);
      if (metadata.stands) change("layout", id, "icon-image", rules.signFor(selection.as_of));
      if (metadata.opacity) change("paint", id, "line-opacity", rules.opacityFor(selection.as_of, metadata.opacity));
      if (lettered && rules.isNamed(metadata) && !metadata.written) name(id, metadata, lettered);
      change("layout", id, "visibility", rules.visibilityOf(metadata, selection, Boolean(lettered)));
    }
  }

  function name(id, metadata, language) {
    change("layout", id, "text-field", rules.textFor(language, undrawable, metadata.named_from));
    if (metadata.role === "country-label") change("layout", id, "text-transform", rules.caseFor(language));
  }

  /**
   * Makes names keep clear of marks and ways, and of what lies over the map.
   * @param {{lon: number, lat: number, radius: number, rim: number}[]} marks
   * @param {Disc[]} ways points along them
   * @param {Obstacle[]} fixed
   */
  function makeRoom(marks, ways, fixed, { lat, zoom }) {
    if (!mapLibre.getLayer(OBSTACLES)) for (const id of [OBSTACLES, FIXED]) addObstacles(id);
    const near = ON_PLACE_PX * projection.metresPerPx(lat, zoom);
    put(OBSTACLES, [...marks.map((mark) => obstacle(mark.lon, mark.lat, mark.rim)), ...ways.map(onScreen)]);
    put(FIXED, fixed.map(onScreen));
    change("layout", FIXED, "visibility", "visible");
    for (const { id, metadata } of layers) {
      if (metadata.beside_marks) change("layout", id, "text-radial-offset", rules.offsetFor(marks, near, OFFSETS));
    }
  }

  /** What the dots of places and the signs of sites take, in pixels. @returns {Area[]} */
  function dots() {
    const drawn = DOTS.filter((id) => mapLibre.getLayer(id));
    const { clientWidth, clientHeight } = mapLibre.getContainer();
    return mapLibre
      .queryRenderedFeatures(
        [
          [0, 0],
          [clientWidth, clientHeight],
        ],
        { layers: drawn },
      )
      .map(({ geometry }) => {
        const { x, y } = mapLibre.project(geometry.coordinates);
        return boxAbout({ x, y, radius: DOT_PX });
      });
  }

  /** While the map moves, names come into what was the edge, or lay under a panel. */
  function moveOff() {
    if (mapLibre.getLayer(FIXED)) change("layout", FIXED, "visibility", "none");
  }

  function put(id, features) {
    if (isNew(id, features)) mapLibre.getSource(id).setData({ type: "FeatureCollection", features });
  }

  const obstacle = (lon, lat, radius, anchor = "center") => ({
    type: "Feature",
    properties: { size: radius / (sites.OBSTACLE_PX / 2), anchor },
    geometry: { type: "Point", coordinates: [lon, lat] },
  });

  /** @param {Obstacle} square in pixels */
  function onScreen({ x, y, radius, anchor }) {
    const { lng, lat } = mapLibre.unproject([x, y]);
    return obstacle(lng, lat, radius, anchor);
  }

  /** Unseen signs where something lies; being last in the style they are placed before any name. */
  function addObstacles(id) {
    mapLibre.addSource(id, { type: "geojson", data: EMPTY });
    mapLibre.addLayer({
      id,
      type: "symbol",
      source: id,
      layout: {
        "icon-image": sites.OBSTACLE,
        "icon-size": ["get", "size"],
        "icon-anchor": ["get", "anchor"],
        "icon-allow-overlap": true,
        "icon-padding": 0,
      },
    });
  }

  return {
    paint,
    apply,
    makeRoom,
    moveOff,
    fetchNeeded,
    /** A letter of each script in which local names are written here, for map/fonts.js. */
    samples,
    /** Layers of this selection that have still to be asked for. */
    lacking: (selection) => rules.neededOf(layers, [...later.keys()], selection, null),
    /** The letters of a language are there, or will never be. */
    letter(language) {
      lettered = language;
    },
    isLettered: () => lettered !== null,
    dots,
    /** Layers whose features say something when pointed at. */
    telling: () => layers.filter(({ metadata }) => metadata.card).map(({ id }) => id),
    cardOf: (id) => layers.find((layer) => layer.id === id).metadata.card,
  };
}

export { createPainting };
