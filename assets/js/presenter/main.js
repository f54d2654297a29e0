/** The presenter's window: follows the room, orders it about, and keeps clock and questions. */

import * as standings from "../core/standings.js";
import { all, byId, closest } from "../parts/element.js";
import { keyOf, register } from "../parts/keys.js";
import * as commands from "../present/commands.js";
import * as link from "../present/link.js";
import * as scenes from "../present/scenes.js";
import * as sequence from "../present/sequence.js";
import * as panel from "./panel.js";
import { createPictures } from "./pictures.js";
import { createQuestions } from "./questions.js";
import { createRoom, PATIENCE_MS } from "./room.js";
import * as theme from "./theme.js";

/** @import { Briefing, Order, Whereabouts } from "../types.d.ts" */

const TICK_MS = 500;

/** @param {string} slug */
function open(slug) {
  const questions = createQuestions(slug, globalThis);
  const pictures = createPictures(draw);
  /** @type {{index: number, began: number|null, beganWith: number, since: number|null}} */
  const own = { index: 0, began: null, beganWith: 0, since: null };
  let typed = null;
  /** The clock as it was begun anew here, which holds until the room begins anew. @type {{began: number, beganWith: number}|null} */
  let reset = null;

  const line = link.join(slug, "presenter", {
    where: follow,
    briefing: ({ briefing }) => briefing?.slug === slug && scenes.receive(briefing),
    bye: () => room.lose(),
  });
  const room = createRoom(line, { changed: draw, alone: turn });

  /** @returns {Briefing} one without scenes before it has come */
  const briefing = () => scenes.get(slug) || /** @type {Briefing} */ ({ scenes: [] });
  const title = () => document.querySelector("h1").textContent;
  const sceneWords = () => {
    const scene = briefing().scenes[own.index];
    return scene ? `${own.index + 1}. ${scene.title}` : "before the briefing";
  };

  /** Joins in where the room is. @param {Whereabouts} where */
  function follow(where) {
    theme.wear(where.theme);
    const found = sequence.indexOf(briefing().scenes, where.scene);
    if (found >= 0) own.index = found;
    if (where.began) Object.assign(own, { began: where.began, beganWith: where.beganWith, since: where.since });
    if (where.digest && where.digest !== briefing().digest) line.send("briefing?");
    room.hear(where);
  }

  /** Turns scenes in this window alone. @param {string} command @param {Order} [order] */
  function turn(command, { scene } = {}) {
    const count = briefing().scenes.length;
    const to = {
      next: own.index + 1,
      previous: own.index - 1,
      first: 0,
      last: count - 1,
      goto: sequence.indexOf(briefing().scenes, scene),
    }[command];
    if (to === undefined || to < 0 || to >= count) return;
    if (!own.began) Object.assign(own, { began: Date.now(), beganWith: to });
    Object.assign(own, { index: to, since: Date.now() });
    draw();
  }

  function draw() {
    const next = briefing().scenes[own.index + 1];
    panel.drawScene(briefing(), own.index, next ? pictures.of(briefing(), next) : "");
    panel.drawStatus(room.where());
    tick();
  }

  function tick() {
    const times = reset && reset.began > (own.began || 0) ? { ...own, ...reset } : own;
    panel.drawTimes(briefing(), own.index, times, Date.now());
  }

  function jump() {
    const to = sequence.typedIndex(typed, briefing().scenes.length, globalThis.performance.now());
    typed = null;
    if (to !== null) room.order("goto", { scene: briefing().scenes[to].id });
  }

  function run(name, event) {
    if (name === "digit") typed = sequence.type(typed, keyOf(event), globalThis.performance.now());
    else if (name === "jump") jump();
    else room.order(name);
  }

  /** The room's keys, as far as they can be told from here. */
  function registerKeys() {
    const exploring = () => room.where()?.mode === "exploring";
    for (const { name, keys, text, while: during = "showing", room: roomOnly } of commands.COMMANDS) {
      // Esc here must not end the briefing there.
      if (roomOnly || name === "leave") continue;
      register({
        group: commands.GROUP,
        keys,
        text,
        local: true, // this window does nothing else
        when: () => (during === "exploring") === exploring() && !(name === "jump" && typed === null),
        run: (event) => {
          const [control] = event.key === " " ? all("button:focus-visible") : [];
          if (control) control.click();
          else run(name, event);
        },
      });
    }
  }

  async function copy() {
    const text = questions.asText(title());
    try {
      await globalThis.navigator.clipboard.writeText(text);
      byId("copy").textContent = "Copied";
      globalThis.setTimeout(() => {
        byId("copy").textContent = "Copy as text";
      }, 2500);
    } catch {
      const copied = /** @type {HTMLTextAreaElement} */ (byId("copied"));
      Object.assign(copied, { value: text, hidden: false });
      copied.select();
    }
  }

  document.addEventListener("click", (event) => {
    const button = /** @type {HTMLButtonElement|null} */ (closest(event.target, "button"));
    if (!button) return;
    if (event.detail && button.type !== "submit") button.blur();
    if (button.dataset.command) run(button.dataset.command, event);
    else if (button.dataset.scene) room.order("goto", { scene: button.dataset.scene });
    else if (button.dataset.remove) questions.remove(Number(button.dataset.remove));
    if (button.dataset.remove) panel.drawQuestions(questions);
  });
  byId("begin").addEventListener("click", () => room.order("begin", { scene: briefing().scenes[own.index]?.id }));
  byId("reset").addEventListener("click", () => {
    reset = { began: Date.now(), beganWith: own.index };
    tick();
  });
  byId("copy").addEventListener("click", copy);
  byId("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (byId("question"));
    questions.add(field.value, sceneWords(), Date.now());
    field.value = "";
    panel.drawQuestions(questions);
  });

  scenes.subscribe((next, before) => {
    const id = room.where()?.scene || before?.scenes[own.index]?.id;
    own.index = Math.max(0, sequence.keep(next.scenes, id, own.index));
    draw();
    pictures.gather(next, own.index + 1);
  });
  standings.subscribe((standing, before) => {
    if (standing.slug !== slug) return;
    document.querySelector("h1").textContent = standing.title;
    panel.drawFault(standing.fault);
    // While the files are broken there is nothing else to be had.
    if (standing.fault || !before || (standing.hash === before.hash && standing.briefing === before.briefing)) return;
    pictures.forget();
    scenes.refresh(slug).then((next) => next && pictures.gather(next, own.index + 1));
  });
  registerKeys();
  panel.drawQuestions(questions);
  scenes.load(slug).catch((error) => {
    byId("headline").textContent = `The scenes could not be loaded: ${error.message}.`;
  });
  globalThis.setInterval(tick, TICK_MS);
  line.send("hello");
  globalThis.setTimeout(() => room.where() || draw(), PATIENCE_MS);
}

export { open };
