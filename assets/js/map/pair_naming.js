/**
 * The names of the pair's two countries, which are always in sight: each in what is seen of its
 * country, clear of all that lies there, else beside an arrow to it (map/spots.js).
 */

import { element } from "../parts/element.js";
import { maskOf } from "./mask.js";
import * as spots from "./spots.js";

/** @import { Area, LonLat, MapFeature, MapLibreMap, Pair, Point, Size } from "../types.d.ts" */

/** @import { Spot } from "./spots.js" */

const LAYER = "pair-labels";
const SOURCE = "pair_labels";
/** Letters are measured at the size at which the map draws them before it scales them. */
const MEASURED_PX = 24;
const LINE_EM = 1.2;
/** Stands between the names of one thing in several languages (geodata/compiled). */
const BETWEEN_NAMES = " · ";

/**
 * A value between stops of zoom and value. Pure.
 * @param {number[]} stops zoom, value, zoom, value … @param {number} zoom
 */
function between(stops, zoom) {
  let [fromZoom, from] = stops;
  if (zoom <= fromZoom) return from;
  for (let at = 2; at < stops.length; at += 2) {
    const [toZoom, to] = [stops[at], stops[at + 1]];
    if (zoom <= toZoom) return from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
    [fromZoom, from] = [toZoom, to];
  }
  return from;
}

/**
 * The lines of a country's name. Pure.
 * @param {Record<string, string>} properties of its feature
 * @param {"en"|"local"} language
 * @param {string[]} undrawable English names of what has a local name without a font here
 * @param {(text: string) => number} measure ems @param {number} most ems
 * @returns {string[]}
 */
function linesOf({ name, local }, language, undrawable, measure, most) {
  const isLocal = language === "local" && local && !undrawable.includes(name);
  const names = isLocal ? local.split(BETWEEN_NAMES) : [name.toUpperCase()];
  return names.flatMap((text) => {
    const lines = [""];
    for (const word of text.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (lines.at(-1) && measure(longer) > most) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}

/**
 * Where the middle of the arrow beside a name stands. Pure.
 * @param {Spot} spot @param {Size} size of the name @returns {Point}
 */
function arrowPoint({ x, y, turn }, { width, height }) {
  const angle = (turn * Math.PI) / 180;
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const leaves = Math.min(width / 2 / Math.abs(ux), height / 2 / Math.abs(uy));
  const out = leaves + spots.ARROW_PX / 2;
  return { x: x + ux * out, y: y + uy * out };
}

/** @param {MapLibreMap} mapLibre whose style has been read */
function createPairNaming(mapLibre) {
  const { layers, metadata: facts } = mapLibre.getStyle();
  const { sizes, spacing, width_em: widthEm } = layers.find(({ id }) => id === LAYER).metadata.written;
  const undrawable = facts?.undrawable || [];
  const fills = ["side-a", "side-b"].map((role) =>
    layers.filter(({ type, metadata }) => type === "fill" && metadata?.role === role).map(({ id }) => id),
  );
  const pen = element("canvas").getContext("2d");
  /** @type {Area[]} */
  let boxes = [];

  /** Ems that a line takes, with the space after each letter. */
  function measure(text) {
    pen.font = `${MEASURED_PX}px ${globalThis.getComputedStyle(mapLibre.getContainer()).fontFamily}`;
    return pen.measureText(text).width / MEASURED_PX + spacing * text.length;
  }

  /** Of the world's copies the point nearest to the middle of the map. @param {LonLat} place */
  function nearest([lon, lat]) {
    const turns = Math.round((mapLibre.getCenter().lng - lon) / 360);
    return mapLibre.project([lon + 360 * turns, lat]);
  }

  /** A point of the map with something written there. @returns {MapFeature} */
  function at({ x, y }, properties) {
    const { lng, lat } = mapLibre.unproject([x, y]);
    return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lng, lat] } };
  }

  /**
   * Writes both names.
   * @param {Pair|null} pair @param {Map<string, MapFeature>} known names by code
   * @param {{area: Area, zoom: number, language: "en"|"local", taken: Area[]}} place
   */
  function write(pair, known, { area, zoom, language, taken }) {
    boxes = [];
    const features = (pair || []).flatMap((code, side) => {
      const own = known.get(code);
      if (!own) return [];
      const em = between(sizes, zoom);
      const lines = linesOf(own.properties, language, undrawable, measure, widthEm);
      const width = Math.max(...lines.map(measure)) * em;
      const size = { width, height: lines.length * LINE_EM * em };
      const holds = maskOf(mapLibre, fills[side]);
      const spot = spots.spotFor(nearest(own.geometry.coordinates), size, area, [...taken, ...boxes], holds);
      boxes.push(spots.boxOf(spot, size));
      const name = at(spot, { iso: code, name: own.properties.name, text: lines.join("\n") });
      return spot.turn === null ? [name] : [name, at(arrowPoint(spot, size), { text: "", turn: spot.turn })];
    });
    mapLibre.getSource(SOURCE).setData({ type: "FeatureCollection", features });
  }

  return { write, boxes: () => boxes };
}

export { arrowPoint, between, createPairNaming, linesOf };
