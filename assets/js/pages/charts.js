/**
 * Charts within panels: draws by Plotly what the server describes (dashboard/views/pair/charts_panel.py)
 * in the theme that is shown, keeps them as wide as their place, and saves them as pictures.
 */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { all, closest } from "../parts/element.js";

/** @import { Chart } from "../types.d.ts" */

const KNOCK_MS = 50;
/** A saved picture is as wide as a slide's, whatever the screen. */
const SAVED_WIDTH_PX = 960;
const SAVED_SCALE = 2;

/**
 * What Plotly is given for a chart.
 * @param {Chart} told
 * @param {string} theme "light" or "dark"
 * @returns {{data: object[], layout: object, config: object}}
 */
function figureOf(told, theme) {
  const { data, layout } = told[theme === "dark" ? "dark" : "light"];
  return { data, layout: { ...layout, autosize: true }, config: told.config };
}

/**
 * What Plotly is given and asked for a picture, which bears its title, its day and the marking.
 * @param {string} format "svg" or "png"
 * @param {Chart} told
 * @param {string} theme "light" or "dark"
 */
function pictureOf(format, told, theme) {
  const { data, saved } = told[theme === "dark" ? "dark" : "light"];
  return {
    figure: { data, layout: saved, config: told.config },
    options: {
      format,
      filename: told.file,
      width: SAVED_WIDTH_PX,
      height: saved.height,
      scale: format === "png" ? SAVED_SCALE : 1,
    },
  };
}

/** Charts that are drawn, with what the server told of them. @type {Map<HTMLElement, Chart>} */
const drawn = new Map();

const theme = () => document.documentElement.dataset.theme;

/** Plotly comes with the map, after the page; nothing here makes it come sooner. */
async function plotly() {
  while (!globalThis.Plotly)
    await new Promise((resolve) => {
      globalThis.setTimeout(resolve, KNOCK_MS);
    });
  return globalThis.Plotly;
}

/** A chart in a place without width is drawn once it has one. */
const places =
  typeof ResizeObserver === "undefined"
    ? null
    : new ResizeObserver((entries) => {
        for (const { target, contentRect } of entries)
          if (contentRect.width > 0) paint(/** @type {HTMLElement} */ (target));
      });

/** @param {HTMLElement} place */
async function paint(place) {
  const Plotly = await plotly();
  const told = drawn.get(place);
  if (!told || !place.isConnected || !place.clientWidth) return;
  const { data, layout, config } = figureOf(told, theme());
  await Plotly.react(place, data, { ...layout, width: place.clientWidth }, config);
  // Paper is narrower than the screen: with a view box the style sheet can make the picture fit.
  for (const svg of place.querySelectorAll(".main-svg")) {
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
  }
  place.dataset.drawn = theme();
}

function forgetLost() {
  for (const place of [...drawn.keys()]) {
    if (place.isConnected) continue;
    drawn.delete(place);
    places?.unobserve(place);
    globalThis.Plotly?.purge(place);
  }
}

export { figureOf, pictureOf };

export function start() {
  document.addEventListener("araxes:drawn", (event) => {
    forgetLost();
    for (const place of all(".chart[data-figure]", /** @type {HTMLElement} */ (event.target))) {
      drawn.set(place, JSON.parse(place.dataset.figure));
      place.removeAttribute("data-figure");
      places?.observe(place);
    }
  });

  document.addEventListener("click", async (event) => {
    const button = closest(event.target, "[data-save]");
    const [place] = button ? all(".chart", button.closest(".chart-card")) : [];
    const told = place && drawn.get(place);
    if (!told) return;
    const Plotly = await plotly();
    const { figure, options } = pictureOf(button.dataset.save, told, theme());
    await Plotly.downloadImage(figure, options);
  });

  whenRead(() => {
    state.subscribe((_selection, phase) => {
      if (phase === "theme") for (const place of drawn.keys()) paint(place);
    });
  });
}
