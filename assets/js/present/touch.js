/** What fingers mean on a presented scene: a swipe or a tap at the edge turns it. */

/** @import { Point } from "../types.d.ts" */

const SWIPE_PX = 60;
const TAP_PX = 12;
const TAP_MS = 600;
/** Share of the screen's width at either side that a tap turns the scene in. */
const EDGE = 0.18;

/**
 * Pure.
 * @param {{x: number, y: number, at: number}} down @param {{x: number, y: number, at: number}} up
 * @param {number} width of the screen
 * @returns {"next"|"previous"|null}
 */
function meaning(down, up, width) {
  const [dx, dy] = [up.x - down.x, up.y - down.y];
  if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > 1.5 * Math.abs(dy)) return dx < 0 ? "next" : "previous";
  const still = Math.hypot(dx, dy) < TAP_PX && up.at - down.at < TAP_MS;
  if (still && up.x > width * (1 - EDGE)) return "next";
  if (still && up.x < width * EDGE) return "previous";
  return null;
}

/** @param {HTMLElement} glass over the map @param {(command: string) => void} run */
function listen(glass, run) {
  /** @type {(Point & {at: number})|null} */
  let down = null;
  const point = (event) => ({ x: event.clientX, y: event.clientY, at: event.timeStamp });
  glass.addEventListener("pointerdown", (event) => {
    // A second finger is no swipe.
    down = event.pointerType === "mouse" || !event.isPrimary ? null : point(event);
  });
  glass.addEventListener("pointercancel", () => {
    down = null;
  });
  glass.addEventListener("pointerup", (event) => {
    const command = down && event.isPrimary && meaning(down, point(event), globalThis.innerWidth);
    down = null;
    if (command && !glass.classList.contains("is-drawing")) run(command);
  });
}

export { listen, meaning };
