/** The map as one picture, as it stands on the screen: ground and labels, and the marks over them. */

import { element } from "../parts/element.js";

/** @import { MapView } from "../types.d.ts" */

/**
 * @param {MapView} view
 * @returns {string|null} a PNG as data URL; null while there is no map
 */
function take(view) {
  if (!view?.mapLibre) return null;
  const ground = view.mapLibre.getCanvas();
  const { width, height } = ground;
  if (!width || !height) return null;
  const picture = element("canvas", { width, height });
  const context = picture.getContext("2d");
  // A WebGL canvas can be read in the task in which it was drawn, and no longer.
  view.mapLibre.redraw();
  context.drawImage(ground, 0, 0, width, height);
  const marks = /** @type {HTMLCanvasElement} */ (view.host.querySelector("#map-overlay"));
  if (marks.width && marks.height) context.drawImage(marks, 0, 0, width, height);
  return picture.toDataURL("image/png");
}

export { take };
