/** Runs as soon as plotly.js is there, before the map room and before Dash: draws the map. */

import { draw } from "./map/first.js";

/** Nobody waits for a map that does not come, as where there is no WebGL; its view tells of it. */
function giveUp(error) {
  console.warn("araxes:", error);
  document.documentElement.classList.add("has-no-map");
  document.dispatchEvent(new Event("araxes:nomap"));
}

try {
  draw({ search: globalThis.location.search }).catch(giveUp);
} catch (error) {
  giveUp(error);
}
