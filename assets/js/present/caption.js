/** The words of a scene over the map: caption, call-outs, progress, sources, dates and marking. */

import * as days from "../core/days.js";

const kicker = (scene, index, count) => `${index + 1} / ${count} · ${scene.title}`;

/** What stands at the right of the foot: the day that is shown, and the marking. */
function dates(scene, briefing) {
  const day = scene.selection?.as_of || briefing.as_of;
  return [`as of ${days.isoWords(day)}`, briefing.marking].filter(Boolean).join(" · ");
}

/** The notices of a scene in one quiet line; nothing for none. */
const noticesLine = (scene) => (scene.notices || []).map(({ words }) => words.replace(/\.$/, "")).join(" · ");

function write(id, text) {
  const element = document.getElementById(id);
  element.textContent = text || "";
  element.hidden = !text;
}

function callout({ value, label, source }) {
  const box = document.createElement("div");
  const [number, words] = [document.createElement("dd"), document.createElement("dt")];
  number.textContent = value;
  words.textContent = label;
  number.dir = words.dir = "auto";
  if (source) box.title = source;
  box.append(words, number);
  return box;
}

/** One segment a scene, made anew only when their number or names change. */
function drawProgress(briefing, index) {
  const host = document.getElementById("present-progress");
  const names = briefing.scenes.map(({ title }, i) => `Scene ${i + 1}: ${title}`);
  if (JSON.stringify([...host.children].map(({ title }) => title)) !== JSON.stringify(names)) {
    host.replaceChildren(
      ...names.map((name, i) => {
        const segment = document.createElement("button");
        Object.assign(segment, { type: "button", title: name });
        segment.setAttribute("aria-label", name);
        segment.dataset.scene = briefing.scenes[i].id;
        return segment;
      }),
    );
  }
  [...host.children].forEach((segment, i) => {
    segment.dataset.scene = briefing.scenes[i].id;
    segment.classList.toggle("is-past", i <= index);
    if (i === index) segment.setAttribute("aria-current", "step");
    else segment.removeAttribute("aria-current");
  });
}

/** @param {object} briefing @param {number} index of the scene */
function draw(briefing, index) {
  const scene = briefing.scenes[index];
  document.getElementById("present").dataset.role = scene.role;
  write("present-notices", noticesLine(scene));
  write("present-kicker", kicker(scene, index, briefing.scenes.length));
  write("present-headline", scene.headline);
  write("present-text", scene.text);
  document.getElementById("present-figures").replaceChildren(...(scene.figures || []).map(callout));
  drawProgress(briefing, index);
  write("present-sources", scene.sources);
  write("present-dates", dates(scene, briefing));
  write("present-disclaimer", briefing.disclaimer);
  write("present-banner", briefing.marking);
}

/** How long the running segment takes to fill; null where nothing plays. */
function drawPlaying(durationS) {
  const host = document.getElementById("present-progress");
  host.classList.toggle("is-playing", durationS !== null);
  if (durationS !== null) host.style.setProperty("--scene-duration", `${durationS}s`);
}

export { dates, draw, drawPlaying, kicker, noticesLine };
