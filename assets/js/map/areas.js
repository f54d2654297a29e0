/** Boxes on the map, in its pixels. Pure. */

/** @import { Area, Disc } from "../types.d.ts" */

/** The box about a disc. @param {Disc} disc @returns {Area} */
const boxAbout = ({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });

/** @param {Area} one @param {Area} other @returns {number} square pixels that both cover */
function sharedBy(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(across, 0) * Math.max(down, 0);
}

export { boxAbout, sharedBy };
