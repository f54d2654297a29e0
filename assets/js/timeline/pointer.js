/**
 * Pointer, touch and wheel over the plot. Moves are gathered and acted on once a frame; nothing
 * here changes the selection itself, it only says what the hand does.
 */

import { zoomOf } from "../parts/zoom.js";

/** @import { Point, WindowPart } from "../types.d.ts" */

const HANDLE_REACH_PX = { mouse: 8, pen: 12, touch: 22 };
/** Moving less than this is a click. */
const CLICK_PX = 4;
/** A pixel of wheel changes the length of the view by this much; a pinch sends small steps. */
const WHEEL_ZOOM = 0.0016;
const PINCH_ZOOM = 0.01;

/**
 * What the hand does; places are pixels of the plot.
 * @typedef {object} Hands
 * @property {(x: number, y: number, reach: number) => WindowPart|"axis"} partAt what lies there
 * @property {(part: WindowPart|"axis") => void} hold took hold of it
 * @property {(part: WindowPart, x: number) => void} begin began to pull the window
 * @property {(x: number) => void} drag pulls it
 * @property {() => void} finish let it go
 * @property {() => void} abandon gave it up
 * @property {(x: number) => void} panFrom began to pull the axis
 * @property {(x: number) => void} panTo pulls it
 * @property {(pixels: number) => void} panBy turned the wheel sideways
 * @property {(x: number, factor: number) => void} zoomAt turned the wheel, or pinched
 * @property {(x: number, y: number) => void} click
 * @property {(x: number, y: number) => void} reset pressed twice
 * @property {(x: number, y: number, clientX: number, clientY: number) => void} hover
 * @property {() => void} leave
 */

/** @param {HTMLElement} plot @param {Hands} act */
function listen(plot, act) {
  /** @type {Map<number, Point>} by the pointer's id */
  const pointers = new Map();
  /** @type {{kind: "pull"|"pinch", part?: WindowPart|"axis", id?: number, origin?: Point, moved?: boolean, distance?: number}|null} */
  let gesture = null;
  let frame = 0;
  let latest = null;

  const local = (event) => {
    const box = plot.getBoundingClientRect();
    const zoom = zoomOf(plot);
    return { x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom };
  };

  function schedule() {
    if (!frame) frame = requestAnimationFrame(tick);
  }

  function tick() {
    frame = 0;
    if (!latest) return;
    const { x, y, clientX, clientY } = latest;
    latest = null;
    if (!gesture) act.hover(x, y, clientX, clientY);
    else if (gesture.kind === "pinch") pinch();
    else if (gesture.moved) {
      if (gesture.part === "axis") act.panTo(x);
      else act.drag(x);
    }
  }

  function pinch() {
    const [a, b] = [...pointers.values()];
    if (!a || !b) return;
    const distance = Math.max(Math.abs(a.x - b.x), 12);
    act.zoomAt((a.x + b.x) / 2, gesture.distance / distance);
    gesture.distance = distance;
  }

  plot.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const point = local(event);
    pointers.set(event.pointerId, point);
    plot.setPointerCapture(event.pointerId);
    act.leave();
    if (pointers.size === 2) {
      if (gesture?.moved && gesture.part !== "axis") act.abandon();
      const [a, b] = [...pointers.values()];
      gesture = { kind: "pinch", distance: Math.max(Math.abs(a.x - b.x), 12) };
      return;
    }
    const part = act.partAt(point.x, point.y, HANDLE_REACH_PX[event.pointerType] || HANDLE_REACH_PX.mouse);
    gesture = { kind: "pull", part, id: event.pointerId, origin: point, moved: false };
    act.hold(part);
    event.preventDefault();
  });

  plot.addEventListener("pointermove", (event) => {
    const point = local(event);
    if (pointers.has(event.pointerId)) pointers.set(event.pointerId, point);
    if (gesture && gesture.kind === "pull" && gesture.id === event.pointerId && !gesture.moved) {
      if (Math.abs(point.x - gesture.origin.x) < CLICK_PX) return;
      gesture.moved = true;
      if (gesture.part === "axis") act.panFrom(gesture.origin.x);
      else act.begin(gesture.part, gesture.origin.x);
    }
    latest = { ...point, clientX: event.clientX, clientY: event.clientY };
    schedule();
  });

  plot.addEventListener("pointerup", (event) => {
    const point = local(event);
    pointers.delete(event.pointerId);
    const done = gesture;
    if (!done || (done.kind === "pull" && done.id !== event.pointerId)) return;
    gesture = null;
    latest = null;
    if (done.kind === "pinch") return;
    if (!done.moved) act.click(point.x, point.y);
    else if (done.part !== "axis") {
      act.drag(point.x);
      act.finish();
    }
  });

  plot.addEventListener("pointercancel", (event) => {
    pointers.delete(event.pointerId);
    if (gesture && gesture.kind === "pull" && gesture.moved && gesture.part !== "axis") act.abandon();
    gesture = null;
  });

  plot.addEventListener("pointerleave", () => {
    latest = null;
    if (!gesture) act.leave();
  });

  plot.addEventListener("dblclick", (event) => {
    const point = local(event);
    act.reset(point.x, point.y);
  });

  plot.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 16 : 1;
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        act.panBy(sideways * unit);
        return;
      }
      act.zoomAt(local(event).x, Math.exp(event.deltaY * unit * (event.ctrlKey ? PINCH_ZOOM : WHEEL_ZOOM)));
    },
    { passive: false },
  );

  return {
    /** True while the window is being pulled. */
    pulling: () => Boolean(gesture && gesture.kind === "pull" && gesture.moved && gesture.part !== "axis"),
    /** Ends the pull where it stands; the rest of the movement does nothing. */
    drop() {
      gesture = null;
      latest = null;
    },
  };
}

export { HANDLE_REACH_PX, listen };
