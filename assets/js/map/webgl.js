/** Whether this browser draws WebGL 2, without which MapLibre draws no map, and throws. */

import { element } from "../parts/element.js";

/** The attributes with which MapLibre asks. */
const ASKED = { alpha: true, antialias: false, stencil: true };

/** How long a lost drawing may be away before it counts as lost for good. */
const PATIENCE_MS = 4000;

/** True where a context can be had; it is given back at once, since a browser grants few. */
function isDrawn() {
  const canvas = element("canvas");
  const context = /** @type {WebGL2RenderingContext|null} */ (canvas.getContext("webgl2", ASKED));
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/**
 * Runs once a map's drawing is lost and does not come back: the graphics' driver has failed, or the
 * machine's screen is now another's.
 * @param {HTMLCanvasElement} canvas the map's own
 * @param {() => void} run
 * @param {number} [patience] ms
 */
function whenLost(canvas, run, patience = PATIENCE_MS) {
  let waiting = 0;
  canvas.addEventListener("webglcontextlost", () => {
    globalThis.clearTimeout(waiting);
    waiting = globalThis.setTimeout(run, patience);
  });
  canvas.addEventListener("webglcontextrestored", () => globalThis.clearTimeout(waiting));
}

/** Tells the page that it has no map that moves, and why. @param {"webgl"|"script"} why */
function forgo(why) {
  document.documentElement.classList.add("has-no-map");
  document.documentElement.dataset.noMap = why;
  document.dispatchEvent(new Event("araxes:nomap"));
}

/** True where it is known that there will be no such map. */
const isForgone = () => document.documentElement.classList.contains("has-no-map");

/** Runs once that is known; at once where it is already. @param {() => void} run */
function whenForgone(run) {
  if (isForgone()) run();
  else document.addEventListener("araxes:nomap", () => run(), { once: true });
}

export { forgo, isDrawn, isForgone, whenForgone, whenLost };
