/**
 * Presenting in the room's window. What is presented stands in the selection (`scene`), so that an
 * address, a step back and the presenter's window all begin and end it alike; how it is presented
 * (covered, playing, explored) is this file's. Nothing here waits for the server.
 */

import * as address from "../core/address.js";
import * as base from "../core/base.js";
import { state } from "../core/state.js";
import { view } from "../map/view.js";
import { byId } from "../parts/element.js";
import * as help from "../parts/help.js";
import * as keys from "../parts/keys.js";
import * as notices from "../parts/notices.js";
import { createAwake } from "./awake.js";
import { createBoard } from "./board.js";
import * as caption from "./caption.js";
import { GROUP } from "./commands.js";
import * as fullscreen from "./fullscreen.js";
import * as offer from "./offer.js";
import { createPlayer } from "./player.js";
import * as provisions from "./prefetching.js";
import * as scenes from "./scenes.js";
import * as sequence from "./sequence.js";
import { createStage } from "./stage.js";
import * as touch from "./touch.js";

/** @import { Briefing, Listener, Order, Scene, Whereabouts } from "../types.d.ts" */

/** @param {(where: Whereabouts) => void} say tells the presenter's window where the room is, see link.js */
function createShow(say) {
  const html = document.documentElement;
  const stage = createStage();
  const board = createBoard({ scene: () => (mode === "showing" ? id : null), scale: stage.scale });
  const player = createPlayer(() => step(1));
  const awake = createAwake();
  /** @type {"idle"|"showing"|"exploring"} */
  let mode = "idle";
  /** @type {string|null} of the scene that is shown, or that exploring began at */
  let id = null;
  let index = 0;
  /** @type {Whereabouts["cover"]} */
  let cover = "";
  /** @type {{text: string, at: number}|null} */
  let typed = null;
  let began = 0;
  let beganWith = 0;
  let since = 0;
  /** @type {(() => void)|null} gives the keys back */
  let release = null;

  const slug = () => state.selection?.dossier;
  const briefing = () => scenes.get(slug());
  const count = () => briefing()?.scenes.length || 0;

  /** Where the room is, for the presenter's window. @returns {Whereabouts} */
  const where = () => ({
    scene: id,
    mode,
    cover,
    playing: player.playing(),
    began,
    beganWith,
    since,
    digest: briefing()?.digest || null,
    theme: html.dataset.theme,
  });
  const tell = () => say(where());

  /** Shows the scene that stands in the selection. */
  function showScene(next) {
    const found = sequence.indexOf(briefing().scenes, next);
    if (found < 0) return false;
    [id, index, mode, since] = [next, found, "showing", Date.now()];
    typed = null;
    setCover("");
    offer.hide();
    caption.draw(briefing(), index);
    return true;
  }

  /** Goes to a scene: words first, since the map needs to know what room they leave. */
  function goTo(position) {
    const scene = briefing()?.scenes[position];
    if (!scene) return;
    const wasShowing = mode === "showing";
    showScene(scene.id);
    if (wasShowing) view?.room.measure({ quietly: true });
    else raise();
    state.dispatch({ type: "scene", id: scene.id, view: scene.selection });
    name(scene);
    board.paint();
    play();
  }

  /** The address and the title of the window: without the server, as everything here. @param {Scene} scene */
  function name(scene) {
    address.receive(address.ofScene(scene, state.selection.theme));
    document.title = `${scene.title} · Araxes`;
  }

  /** The page gives way to scenes. */
  function raise() {
    if (!began) [began, beganWith] = [Date.now(), index];
    release = release || keys.hold(GROUP);
    awake.keep();
    byId("present-resume").hidden = true;
    stage.raise(true);
    board.follow(true);
    board.stir();
    byId("present").focus({ preventScroll: true });
  }

  /** The page as it is without scenes. */
  function lower() {
    release?.();
    release = null;
    setCover("");
    offer.hide();
    board.putAway();
    board.follow(false);
    stage.raise(false);
    html.classList.remove("is-pointer-idle");
  }

  function play() {
    // A loop stands in the address, so that the screen of a hall goes on when its page is loaded anew.
    address.setOwn("play", player.playing() === "loop" ? "loop" : null);
    const scene = briefing().scenes[index];
    player.begin(scene.duration_s, index === count() - 1);
    caption.drawPlaying(player.playing() ? scene.duration_s : null);
    byId("present")
      .querySelector("[data-present=autoplay]")
      .setAttribute("aria-pressed", String(Boolean(player.playing())));
    tell();
  }

  function step(by) {
    goTo(sequence.step(index, by, count(), player.playing() === "loop"));
  }

  /** @param {Whereabouts["cover"]} next */
  function setCover(next) {
    cover = next;
    const curtain = byId("present-cover");
    curtain.hidden = !cover;
    curtain.dataset.cover = cover;
    curtain.textContent = cover ? `The screen is ${cover}.` : "";
    tell();
  }

  /** @param {"black"|"white"} kind */
  function toggleCover(kind) {
    setCover(cover === kind ? "" : kind);
  }

  function toggleType(digit) {
    typed = sequence.type(typed, digit, globalThis.performance.now());
    const sign = byId("present-jump");
    sign.textContent = `Scene ${typed.text} ⏎`;
    sign.hidden = false;
    globalThis.setTimeout(() => {
      sign.hidden = !isTyped();
    }, sequence.DIGITS_MS);
  }

  const isTyped = () => sequence.typedIndex(typed, count(), globalThis.performance.now()) !== null;

  function jump() {
    const to = sequence.typedIndex(typed, count(), globalThis.performance.now());
    byId("present-jump").hidden = true;
    typed = null;
    if (to !== null) goTo(to);
  }

  /** Begins at a scene, at the one named, or at the first; the briefing may still have to come. */
  async function begin(at) {
    const asked = slug();
    try {
      await scenes.ensure(asked);
    } catch (error) {
      notices.show(`The scenes could not be loaded: ${error.message}.`, { kind: "error", key: "briefing" });
      state.dispatch({ type: "scene", id: null });
      return;
    }
    if (slug() !== asked || mode === "showing") return;
    const found = at ? sequence.indexOf(briefing().scenes, at) : 0;
    if (found < 0 || !count()) {
      notices.show(at ? `The briefing has no scene “${at}”.` : "This dossier has no scenes yet.", {
        kind: "warning",
        key: "briefing",
      });
      state.dispatch({ type: "scene", id: null });
      return;
    }
    goTo(found);
    provide();
    scenes.refresh(asked);
  }

  /** What the scenes will need comes while the first is shown; again when the map has only come since. */
  function provide() {
    if (mode === "showing" && view?.mapLibre) provisions.gather(briefing());
  }

  /** The whole map room, with the scene's view; the way back stays in sight. */
  function explore() {
    stopPlaying();
    mode = "exploring";
    lower();
    byId("present-resume").hidden = false;
    state.dispatch({ type: "scene", id: null });
    tell();
  }

  const resume = () => goTo(sequence.keep(briefing().scenes, id, index));

  function leave() {
    if (offer.hide()) return null;
    if (mode === "showing" && cover) return setCover("");
    if (mode === "showing" && board.isDrawing()) return board.draw();
    return end();
  }

  function stopPlaying() {
    player.stop();
    address.setOwn("play", null);
  }

  function end() {
    stopPlaying();
    mode = "idle";
    lower();
    [id, began] = [null, 0];
    awake.rest();
    byId("present-resume").hidden = true;
    state.dispatch({ type: "scene", id: null });
    fullscreen.leave();
    tell();
  }

  function toggleplay(way) {
    player.toggle(way);
    play();
  }

  /** Without it the notes lie nowhere: a browser that blocks it is told of. */
  function openPresenter() {
    if (html.hasAttribute("data-onefile")) return offer.show(offer.NO_ROOM);
    const address = base.address(`/presenter/${encodeURIComponent(slug())}`);
    const opened = offer.openWindow(address, base.nameOf(`presenter-${slug()}`), "popup,width=1180,height=780");
    return opened ? offer.hide() : offer.show(offer.BLOCKED, address);
  }

  /** @type {Record<string, (event: any) => unknown>} each is given the keystroke or the order */
  const commands = {
    next: () => step(1),
    previous: () => step(-1),
    first: () => goTo(0),
    last: () => goTo(count() - 1),
    digit: (event) => toggleType(keys.keyOf(event)),
    jump,
    black: () => toggleCover("black"),
    white: () => toggleCover("white"),
    point: board.point,
    draw: board.draw,
    colour: board.colour,
    undo: board.undo,
    clear: board.clear,
    explore,
    resume,
    leave,
    autoplay: () => toggleplay("once"),
    kiosk: () => toggleplay("loop"),
    fullscreen: fullscreen.toggle,
    presenter: openPresenter,
    refresh: () => {
      setCover("");
      board.clear();
      board.putAway();
    },
    help: () => help.open(GROUP),
    goto: ({ scene }) => goTo(sequence.indexOf(briefing().scenes, scene)),
  };

  /** Runs a command by its name. @param {string} name @param {Event & Order|Order} [event] the keystroke, or the order of the other window */
  function run(name, event) {
    if (name === "begin") begin(event?.scene || null);
    else if (mode === "exploring" && !["resume", "leave"].includes(name)) orderedWhileExploring(name, event);
    else if (mode !== "idle") commands[name](event);
  }

  /** The presenter's window turns scenes also while the room explores: it then comes back. */
  function orderedWhileExploring(name, event) {
    resume();
    if (name !== "refresh") commands[name](event);
  }

  /** A scene that the selection named: of this briefing, or of one that has still to come. */
  function comeTo(scene) {
    const found = briefing() ? sequence.indexOf(briefing().scenes, scene) : -1;
    if (found >= 0) return goTo(found);
    mode = "idle";
    return begin(scene);
  }

  /** The selection decides what is presented: an address, a step back, a command. @type {Listener} */
  function follow(selection, phase, previous) {
    if (phase === "theme") tell();
    if (phase !== "commit") return;
    if (selection.scene === null) {
      if (mode === "showing") end();
    } else if (mode !== "showing") begin(selection.scene);
    else if (selection.scene !== id) comeTo(selection.scene);
    else if (selection.theme !== previous?.theme) name(briefing().scenes[index]);
  }

  /** The briefing changed under us: the words at once, the view with the next step; a scene that is gone gives way. @param {Briefing} next */
  function take(next) {
    if (next.slug !== slug() || mode !== "showing") return;
    const scene = next.scenes[sequence.keep(next.scenes, id, index)];
    if (!scene) return end();
    if (scene.id !== id) return goTo(next.scenes.indexOf(scene));
    index = next.scenes.indexOf(scene);
    return caption.draw(next, index);
  }

  scenes.subscribe(take);
  state.subscribe(follow);
  document.addEventListener("araxes:map", () => {
    stage.fit();
    board.follow(false); // another map may have come in place of one that was lost
    board.follow(mode === "showing");
    provide();
  });
  touch.listen(byId("present-glass"), (command) => run(command));
  return {
    run,
    where,
    begin,
    mode: () => mode,
    is: { typed: isTyped, drawing: board.isDrawing },
    strokes: board.strokes,
    briefing,
  };
}

export { createShow };
