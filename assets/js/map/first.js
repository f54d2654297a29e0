/**
 * Draws the map from the figure that stands in the page, as soon as Plotly is there: in the camera of
 * the address and in the theme's colours, before anything else is known (map_first.js).
 */

const HOST_ID = "map";

/**
 * The camera of an address as Plotly's layout has it; null where the address names none. Python reads
 * the address too (dashboard/selection/address.py), and has the last word. Pure.
 * @param {string} search
 */
function cameraIn(search) {
  const named = new URLSearchParams(search).get("at");
  const numbers = named ? named.split(",").map(Number) : [];
  if (numbers.length !== 5 || !numbers.every(Number.isFinite)) return null;
  const [lon, lat, zoom, bearing, pitch] = numbers;
  return { center: { lon, lat }, zoom, bearing, pitch };
}

/**
 * A style in the colours of the theme: each layer names the token of a property. Pure.
 * @param {{layers: any[]}} style @param {(token: string) => string} colourOf
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
 * @param {{search?: string, resolve?: (layout: any) => any}} [options] the address, and what puts a
 *   style's data in place of their addresses
 * @returns {Promise<HTMLElement>} the figure, once Plotly has drawn it
 */
function draw({ search = "", resolve = (layout) => layout } = {}) {
  const host = document.getElementById(HOST_ID);
  const { figure, config } = JSON.parse(host.dataset.figure);
  delete host.dataset.figure;
  const theme = globalThis.getComputedStyle(document.documentElement);
  const style = painted(figure.layout.map.style, (token) => theme.getPropertyValue(`--${token}`).trim());
  const map = { ...figure.layout.map, ...cameraIn(search), style };
  const div = /** @type {HTMLElement} */ (host.firstElementChild);
  const drawn = globalThis.Plotly.newPlot(div, figure.data, resolve({ ...figure.layout, map }), config);
  // Plotly hears of the window's size alone.
  const follow = () => drawn.then(() => div.offsetWidth && globalThis.Plotly.Plots.resize(div));
  new globalThis.ResizeObserver(follow).observe(div);
  return drawn;
}

export { cameraIn, draw, painted };
