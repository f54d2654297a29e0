/** What the presenter's window shows of a scene and of where the room is. */

import * as caption from "../present/caption.js";
import * as pace from "../present/pace.js";
import { stamp } from "./questions.js";

const part = (id) => document.getElementById(id);

function write(id, text) {
  part(id).textContent = text || "";
  part(id).hidden = !text;
}

function item(text, className = "") {
  const element = document.createElement("li");
  element.textContent = text;
  element.dir = "auto";
  if (className) element.className = className;
  return element;
}

/** True for a call-out that is the verdict of one of the scene's claims: the claim says it in full. */
function isOfClaim(scene, place) {
  const [, id] = /^\{claim:(.+)\}$/.exec(scene.raw?.figures?.[place]?.value || "") || [];
  return Boolean(id) && (scene.claims || []).some((claim) => claim.id === id);
}

/** What a scene rests on, a line each. Pure. */
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
 * @param {object|null} where see present/link.js; null where no room answers
 */
function statusOf(where) {
  if (!where) return "No window shows this briefing; you turn the scenes here alone.";
  if (where.mode === "idle") return "The room’s window is open and shows no scene.";
  if (where.mode === "exploring") return "The room explores the map.";
  if (where.cover) return `The room’s screen is ${where.cover}.`;
  return where.playing ? "In step with the room, which goes on by itself." : "In step with the room.";
}

function drawProgress(briefing, index) {
  part("progress").replaceChildren(
    ...briefing.scenes.map(({ id, title }, i) => {
      const segment = document.createElement("button");
      Object.assign(segment, { type: "button", title: `${i + 1}. ${title}`, className: i <= index ? "is-past" : "" });
      segment.setAttribute("aria-label", `Scene ${i + 1}: ${title}`);
      if (i === index) segment.setAttribute("aria-current", "step");
      segment.dataset.scene = id;
      return segment;
    }),
  );
}

/** @param {object} briefing @param {number} index @param {string} picture of the next scene, or "" */
function drawScene(briefing, index, picture) {
  const scene = briefing.scenes[index];
  const next = briefing.scenes[index + 1];
  write("marking", briefing.marking);
  write("disclaimer", briefing.disclaimer);
  write("kicker", scene ? caption.kicker(scene, index, briefing.scenes.length) : "");
  write("headline", scene ? scene.headline : "This dossier has no scenes yet.");
  write("text", scene?.text);
  part("notices").replaceChildren(...(scene?.notices || []).map(({ words }) => item(words)));
  part("notes").textContent = scene ? scene.notes || "No notes for this scene." : "";
  part("notes").classList.toggle("is-empty", !scene?.notes);
  part("sources").replaceChildren(...(scene ? sourcesOf(scene).map((line) => item(line)) : []));
  write("next-kicker", next ? `Next · ${next.title}` : "This is the last scene");
  write("next-headline", next?.headline);
  part("next-picture").hidden = !picture;
  if (picture) part("next-picture").src = picture;
  else part("next-picture").removeAttribute("src");
  drawProgress(briefing, index);
}

/** @param {object|null} where */
function drawStatus(where) {
  part("status").textContent = statusOf(where);
  document.body.dataset.room = where ? where.cover || where.mode : "gone";
  part("begin").hidden = where?.mode !== "idle";
  const press = (command, on) =>
    document.querySelector(`[data-command=${command}]`).setAttribute("aria-pressed", String(on));
  press("black", where?.cover === "black");
  press("white", where?.cover === "white");
  press("autoplay", Boolean(where?.playing));
  document.querySelector("[data-command=explore]").hidden = where?.mode === "exploring";
  document.querySelector("[data-command=resume]").hidden = where?.mode !== "exploring";
}

/** Why the dossier's files are not shown as they are now. @param {{words: string, problems: string[]}|null} fault */
function drawFault(fault) {
  write("fault", fault?.words);
  part("fault").title = fault ? fault.problems.join("\n") : "";
}

/**
 * @param {{scenes: object[]}} briefing @param {number} index
 * @param {{began: number|null, beganWith: number, since: number|null}} times in ms @param {number} now
 */
function drawTimes(briefing, index, { began, beganWith, since }, now) {
  const at = new Date(now);
  part("clock").textContent = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  part("planned").textContent = pace.clock(pace.total(briefing.scenes));
  const scene = briefing.scenes[index];
  if (!scene) return;
  const elapsed = began ? (now - began) / 1000 : 0;
  part("elapsed").textContent = pace.clock(elapsed);
  part("scene-time").textContent = `${pace.clock(since ? (now - since) / 1000 : 0)} of ${pace.clock(scene.duration_s)}`;
  const ahead = began ? pace.aheadBy(briefing.scenes, index, elapsed, beganWith) : 0;
  const words = pace.words(ahead);
  // Written only when it changes: it is read out.
  if (part("pace").textContent !== words) part("pace").textContent = words;
  part("pace").dataset.pace = words === "on time" ? "even" : ahead > 0 ? "ahead" : "behind";
}

/** @param {object} questions see questions.js */
function drawQuestions(questions) {
  part("copy").hidden = !questions.all().length;
  part("unkept").hidden = questions.isKept();
  part("questions").replaceChildren(
    ...questions.all().map(({ at, scene, text }, position) => {
      const line = item("");
      const [words, note, remove] = [
        document.createElement("p"),
        document.createElement("p"),
        document.createElement("button"),
      ];
      words.textContent = text;
      words.dir = "auto";
      note.textContent = `${stamp(at).slice(11)} · ${scene}`;
      note.className = "note";
      Object.assign(remove, { type: "button", className: "quiet", textContent: "×", title: "Remove this question" });
      remove.setAttribute("aria-label", `Remove the question: ${text}`);
      remove.dataset.remove = position;
      line.append(words, note, remove);
      return line;
    }),
  );
}

export { drawFault, drawQuestions, drawScene, drawStatus, drawTimes, sourcesOf, statusOf };
