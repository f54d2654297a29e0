/**
 * The page while scenes are presented: everything but the map gives way. The map is laid out at the
 * size of a laptop's screen and enlarged to the room's, so that names, marks and lines grow with the
 * screen and a scene shows the same part of the world on every one.
 */

import { view } from "../map/view.js";
import { byId } from "../parts/element.js";

/** @import { MapLibreMap, Size } from "../types.d.ts" */

/** On a screen of 1920 × 1080 the map's smallest names, of 12 px, come out at 16. */
const LAID_OUT_PX = { width: 1440, height: 810 };

/** How much the map is enlarged on a screen of this size; never made smaller. Pure. @param {Size} screen */
const scaleFor = ({ width, height }) => Math.max(1, Math.min(width / LAID_OUT_PX.width, height / LAID_OUT_PX.height));

function createStage() {
  const html = document.documentElement;
  let up = false;
  /** @type {MapLibreMap|null} */
  let listening = null;
  const scale = () => (up ? scaleFor({ width: globalThis.innerWidth, height: globalThis.innerHeight }) : 1);

  /**
   * Draws the enlarged map as finely as the screen can show it. Plotly gives the map its new size a
   * moment after the page has: finer before that, the canvas would be many times the screen's.
   */
  function sharpen() {
    const { host, mapLibre } = view;
    const ratio = (globalThis.devicePixelRatio || 1) * scale();
    const fits = Math.abs(mapLibre.getContainer().clientWidth - host.clientWidth) <= 1;
    if (mapLibre.getPixelRatio() > ratio || (fits && mapLibre.getPixelRatio() < ratio)) mapLibre.setPixelRatio(ratio);
  }

  function fit() {
    html.style.setProperty("--present-scale", String(scale()));
    if (!view) return;
    view.room.present(up ? { caption: byId("present-body"), banner: byId("present-banner") } : null);
    if (!view.mapLibre) return;
    if (listening !== view.mapLibre) view.mapLibre.on("resize", sharpen);
    listening = view.mapLibre;
    sharpen();
  }

  /** Makes room for scenes, or gives the page back. */
  function raise(on) {
    if (up === on) return;
    up = on;
    html.classList.toggle("is-presenting", on);
    byId("present").hidden = !on;
    fit();
  }

  globalThis.addEventListener("resize", () => up && fit());
  return { raise, fit, scale };
}

export { createStage, scaleFor };
