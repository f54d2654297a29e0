/** The shapes of the kinds, as SVG paths about (0, 0) with a radius of about one. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const timeline = (araxes.timeline = araxes.timeline || {});

  function polygon(points, radiusOf, turn) {
    const corners = Array.from({ length: points }, (_, i) => {
      const angle = turn + (2 * Math.PI * i) / points;
      return `${(radiusOf(i) * Math.cos(angle)).toFixed(3)} ${(radiusOf(i) * Math.sin(angle)).toFixed(3)}`;
    });
    return `M${corners.join("L")}Z`;
  }

  const PATHS = {
    visit: "M.95 0A.95 .95 0 1 1 -.95 0A.95 .95 0 1 1 .95 0Z",
    meeting: "M-.85 -.85H.85V.85H-.85Z",
    call: "M-.7 -.55H.7A.55 .55 0 0 1 .7 .55H-.7A.55 .55 0 0 1 -.7 -.55Z",
    agreement: "M0 -1.15L1.15 0L0 1.15L-1.15 0Z",
    statement: "M0 -1.05L1.1 .85H-1.1Z",
    sanction:
      "M-.95 -.5L-.5 -.95L0 -.45L.5 -.95L.95 -.5L.45 0L.95 .5L.5 .95L0 .45L-.5 .95L-.95 .5L-.45 0Z",
    conflict: polygon(16, (i) => (i % 2 ? 0.62 : 1.2), -Math.PI / 2),
    project: polygon(6, () => 1.08, 0),
  };

  /** An SVG element of one shape, for labels. */
  function icon(kind, sizePx) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "-1.3 -1.3 2.6 2.6");
    svg.setAttribute("width", sizePx);
    svg.setAttribute("height", sizePx);
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", PATHS[kind]);
    path.setAttribute("fill", "currentColor");
    svg.append(path);
    return svg;
  }

  timeline.shapes = { PATHS, icon };
  if (typeof module === "object") module.exports = timeline.shapes;
})(typeof window === "object" ? window : globalThis);
