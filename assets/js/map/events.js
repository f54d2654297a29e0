/**
 * A dossier's events as columns of numbers for the map: the timeline's columns, and beside them
 * where each event lies, and where a visit set out from.
 */

import * as timelineColumns from "../core/columns.js";
import * as vocabulary from "../core/vocabulary.js";
import * as projection from "./projection.js";

/** @import { Dossier, MapColumns } from "../types.d.ts" */

/**
 * @param {Dossier} dossier
 * @returns {MapColumns} in the order of the timeline's columns
 */
function build(dossier) {
  const columns = timelineColumns.build(dossier);
  const { events } = columns;
  const known = new Map();
  const points = [];
  const pointOf = (lon, lat) => {
    const key = `${lon} ${lat}`;
    if (!known.has(key)) {
      known.set(key, points.length);
      points.push([lon, lat]);
    }
    return known.get(key);
  };
  const at = Int32Array.from(events, (event) => (event.lon === null ? -1 : pointOf(event.lon, event.lat)));
  const from = Int32Array.from(events, (event) => (event.home && event.lon !== null ? pointOf(...event.home) : -1));
  const weight = new Uint32Array(points.length);
  for (const site of at) if (site >= 0) weight[site] += 1;
  const { worldX, worldY } = projection;
  return {
    ...columns,
    at,
    from,
    vague: Uint8Array.from(events, (event) => (vocabulary.precisions[event.precision]?.vague ? 1 : 0)),
    sites: {
      x: Float64Array.from(points, ([lon]) => worldX(lon)),
      y: Float64Array.from(points, ([, lat]) => worldY(lat)),
      weight,
    },
  };
}

export { build };
