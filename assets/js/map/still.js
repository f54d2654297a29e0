/**
 * A map that is a picture: where the browser draws no WebGL it stands in for MapLibre's map, with as
 * much of its face as the page uses. It holds the camera, moves by hand, wheel and key, and tells of
 * it under MapLibre's names; what is seen, assets/js/map/beneath.js puts into its element. It looks
 * straight down and to the north, and gets at once to where it is sent.
 */

import { element } from "../parts/element.js";
import * as projection from "./projection.js";
import * as stillHands from "./still_hands.js";

/** @import { Camera, CameraMove, LonLat, MapLibreMap, MapMessage, Padding, Point, Size } from "../types.d.ts" */

const GREATEST_ZOOM = 14;
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * A camera that sees neither beyond the poles nor more than one world from top to bottom. Pure.
 * @param {{lon: number, lat: number, zoom: number}} camera @param {Size} size @param {Padding} padding
 */
function bounded({ lon, lat, zoom }, size, padding) {
  const { worldPx, worldY, latOf } = projection;
  const least = Math.max(0, Math.log2(size.height / worldPx(0)));
  const near = Math.min(Math.max(zoom, least), GREATEST_ZOOM);
  const middle = (size.height + padding.top - padding.bottom) / 2;
  const [above, below] = [middle / worldPx(near), (size.height - middle) / worldPx(near)];
  const y = Math.min(Math.max(worldY(lat), above), Math.max(1 - below, above));
  return { lon: ((((lon + 180) % 360) + 360) % 360) - 180, lat: latOf(y), zoom: near };
}

/**
 * @param {() => Size & {ratio: number}} sizeOf the map
 * @returns {MapLibreMap & {element: HTMLElement}} of MapLibre's face what is asked of a map without layers
 */
function createStill(sizeOf) {
  const host = element("div", {
    id: "map-still",
    tabindex: "0",
    role: "region",
    "aria-roledescription": "map",
  });
  /** @type {Map<string, Set<(message: MapMessage) => void>>} */
  const listeners = new Map();
  let camera = { lon: 20, lat: 25, zoom: 1 };
  /** @type {Padding} */
  let padding = NO_PADDING;
  let frame = 0;
  let moving = false;

  const view = () => projection.createView({ ...camera, bearing: 0, pitch: 0 }, sizeOf(), padding);

  function on(type, run) {
    if (!listeners.has(type)) listeners.set(type, new Set());
    listeners.get(type).add(run);
  }

  const off = (type, run) => listeners.get(type)?.delete(run);

  function once(type, run) {
    const first = (message) => {
      off(type, first);
      run(message);
    };
    on(type, first);
  }

  /** @param {string} type @param {object} [message] */
  function tell(type, message = {}) {
    for (const run of [...(listeners.get(type) || [])]) run(/** @type {MapMessage} */ (message));
  }

  /** One drawing a frame, and after it the map has nothing to do. */
  function triggerRepaint() {
    if (frame) return;
    frame = globalThis.requestAnimationFrame(() => {
      frame = 0;
      tell("render");
      tell("idle");
    });
  }

  function put(next) {
    camera = bounded(next, sizeOf(), padding);
    triggerRepaint();
  }

  /** The camera that shows a place at a pixel, so near. @param {{lng: number, lat: number}} place @param {Point} pixel */
  function holding(place, pixel, zoom) {
    const near = bounded({ ...camera, zoom }, sizeOf(), padding).zoom;
    const scale = projection.worldPx(near);
    const { middleX, middleY } = view();
    return {
      lon: projection.lonOf(projection.worldX(place.lng) - (pixel.x - middleX) / scale),
      lat: projection.latOf(projection.worldY(place.lat) - (pixel.y - middleY) / scale),
      zoom: near,
    };
  }

  /** @param {[number, number]} pixel */
  function unproject([x, y]) {
    const { worldX, worldY, scale, middleX, middleY } = view();
    return {
      lng: projection.lonOf(worldX + (x - middleX) / scale),
      lat: projection.latOf(worldY + (y - middleY) / scale),
    };
  }

  /** @param {LonLat} place @returns {Point} */
  function project([lon, lat]) {
    const out = [0, 0];
    projection.toScreen(view(), projection.worldX(lon), projection.worldY(lat), out);
    return { x: out[0], y: out[1] };
  }

  /** @param {CameraMove} move @param {object} [mark] */
  function jumpTo(move, mark = {}) {
    const { center, around } = move;
    const zoom = move.zoom ?? camera.zoom;
    tell("movestart", mark);
    if (move.padding) padding = { ...move.padding };
    if (around) put(holding(around, project([around.lng, around.lat]), zoom));
    else put({ lon: center ? center[0] : camera.lon, lat: center ? center[1] : camera.lat, zoom });
    tell("moveend", mark);
  }

  /** @param {[number, number]} pixels @param {CameraMove} [move] @param {object} [mark] */
  function panBy([x, y], move = {}, mark = {}) {
    const { middleX, middleY } = view();
    const { lng, lat } = unproject([middleX + x, middleY + y]);
    jumpTo({ ...move, center: [lng, lat] }, mark);
  }

  /** Where an event lies, in pixels of the map as it is laid out. @param {MouseEvent} event @returns {Point} */
  function pointOf({ clientX, clientY }) {
    const box = host.getBoundingClientRect();
    const scale = box.width / (host.offsetWidth || 1) || 1;
    return { x: (clientX - box.left) / scale, y: (clientY - box.top) / scale };
  }

  stillHands.listen({
    host,
    pointOf,
    unproject,
    tell,
    zoomOf: () => camera.zoom,
    hold: (place, pixel, zoom) => put(holding(place, pixel, zoom)),
    setMoving: (is) => {
      moving = is;
    },
  });

  const still = {
    element: host,
    style: {},
    getCenter: () => ({ lng: camera.lon, lat: camera.lat }),
    getZoom: () => camera.zoom,
    getBearing: () => 0,
    getPitch: () => 0,
    getPadding: () => padding,
    jumpTo,
    easeTo: jumpTo,
    flyTo: jumpTo,
    panBy,
    zoomIn: (move, mark) => jumpTo({ ...move, zoom: camera.zoom + 1 }, mark),
    zoomOut: (move, mark) => jumpTo({ ...move, zoom: camera.zoom - 1 }, mark),
    isMoving: () => moving,
    triggerRepaint,
    on,
    off,
    once,
    project,
    unproject,
    // Nothing can be asked of a picture.
    queryRenderedFeatures: () => [],
    querySourceFeatures: () => [],
    getStyle: () => ({ layers: [] }),
    getCanvas: () => host,
    getContainer: () => host,
    getPixelRatio: () => sizeOf().ratio,
    setPixelRatio() {},
    loaded: () => true,
  };
  return /** @type {MapLibreMap & {element: HTMLElement}} */ (/** @type {unknown} */ (still));
}

export { bounded, createStill };
