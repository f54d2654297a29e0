/** What pointing and pressing on the map do: cards about marks, ways and features; lists and focus. */

import { zoomOf } from "../parts/zoom.js";
import * as camera from "./camera.js";

/** @import { MapLibreMap, MapView, PixelBox, Point } from "../types.d.ts" */

const REACH_PX = 4;

/**
 * @param {MapLibreMap} mapLibre
 * @param {HTMLElement} figure Plotly's, whose own double click would put the map back
 * @param {MapView["deeds"]} deeds
 */
function listen(mapLibre, figure, deeds) {
  const canvas = mapLibre.getCanvas();
  let frame = 0;
  /** @type {Point|null} */
  let at = null;

  function look() {
    frame = 0;
    if (!at || mapLibre.isMoving()) return;
    const hit = deeds.hitAt(at.x, at.y);
    const feature = hit ? null : featureAt(at);
    canvas.style.cursor = hit ? "pointer" : "";
    deeds.point(hit, feature, at);
  }

  function featureAt({ x, y }) {
    /** @type {PixelBox} */
    const box = [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ];
    const layers = deeds.tellingLayers();
    return mapLibre.queryRenderedFeatures(box, { layers })[0] || null;
  }

  // A press of a hand needs no ring round the map, even where a key was the last thing before it.
  canvas.addEventListener("pointerdown", () => canvas.toggleAttribute("data-by-hand", true));
  for (const name of ["keydown", "blur"]) canvas.addEventListener(name, () => canvas.removeAttribute("data-by-hand"));

  mapLibre.on("mousemove", (event) => {
    at = event.point;
    if (!frame) frame = globalThis.requestAnimationFrame(look);
  });
  mapLibre.on("mouseout", () => {
    at = null;
    deeds.point(null, null, null);
  });
  mapLibre.on("movestart", () => deeds.leave());
  mapLibre.on("click", ({ point }) => {
    const hit = deeds.hitAt(point.x, point.y);
    if (hit) deeds.open(hit);
    else deeds.press(featureAt(point), point);
  });
  figure.addEventListener(
    "dblclick",
    (event) => {
      event.stopPropagation();
      const box = canvas.getBoundingClientRect();
      const zoom = zoomOf(canvas);
      const around = mapLibre.unproject([(event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom]);
      mapLibre.easeTo({ zoom: mapLibre.getZoom() + (event.shiftKey ? -1 : 1), around }, camera.READERS);
    },
    true,
  );
}

export { listen };
