/**
 * Starts a page in one file, after the application's own scripts: draws the map's figure, gives the
 * state its first selection and the dossier, and keeps to what works without a server.
 */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import * as vocabulary from "../core/vocabulary.js";
import * as beneath from "../map/beneath.js";
import * as first from "../map/first.js";
import * as webgl from "../map/webgl.js";
import * as draw from "../parts/draw.js";
import { all, byId, closest } from "../parts/element.js";
import * as notices from "../parts/notices.js";
import * as commands from "../present/commands.js";
import * as memory from "./memory.js";

/** @import { Drawing, Scene, Selection, Theme } from "../types.d.ts" */

/** Tabs of this page's inspector; anything else stands for the first. */
const PANELS = ["pair", "event"];
/** Commands while presenting that lead to what needs the server. */
const SERVED_COMMANDS = new Set(["presenter"]);
/** Controls of what a picture that is there already cannot change. */
const STANDING = "#layers-panel [data-layer], #map-as-of-day, #map-viewpoint-choice";
/** On a narrower screen the map has more need of the room than the layers have. */
const ROOMY = "(min-width: 1200px)";

/**
 * A selection that this page can show: there is but the map, and an inspector with two tabs. Pure.
 * @param {Selection} selection
 */
function confined(selection) {
  const panel = PANELS.includes(selection.panel) ? selection.panel : PANELS[0];
  if (selection.page === "map" && selection.panel === panel) return selection;
  return { ...selection, page: "map", panel };
}

/** Under which an event's card is kept: the colours of its sides are those of the pair. Pure. */
const cardKey = ({ pair, language }) => `${pair ? pair.join("-") : ""}|${language}`;

/**
 * The card of the event in focus. Pure.
 * @param {Record<string, Record<string, Drawing[]>>} cards drawings by pair and language, then by event
 * @param {Selection} selection
 * @returns {Drawing[]|null} null where no event is chosen
 */
function cardOf(cards, selection) {
  if (!selection.focus) return null;
  const sets = [selection, { ...selection, pair: null }, { pair: null, language: "en" }];
  const ofPair = sets.map((one) => cards[cardKey(one)]).find(Boolean) || {};
  return ofPair[selection.focus] || null;
}

/**
 * What an address asks for, as with a served page: file.html?theme=dark&scene=visits. Pure.
 * @param {Selection} selection @param {string} search the query string
 * @param {Scene[]} scenes of the briefing
 * @returns {Selection}
 */
function asked(selection, search, scenes) {
  const values = new URLSearchParams(search);
  const [theme, id] = [values.get("theme"), values.get("scene")];
  const scene = scenes.find((one) => one.id === id);
  return {
    ...(scene ? scene.selection : selection),
    scene: scene ? scene.id : null,
    theme: vocabulary.themes.includes(theme) ? /** @type {Theme} */ (theme) : selection.theme,
  };
}

/**
 * The query string that names the scene that is shown, so that a page loaded anew comes back to it. Pure.
 * @param {string} search as it is @param {string|null} scene
 */
function withScene(search, scene) {
  const values = new URLSearchParams(search);
  if (scene) values.set("scene", scene);
  else values.delete("scene");
  return values.size ? `?${values}` : "";
}

/** A file keeps its address but for the scene. @param {Selection} selection */
function keepScene({ scene }) {
  const { pathname, search, hash } = globalThis.location;
  const next = withScene(search, scene);
  if (new URLSearchParams(search).get("scene") === scene) return;
  try {
    globalThis.history.replaceState(null, "", pathname + next + hash);
  } catch (error) {
    console.warn("araxes: a reload will not come back to the scene:", error.message);
  }
}

/** Takes the buttons of what needs the server out of presenting; its keys, named anew, say what they need. */
function trimPresenting() {
  for (const command of commands.COMMANDS) {
    if (!SERVED_COMMANDS.has(command.name)) continue;
    command.text = `${command.text.split(":")[0]}: in the map room only`;
    document.querySelector(`#present [data-present=${command.name}]`)?.remove();
  }
}

/** Writes the pair into the bar. @param {Selection} selection */
function drawPair(selection) {
  const { dossier } = state;
  const name = (code) => {
    const country = dossier?.countries[code];
    return country ? (selection.language === "local" && country.local) || country.name : code;
  };
  all(".onefile-pair")[0].hidden = !selection.pair;
  if (!selection.pair) return;
  for (const [index, id] of ["onefile-a", "onefile-b"].entries()) byId(id).textContent = name(selection.pair[index]);
}

/** @param {Record<string, Record<string, Drawing[]>>} cards @param {Selection} selection */
function drawCard(cards, selection) {
  const card = cardOf(cards, selection);
  const panel = byId("panel-event");
  if (card) draw.draw(panel, card);
  else panel.replaceChildren(/** @type {HTMLTemplateElement} */ (byId("onefile-no-event")).content.cloneNode(true));
}

/** Opens one scene in the list, and closes the others; null closes all. */
function unfold(id) {
  for (const button of all(".onefile-scene")) {
    const open = button.dataset.scene === id;
    button.setAttribute("aria-expanded", String(open));
    /** @type {HTMLElement} */ (button.nextElementSibling).hidden = !open;
    if (open) button.parentElement.scrollIntoView({ block: "nearest" });
  }
}

/** A scene of the list: its words unfold, and the map shows its view. @param {HTMLElement} button @param {Scene[]} scenes */
function press(button, scenes) {
  if (button.getAttribute("aria-expanded") === "true") return unfold(null);
  unfold(button.dataset.scene);
  const { language, theme } = state.selection;
  const scene = scenes.find(({ id }) => id === button.dataset.scene);
  return state.receive({ ...scene.selection, scene: null, language, theme });
}

function listen(scenes) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("onefile-about"));
  document.addEventListener("click", (event) => {
    if (closest(event.target, "[data-action=about]")) dialog.showModal();
    if (closest(event.target, "[data-action=close-about]") || event.target === dialog) dialog.close();
    const scene = closest(event.target, ".onefile-scene");
    if (scene) press(scene, scenes);
  });
}

/** Draws the map, or where no WebGL is drawn has it show the pictures that lie in the page. */
async function drawMap(pictures) {
  if (webgl.isDrawn()) {
    first.draw(memory.resolved);
    return;
  }
  beneath.bring(
    await Promise.all(
      pictures.map(async (one) => ({ ...one, text: await (await globalThis.fetch(one.address)).text() })),
    ),
  );
  webgl.forgo("webgl");
  for (const one of all(STANDING)) {
    one.setAttribute("disabled", "");
    one.title = "This browser draws no WebGL: the map is a picture, in which this stays as it is";
  }
}

const read = async (address) => (await globalThis.fetch(address)).json();

async function fill() {
  const about = JSON.parse(byId("onefile").textContent);
  try {
    await memory.open();
    const [cards, { scenes }] = await Promise.all([read(about.cards), read(about.briefing)]);
    listen(scenes);
    state.subscribe((selection, phase) => {
      if (phase !== "commit" && phase !== "data") return;
      if (phase === "commit") keepScene(selection);
      drawPair(selection);
      drawCard(cards, selection);
      if (selection.scene) unfold(selection.scene);
    });
    state.receive(asked(about.selection, globalThis.location.search, scenes));
    await drawMap(about.pictures);
    await state.load(about.dossier);
    if (!globalThis.matchMedia(ROOMY).matches) byId("layers-fold").click();
  } catch (error) {
    console.error("araxes:", error);
    notices.show(`This file could not be opened: ${error.message}.`, { kind: "error", key: "onefile" });
  }
}

export { asked, cardKey, cardOf, confined, withScene };

export function start() {
  state.confine(confined);
  trimPresenting();
  whenRead(fill);
}
