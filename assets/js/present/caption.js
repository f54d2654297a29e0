/** The words of a scene over the map: caption, call-outs, progress, sources, dates and marking. */

import * as days from "../core/days.js";
import { byId, element } from "../parts/element.js";

/** @import { Briefing, Scene, SceneFigure } from "../types.d.ts" */

/** @param {Pick<Scene, "title">} scene @param {number} index @param {number} count */
const kicker = (scene, index, count) => `${index + 1} / ${count} · ${scene.title}`;

/** What stands at the right of the foot: the day that is shown, and the marking. @param {Scene} scene @param {Briefing} briefing */
function dates(scene, briefing) {
  const day = scene.selection?.as_of || briefing.as_of;
  return [`as of ${days.isoWords(day)}`, briefing.marking].filter(Boolean).join(" · ");
}

/** The notices of a scene in one quiet line; nothing for none. @param {Pick<Scene, "notices">} scene */
const noticesLine = (scene) => (scene.notices || []).map(({ words }) => words.replace(/\.$/, "")).join(" · ");

function write(id, text) {
  const place = byId(id);
  place.textContent = text || "";
  place.hidden = !text;
}

/** @param {SceneFigure} figure */
const callout = ({ value, label, source }) =>
  element(
    "div",
    { title: source || null },
    element("dt", { dir: "auto" }, label),
    element("dd", { dir: "auto" }, value),
  );

/** One segment a scene, made anew only when their number or names change. @param {Briefing} briefing @param {number} index */
function drawProgress(briefing, index) {
  const host = byId("present-progress");
  const names = briefing.scenes.map(({ title }, i) => `Scene ${i + 1}: ${title}`);
  const segments = () => /** @type {HTMLElement[]} */ ([...host.children]);
  if (JSON.stringify(segments().map(({ title }) => title)) !== JSON.stringify(names)) {
    host.replaceChildren(
      ...names.map((name, i) =>
        element("button", { type: "button", title: name, "aria-label": name, data: { scene: briefing.scenes[i].id } }),
      ),
    );
  }
  segments().forEach((segment, i) => {
    segment.dataset.scene = briefing.scenes[i].id;
    segment.classList.toggle("is-past", i <= index);
    if (i === index) segment.setAttribute("aria-current", "step");
    else segment.removeAttribute("aria-current");
  });
}

/** @param {Briefing} briefing @param {number} index of the scene */
function draw(briefing, index) {
  const scene = briefing.scenes[index];
  byId("present").dataset.role = scene.role;
  write("present-notices", noticesLine(scene));
  write("present-kicker", kicker(scene, index, briefing.scenes.length));
  write("present-headline", scene.headline);
  write("present-text", scene.text);
  byId("present-figures").replaceChildren(...(scene.figures || []).map(callout));
  drawProgress(briefing, index);
  write("present-sources", scene.sources);
  write("present-dates", dates(scene, briefing));
  write("present-disclaimer", briefing.disclaimer);
  write("present-banner", briefing.marking);
}

/** How long the running segment takes to fill; null where nothing plays. */
function drawPlaying(durationS) {
  const host = byId("present-progress");
  host.classList.toggle("is-playing", durationS !== null);
  if (durationS !== null) host.style.setProperty("--scene-duration", `${durationS}s`);
}

export { dates, draw, drawPlaying, kicker, noticesLine };
