/** What the presenter's window shows of a scene and of where the room is. */

import { all, byId, element } from "../parts/element.js";
import * as caption from "../present/caption.js";
import * as pace from "../present/pace.js";
import { stamp } from "./questions.js";

/** @import { Briefing, Scene, Standing, Whereabouts } from "../types.d.ts" */

function write(id, text) {
  byId(id).textContent = text || "";
  byId(id).hidden = !text;
}

const item = (text, ...children) => element("li", { dir: "auto" }, text, ...children);

/** True for a call-out that is the verdict of one of the scene's claims: the claim says it in full. @param {Scene} scene @param {number} place */
function isOfClaim(scene, place) {
  const [, id] = /^\{claim:(.+)\}$/.exec(scene.raw?.figures?.[place]?.value || "") || [];
  return Boolean(id) && (scene.claims || []).some((claim) => claim.id === id);
}

/** What a scene rests on, a line each. Pure. @param {Scene} scene */
function sourcesOf(scene) {
  return [
    scene.sources,
    ...(scene.figures || [])
      .filter(({ source }, place) => source && !isOfClaim(scene, place))
      .map(({ value, label, source }) => `${value} ${label}: ${source}`),
    ...(scene.claims || []).map(
      ({ statement, words, verdict, reason, rests_on }) =>
        `${statement} – ${words || verdict}${reason ? `: ${reason}` : ""}${rests_on ? ` ${rests_on}` : ""}`,
    ),
  ].filter(Boolean);
}

/**
 * Where the room is, in words. Pure.
 * @param {Whereabouts|null} where null where no room answers
 */
function statusOf(where) {
  if (!where) return "No window shows this briefing; you turn the scenes here alone.";
  if (where.mode === "idle") return "The room’s window is open and shows no scene.";
  if (where.mode === "exploring") return "The room explores the map.";
  if (where.cover) return `The room’s screen is ${where.cover}.`;
  return where.playing ? "In step with the room, which goes on by itself." : "In step with the room.";
}

/** @param {Briefing} briefing @param {number} index */
function drawProgress(briefing, index) {
  byId("progress").replaceChildren(
    ...briefing.scenes.map(({ id, title }, i) =>
      element("button", {
        type: "button",
        title: `${i + 1}. ${title}`,
        class: i <= index ? "is-past" : null,
        "aria-label": `Scene ${i + 1}: ${title}`,
        "aria-current": i === index && "step",
        data: { scene: id },
      }),
    ),
  );
}

/** @param {Briefing} briefing @param {number} index @param {string} picture of the next scene, or "" */
function drawScene(briefing, index, picture) {
  const scene = briefing.scenes[index];
  const next = briefing.scenes[index + 1];
  write("marking", briefing.marking);
  write("disclaimer", briefing.disclaimer);
  write("kicker", scene ? caption.kicker(scene, index, briefing.scenes.length) : "");
  write("headline", scene ? scene.headline : "This dossier has no scenes yet.");
  write("text", scene?.text);
  byId("notices").replaceChildren(...(scene?.notices || []).map(({ words }) => item(words)));
  byId("notes").textContent = scene ? scene.notes || "No notes for this scene." : "";
  byId("notes").classList.toggle("is-empty", !scene?.notes);
  byId("sources").replaceChildren(...(scene ? sourcesOf(scene).map((line) => item(line)) : []));
  write("next-kicker", next ? `Next · ${next.title}` : "This is the last scene");
  write("next-headline", next?.headline);
  const image = /** @type {HTMLImageElement} */ (byId("next-picture"));
  image.hidden = !picture;
  if (picture) image.src = picture;
  else image.removeAttribute("src");
  drawProgress(briefing, index);
}

/** @param {Whereabouts|null} where */
function drawStatus(where) {
  byId("status").textContent = statusOf(where);
  document.body.dataset.room = where ? where.cover || where.mode : "gone";
  byId("begin").hidden = where?.mode !== "idle";
  const button = (command) => all(`[data-command=${command}]`)[0];
  const press = (command, on) => button(command).setAttribute("aria-pressed", String(on));
  press("black", where?.cover === "black");
  press("white", where?.cover === "white");
  press("autoplay", Boolean(where?.playing));
  button("explore").hidden = where?.mode === "exploring";
  button("resume").hidden = where?.mode !== "exploring";
}

/** Why the dossier's files are not shown as they are now. @param {Standing["fault"]} fault */
function drawFault(fault) {
  write("fault", fault?.words);
  byId("fault").title = fault ? fault.problems.join("\n") : "";
}

/**
 * @param {Pick<Briefing, "scenes">} briefing @param {number} index
 * @param {{began: number|null, beganWith: number, since: number|null}} times in ms @param {number} now
 */
function drawTimes(briefing, index, { began, beganWith, since }, now) {
  const at = new Date(now);
  byId("clock").textContent = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  byId("planned").textContent = pace.clock(pace.total(briefing.scenes));
  const scene = briefing.scenes[index];
  if (!scene) return;
  const elapsed = began ? (now - began) / 1000 : 0;
  byId("elapsed").textContent = pace.clock(elapsed);
  byId("scene-time").textContent = `${pace.clock(since ? (now - since) / 1000 : 0)} of ${pace.clock(scene.duration_s)}`;
  const ahead = began ? pace.aheadBy(briefing.scenes, index, elapsed, beganWith) : 0;
  const words = pace.words(ahead);
  // Written only when it changes: it is read out.
  if (byId("pace").textContent !== words) byId("pace").textContent = words;
  byId("pace").dataset.pace = words === "on time" ? "even" : ahead > 0 ? "ahead" : "behind";
}

/** @param {ReturnType<typeof import("./questions.js").createQuestions>} questions */
function drawQuestions(questions) {
  byId("copy").hidden = !questions.all().length;
  byId("unkept").hidden = questions.isKept();
  byId("questions").replaceChildren(
    ...questions.all().map(({ at, scene, text }, position) => {
      const about = { title: "Remove this question", "aria-label": `Remove the question: ${text}` };
      return item(
        "",
        element("p", { dir: "auto" }, text),
        element("p", { class: "note" }, `${stamp(at).slice(11)} · ${scene}`),
        element("button", { type: "button", class: "quiet", ...about, data: { remove: position } }, "×"),
      );
    }),
  );
}

export { drawFault, drawQuestions, drawScene, drawStatus, drawTimes, sourcesOf, statusOf };
