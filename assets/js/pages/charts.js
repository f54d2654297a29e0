/**
 * Charts within panels: draws by Plotly what the server describes (dashboard/views/pair/charts_panel.py)
 * in the theme that is shown, keeps them as wide as their place, and saves them as pictures.
 */

import { state } from "../core/state.js";

const KNOCK_MS = 50;
/** A saved picture is as wide as a slide's, whatever the screen. */
const SAVED_WIDTH_PX = 960;
const SAVED_SCALE = 2;

/**
 * What Plotly is given for a chart.
 * @param {{light: object, dark: object, config: object}} told as the server describes it
 * @param {string} theme "light" or "dark"
 */
function figureOf(told, theme) {
  const { data, layout } = told[theme === "dark" ? "dark" : "light"];
  return { data, layout: { ...layout, autosize: true }, config: told.config };
}

/** What Plotly is asked for a picture. @param {"svg"|"png"} format @param {{file: string, light: object}} told */
function pictureOf(format, told) {
  return {
    format,
    filename: told.file,
    width: SAVED_WIDTH_PX,
    height: told.light.layout.height,
    scale: format === "png" ? SAVED_SCALE : 1,
  };
}

/** Charts that are drawn, with what the server told of them. @type {Map<HTMLElement, object>} */
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
        for (const { target, contentRect } of entries) if (contentRect.width > 0) paint(target);
      });

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
    for (const place of event.target.querySelectorAll(".chart[data-figure]")) {
      drawn.set(place, JSON.parse(place.dataset.figure));
      place.removeAttribute("data-figure");
      places?.observe(place);
    }
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-save]");
    const place = button?.closest(".chart-card").querySelector(".chart");
    const told = place && drawn.get(place);
    if (!told) return;
    const Plotly = await plotly();
    const { data, layout, config } = figureOf(told, theme());
    await Plotly.downloadImage({ data, layout, config }, pictureOf(button.dataset.save, told));
  });

  globalThis.addEventListener("DOMContentLoaded", () => {
    state.subscribe((_selection, phase) => {
      if (phase === "theme") for (const place of drawn.keys()) paint(place);
    });
  });
}
