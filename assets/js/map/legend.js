/**
 * The marks of the legend, drawn with the numbers that the map itself is drawn with: they stand in
 * each mark's data-attributes, written by dashboard/views/map/layers_panel.py from the map's style.
 */

import * as vocabulary from "../core/vocabulary.js";
import { all, svg } from "../parts/element.js";

const WIDTH_PX = 22;
const HEIGHT_PX = 14;
const MIDDLE = HEIGHT_PX / 2;

const colour = (token) => `var(--${token})`;

/** @returns {string} a line's dash in pixels: the map's are in line widths */
const dashOf = (dash, width) =>
  dash
    ? dash
        .split(" ")
        .map((length) => Number((length * width).toFixed(2)))
        .join(" ")
    : "";

/**
 * What a mark is made of: SVG elements by name and attributes. Pure.
 * @param {DOMStringMap} data of the mark's place
 * @returns {[name: keyof SVGElementTagNameMap, attributes: Record<string, string|number>][]}
 */
function shapesOf(data) {
  switch (data.legend) {
    case "line":
    case "corridor":
      return [
        [
          "path",
          {
            d: `M1 ${MIDDLE}H${WIDTH_PX - 1}`,
            fill: "none",
            stroke: colour(data.token),
            "stroke-width": data.width,
            "stroke-dasharray": dashOf(data.dash, Number(data.width)),
            "stroke-linecap": data.dash ? "butt" : "round",
            "stroke-opacity": data.opacity || 1,
          },
        ],
      ];
    case "zone":
      return [
        [
          "rect",
          {
            x: 2,
            y: 2,
            width: WIDTH_PX - 4,
            height: HEIGHT_PX - 4,
            fill: colour("sea"),
            stroke: colour(data.token),
            "stroke-width": 1,
            "stroke-dasharray": "3 2",
          },
        ],
        ["path", { d: data.strokes, fill: "none", stroke: colour(data.token), "stroke-width": data.width }],
      ];
    case "site":
      return [
        [
          "path",
          {
            d: vocabulary.sites[data.shape].mark,
            transform: `translate(${WIDTH_PX / 2} ${MIDDLE}) scale(5.5)`,
            "fill-rule": "evenodd",
            fill: data.hollow ? colour("panel") : colour("ink"),
            stroke: data.hollow ? colour("ink") : "none",
            "stroke-width": 0.22,
          },
        ],
      ];
    case "place":
      return [
        [
          "circle",
          { cx: WIDTH_PX / 2, cy: MIDDLE, r: 3.6, fill: colour("panel"), stroke: colour("ink"), "stroke-width": 1.8 },
        ],
      ];
    default:
      throw new Error(`unknown mark of the legend "${data.legend}"; known: line, corridor, zone, site, place`);
  }
}

/** Draws every mark inside an element. */
function draw(host) {
  for (const place of all("[data-legend]", host)) {
    const shapes = shapesOf(place.dataset).map(([name, attributes]) => svg(name, attributes));
    place.replaceChildren(
      svg("svg", { viewBox: `0 0 ${WIDTH_PX} ${HEIGHT_PX}`, width: WIDTH_PX, height: HEIGHT_PX }, ...shapes),
    );
  }
}

export { dashOf, draw, shapesOf };
