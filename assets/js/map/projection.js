/**
 * Web Mercator as the map draws it, so that marks can be placed without asking the map a thousand
 * times a frame. World coordinates run from 0 to 1, x eastward, y southward.
 * Formulas: EPSG:3857 on the unit square (dashboard/figures/projection.py has the same;
 * tests/fixtures/cases/mercator.json); the tilt is that of a pinhole camera above the plane.
 */

/** @import { Camera, Padding, Size } from "../types.d.ts" */

/** Pixels of the whole world at zoom 0. */
const TILE_PX = 512;
/** The map's vertical field of view, in radians: atan(3/4), MapLibre's default. */
const FIELD_OF_VIEW = 2 * Math.atan(1 / 3);
/** Beyond, the projection runs off to infinity. */
const GREATEST_LAT = 85.051129;
const EARTH_CIRCUMFERENCE_M = 40075016.686;
const RADIANS = Math.PI / 180;

const worldX = (lon) => (lon + 180) / 360;

function worldY(lat) {
  const bounded = Math.min(Math.max(lat, -GREATEST_LAT), GREATEST_LAT);
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (bounded * RADIANS) / 2)) / (2 * Math.PI);
}

const lonOf = (x) => x * 360 - 180;
const latOf = (y) => (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;

/** @returns {number} pixels of the whole world at this zoom */
const worldPx = (zoom) => TILE_PX * 2 ** zoom;

/** @returns {number} metres that a pixel covers at this latitude and zoom */
const metresPerPx = (lat, zoom) => (EARTH_CIRCUMFERENCE_M * Math.cos(lat * RADIANS)) / worldPx(zoom);

/**
 * What turns world coordinates into pixels of the screen.
 * @typedef {ReturnType<typeof createView>} View
 * @param {Camera} camera whose centre is seen in the middle of what the padding leaves free
 * @param {Size} size of the map
 * @param {Padding} padding
 */
function createView(camera, size, padding) {
  const pitch = camera.pitch * RADIANS;
  return {
    worldX: worldX(camera.lon),
    worldY: worldY(camera.lat),
    scale: worldPx(camera.zoom),
    middleX: (size.width + padding.left - padding.right) / 2,
    middleY: (size.height + padding.top - padding.bottom) / 2,
    turnCos: Math.cos(-camera.bearing * RADIANS),
    turnSin: Math.sin(-camera.bearing * RADIANS),
    pitchCos: Math.cos(pitch),
    pitchSin: Math.sin(pitch),
    distance: size.height / 2 / Math.tan(FIELD_OF_VIEW / 2),
    plain: camera.bearing === 0 && camera.pitch === 0,
  };
}

/** How far it is east from the centre, in worlds, to the nearest of a point's copies. */
const nearest = (view, x) => x - view.worldX - Math.round(x - view.worldX);

/** A step along x the short way about the world: no longer than half of it. */
const shortest = (dx) => (dx > 0.5 ? dx - 1 : dx < -0.5 ? dx + 1 : dx);

/**
 * Writes the pixel of a point into `out`; of the world's copies the one nearest to the centre.
 * @param {View} view
 * @param {number} x @param {number} y world coordinates
 * @param {Float64Array|number[]} out two numbers: x and y in pixels from the top left
 */
const toScreen = (view, x, y, out) => put(view, nearest(view, x), y, out, 0);

/**
 * Writes the pixels of two points, of which the second lies so far east of the first, into `out`:
 * both in the copy of the world in which their middle is nearest to the centre.
 * @param {View} view
 * @param {number} x @param {number} y0 the first point @param {number} across @param {number} y1 the second
 * @param {Float64Array|number[]} out four numbers
 */
function spanToScreen(view, x, y0, across, y1, out) {
  const middle = nearest(view, x + across / 2);
  put(view, middle - across / 2, y0, out, 0);
  put(view, middle + across / 2, y1, out, 2);
}

/**
 * Writes the pixels of a way's two ends into `out`. It goes the short way about the world, and ends
 * where its host's mark stands while that is in sight; else it lies where its middle is nearest.
 * @param {View} view
 * @param {number} x0 @param {number} y0 home @param {number} x1 @param {number} y1 host
 * @param {boolean} atHost whether the host's mark is in sight
 * @param {Float64Array|number[]} out four numbers
 */
function wayToScreen(view, x0, y0, x1, y1, atHost, out) {
  const across = shortest(x1 - x0);
  if (!atHost) {
    spanToScreen(view, x0, y0, across, y1, out);
    return;
  }
  const end = nearest(view, x1);
  put(view, end - across, y0, out, 0);
  put(view, end, y1, out, 2);
}

function put(view, east, y, out, at) {
  const dx = east * view.scale;
  const dy = (y - view.worldY) * view.scale;
  if (view.plain) {
    out[at] = view.middleX + dx;
    out[at + 1] = view.middleY + dy;
    return;
  }
  const turnedX = dx * view.turnCos - dy * view.turnSin;
  const turnedY = dx * view.turnSin + dy * view.turnCos;
  // What lies above the middle of a tilted map is further away, and drawn smaller.
  const nearness = view.distance / (view.distance - turnedY * view.pitchSin);
  out[at] = view.middleX + turnedX * nearness;
  out[at + 1] = view.middleY + turnedY * view.pitchCos * nearness;
}

export {
  createView,
  latOf,
  lonOf,
  metresPerPx,
  shortest,
  spanToScreen,
  toScreen,
  wayToScreen,
  worldPx,
  worldX,
  worldY,
};
