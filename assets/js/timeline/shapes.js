/** The shapes of the kinds as pictures beside their names. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const timeline = (araxes.timeline = araxes.timeline || {});

  /** An SVG element of the shape of a kind or a lane, for labels. */
  function icon(kind, sizePx) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
    svg.setAttribute("width", sizePx);
    svg.setAttribute("height", sizePx);
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", araxes.kinds.markOf(kind));
    path.setAttribute("fill", "currentColor");
    svg.append(path);
    return svg;
  }

  timeline.shapes = { icon };
  if (typeof module === "object") module.exports = timeline.shapes;
})(typeof window === "object" ? window : globalThis);
