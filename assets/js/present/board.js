/** The glass over the map: pen strokes, the large dot, and the pointer that hides when it rests. */

import { tokenReader } from "../core/theme.js";
import { view } from "../map/view.js";
import { byId } from "../parts/element.js";
import * as presentStrokes from "./strokes.js";

/** @import { LonLat, MapLibreMap, Point } from "../types.d.ts" */

const IDLE_MS = 3000;
const PEN_PX = 4;

/** @param {{scene: () => string|null, scale: () => number}} show which scene is drawn on, and the map's enlargement */
function createBoard(show) {
  const html = document.documentElement;
  const [glass, dot] = ["present-glass", "present-dot"].map(byId);
  const ink = /** @type {HTMLCanvasElement} */ (byId("present-ink"));
  const pen = ink.getContext("2d");
  const strokes = presentStrokes.createStrokes();
  const state = { drawing: false, pointing: false, colour: presentStrokes.COLOURS[0] };
  /** @type {Point|null} */
  let last = null;
  let idle = 0;
  /** @type {MapLibreMap|null} */
  let following = null;

  const mapLibre = () => view?.mapLibre;
  const at = ({ clientX, clientY }) => ({ x: clientX, y: clientY });

  /** The place under a point of the screen. @param {Point} point @returns {LonLat} */
  function placeOf({ x, y }) {
    const { lng, lat } = mapLibre().unproject([x / show.scale(), y / show.scale()]);
    return [lng, lat];
  }

  /** @param {LonLat} place @returns {Point} */
  function project(place) {
    const { x, y } = mapLibre().project(place);
    return { x: x * show.scale(), y: y * show.scale() };
  }

  function paint() {
    const ratio = globalThis.devicePixelRatio || 1;
    const [width, height] = [Math.round(globalThis.innerWidth * ratio), Math.round(globalThis.innerHeight * ratio)];
    if (ink.width !== width || ink.height !== height) Object.assign(ink, { width, height });
    else pen.clearRect(0, 0, width, height);
    const drawn = show.scene() && mapLibre() ? strokes.of(show.scene()) : [];
    if (!drawn.length) return;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    presentStrokes.paint(pen, drawn, project, tokenReader(), PEN_PX * show.scale());
    pen.setTransform(1, 0, 0, 1, 0, 0);
  }

  /** Strokes stay on their places in every frame in which the map moves. */
  function follow(on) {
    if (Boolean(following) === on || (on && !mapLibre())) return;
    if (on) {
      following = mapLibre();
      following.on("render", paint);
    } else {
      following.off("render", paint);
      following = null;
    }
    paint();
  }

  function stir() {
    html.classList.remove("is-pointer-idle");
    globalThis.clearTimeout(idle);
    idle = globalThis.setTimeout(
      () => html.classList.toggle("is-pointer-idle", html.classList.contains("is-presenting")),
      IDLE_MS,
    );
  }

  function showTools() {
    glass.classList.toggle("is-drawing", state.drawing);
    glass.classList.toggle("is-pointing", state.pointing);
    glass.dataset.pen = state.colour;
    dot.hidden = !state.pointing;
    for (const [name, on] of [
      ["draw", state.drawing],
      ["point", state.pointing],
    ]) {
      document.querySelector(`#present-tools [data-present=${name}]`).setAttribute("aria-pressed", String(on));
    }
  }

  glass.addEventListener("pointerdown", (event) => {
    if (!state.drawing || event.button !== 0 || !mapLibre()) return;
    glass.setPointerCapture(event.pointerId);
    last = at(event);
    strokes.begin(show.scene(), state.colour, placeOf(last));
    paint();
  });
  glass.addEventListener("pointermove", (event) => {
    if (!last || !presentStrokes.isStep(last, at(event))) return;
    last = at(event);
    strokes.extend(show.scene(), placeOf(last));
    paint();
  });
  for (const name of ["pointerup", "pointercancel"])
    glass.addEventListener(name, () => {
      last = null;
    });
  document.addEventListener("pointermove", (event) => {
    stir();
    if (state.pointing) dot.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
  });
  document.addEventListener("pointerdown", stir);
  globalThis.addEventListener("resize", paint);

  const change = (values) => {
    Object.assign(state, values);
    showTools();
    paint();
  };
  return {
    paint,
    follow,
    stir,
    isDrawing: () => state.drawing,
    draw: () => change({ drawing: !state.drawing }),
    point: () => change({ pointing: !state.pointing }),
    colour: () => change({ colour: presentStrokes.otherColour(state.colour) }),
    undo: () => {
      strokes.undo(show.scene());
      paint();
    },
    clear: () => {
      strokes.clear(show.scene());
      paint();
    },
    putAway: () => change({ drawing: false, pointing: false }),
    strokes: () => (show.scene() ? strokes.of(show.scene()) : []),
  };
}

export { createBoard };
