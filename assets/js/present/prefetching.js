/**
 * What later scenes will need, fetched when the briefing begins: layers that the opening of the page
 * can do without, ground, and letters. From then on the server may be gone.
 */

import * as fonts from "../map/fonts.js";
import { view } from "../map/view.js";

/** @import { Briefing, Scene } from "../types.d.ts" */

const WEIGHTS = [400, 600, 700];

/** Everything that a scene writes on the screen. Pure. @param {Scene} scene */
function wordsOf(scene) {
  const figures = (scene.figures || []).flatMap(({ value, label }) => [value, label]);
  return [scene.title, scene.headline, scene.text, scene.sources, ...figures].filter(Boolean).join(" ");
}

/** The briefing whose ground is in the browser. @type {Briefing|null} */
let foreseen = null;

/** @param {Briefing} briefing */
function fetchLayers(briefing) {
  const painting = view?.painting;
  if (!painting) return;
  // Any zoom: a flight passes through several.
  for (const { selection } of briefing.scenes) painting.fetchNeeded(selection, null);
  const selections = briefing.scenes.map(({ selection }) => selection);
  view.foresee(selections).then(() => {
    foreseen = briefing;
  });
}

/** @param {Briefing} briefing whose scenes are to be shown */
function gather(briefing) {
  const words = [...new Set(briefing.scenes.map(wordsOf).join(""))].join("");
  const family = getComputedStyle(document.documentElement).fontFamily;
  for (const weight of WEIGHTS) document.fonts.load(`${weight} 24px ${family}`, words).catch(() => []);
  const samples = view?.painting?.samples;
  for (const language of new Set(briefing.scenes.map(({ selection }) => selection.language)))
    fonts.load(language, samples);
  view?.beneath?.foresee(briefing.scenes.map(({ selection }) => selection));
  // After the first scene is drawn: nothing of it waits for the others.
  view?.mapLibre?.once("idle", () => fetchLayers(briefing));
}

/** True when nothing of any scene has still to be asked for. @param {Briefing} briefing */
function isGathered(briefing) {
  const painting = view?.painting;
  const isHere = Boolean(painting) && foreseen?.scenes.length === briefing.scenes.length;
  return isHere && briefing.scenes.every(({ selection }) => !painting.lacking(selection).length);
}

export { gather, isGathered, wordsOf };
