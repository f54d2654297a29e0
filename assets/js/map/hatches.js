/**
 * Hatches of waters: the map gets each as a small picture, drawn here in the theme's colour, that it
 * repeats over a fill. Steps, widths and strokes come with the style (dashboard/figures/map_lines.py).
 */

import { element } from "../parts/element.js";
import { put } from "./sites.js";

/** @import { Hatch, MapLibreMap, Tokens } from "../types.d.ts" */

/** @param {Hatch} hatch @param {Tokens} tokens @param {number} ratio device pixels per CSS pixel */
function picture({ token, step_px: step, width_px: width, path }, tokens, ratio) {
  // A whole number of pixels, or the strokes would not meet where the picture repeats.
  const size = Math.round(step * ratio);
  const canvas = element("canvas", { width: size, height: size });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.scale(size / step, size / step);
  pen.strokeStyle = tokens[token];
  pen.lineWidth = width;
  pen.stroke(new Path2D(path));
  return pen.getImageData(0, 0, size, size);
}

/**
 * Gives the map every hatch in the theme's colours, anew after a change of theme.
 * @param {MapLibreMap} mapLibre @param {Record<string, Hatch>} hatches by the picture's name
 * @param {Tokens} tokens @param {number} ratio
 */
function draw(mapLibre, hatches, tokens, ratio) {
  for (const [name, hatch] of Object.entries(hatches)) {
    put(mapLibre, name, picture(hatch, tokens, ratio), Math.round(hatch.step_px * ratio) / hatch.step_px);
  }
}

export { draw };
