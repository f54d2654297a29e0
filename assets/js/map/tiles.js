/**
 * Tiles of the ground: those that are fetched before the map asks for them, so that it finds them in
 * the browser's cache, and what is made of those that do not come.
 */

import * as projection from "./projection.js";

/** @import { Camera, MapLibreMap, Size } from "../types.d.ts" */

/** Share of the map's size that is fetched beyond each of its sides: panels and captions move its middle. */
const BEYOND = 0.5;
/** Zooms through which a flight rises. */
const FURTHER = 2;
const AT_ONCE = 4;

/**
 * The tiles about a camera, and those of some zooms further out. Pure.
 * @param {Camera} camera @param {Size} size of the map @param {number} greatest zoom of a tile
 * @returns {string[]} zoom, column and row, as "5/19/12"
 */
function about(camera, size, greatest) {
  const found = new Set();
  const world = projection.worldPx(camera.zoom);
  const [x, y] = [projection.worldX(camera.lon), projection.worldY(camera.lat)];
  for (let out = 0; out <= FURTHER; out += 1) {
    const zoom = Math.max(0, Math.min(Math.floor(camera.zoom) - out, greatest));
    const side = 2 ** zoom;
    const reach = (length) => ((0.5 + BEYOND) * length) / world;
    const first = [x - reach(size.width), y - reach(size.height)].map((at) => Math.floor(at * side));
    const last = [x + reach(size.width), y + reach(size.height)].map((at) => Math.floor(at * side));
    for (let column = first[0]; column <= last[0]; column += 1) {
      for (let row = Math.max(0, first[1]); row <= Math.min(side - 1, last[1]); row += 1) {
        found.add(`${zoom}/${((column % side) + side) % side}/${row}`);
      }
    }
  }
  return [...found];
}

/**
 * Fetches the tiles about some cameras; nothing where the page brings its ground along.
 * @param {MapLibreMap} mapLibre @param {Camera[]} cameras @param {Size} size
 * @returns {Promise<void>} resolves when all have come or failed
 */
async function foresee(mapLibre, cameras, size) {
  const { tiles, maxzoom } = mapLibre.getStyle().sources.ground ?? {};
  if (!tiles) return;
  const names = [...new Set(cameras.flatMap((camera) => about(camera, size, maxzoom)))];
  const fetchNext = async () => {
    for (let name = names.shift(); name; name = names.shift()) {
      const [z, x, y] = name.split("/");
      const address = tiles[0].replace("{z}", z).replace("{x}", x).replace("{y}", y);
      await globalThis.fetch(address).then(
        (answer) => answer.arrayBuffer(),
        () => null,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}

/**
 * What goes wrong on the map. That a tile does not come is no news: the server is gone, and the page
 * says so where it asks for more than ground.
 */
function hear({ error, tile }) {
  if (!tile) console.error("araxes:", error);
}

export { about, foresee, hear };
