/**
 * The selection's camera and the map's, kept the same. A reader's move is committed when it ends;
 * ours is marked, so that it is never taken for the reader's; and where Plotly lays the figure out
 * anew, the map goes back. Without a camera in the selection the map frames the pair.
 */

import { state } from "../core/state.js";
import * as door from "./door.js";
import { onHand } from "./hand.js";

/** @import { Camera, CameraMove, MapLibreMap, Padding, PlotlyElement, Selection } from "../types.d.ts" */

/** Marks a move: ours follows the selection, a reader's changes it. Plotly's own bear no mark. */
const OURS = { araxes: "ours" };
const READERS = { araxes: "reader" };
const GLIDE_MS = 650;
/** Further jumps would race across half the world; the map is simply there. */
const FARTHEST_GLIDE_ZOOMS = 4;
/** From scene to scene: long enough that a room sees from where to where, and over before the caption is read. */
const FLIGHT_MS = 1700;
/** As many decimals as the address keeps (dashboard/selection/camera.py). */
const DIGITS = { lon: 5, lat: 5, zoom: 3, bearing: 2, pitch: 2 };

/** @param {Camera} camera @returns {Camera} to the digits that an address holds */
function rounded(camera) {
  const round = ([name, digits]) => [name, Number(camera[name].toFixed(digits)) + 0];
  return /** @type {Camera} */ (Object.fromEntries(Object.entries(DIGITS).map(round)));
}

/** True when two cameras have the same address. */
const same = (one, other) => JSON.stringify(one && rounded(one)) === JSON.stringify(other && rounded(other));

const calm = () => globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * @param {MapLibreMap} mapLibre
 * @param {PlotlyElement} figure
 * @param {{padding: () => Padding, frame: () => Camera|null, lens: () => number, isFlying: () => boolean, wasMoved: () => boolean}} surroundings
 *   the room that panels take; the camera that frames the pair (null while the dossier is on its
 *   way); zooms by which the map is nearer than the selection says; whether moves are flights; and
 *   whether a reader has moved the map before
 */
function createCamera(mapLibre, figure, surroundings) {
  let placed = false;
  let byHand = false;
  /** Where the reader went before there was a selection to hold it. @type {Camera|null} */
  let early = null;
  /** Where the map rests or is on its way to: when Plotly moves it elsewhere, it is put there. @type {Camera|null} */
  let rest = null;
  /** True while one move of ours is replaced by the next, which ends the former where it is. */
  let setting = false;

  /** @returns {Camera} */
  function now() {
    const { lng, lat } = mapLibre.getCenter();
    return { lon: lng, lat, zoom: mapLibre.getZoom(), bearing: mapLibre.getBearing(), pitch: mapLibre.getPitch() };
  }

  /** The selection's camera as the map takes it on this screen, and back. */
  const onScreen = (camera) => ({ ...camera, zoom: camera.zoom + surroundings.lens() });
  const offScreen = (camera) => ({ ...camera, zoom: camera.zoom - surroundings.lens() });

  /** Moves to a camera, at once or gliding. @param {Camera} camera @param {boolean} glide */
  function go(camera, glide) {
    /** @type {CameraMove} */
    const target = {
      center: [camera.lon, camera.lat],
      zoom: camera.zoom,
      bearing: camera.bearing,
      pitch: camera.pitch,
      padding: surroundings.padding(),
    };
    door.remember(figure, camera);
    rest = camera;
    setting = true;
    move(target, camera, glide);
    setting = false;
  }

  function move(target, camera, glide) {
    const calmly = !glide || calm();
    if (surroundings.isFlying() && !calmly) {
      mapLibre.flyTo({ ...target, duration: FLIGHT_MS, essential: true }, OURS);
      return;
    }
    const far = Math.abs(camera.zoom - mapLibre.getZoom()) > FARTHEST_GLIDE_ZOOMS;
    if (!calmly && !far) mapLibre.easeTo({ ...target, duration: GLIDE_MS, essential: true }, OURS);
    else mapLibre.jumpTo(target, OURS);
  }

  /** Follows the selection; `glide` where a reader should see the way. @param {Selection} selection @param {boolean} glide */
  function follow(selection, glide) {
    if (early) {
      // The reader was quicker; where they went becomes the selection's once there is one.
      placed = true;
      return;
    }
    const camera = selection.camera ? onScreen(selection.camera) : surroundings.frame();
    if (!camera) return;
    const there = placed && same(camera, now()) && samePadding();
    if (!there) go(camera, glide && placed);
    placed = true;
  }

  function samePadding() {
    const held = mapLibre.getPadding();
    return Object.entries(surroundings.padding()).every(([side, pixels]) => Math.round(held[side] || 0) === pixels);
  }

  onHand(mapLibre, () => {
    byHand = true;
  });
  mapLibre.on("moveend", (event) => {
    const camera = now();
    const readers = event.araxes === READERS.araxes || (byHand && !event.araxes);
    if (!readers && event.araxes !== OURS.araxes) {
      if (placed && rest && !(same(camera, rest) && samePadding())) go(rest, false);
      return;
    }
    if (!readers) {
      // A resize ends a flight half way; no hand can, since the glass lies over the map.
      if (surroundings.isFlying() && !setting && !(same(camera, rest) && samePadding())) go(rest, true);
      return;
    }
    byHand = false;
    rest = camera;
    door.remember(figure, camera);
    if (!state.selection) early = rounded(offScreen(camera));
    else if (placed) state.dispatch({ type: "camera", camera: rounded(offScreen(camera)) });
  });

  if (surroundings.wasMoved()) {
    rest = now();
    early = rounded(offScreen(rest));
  }

  return {
    now,
    onScreen,
    follow,
    isPlaced: () => placed,
    /** Where the reader went meanwhile, once; null where the map was left alone. */
    takeEarly() {
      const taken = early;
      early = null;
      return taken;
    },
  };
}

export { createCamera, READERS, rounded, same };
