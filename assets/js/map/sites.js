/**
 * Signs of sites: dams, plants, crossings and ports differ by shape. The map gets them as pictures
 * drawn here in the theme's colours; the legend draws the same paths.
 */

import * as vocabulary from "../core/vocabulary.js";
import { element } from "../parts/element.js";

/** @import { MapLibreMap, Tokens } from "../types.d.ts" */

const SIGN_PX = 11;
const FRAME_PX = 17;
const OBSTACLE = "obstacle";
const OBSTACLE_PX = 20;
const ARROW = "arrow";
/** Length and half the width of the arrow beside a name, and how far its back is cut in. */
const ARROW_SHAPE_PX = { length: 11, half: 4.5, cut: 3 };
/** Radius and line of the dots of places (dashboard/figures/map_labels.py). */
const DOTS_PX = { "dot-capital": { radius: 3.6, line: 1.8 }, dot: { radius: 2.6, line: 1.3 } };

/**
 * A square picture for the map, drawn about its middle in CSS pixels.
 * @param {number} ratio device pixels per CSS pixel @param {(pen: CanvasRenderingContext2D) => void} paint
 */
function picture(ratio, paint) {
  const size = Math.round(FRAME_PX * ratio);
  const canvas = element("canvas", { width: size, height: size });
  // The pixels are read back at once: a canvas on the graphics card would have to be fetched.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.translate(size / 2, size / 2);
  pen.scale(ratio, ratio);
  paint(pen);
  return pen.getImageData(0, 0, size, size);
}

const sign = (path, hollow, tokens, ratio) =>
  picture(ratio, (pen) => {
    const scale = SIGN_PX / 2;
    pen.scale(scale, scale);
    pen.lineJoin = "round";
    const shape = new Path2D(path);
    pen.strokeStyle = tokens.panel;
    pen.lineWidth = 3.2 / scale;
    pen.stroke(shape);
    if (hollow) {
      pen.fillStyle = tokens.panel;
      pen.fill(shape, "evenodd");
      pen.strokeStyle = tokens.ink;
      pen.lineWidth = 1.2 / scale;
      pen.stroke(shape);
    } else {
      pen.fillStyle = tokens.panel;
      pen.fill(shape, "nonzero");
      pen.fillStyle = tokens.ink;
      pen.fill(shape, "evenodd");
    }
  });

/** An arrow to the right. Pictures draw the same (dashboard/figures/scene_map/pair_names.py). */
const arrow = (tokens, ratio) =>
  picture(ratio, (pen) => {
    const { length, half, cut } = ARROW_SHAPE_PX;
    const shape = new Path2D(`M${length / 2} 0L${-length / 2} ${half}L${cut - length / 2} 0L${-length / 2} ${-half}Z`);
    pen.lineJoin = "round";
    pen.lineWidth = 2.4;
    pen.strokeStyle = tokens.halo;
    pen.stroke(shape);
    pen.fillStyle = tokens.muted;
    pen.fill(shape);
  });

/** A town's dot, and a capital's: as the style draws those of places that have a layer of their own. */
const dot = (radius, line, tokens, ratio) =>
  picture(ratio, (pen) => {
    const shape = new Path2D();
    shape.arc(0, 0, radius + line / 2, 0, 2 * Math.PI);
    pen.fillStyle = tokens.panel;
    pen.fill(shape);
    pen.lineWidth = line;
    pen.strokeStyle = tokens.ink;
    pen.stroke(shape);
  });

/**
 * Gives the map every sign in the theme's colours, anew after a change of theme.
 * @param {MapLibreMap} mapLibre @param {Tokens} tokens @param {number} ratio device pixels per CSS pixel
 */
function draw(mapLibre, tokens, ratio) {
  for (const [kind, { mark }] of Object.entries(vocabulary.sites)) {
    for (const [suffix, hollow] of [
      ["", false],
      ["-hollow", true],
    ]) {
      put(mapLibre, `site-${kind}${suffix}`, sign(mark, hollow, tokens, ratio), ratio);
    }
  }
  put(mapLibre, ARROW, arrow(tokens, ratio), ratio);
  for (const [name, { radius, line }] of Object.entries(DOTS_PX)) {
    put(mapLibre, name, dot(radius, line, tokens, ratio), ratio);
  }
  if (!mapLibre.hasImage(OBSTACLE)) mapLibre.addImage(OBSTACLE, new ImageData(OBSTACLE_PX, OBSTACLE_PX));
}

/** Gives the map a picture, in place of the one that it has under this name. */
function put(mapLibre, name, image, ratio) {
  if (mapLibre.hasImage(name)) mapLibre.updateImage(name, image);
  else mapLibre.addImage(name, image, { pixelRatio: ratio });
}

export { draw, OBSTACLE, OBSTACLE_PX, put };
