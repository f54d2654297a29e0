/** What a card or list about a mark leaves in sight, where it can: the ways of the mark, where they lead, and names. */

import { boxAbout } from "./areas.js";

/** @import { Hit, MapView } from "../types.d.ts" */

/** @import { Kept } from "./card.js" */

/** How much worse it is to cover the other end of a way, or a name, than a stretch of the way or another mark. */
const WEIGHTS = { end: 30, name: 30, way: 10, mark: 1 };
/** About the end of a way where no mark stands. */
const PLACE_PX = 8;

/**
 * @param {Pick<MapView, "overlay"|"naming">} view
 * @param {Hit|null} hit the mark or way that is told of; null for what lies on the ground
 * @returns {Kept[]}
 */
function keptAbout({ overlay, naming }, hit) {
  const { along, ends } = hit ? overlay.waysOf(hit) : { along: [], ends: [] };
  const weighed = (discs, weight) => discs.map((disc) => ({ ...boxAbout(disc), weight }));
  return [
    ...weighed(along, WEIGHTS.way),
    ...weighed(
      ends.map(({ x, y, radius }) => ({ x, y, radius: radius || PLACE_PX })),
      WEIGHTS.end,
    ),
    ...weighed(overlay.marksInSight(), WEIGHTS.mark),
    ...(naming?.pairBoxes() || []).map((box) => ({ ...box, weight: WEIGHTS.name })),
  ];
}

export { keptAbout };
