/**
 * The top bar's buttons and links: each carries data-action, and one listener serves them all.
 */

import * as address from "../core/address.js";
import * as permalink from "../core/permalink.js";
import { whenRead } from "../core/ready.js";
import { singleKeys, withKey } from "../core/single_keys.js";
import * as standings from "../core/standings.js";
import { state } from "../core/state.js";
import { isWindowed } from "../core/windowed.js";
import { all, byId, closest } from "../parts/element.js";
import * as help from "../parts/help.js";
import * as keys from "../parts/keys.js";
import * as notices from "../parts/notices.js";
import { begin } from "../present/main.js";
import * as finder from "./finder.js";
import * as handling from "./marking.js";
import * as regions from "./regions.js";
import * as theme from "./theme.js";

/** @import { Dossier, PageName, Selection } from "../types.d.ts" */

/** Confirms with the selection in words, since an address says little to a reader. */
let sentence = "";

const THEME_TITLES = {
  auto: "Theme: as your system says",
  light: "Theme: light",
  dark: "Theme: dark",
};

/** @param {PageName} value */
const page = (value) => state.dispatch({ type: "page", value });
const swap = () => state.dispatch({ type: "swap" });
const nextTheme = () => state.dispatch({ type: "theme", value: theme.next(state.selection.theme) });
const otherLanguage = () =>
  state.dispatch({ type: "language", value: state.selection.language === "en" ? "local" : "en" });

/** Goes to the opening of another dossier; names and theme stay as the reader has them. */
function openDossier(slug) {
  const { language, theme } = state.selection;
  const query = new URLSearchParams({ d: slug });
  if (language !== "en") query.set("names", language);
  if (theme !== "auto") query.set("theme", theme);
  address.go(`?${query}`);
}

/** Copies the address; where the clipboard is closed to us, shows it to be copied by hand. */
async function share() {
  const address = globalThis.location.href;
  try {
    await globalThis.navigator.clipboard.writeText(address);
    notices.show(`Address copied: ${sentence}.`, { key: "share" });
  } catch {
    notices.show("The clipboard is closed to this page; copy the address here:", {
      key: "share",
      copy: address,
    });
  }
}

/** @type {Record<string, (control: HTMLElement) => void>} */
const actions = {
  page: ({ dataset }) => page(/** @type {PageName} */ (dataset.page)),
  dossier: ({ dataset }) => openDossier(dataset.dossier),
  swap,
  search: () => finder.open(),
  present: () => begin(),
  language: otherLanguage,
  theme: nextTheme,
  help: () => help.open(),
  share,
  skip: ({ dataset }) => regions.enter(dataset.region),
};

/** Writes the selection's words: title, sentence and the pages' addresses. A scene has its own title. @param {Selection} selection @param {Dossier|null} dossier */
function describe(selection, dossier) {
  const opening = address.openings.get(selection.dossier);
  if (!opening || !dossier || selection.scene) return;
  sentence = permalink.sentence(selection, permalink.namesOf(dossier), permalink.bordersKnown());
  document.title = permalink.title(selection, dossier);
  byId("sentence").textContent = sentence;
  for (const link of all("#topbar [data-action=page]")) {
    const target = /** @type {PageName} */ (link.dataset.page);
    link.setAttribute("href", permalink.write({ ...selection, page: target, scene: null }, opening));
  }
}

/** Writes the title of the dossier that is open. @param {Dossier} dossier */
function name(dossier) {
  byId("dossier-title").textContent = dossier.title;
  handling.write(dossier);
}

/** Writes what the served dossiers are called, where one is chosen; a single one says what it is about. */
function nameChoices() {
  for (const item of all("[data-action=dossier]")) {
    const told = standings.get(item.dataset.dossier);
    if (!told) continue;
    item.querySelector(".menu-title").textContent = told.title;
    item.querySelector(".menu-note").textContent = told.note;
  }
  const [alone] = all("#topbar div.dossier");
  const open = standings?.get(state.selection?.dossier);
  if (alone && open) alone.title = open.summary;
}

function mark(selector, title, pressed) {
  const [button] = all(`#topbar [data-action=${selector}]`);
  if (!button) return null;
  button.title = title;
  button.setAttribute("aria-label", title);
  if (pressed !== undefined) button.setAttribute("aria-pressed", String(pressed));
  return button;
}

/** Titles name a key, which may be switched off; the theme and the names say more, in `draw`. */
function nameKeys() {
  for (const button of all("#topbar button[data-key]"))
    button.title = withKey(button.getAttribute("aria-label"), button.dataset.key);
}

/** The pages that have their key. */
const given = new Set();

/** A page's key, as its link tells it. @param {HTMLElement} link */
function giveKey({ dataset: { page: value, key }, textContent: text }) {
  if (given.has(value)) return;
  given.add(value);
  keys.register({ group: "Pages", keys: [key], text, run: () => page(/** @type {PageName} */ (value)) });
}

/** Keeps the bar in step with the selection. @param {Selection} selection */
function draw(selection) {
  document.documentElement.dataset.page = selection.page;
  document.documentElement.dataset.windowed = isWindowed(selection.page) ? "yes" : "no";
  document.documentElement.dataset.language = selection.language;
  for (const link of all("#topbar [data-action=page]")) {
    giveKey(link);
    if (link.dataset.page === selection.page) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  for (const part of all(".page[data-page]")) {
    part.toggleAttribute("data-shown", part.dataset.page === selection.page);
  }
  for (const item of all("[data-action=dossier]")) {
    if (item.dataset.dossier === selection.dossier) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
  nameChoices();
  nameKeys();
  const theme = mark("theme", withKey(THEME_TITLES[selection.theme], "T"));
  if (theme) theme.firstElementChild.className = `icon icon-${selection.theme}`;
  const local = selection.language === "local";
  mark("language", withKey("Names in the local script", "N"), local);
  const [swapButton] = /** @type {HTMLButtonElement[]} */ (all("#topbar [data-action=swap]"));
  if (swapButton) swapButton.disabled = !selection.pair;
}

export { describe, name };

export function start() {
  document.addEventListener("click", (event) => {
    const control = closest(event.target, "[data-action]");
    if (!control || !actions[control.dataset.action]) return;
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (control.tagName === "A" && elsewhere) return;
    event.preventDefault();
    actions[control.dataset.action](control);
  });

  whenRead(() => {
    state.subscribe((selection, phase) => {
      if (phase === "commit") draw(selection);
      if (phase === "data") name(state.dossier);
      if (phase === "commit" || phase === "data") describe(selection, state.dossier);
    });
    singleKeys.subscribe(() => state.selection && draw(state.selection));
    standings?.subscribe(nameChoices);
    const { register } = keys;
    register({ group: "Everywhere", keys: ["S"], text: "Swap A and B", run: swap });
    register({ group: "Everywhere", keys: ["N"], text: "Names in English or in the local script", run: otherLanguage });
    register({ group: "Everywhere", keys: ["T"], text: "Theme: automatic, light, dark", run: nextTheme });
  });
}
