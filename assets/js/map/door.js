/**
 * The one private door: Plotly keeps its MapLibre map at `gd._fullLayout.map._subplot.map` and gives
 * no public way to it. Whatever of Plotly's inside this project touches is touched in this file, and
 * a browser test fails when a new version moves it.
 */

/** @import { Camera, MapLibreMap, PlotlyElement } from "../types.d.ts" */

const KNOCK_MS = 25;
const PATIENCE_MS = 60000;

/** @param {PlotlyElement|null} figure @returns {MapLibreMap|null} the map behind a drawn figure */
const behind = (figure) => figure?._fullLayout?.map?._subplot?.map ?? null;

/**
 * Waits for the map in the figure that map/first.js draws.
 * @param {string} id of the figure's element
 * @returns {Promise<{map: MapLibreMap, figure: PlotlyElement}>}
 * @throws {Error} when none came
 */
async function open(id) {
  for (let waited = 0; waited < PATIENCE_MS; waited += KNOCK_MS) {
    const figure = /** @type {PlotlyElement|null} */ (document.querySelector(`#${id} .js-plotly-plot`));
    const found = figure && behind(figure);
    if (found) return { map: found, figure };
    await new Promise((resolve) => globalThis.setTimeout(resolve, KNOCK_MS));
  }
  throw new Error(`no map was drawn within ${PATIENCE_MS / 1000} seconds`);
}

/**
 * Tells Plotly where the camera is. It puts the map back to where it last knew it to be whenever
 * it lays the figure out, and it learns only of moves by hand.
 * @param {PlotlyElement} figure @param {Camera} camera
 */
function remember(figure, camera) {
  const layout = figure._fullLayout?.map;
  if (!layout) return;
  const { lon, lat, zoom, bearing, pitch } = camera;
  for (const known of [layout, layout._input]) {
    if (known) Object.assign(known, { center: { lon, lat }, zoom, bearing, pitch });
  }
}

/** Plotly asks a foreign host for every icon that it does not know; here none is ever fetched. @param {MapLibreMap} mapLibre */
function closeForeignIcons(mapLibre) {
  mapLibre.setMissingStyleImageResolver(() => undefined);
}

/** Runs once the style has been read, which is before any tile has. @param {MapLibreMap} mapLibre @param {() => void} run */
function whenStyled(mapLibre, run) {
  const isRead = () => Boolean(mapLibre.style && mapLibre.getLayer("sea"));
  if (isRead()) {
    run();
    return;
  }
  const check = () => {
    if (!isRead()) return;
    mapLibre.off("styledata", check);
    run();
  };
  mapLibre.on("styledata", check);
}

export { behind, closeForeignIcons, open, remember, whenStyled };
