/** What hands do to a map that is a picture: drags, pinches, wheel and presses. */

/** @import { Point } from "../types.d.ts" */

/** Pixels of a wheel's turn for one zoom, and of a move before a press counts as a drag. */
const WHEEL_PX = 240;
const DRAG_PX = 3;
/** A wheel that rests this long has ended its move. */
const REST_MS = 160;
/** Some wheels count in lines. */
const LINE_PX = 16;

/**
 * Has hands move the map, and tells of it under MapLibre's names.
 * @param {{host: HTMLElement, pointOf: (event: MouseEvent) => Point,
 *   unproject: (pixel: [number, number]) => {lng: number, lat: number},
 *   tell: (type: string, message?: object) => void, zoomOf: () => number,
 *   hold: (place: {lng: number, lat: number}, pixel: Point, zoom: number) => void,
 *   setMoving: (is: boolean) => void}} map
 */
function listen({ host, pointOf, unproject, tell, zoomOf, hold, setMoving }) {
  /** Fingers and buttons that are down, by their number. @type {Map<number, Point>} */
  const down = new Map();
  /** What is held, and what moved it. @type {{place: {lng: number, lat: number}, span: number, zoom: number, from: Point, dragged: boolean}|null} */
  let held = null;
  let resting = 0;

  /** Middle and spread of what is down. */
  function grip() {
    const points = [...down.values()];
    const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
    const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
    const span = points.length > 1 ? Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y) : 0;
    return { x, y, span };
  }

  function take(dragged) {
    const { x, y, span } = grip();
    held = { place: unproject([x, y]), span, zoom: zoomOf(), from: { x, y }, dragged };
  }

  function begin(event) {
    tell("movestart", { originalEvent: event });
    setMoving(true);
  }

  function end(event) {
    setMoving(false);
    tell("moveend", { originalEvent: event });
  }

  host.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    host.focus({ preventScroll: true });
    host.setPointerCapture(event.pointerId);
    down.set(event.pointerId, pointOf(event));
    take(held?.dragged ?? false);
  });

  host.addEventListener("pointermove", (event) => {
    const at = pointOf(event);
    if (!down.has(event.pointerId) || !held) {
      tell("mousemove", { point: at, originalEvent: event });
      return;
    }
    down.set(event.pointerId, at);
    const { x, y, span } = grip();
    if (!held.dragged && Math.hypot(x - held.from.x, y - held.from.y) < DRAG_PX && span === held.span) return;
    if (!held.dragged) begin(event);
    held.dragged = true;
    hold(held.place, { x, y }, held.span ? held.zoom + Math.log2(span / held.span || 1) : held.zoom);
  });

  function lift(event) {
    if (!down.delete(event.pointerId) || !held) return;
    const { dragged } = held;
    if (down.size) take(dragged);
    else held = null;
    if (down.size) return;
    if (dragged) end(event);
    else if (event.type === "pointerup") tell("click", { point: pointOf(event), originalEvent: event });
  }

  host.addEventListener("pointerup", lift);
  host.addEventListener("pointercancel", lift);
  host.addEventListener("pointerleave", (event) => !down.size && tell("mouseout", { originalEvent: event }));

  host.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const turned = event.deltaY * (event.deltaMode === 1 ? LINE_PX : 1);
      const at = pointOf(event);
      if (!resting) begin(event);
      tell("wheel", { originalEvent: event });
      hold(unproject([at.x, at.y]), at, zoomOf() - turned / WHEEL_PX);
      globalThis.clearTimeout(resting);
      resting = globalThis.setTimeout(() => {
        resting = 0;
        end(event);
      }, REST_MS);
    },
    { passive: false },
  );
}

export { listen };
