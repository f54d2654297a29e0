/**
 * Names of countries that are in sight while the place of their name is not: each is written where
 * most of the country is seen. The ground is asked at the points of a grid, once the map stands still.
 * The pair's two names are written in any case (map/pair_naming.js).
 */

import { createPairNaming } from "./pair_naming.js";

/** @import { Area, LonLat, MapFeature, MapLibreMap, Pair } from "../types.d.ts" */

const SOURCE = "near_labels";
/** The countries' own labels, of which those with another written give way. */
const OWN = "country_labels";
const OWN_LAYER = "country-labels";
const GROUND = "land";
/** Further out, countries are small enough for their own label's place to be seen. */
const FROM_ZOOM = 5;
const CELL_PX = 56;
/** A name needs this many cells of its country around it on every side. */
const LEAST_DEPTH = 2;
const MARGIN_PX = 40;

/**
 * Where in a grid each country is deep, far from any cell that is not its own, and of such cells
 * the one nearest to the middle of all that is seen of it. Pure.
 * @param {(string|null)[]} cells codes, row by row @param {number} columns
 * @returns {Map<string, {index: number, depth: number}>} of those deep enough for a name
 */
function deepest(cells, columns) {
  const rows = Math.floor(cells.length / columns);
  const depth = cells.map((code) => Number(Boolean(code)));
  const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy]));
  for (let round = 1, changed = true; changed; round += 1) {
    changed = false;
    const before = [...depth];
    cells.forEach((code, index) => {
      if (before[index] !== round) return;
      const x = index % columns;
      const y = Math.floor(index / columns);
      const isInside = around.every(([dx, dy]) => {
        const [column, row] = [x + dx, y + dy];
        if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
        const other = row * columns + column;
        return cells[other] === code && before[other] >= round;
      });
      if (!isInside) return;
      depth[index] = round + 1;
      changed = true;
    });
  }
  const best = new Map();
  for (const code of new Set(cells)) {
    if (!code) continue;
    const own = cells.flatMap((other, index) => (other === code ? [index] : []));
    const most = Math.max(...own.map((index) => depth[index]));
    if (most < LEAST_DEPTH) continue;
    const mean = (of) => own.reduce((sum, index) => sum + of(index), 0) / own.length;
    const [x, y] = [mean((index) => index % columns), mean((index) => Math.floor(index / columns))];
    const away = (index) => Math.hypot((index % columns) - x, Math.floor(index / columns) - y);
    const deep = own.filter((index) => depth[index] >= Math.max(LEAST_DEPTH, most - 1));
    const index = deep.reduce((found, other) => (away(other) < away(found) ? other : found));
    best.set(code, { index, depth: depth[index] });
  }
  return best;
}

/**
 * @param {MapLibreMap} mapLibre @param {string} address of the layer with all countries' names
 */
function createNaming(mapLibre, address) {
  const pairNaming = createPairNaming(mapLibre);
  /** Which countries' own labels show at a zoom. */
  const shown = mapLibre.getLayer(OWN_LAYER)?.filter;
  let without = "";
  /** @type {Promise<Map<string, MapFeature>>|null} by code */
  let names = null;
  let seen = "";
  // What is written now: features with the place of the country's own label.
  /** @type {(MapFeature & {own: LonLat})[]} */
  let written = [];
  /** @type {Area|null} */
  let lastArea = null;

  function readNames() {
    names ||= globalThis
      .fetch(address)
      .then((answer) => answer.json())
      .then(({ features }) => {
        return new Map(features.map((feature) => [feature.properties.iso, feature]));
      });
    return names;
  }

  function isInSight([lon, lat], { left, right, top, bottom }) {
    const { x, y } = mapLibre.project([lon, lat]);
    return x > left + MARGIN_PX && x < right - MARGIN_PX && y > top + MARGIN_PX && y < bottom - MARGIN_PX;
  }

  function look({ left, right, top, bottom }) {
    const columns = Math.max(1, Math.floor((right - left) / CELL_PX));
    const rows = Math.max(1, Math.floor((bottom - top) / CELL_PX));
    /** @param {number} index @returns {[number, number]} */
    const middle = (index) => [
      left + ((index % columns) + 0.5) * ((right - left) / columns),
      top + (Math.floor(index / columns) + 0.5) * ((bottom - top) / rows),
    ];
    const cells = Array.from({ length: columns * rows }, (_, index) => {
      const [found] = mapLibre.queryRenderedFeatures(middle(index), { layers: [GROUND] });
      return found ? found.properties.code : null;
    });
    return { cells, columns, middle };
  }

  /** A country's own label may still show half of itself at the edge: one name is enough. */
  function mark(features, elsewhere) {
    for (const { properties } of features) mapLibre.setFeatureState({ source: OWN, id: properties.iso }, { elsewhere });
  }

  function write(features) {
    if (!features.length && !written.length) return;
    mark(written, false);
    mark(features, true);
    written = features;
    mapLibre.getSource(SOURCE).setData({ type: "FeatureCollection", features });
  }

  /** While the map moves: a country whose own label comes into sight needs no second one. */
  function giveWay() {
    if (!written.length || !mapLibre.getSource(SOURCE)) return;
    const left = written.filter(({ own }) => !isInSight(own, lastArea));
    if (left.length < written.length) write(left);
  }

  /** The pair's own labels are left out: their names are written elsewhere. @param {string[]} codes */
  function leaveOut(codes) {
    if (without === String(codes) || !shown) return;
    without = String(codes);
    mapLibre.setFilter(OWN_LAYER, ["all", shown, ["!", ["in", ["get", "iso"], ["literal", codes]]]], {
      validate: false,
    });
  }

  /**
   * Writes the pair's names, and those that are wanting, in the area between the panels or above a caption.
   * @param {{area: Area, zoom: number, pair: Pair|null, language: "en"|"local", taken: Area[]}} place
   */
  async function settle(place) {
    const { area, zoom, pair } = place;
    const { lng, lat } = mapLibre.getCenter();
    const key = JSON.stringify([place, lng, lat]);
    if (key === seen || !mapLibre.getSource(SOURCE)) return;
    seen = key;
    const known = await readNames();
    if (key !== seen) return;
    lastArea = area;
    leaveOut(pair || []);
    pairNaming.write(pair, known, place);
    /** @type {typeof written} */
    const features = [];
    if (zoom >= FROM_ZOOM) {
      const { cells, columns, middle } = look(area);
      for (const [code, { index }] of deepest(cells, columns)) {
        const own = known.get(code);
        if (!own || pair?.includes(code) || isInSight(own.geometry.coordinates, area)) continue;
        const point = mapLibre.unproject(middle(index));
        features.push({
          type: "Feature",
          properties: own.properties,
          geometry: { type: "Point", coordinates: [point.lng, point.lat] },
          own: own.geometry.coordinates,
        });
      }
    }
    write(features);
  }

  mapLibre.on("move", giveWay);
  // Now, so that nothing is asked for later, while somebody drags the timeline.
  readNames().catch(() => {
    names = null;
  });
  return { settle, pairBoxes: pairNaming.boxes };
}

export { createNaming, deepest };
