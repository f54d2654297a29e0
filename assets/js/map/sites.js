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

function sign(path, hollow, tokens, ratio) {
  const size = Math.round(FRAME_PX * ratio);
  const canvas = element("canvas", { width: size, height: size });
  // The pixels are read back at once: a canvas on the graphics card would have to be fetched.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const scale = (SIGN_PX / 2) * ratio;
  pen.translate(size / 2, size / 2);
  pen.scale(scale, scale);
  pen.lineJoin = "round";
  const shape = new Path2D(path);
  pen.strokeStyle = tokens.panel;
  pen.lineWidth = (3.2 * ratio) / scale;
  pen.stroke(shape);
  if (hollow) {
    pen.fillStyle = tokens.panel;
    pen.fill(shape, "evenodd");
    pen.strokeStyle = tokens.ink;
    pen.lineWidth = (1.2 * ratio) / scale;
    pen.stroke(shape);
  } else {
    pen.fillStyle = tokens.panel;
    pen.fill(shape, "nonzero");
    pen.fillStyle = tokens.ink;
    pen.fill(shape, "evenodd");
  }
  return pen.getImageData(0, 0, size, size);
}

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
  if (!mapLibre.hasImage(OBSTACLE)) mapLibre.addImage(OBSTACLE, new ImageData(OBSTACLE_PX, OBSTACLE_PX));
}

/** Gives the map a picture, in place of the one that it has under this name. */
function put(mapLibre, name, image, ratio) {
  if (mapLibre.hasImage(name)) mapLibre.updateImage(name, image);
  else mapLibre.addImage(name, image, { pixelRatio: ratio });
}

export { draw, OBSTACLE, OBSTACLE_PX, put };
