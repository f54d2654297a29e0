/** Where a country is seen: its fill as the map draws it, kept as a small picture whose pixels tell. */

import { element } from "../parts/element.js";

/** @import { LonLat, MapFeature, MapLibreMap } from "../types.d.ts" */

/** A name is some times taller than what is lost in a pixel of the picture. */
const CELL_PX = 4;
/** Further out than this the world may be seen more than once. */
const COPIES_BELOW_ZOOM = 3;

/** @param {MapFeature["geometry"]} geometry @returns {LonLat[][]} rings */
function ringsOf({ type, coordinates }) {
  if (type === "Polygon") return coordinates;
  return type === "MultiPolygon" ? coordinates.flat() : [];
}

/**
 * @param {MapLibreMap} mapLibre
 * @param {string[]} layers with the country's fill
 * @returns {(x: number, y: number) => boolean} tells whether the country is drawn at a point, in pixels of the map
 */
function maskOf(mapLibre, layers) {
  const { clientWidth: width, clientHeight: height } = mapLibre.getContainer();
  const [columns, rows] = [Math.ceil(width / CELL_PX), Math.ceil(height / CELL_PX)];
  const canvas = element("canvas", { width: Math.max(1, columns), height: Math.max(1, rows) });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.scale(1 / CELL_PX, 1 / CELL_PX);
  const { lng } = mapLibre.getCenter();
  const copies = mapLibre.getZoom() < COPIES_BELOW_ZOOM ? [-1, 0, 1] : [0];

  /** A part of the country that lies in one tile. @param {LonLat[][]} rings @param {number} turn degrees */
  function fill(rings, turn) {
    pen.beginPath();
    for (const ring of rings) {
      ring.forEach(([lon, lat], at) => {
        const { x, y } = mapLibre.project([lon + turn, lat]);
        if (at) pen.lineTo(x, y);
        else pen.moveTo(x, y);
      });
    }
    pen.fill("evenodd");
  }

  /** @type {[number, number][]} */
  const all = [
    [0, 0],
    [width, height],
  ];
  for (const { geometry } of mapLibre.queryRenderedFeatures(all, { layers })) {
    const rings = ringsOf(geometry);
    if (!rings.length) continue;
    const nearest = Math.round((lng - rings[0][0][0]) / 360);
    for (const copy of copies) fill(rings, (nearest + copy) * 360);
  }
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return (x, y) => {
    const [column, row] = [Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)];
    const isInside = column >= 0 && row >= 0 && column < columns && row < rows;
    return isInside && data[(row * columns + column) * 4 + 3] > 127;
  };
}

export { maskOf };
