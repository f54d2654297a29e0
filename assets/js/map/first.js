/**
 * Draws the map from the figure that stands in the page, in the theme's colours. Plotly makes
 * MapLibre's map at once, and draws it when its style has been read.
 */

import { tokenReader } from "../core/theme.js";

const HOST_ID = "map";

/**
 * A style in the colours of the theme: each layer names the token of a property. Pure.
 * @template {{layers: any[]}} Style
 * @param {Style} style @param {(token: string) => string} colourOf @returns {Style}
 */
function painted(style, colourOf) {
  const layers = style.layers.map((layer) => {
    const tokens = Object.entries(layer.metadata?.tokens || {});
    const paint = Object.fromEntries(tokens.map(([property, token]) => [property, colourOf(token)]));
    return { ...layer, paint: { ...layer.paint, ...paint } };
  });
  return { ...style, layers };
}

/**
 * A style whose tiles the map's worker finds: it has no page of its own to begin an address at. Pure.
 * @template {{sources: Record<string, any>}} Style
 * @param {Style} style @param {string} origin of the page @returns {Style}
 */
function reachable(style, origin) {
  const sources = Object.entries(style.sources).map(([name, source]) => {
    const tiles = source.tiles?.map((address) => origin + address);
    return [name, tiles ? { ...source, tiles } : source];
  });
  return { ...style, sources: Object.fromEntries(sources) };
}

/**
 * @param {(layout: any) => any} [resolve] puts a style's data in place of their addresses
 * @returns {Promise<HTMLElement>} the figure, once Plotly has drawn all of it
 */
function draw(resolve = (layout) => layout) {
  const host = document.getElementById(HOST_ID);
  const { figure, config } = JSON.parse(host.dataset.figure);
  delete host.dataset.figure;
  const style = reachable(painted(figure.layout.map.style, tokenReader()), globalThis.location.origin);
  const layout = resolve({ ...figure.layout, map: { ...figure.layout.map, style } });
  const div = /** @type {HTMLElement} */ (host.firstElementChild);
  const drawn = globalThis.Plotly.newPlot(div, figure.data, layout, config);
  // Plotly hears of the window's size alone.
  const follow = () => drawn.then(() => div.offsetWidth && globalThis.Plotly.Plots.resize(div));
  let isAsDrawn = true;
  const observer = new globalThis.ResizeObserver(() => {
    if (!isAsDrawn) follow();
    isAsDrawn = false; // it is told of the size at the beginning as well
  });
  observer.observe(div);
  return drawn;
}

export { draw, painted, reachable };
