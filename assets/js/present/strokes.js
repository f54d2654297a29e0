/**
 * Strokes drawn on the map: kept as places, so that they stay where they were drawn however the map
 * moves; each scene has its own. Pure but for what paints.
 */

/** @import { LonLat, Point } from "../types.d.ts" */

/** @typedef {{colour: string, places: LonLat[]}} Stroke `colour` is one of COLOURS */

/** Names of the pens' colours, tokens of assets/css/tokens/stage.css. */
const COLOURS = ["pen-one", "pen-two"];
/** Points nearer than this to the last one add nothing that is seen. */
const LEAST_STEP_PX = 2;

function createStrokes() {
  /** @type {Map<string, Stroke[]>} by scene */
  const drawn = new Map();

  const of = (scene) => drawn.get(scene) || [];

  function begin(scene, colour, place) {
    drawn.set(scene, [...of(scene), { colour, places: [place] }]);
  }

  function extend(scene, place) {
    of(scene).at(-1)?.places.push(place);
  }

  const undo = (scene) => drawn.set(scene, of(scene).slice(0, -1));
  const clear = (scene) => drawn.delete(scene);

  return { of, begin, extend, undo, clear };
}

/** @returns {string} the other pen's colour */
const otherColour = (colour) => COLOURS[(COLOURS.indexOf(colour) + 1) % COLOURS.length];

/** True when a pointer has moved far enough for another point. */
const isStep = (from, to) => Math.hypot(to.x - from.x, to.y - from.y) >= LEAST_STEP_PX;

/**
 * Paints strokes.
 * @param {CanvasRenderingContext2D} pen @param {Stroke[]} strokes
 * @param {(place: LonLat) => Point} project
 * @param {(colour: string) => string} inkOf @param {number} widthPx
 */
function paint(pen, strokes, project, inkOf, widthPx) {
  pen.lineCap = pen.lineJoin = "round";
  pen.lineWidth = widthPx;
  for (const { colour, places } of strokes) {
    pen.strokeStyle = inkOf(colour);
    pen.beginPath();
    places.forEach((place, i) => {
      const { x, y } = project(place);
      if (i) pen.lineTo(x, y);
      else pen.moveTo(x, y);
    });
    // A touch without a move is a dot.
    if (places.length === 1) {
      const { x, y } = project(places[0]);
      pen.lineTo(x, y);
    }
    pen.stroke();
  }
}

export { COLOURS, createStrokes, isStep, otherColour, paint };
