/** The scenes in order: one is chosen, each can be moved by key, by button and by dragging. */

import { closest, element } from "../parts/element.js";
import { verdict } from "./elements.js";
import * as model from "./model.js";

/** @import { Briefing, Scene } from "../types.d.ts" */

const ROLE_WORDS = { opening: "Opening", closing: "Closing" };

/**
 * Where a dragged scene goes, in the order without it.
 * @param {number} from place of the dragged scene
 * @param {number} over place of the scene under the pointer
 * @param {boolean} below whether the pointer is in its lower half
 */
function dropPlace(from, over, below) {
  const gap = over + (below ? 1 : 0);
  return gap > from ? gap - 1 : gap;
}

/**
 * @param {HTMLElement} host
 * @param {{choose: (id: string) => void, move: (id: string, to: number) => void}} deeds
 */
function createList(host, deeds) {
  /** @type {Scene[]} */
  let shown = [];
  let editable = false;
  /** @type {string|null} id of the scene */
  let dragged = null;

  /** @param {Briefing} briefing @param {string|null} chosen @param {Set<string>} drafts ids of scenes with unsaved text */
  function draw(briefing, chosen, drafts) {
    const before = closest(document.activeElement, "#briefing-list [data-scene]")?.dataset.scene;
    shown = briefing.scenes;
    editable = briefing.editable;
    host.replaceChildren(
      shown.length ? element("ol", {}, ...shown.map((scene, index) => item(scene, index, chosen, drafts))) : empty(),
    );
    if (before) (find(before) || find(chosen))?.focus({ preventScroll: true });
  }

  /** @param {string|null} id @returns {HTMLButtonElement|null} */
  const find = (id) => host.querySelector(`button[data-scene="${CSS.escape(id || "")}"]`);

  function empty() {
    return element(
      "p",
      { class: "briefing-empty" },
      "There is no scene yet. Go to the map, look at what the first scene should show, and press ",
      element("b", {}, "Save as scene"),
      " beside Share, or the key ",
      element("kbd", {}, "K"),
      ".",
    );
  }

  /** @param {Scene} scene @param {number} index @param {string|null} chosen @param {Set<string>} drafts */
  function item(scene, index, chosen, drafts) {
    const button = element(
      "button",
      {
        type: "button",
        class: "scene-entry",
        data: { scene: scene.id },
        "aria-current": scene.id === chosen && "true",
        "aria-keyshortcuts": editable && "Alt+ArrowUp Alt+ArrowDown",
      },
      element("span", { class: "scene-number" }, String(index + 1)),
      element(
        "span",
        { class: "scene-words" },
        element("span", { class: "scene-title" }, element("bdi", {}, scene.title), ...badges(scene, drafts)),
        element("span", { class: "scene-headline", dir: "auto" }, scene.headline),
        chips(scene),
        ...scene.notices.map(({ words }) => element("span", { class: "scene-notice" }, words)),
      ),
    );
    return element("li", { data: { place: index }, draggable: editable && "true" }, button);
  }

  function badges(scene, drafts) {
    const made = [element("span", { class: "scene-duration" }, model.durationWords(scene.duration_s))];
    if (ROLE_WORDS[scene.role]) made.unshift(element("span", { class: "scene-role" }, ROLE_WORDS[scene.role]));
    if (drafts.has(scene.id)) made.push(element("span", { class: "scene-unsaved" }, "unsaved"));
    return made;
  }

  /** One sign for each verdict that the scene speaks about, with how many claims have it. @param {Scene} scene */
  function chips(scene) {
    const counts = new Map();
    for (const claim of scene.claims) {
      const found = counts.get(claim.verdict) || { words: claim.words, count: 0 };
      counts.set(claim.verdict, { ...found, count: found.count + 1 });
    }
    if (!counts.size) return null;
    return element(
      "span",
      { class: "scene-chips" },
      ...[...counts].map(([value, { words, count }]) => verdict(value, count > 1 ? `${count} ${words}` : words)),
    );
  }

  function step(event, entry) {
    const index = shown.findIndex(({ id }) => id === entry.dataset.scene);
    const by = { ArrowUp: -1, ArrowDown: 1, Home: -index, End: shown.length - 1 - index }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = index + by;
    if (next < 0 || next >= shown.length || next === index) return;
    if (event.altKey) {
      if (editable) deeds.move(entry.dataset.scene, next);
      return;
    }
    deeds.choose(shown[next].id);
    find(shown[next].id)?.focus();
  }

  /** @param {DragEvent|null} event */
  function mark(event) {
    for (const other of host.querySelectorAll(".is-over-top, .is-over-bottom"))
      other.classList.remove("is-over-top", "is-over-bottom");
    const target = event && closest(event.target, "li[data-place]");
    if (!target) return null;
    const { top, height } = target.getBoundingClientRect();
    const below = event.clientY > top + height / 2;
    target.classList.add(below ? "is-over-bottom" : "is-over-top");
    return { over: Number(target.dataset.place), below };
  }

  host.addEventListener("click", (event) => {
    const entry = closest(event.target, "button[data-scene]");
    if (entry) deeds.choose(entry.dataset.scene);
  });
  host.addEventListener("keydown", (event) => {
    const entry = closest(event.target, "button[data-scene]");
    if (entry) step(event, entry);
  });
  host.addEventListener("dragstart", (event) => {
    dragged = closest(event.target, "li[data-place]")?.querySelector("button").dataset.scene || null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged);
  });
  host.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(event);
  });
  host.addEventListener("drop", (event) => {
    const place = dragged && mark(event);
    mark(null);
    if (!place) return;
    event.preventDefault();
    const from = shown.findIndex(({ id }) => id === dragged);
    const to = dropPlace(from, place.over, place.below);
    if (to !== from) deeds.move(dragged, to);
  });
  host.addEventListener("dragend", () => {
    dragged = null;
    mark(null);
  });
  return { draw, focus: (id) => find(id)?.focus() };
}

export { createList, dropPlace };
