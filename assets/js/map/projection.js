/**
 * Web Mercator as the map draws it, so that marks can be placed without asking the map a thousand
 * times a frame. World coordinates run from 0 to 1, x eastward, y southward.
 * Formulas: EPSG:3857 on the unit square; the tilt is that of a pinhole camera above the plane.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

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

  /** @typedef {{lon: number, lat: number, zoom: number, bearing: number, pitch: number}} Camera */
  /** @typedef {{top: number, right: number, bottom: number, left: number}} Padding */

  /**
   * What turns world coordinates into pixels of the screen.
   * @param {Camera} camera whose centre is seen in the middle of what the padding leaves free
   * @param {{width: number, height: number}} size of the map in pixels
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

  /**
   * Writes the pixel of a point into `out`; of the world's copies the one nearest to the centre.
   * @param {object} view of createView
   * @param {number} x @param {number} y world coordinates
   * @param {Float64Array|number[]} out two numbers: x and y in pixels from the top left
   */
  function toScreen(view, x, y, out) {
    let dx = x - view.worldX;
    dx = (dx - Math.round(dx)) * view.scale;
    const dy = (y - view.worldY) * view.scale;
    if (view.plain) {
      out[0] = view.middleX + dx;
      out[1] = view.middleY + dy;
      return;
    }
    const turnedX = dx * view.turnCos - dy * view.turnSin;
    const turnedY = dx * view.turnSin + dy * view.turnCos;
    // What lies above the middle of a tilted map is further away, and drawn smaller.
    const nearness = view.distance / (view.distance - turnedY * view.pitchSin);
    out[0] = view.middleX + turnedX * nearness;
    out[1] = view.middleY + turnedY * view.pitchCos * nearness;
  }

  map.projection = { worldX, worldY, lonOf, latOf, worldPx, metresPerPx, createView, toScreen };
  if (typeof module === "object") module.exports = map.projection;
})(typeof window === "object" ? window : globalThis);
