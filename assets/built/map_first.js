"use strict";
(() => {
  // assets/js/map/first.js
  var HOST_ID = "map";
  function cameraIn(search) {
    const named = new URLSearchParams(search).get("at");
    const numbers = named ? named.split(",").map(Number) : [];
    if (numbers.length !== 5 || !numbers.every(Number.isFinite)) return null;
    const [lon, lat, zoom, bearing, pitch] = numbers;
    return { center: { lon, lat }, zoom, bearing, pitch };
  }
  function painted(style, colourOf) {
    const layers = style.layers.map((layer) => {
      const tokens = Object.entries(layer.metadata?.tokens || {});
      const paint = Object.fromEntries(tokens.map(([property, token]) => [property, colourOf(token)]));
      return { ...layer, paint: { ...layer.paint, ...paint } };
    });
    return { ...style, layers };
  }
  function draw({ search = "", resolve = (layout) => layout } = {}) {
    const host = document.getElementById(HOST_ID);
    const { figure, config } = JSON.parse(host.dataset.figure);
    delete host.dataset.figure;
    const theme = globalThis.getComputedStyle(document.documentElement);
    const style = painted(figure.layout.map.style, (token) => theme.getPropertyValue(`--${token}`).trim());
    const map = { ...figure.layout.map, ...cameraIn(search), style };
    const div = (
      /** @type {HTMLElement} */
      host.firstElementChild
    );
    const drawn = globalThis.Plotly.newPlot(div, figure.data, resolve({ ...figure.layout, map }), config);
    const follow = () => drawn.then(() => div.offsetWidth && globalThis.Plotly.Plots.resize(div));
    new globalThis.ResizeObserver(follow).observe(div);
    return drawn;
  }

  // assets/js/map_first.js
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
})();
