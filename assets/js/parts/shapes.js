/** The shapes of the kinds as pictures beside their names. */

import * as kinds from "../core/kinds.js";

/** An SVG element of the shape of a kind or a lane, for labels. */
function icon(kind, sizePx) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
  svg.setAttribute("width", sizePx);
  svg.setAttribute("height", sizePx);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", kinds.markOf(kind));
  path.setAttribute("fill", "currentColor");
  svg.append(path);
  return svg;
}

export { icon };
