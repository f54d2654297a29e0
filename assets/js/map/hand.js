/** Moves of the map by a reader's hand. */

/** @import { MapLibreMap } from "../types.d.ts" */

/**
 * Runs whenever a hand begins to move the map: MapLibre sends the hand's event along with a drag or
 * a pinch, and tells of the wheel apart.
 * @param {MapLibreMap} mapLibre @param {() => void} run
 */
export function onHand(mapLibre, run) {
  mapLibre.on("movestart", ({ originalEvent }) => {
    if (originalEvent) run();
  });
  mapLibre.on("wheel", () => run());
}
