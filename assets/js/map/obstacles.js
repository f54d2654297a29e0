/**
 * What lies over the map, as boxes in its pixels: panels, buttons, the strip at its foot, lists, and
 * on the stage the caption. Names keep clear of it, and of the map's edge.
 */

/** @import { Area, Disc, Size } from "../types.d.ts" */

const COVERS = [
  ".map-buttons",
  ".map-foot",
  "#map-attribution",
  "#map-placeless",
  "#map-legend",
  "#map-list",
  "#map-empty",
  "#map-summary",
  "#layers-panel",
  "#inspector",
  "#present-banner",
].join(", ");
/** The caption's veil goes on from here to the foot of the screen, and from side to side. */
const CAPTION = "#present-body";
/** Of the squares that stand beyond the map's edge; names are looked at up to 100 px beyond it. */
const EDGE_PX = 64;

/**
 * An unseen square that no name may touch: about its point, or to one side of it.
 * @typedef {Disc & {anchor?: "top"|"bottom"|"left"|"right"}} Obstacle
 */

/**
 * What of the page lies over the map and can be seen, cut to the map.
 * @param {HTMLElement} host the map view
 * @returns {Area[]}
 */
function coversOf(host) {
  const map = host.getBoundingClientRect();
  // Presented, the map is enlarged to the screen, and what lies on it with it.
  const scale = map.width / (host.offsetWidth || 1) || 1;
  const [width, height] = [map.width / scale, map.height / scale];
  return [...document.querySelectorAll(`${COVERS}, ${CAPTION}`)]
    .filter((part) => part.checkVisibility({ visibilityProperty: true }))
    .map((part) => {
      const box = part.getBoundingClientRect();
      if (part.matches(CAPTION))
        return { left: 0, top: Math.max(0, (box.top - map.top) / scale), right: width, bottom: height };
      return {
        left: Math.max(0, (box.left - map.left) / scale),
        top: Math.max(0, (box.top - map.top) / scale),
        right: Math.min(width, (box.right - map.left) / scale),
        bottom: Math.min(height, (box.bottom - map.top) / scale),
      };
    })
    .filter(({ left, top, right, bottom }) => right > left && bottom > top);
}

/** Squares that fill a box. Pure. @param {Area} box @returns {Obstacle[]} */
function squaresIn({ left, top, right, bottom }) {
  const [wide, tall] = [right - left, bottom - top];
  const side = Math.min(wide, tall);
  const [columns, rows] = [Math.ceil(wide / side), Math.ceil(tall / side)];
  return Array.from({ length: columns * rows }, (_, number) => {
    const [column, row] = [number % columns, Math.floor(number / columns)];
    return {
      x: left + side / 2 + (columns > 1 ? (column * (wide - side)) / (columns - 1) : 0),
      y: top + side / 2 + (rows > 1 ? (row * (tall - side)) / (rows - 1) : 0),
      radius: side / 2,
    };
  });
}

/** Squares beyond the edges of the map, so that no name is cut there. Pure. @param {Size} size @returns {Obstacle[]} */
function squaresAround({ width, height }) {
  const steps = (length) =>
    Array.from({ length: Math.ceil(length / EDGE_PX) }, (_, number) =>
      Math.min(number * EDGE_PX + EDGE_PX / 2, length),
    );
  const radius = EDGE_PX / 2;
  return [
    ...steps(width).flatMap((x) => [
      { x, y: 1, radius, anchor: /** @type {"bottom"} */ ("bottom") },
      { x, y: height - 1, radius, anchor: /** @type {"top"} */ ("top") },
    ]),
    ...steps(height).flatMap((y) => [
      { x: 1, y, radius, anchor: /** @type {"right"} */ ("right") },
      { x: width - 1, y, radius, anchor: /** @type {"left"} */ ("left") },
    ]),
  ];
}

export { coversOf, squaresAround, squaresIn };
