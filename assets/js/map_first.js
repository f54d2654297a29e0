/**
 * Runs as soon as the document has been read, before the map room and before Dash: lets the first
 * frame be painted, has plotly.js come and draw the map, and then the map room's script, whose
 * reading keeps the browser busy.
 */

import { expected } from "./core/opening.js";
import { once } from "./core/ready.js";
import { appear } from "./map/appearing.js";
import { draw } from "./map/first.js";
import * as webgl from "./map/webgl.js";
import { element } from "./parts/element.js";

const { plotly, next } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
const isMapPage = document.documentElement.dataset.opening === "map";

/** A page out of sight paints no frame, and waits no longer for one. */
const FRAME_PATIENCE_MS = 300;

/** Scripts run in the order in which they are asked for. @param {string} address */
function bring(address) {
  const script = element("script", { src: address });
  script.async = false;
  document.body.append(script);
  return script;
}

/** The map room's script travels while the map is drawn for the first time. */
function announceNext() {
  document.head.append(element("link", { rel: "preload", as: "script", href: next }));
}

const bringNext = once(() => bring(next));

/** Nobody waits for a map that does not come; its view shows a picture in its place. */
function giveUp(error) {
  console.warn("araxes:", error);
  webgl.forgo("script");
  bringNext();
}

function drawMap() {
  try {
    draw().catch(giveUp);
    announceNext();
    appear(document.getElementById("map-view"), expected(), bringNext);
  } catch (error) {
    giveUp(error);
  }
}

const begin = once(() => {
  if (!webgl.isDrawn()) {
    webgl.forgo("webgl");
    bringNext();
    bring(plotly); // for the charts
    return;
  }
  const script = bring(plotly);
  script.addEventListener("load", drawMap);
  script.addEventListener("error", () => giveUp(new Error(`${plotly} did not come`)));
  // Other pages have no use for the map yet.
  if (!isMapPage) bringNext();
});

// Read before the first frame is painted, plotly.js would hold that up.
requestAnimationFrame(() => globalThis.setTimeout(begin));
globalThis.setTimeout(begin, FRAME_PATIENCE_MS);
