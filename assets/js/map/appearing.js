/**
 * The map's first sight: as soon as its style has been read it stands where it is to stay, so that it
 * can be looked at and moved before anything else of the page is there.
 */

import { once } from "../core/ready.js";
import * as door from "./door.js";
import * as fit from "./fit.js";
import { onHand } from "./hand.js";
import { measureRoom } from "./room.js";

/** @import { Camera, Expected } from "../types.d.ts" */

/** A page out of sight draws nothing, and waits no longer for it. */
const PATIENCE_MS = 2000;

/**
 * Where the map is to stand: as the address says, or so that the pair is in sight; null where
 * nothing tells.
 * @param {Expected} expected
 * @param {Pick<ReturnType<typeof measureRoom>, "size"|"padding">} room
 * @returns {Camera|null}
 */
function cameraOf({ selection, extent }, { size, padding }) {
  return selection.camera ?? (extent && fit.frame(extent, size, padding));
}

/**
 * @param {HTMLElement} host the map view, whose figure Plotly has begun to draw
 * @param {Expected|null} expected what the server says of the address; null where it is for others to say
 * @param {() => void} done runs once the map has been seen
 */
function appear(host, expected, done) {
  const figure = /** @type {import("../types.d.ts").PlotlyElement} */ (host.querySelector(".js-plotly-plot"));
  const mapLibre = door.behind(figure);
  const room = measureRoom(host);
  const camera = expected && cameraOf(expected, room);
  if (camera) {
    const { lon, lat, zoom, bearing, pitch } = camera;
    door.remember(figure, camera);
    mapLibre.jumpTo({ center: [lon, lat], zoom, bearing, pitch, padding: room.padding });
    onHand(mapLibre, () => {
      host.dataset.moved = "";
    });
  }
  const finish = once(done);
  globalThis.setTimeout(finish, PATIENCE_MS);
  door.whenStyled(mapLibre, () => {
    mapLibre.once("render", () => {
      if (camera) host.classList.add("is-seen");
      globalThis.setTimeout(finish);
    });
    mapLibre.triggerRepaint();
  });
}

/** True when a hand has moved the map since it appeared. @param {HTMLElement} host */
const wasMoved = (host) => host.dataset.moved !== undefined;

export { appear, cameraOf, wasMoved };
