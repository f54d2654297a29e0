/**
 * Where the camera stands so that a pair, or a dossier, fills the free part of the map. Pictures are
 * framed alike (dashboard/figures/scene_map/framing.py; tests/fixtures/cases/frame.json).
 */

import * as vocabulary from "../core/vocabulary.js";
import * as projection from "./projection.js";

/** @import { Camera, Dossier, Extent, LonLat, Padding, Pair, Size } from "../types.d.ts" */

/** Air between what is framed and the edge of the free area: room for names beside marks. */
const AIR_PX = { x: 70, y: 48 };
/** Zooms further out than what just fits: the neighbours belong to the picture. */
const SURROUNDINGS = 0.4;
const LEAST_FREE_PX = 120;
/** Nearer than this, a frame shows too little of the surroundings; further out, only the whole world. */
const ZOOMS = [1, 7];
/** Places known well belong into the frame; others are only somewhere about. */
const isKnown = ({ precision }) => vocabulary.precisions[precision]?.vague === false;

/** @returns {LonLat} */
const pointOf = ({ lon, lat }) => [lon, lat];

/**
 * The smallest extent about points and extents; null about none.
 * @param {LonLat[]} points @param {Extent[]} [extents]
 * @returns {Extent|null}
 */
function around(points, extents = []) {
  /** @type {Extent[]} */
  const boxes = [...points.map(([lon, lat]) => /** @type {Extent} */ ([lon, lat, lon, lat])), ...extents];
  if (!boxes.length) return null;
  const [west, east] = narrowest(boxes.map(([from, , to]) => [from, to]));
  return [west, Math.min(...boxes.map(([, south]) => south)), east, Math.max(...boxes.map(([, , , north]) => north))];
}

/** The narrowest span of longitudes about others: the whole circle but its widest gap. */
function narrowest(spans) {
  const sorted = [...spans].sort((one, other) => one[0] - other[0]);
  const west = sorted[0][0];
  const east = Math.max(...sorted.map(([, to]) => to));
  let found = [west, east];
  let reached = sorted[0][1];
  for (const [from, to] of sorted) {
    if (from - reached > 360 - (found[1] - found[0])) found = [from, reached + 360];
    reached = Math.max(reached, to);
  }
  return found;
}

/**
 * What belongs to a pair: its capitals, its border, and its own events within the two countries.
 * @param {Dossier} dossier
 * @param {Pair|null} pair
 * @param {Record<string, Extent>} borders by "AAA-BBB", sorted
 * @returns {Extent|null} without a pair, what all known places of the events take up
 */
function extentOf(dossier, pair, borders) {
  const placed = dossier.events.filter((event) => event.lon !== null && isKnown(event));
  if (!pair) return around(placed.map(pointOf));
  /** @type {LonLat[]} */
  const capitals = pair
    .map((code) => dossier.countries[code])
    .filter((country) => country && country.lon !== null)
    .map(pointOf);
  const within = placed.filter((event) => {
    const place = dossier.places[event.place];
    return place && pair.includes(place.country) && pair.every((code) => event.countries.includes(code));
  });
  const border = borders[[...pair].sort().join("-")];
  return around([...capitals, ...within.map(pointOf)], border ? [border] : []);
}

/**
 * @param {Extent} extent
 * @param {Size} size of the map
 * @param {Padding} padding taken by panels
 * @param {number} [nearest] the greatest zoom
 * @returns {Camera}
 */
function frame([west, south, east, north], size, padding, nearest = ZOOMS[1]) {
  const { worldX, worldY, lonOf, latOf, worldPx } = projection;
  const left = worldX(west);
  const right = worldX(east);
  const top = worldY(north);
  const bottom = worldY(south);
  const wide = Math.max(size.width - padding.left - padding.right - 2 * AIR_PX.x, LEAST_FREE_PX);
  const tall = Math.max(size.height - padding.top - padding.bottom - 2 * AIR_PX.y, LEAST_FREE_PX);
  const fits = Math.min(wide / Math.max(right - left, 1e-9), tall / Math.max(bottom - top, 1e-9));
  const zoom = Math.log2(fits / worldPx(0)) - SURROUNDINGS;
  const middle = (left + right) / 2;
  return {
    lon: lonOf(middle - Math.floor(middle)),
    lat: latOf((top + bottom) / 2),
    zoom: Math.min(Math.max(zoom, ZOOMS[0]), nearest),
    bearing: 0,
    pitch: 0,
  };
}

/**
 * True when the whole extent lies in the free part of the map.
 * @param {Extent} extent @param {Camera} camera @param {Size} size @param {Padding} padding
 */
function isInSight([west, south, east, north], camera, size, padding) {
  const { worldX, worldY, createView, spanToScreen } = projection;
  const corners = [0, 0, 0, 0];
  spanToScreen(
    createView(camera, size, padding),
    worldX(west),
    worldY(north),
    worldX(east) - worldX(west),
    worldY(south),
    corners,
  );
  const [left, top, right, bottom] = corners;
  return [
    [left, top],
    [right, bottom],
  ].every(
    ([x, y]) =>
      x >= padding.left && x <= size.width - padding.right && y >= padding.top && y <= size.height - padding.bottom,
  );
}

export { around, extentOf, frame, isInSight };
