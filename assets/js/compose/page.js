/**
 * The briefing page: which scene is chosen, and what its buttons do. The book asks and sends, the list
 * and the editor draw; here they meet.
 */

import * as base from "../core/base.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { byId, closest, element } from "../parts/element.js";
import * as keys from "../parts/keys.js";
import { begin } from "../present/main.js";
import { receive } from "../present/scenes.js";
import * as changes from "./changes.js";
import { createEditor } from "./editor.js";
import { button } from "./elements.js";
import { createList } from "./list.js";
import * as model from "./model.js";
import { book, drafts } from "./open_book.js";
import { createVoice } from "./status.js";

/** @import { BriefingChange, Draft, Scene, SceneFields } from "../types.d.ts" */

function createPage() {
  const { say, tell, refuse } = createVoice(byId("briefing-status"), takeBack);
  const list = createList(byId("briefing-list"), { choose, move });
  const editor = createEditor(byId("briefing-editor"), {
    move,
    duplicate,
    remove,
    save,
    discard,
    settle,
    showOnMap,
    takeView,
    presentFrom,
    say,
    drafted,
    emptyWords,
    hold,
  });
  /** @type {string|null} id of the scene in the editor */
  let chosen = null;
  /** The digest that the desk was asked for, so that it is asked again only for another view. */
  let deskAsked = "";

  const editable = () => Boolean(book.briefing?.editable);
  const scenes = () => book.briefing?.scenes || [];
  const placeOf = (id) => scenes().findIndex((scene) => scene.id === id);

  function emptyWords() {
    if (book.failure) return book.failure;
    if (!book.briefing) return "The briefing is being loaded.";
    if (book.briefing.problems.length && !scenes().length)
      return "The file has to be mended before its scenes can be shown.";
    return "A scene is a view with words over it: a headline, a text and a few figures that follow what is computed.";
  }

  // Drawing

  function unsaved() {
    return new Set(
      drafts.scenes(book.slug()).filter((id) => {
        const draft = drafts.read(book.slug(), id);
        const scene = book.scene(id);
        return draft && (!scene || Object.keys(model.differing(draft.fields, model.fieldsOf(scene))).length > 0);
      }),
    );
  }

  function drawList() {
    if (book.briefing) list.draw(book.briefing, chosen, unsaved());
    else byId("briefing-list").replaceChildren();
  }

  function drawHead() {
    const { briefing } = book;
    byId("briefing-total").textContent = scenes().length ? model.totalWords(scenes()) : "";
    const undo = /** @type {HTMLButtonElement} */ (byId("briefing-undo"));
    undo.disabled = !(briefing?.editable && briefing.can_undo);
    const why = byId("briefing-why-not");
    why.textContent = briefing && !briefing.editable ? briefing.why_not : "";
    why.hidden = !why.textContent;
    const problems = byId("briefing-problems");
    problems.replaceChildren(...lostDrafts(), ...(briefing?.problems || []).map((words) => element("p", {}, words)));
    problems.hidden = !problems.childElementCount;
  }

  /** Text of scenes that somebody else deleted: it can be kept as a new scene. */
  function lostDrafts() {
    if (!book.briefing || book.briefing.problems.length) return [];
    return [...unsaved()]
      .filter((id) => !book.scene(id))
      .map((id) => {
        const draft = drafts.read(book.slug(), id);
        if (draft.deleted) return null;
        return element(
          "p",
          {},
          `The scene “${draft.fields.title}” is no longer in the file; what you had not saved of it is kept here. `,
          button("Save it as a new scene", () => revive(id, draft), { class: "action small", disabled: !editable() }),
          " ",
          button(
            "Discard it",
            () => {
              drafts.forget(book.slug(), id);
              draw();
              say("Discarded.");
            },
            { class: "action small" },
          ),
        );
      })
      .filter(Boolean);
  }

  function draw() {
    if (chosen && placeOf(chosen) < 0) chosen = null;
    if (!chosen && scenes().length) chosen = scenes()[0].id;
    drawHead();
    drawList();
    drawEditor();
  }

  function drawEditor() {
    const scene = chosen && book.scene(chosen);
    if (!scene) {
      editor.show(null);
      return;
    }
    const saved = model.fieldsOf(scene);
    const kept = drafts.read(book.slug(), scene.id);
    const draft = kept
      ? { ...model.rebased(kept, saved), selection: scene.selection }
      : { base: saved, fields: model.copy(saved), selection: scene.selection };
    editor.show({ scene, saved, draft, place: placeOf(scene.id), count: scenes().length, editable: editable() });
    askDesk(scene);
  }

  /** Values, claims and sources for the editor, as of the scene's view. @param {Scene} scene */
  async function askDesk(scene) {
    const url = base.address(`/briefing/${encodeURIComponent(book.slug())}/desk.json${scene.search}`);
    if (url === deskAsked) return;
    deskAsked = url;
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(String(response.status));
      const desk = await response.json();
      if (url === deskAsked) editor.takeDesk({ ...desk, bindings: book.briefing.bindings });
    } catch {
      deskAsked = "";
      tell("The values for the preview could not be loaded; saving works all the same.");
    }
  }

  // Choosing and writing

  function choose(id) {
    if (id === chosen) return;
    chosen = id;
    drawList();
    drawEditor();
  }

  /** @param {Scene} scene @param {Draft} draft */
  function drafted(scene, draft) {
    const saved = model.fieldsOf(scene);
    if (Object.keys(model.differing(draft.fields, saved)).length) drafts.write(book.slug(), scene.id, draft);
    else drafts.forget(book.slug(), scene.id);
    const entry = byId("briefing-list").querySelector(`button[data-scene="${CSS.escape(scene.id)}"]`);
    if (entry && Boolean(entry.querySelector(".scene-unsaved")) !== unsaved().has(scene.id)) drawList();
  }

  /** @param {Scene} scene @param {keyof SceneFields} name @param {"mine"|"theirs"} whose */
  function settle(scene, name, whose) {
    const draft = drafts.read(book.slug(), scene.id);
    const saved = model.fieldsOf(scene);
    if (!draft) return;
    Object.assign(draft.base, { [name]: saved[name] });
    if (whose === "theirs") Object.assign(draft.fields, { [name]: saved[name] });
    drafted(scene, draft);
    drawEditor();
    say(whose === "theirs" ? "The file’s words are taken." : "Your words are kept; save to write them.");
  }

  // Changes

  /** @param {BriefingChange} what @param {() => void} [after] what follows where it is made */
  async function change(what, after) {
    if (!editable()) return false;
    const outcome = await book.change(what);
    if (outcome.ok) {
      if (after) after();
      return true;
    }
    const sentence = outcome.sentence || "See what is said at the fields.";
    refuse(sentence);
    editor.refuse(outcome);
    return false;
  }

  async function save(scene) {
    const draft = drafts.read(book.slug(), scene.id);
    if (!draft || !editable()) return;
    const fields = model.differing(draft.fields, model.fieldsOf(book.scene(scene.id)));
    await change({ do: "edit", scene: scene.id, fields }, () => {
      drafts.forget(book.slug(), scene.id);
      draw();
      tell("Saved.", { undo: true });
    });
  }

  function discard(scene) {
    const draft = drafts.read(book.slug(), scene.id);
    drafts.forget(book.slug(), scene.id);
    draw();
    tell("What was not saved is given up.", {
      action: {
        text: "Bring it back",
        run: () => {
          drafts.write(book.slug(), scene.id, draft);
          draw();
          say("It is back.");
        },
      },
    });
  }

  async function move(id, to) {
    const count = scenes().length;
    await change({ do: "move", scene: id, to }, () => say(`Moved to place ${to + 1} of ${count}.`));
  }

  async function duplicate(scene) {
    const before = new Set(scenes().map(({ id }) => id));
    await change({ do: "duplicate", scene: scene.id }, () => {
      const made = scenes().find(({ id }) => !before.has(id));
      if (made) choose(made.id);
      tell(`“${scene.title}” is duplicated; the copy is open.`, { undo: true });
    });
  }

  async function remove(scene) {
    const place = placeOf(scene.id);
    const draft = drafts.read(book.slug(), scene.id);
    await change({ do: "delete", scene: scene.id }, () => {
      // Undo brings the scene back, and with it what was not saved.
      if (draft) drafts.write(book.slug(), scene.id, { ...draft, deleted: true });
      chosen = scenes()[Math.min(place, scenes().length - 1)]?.id || null;
      draw();
      list.focus(chosen);
      tell(`“${scene.title}” is deleted.`, { undo: true });
    });
  }

  async function takeBack() {
    const before = new Set(scenes().map(({ id }) => id));
    await change({ do: "undo" }, () => {
      const back = scenes().find(({ id }) => !before.has(id));
      if (back) choose(back.id);
      tell("The last change is taken back.");
    });
  }

  async function revive(id, draft) {
    const { selection, fields } = draft;
    const before = new Set(scenes().map((scene) => scene.id));
    await change({ do: "keep", selection, after: scenes().at(-1)?.id ?? null, fields }, () => {
      drafts.forget(book.slug(), id);
      chosen = scenes().find((scene) => !before.has(scene.id))?.id || chosen;
      draw();
      tell(`“${fields.title}” is kept as a new scene.`, { undo: true });
    });
  }

  function showOnMap(scene) {
    const { theme } = state.selection;
    state.receive({ ...scene.selection, theme, page: "map" });
  }

  function presentFrom(scene) {
    begin(scene.id);
  }

  async function takeView(scene) {
    const { selection } = state;
    await change({ do: "edit", scene: scene.id, selection: { ...selection, page: "map" } }, () =>
      tell("The scene now shows what the map shows.", { undo: true }),
    );
  }

  async function hold(scene) {
    await change({ do: "hold", scene: scene.id }, () => tell("Noted: the scene holds as it is now."));
  }

  byId("briefing-undo").addEventListener("click", takeBack);
  book.subscribe((briefing) => {
    draw();
    // What is presented is with every source in place, until the show itself asks without some.
    if (briefing && !state.selection.withdrawn.length) receive(briefing);
  });
  keys.register({
    group: "Briefing",
    keys: ["Ctrl+S"],
    text: "Save the scene",
    typing: true,
    when: () => state.selection?.page === "briefing" && !state.selection.scene && Boolean(chosen),
    run: () => save(book.scene(chosen)),
  });
  /** The values in the editor's preview are of the dossier as it was. */
  function lookAgain() {
    deskAsked = "";
    const scene = chosen && book.scene(chosen);
    if (scene) askDesk(scene);
  }

  draw();
  return { choose, draw, lookAgain, takeBack, tell };
}

/** Asks for the briefing when the page is turned to, and when the reader comes back to it. */
function watch() {
  const isHere = () => state.selection?.page === "briefing";
  const ask = () => {
    if (isHere()) book.load(state.selection.dossier, state.selection.withdrawn);
  };
  let seen = "";
  state.subscribe((selection, phase) => {
    if (phase !== "commit" || !selection) return;
    const now = `${selection.dossier} ${selection.page} ${selection.withdrawn}`;
    if (now === seen) return;
    seen = now;
    ask();
  });
  globalThis.addEventListener("focus", ask);
  document.addEventListener("araxes:dossier", () => {
    ask();
    if (isHere()) page.lookAgain();
  });
}

/** A scene named on another page is opened in the list; the page itself is turned by the button's action. */
function openNamed(event) {
  const link = closest(event.target, "[data-chosen-scene]");
  if (!link || !page) return;
  changes.turn("scenes");
  page.choose(link.dataset.chosenScene);
}

/** The page, once the layout has given its elements. @type {ReturnType<typeof createPage>|null} */
let page = null;

const choose = (id) => page?.choose(id);
const takeBack = () => page?.takeBack();

function mount() {
  if (!byId("briefing-view") || page) return Boolean(page);
  page = createPage();
  changes.mount(book, page);
  watch();
  return true;
}

export { choose, takeBack };

export function start() {
  keys.describe({ group: "Briefing", keys: ["ArrowUp", "ArrowDown"], text: "The scene before or after, in the list" });
  keys.describe({
    group: "Briefing",
    keys: ["Alt+ArrowUp", "Alt+ArrowDown"],
    text: "Move the scene in the list up or down",
  });

  document.addEventListener("click", openNamed);
  whenRead(() => {
    if (mount()) return;
    const observer = new MutationObserver(() => {
      if (mount()) observer.disconnect();
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
  });
}
