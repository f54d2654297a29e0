/**
 * The search dialog: a combobox over the index of search.js (ARIA pattern "editable combobox with
 * list autocomplete"). Choosing an event opens it, a place moves the map, an actor lists events.
 */

import * as days from "../core/days.js";
import * as filter from "../core/filter.js";
import { whenRead } from "../core/ready.js";
import * as search from "../core/search.js";
import { state } from "../core/state.js";
import { element } from "../parts/element.js";
import * as keys from "../parts/keys.js";

/** @import { Action, Camera, DossierEvent, Selection } from "../types.d.ts" */

/** @import { Entry } from "../core/search.js" */

/** Close enough to tell a town's surroundings, far enough to keep its neighbours in sight. */
const PLACE_ZOOM = 8;
const EVENT_ZOOM = 6.5;

const GROUP_TITLES = { event: "Events", actor: "Actors", place: "Places" };

/**
 * Where the map should look to show this point; closer, never further out than now.
 * @param {{lon: number|null, lat: number|null}} point @param {number} zoom
 * @returns {Camera}
 */
function cameraAt(point, zoom) {
  const now = state.selection.camera;
  return { lon: point.lon, lat: point.lat, zoom: Math.max(zoom, now ? now.zoom : 0), bearing: 0, pitch: 0 };
}

/**
 * What brings an event into sight: its kind, a window that holds it, the map, its card.
 * @param {DossierEvent} event
 * @param {Selection} selection
 * @returns {Action[]}
 */
function revealing(event, selection) {
  const { fromIso, toIso } = days;
  const [start, end] = selection.window.map(fromIso);
  /** @type {Action[]} */
  const actions = [{ type: "page", value: "map" }];
  if (!selection.kinds.includes(event.kind)) actions.push({ type: "kind", kind: event.kind, on: true });
  // An open end is certain of no window, however wide.
  const within = event.open ? "possibly" : selection.within;
  if (within !== selection.within) actions.push({ type: "within", value: within });
  if (!filter.inWindow(event, start, end, within)) {
    const window = [Math.min(start, event.earliest), Math.max(end, event.latest)];
    actions.push({ type: "window", start: toIso(window[0]), end: toIso(window[1]) });
  }
  if (selection.scope === "pair" && selection.pair && !filter.ofPair(event, selection)) {
    actions.push({ type: "scope", value: "all" });
  }
  if (!filter.stands(event, selection)) {
    actions.push({ type: "withdraw", source: event.sources[0], on: false });
  }
  if (event.lon !== null) actions.push({ type: "camera", camera: cameraAt(event, EVENT_ZOOM) });
  return [...actions, { type: "focus", id: event.id }];
}

/** Opens the dialog, where it is not open. */
const open = () => document.querySelector("dialog.search") || new Finder().open();

class Finder {
  constructor() {
    this.fill();
    /** The actor whose events are listed, null while everything is searched. @type {Entry|null} */
    this.actor = null;
    this.active = -1;
    this.build();
  }

  fill() {
    const { dossier } = state;
    this.dossier = dossier;
    this.entries = dossier ? search.index(dossier) : [];
  }

  /** Once the dossier has come, or another one is on its way: what was typed is searched in that. */
  refill() {
    if (this.dossier === state.dossier) return;
    const typed = this.input.value;
    this.fill();
    if (this.actor) this.narrow(null);
    this.input.value = typed;
    this.draw();
  }

  build() {
    this.input = element("input", {
      type: "text",
      class: "search-input",
      autocomplete: "off",
      spellcheck: "false",
      dir: "auto",
      role: "combobox",
      "aria-expanded": "true",
      "aria-autocomplete": "list",
      "aria-controls": "search-list",
      "aria-label": "Search events, actors and places",
      oninput: () => this.draw(),
      onkeydown: (event) => this.key(event),
    });
    this.scope = element("button", { type: "button", class: "search-scope", onclick: () => this.narrow(null) });
    this.list = element("div", { id: "search-list", class: "search-list", role: "listbox", "aria-label": "Results" });
    this.status = element("p", { class: "search-status", role: "status" });
    const leave = state.subscribe(() => this.refill());
    this.dialog = element(
      "dialog",
      {
        class: "dialog search",
        "aria-label": "Search",
        onclick: (event) => event.target === this.dialog && this.dialog.close(),
        onclose: () => {
          leave();
          this.dialog.remove();
        },
      },
      element("div", { class: "search-field" }, element("span", { class: "icon icon-search" }), this.scope, this.input),
      this.list,
      this.status,
    );
  }

  open() {
    document.body.append(this.dialog);
    this.narrow(null);
    this.dialog.showModal();
    this.input.focus();
  }

  /** Lists the events of one actor, or everything again. @param {Entry|null} actor */
  narrow(actor) {
    this.actor = actor;
    this.scope.hidden = !actor;
    this.scope.textContent = actor ? actor.title : "";
    this.scope.setAttribute("aria-label", actor ? `Only events of ${actor.title}; search everything instead` : "");
    this.input.placeholder = actor ? "Search these events" : "Search events, actors and places";
    this.input.value = "";
    this.input.focus();
    this.draw();
  }

  candidates() {
    if (!this.actor) return this.entries;
    const theirs = new Set(
      state.dossier.events.filter((event) => event.actors.includes(this.actor.id)).map((event) => event.id),
    );
    return this.entries.filter((item) => item.type === "event" && theirs.has(item.id));
  }

  draw() {
    const groups = search.find(this.candidates(), this.input.value, this.actor ? 50 : 8);
    /** @type {{item: Entry, option: HTMLElement}[]} */
    this.options = [];
    this.list.replaceChildren(...groups.map((group) => this.drawGroup(group)));
    const none = this.entries.length
      ? "Nothing in this dossier has such a name."
      : "The dossier is still being loaded.";
    this.status.textContent = this.options.length ? "↑ ↓ to move, Enter to open, Esc to close" : none;
    this.activate(this.options.length ? 0 : -1);
  }

  /** @param {ReturnType<typeof search.find>[0]} group */
  drawGroup({ type, entries, more }) {
    const title = element(
      "div",
      { id: `search-group-${type}`, class: "search-group" },
      GROUP_TITLES[type],
      more > 0 && element("span", { class: "search-more" }, `${more} more: type on`),
    );
    const options = entries.map((item) => this.drawOption(item));
    return element("div", { role: "group", "aria-labelledby": title.id }, title, ...options);
  }

  /** @param {Entry} item */
  drawOption(item) {
    const position = this.options.length;
    const option = element(
      "div",
      {
        id: `search-option-${position}`,
        class: "search-option",
        role: "option",
        onmousemove: () => this.activate(position),
        onclick: () => this.choose(item),
      },
      element("span", { class: "search-title", dir: "auto" }, item.title),
      element("span", { class: "search-note", dir: "auto" }, item.note),
    );
    this.options.push({ item, option });
    return option;
  }

  activate(position) {
    this.active = position;
    for (const [index, { option }] of this.options.entries())
      option.setAttribute("aria-selected", String(index === position));
    if (position < 0) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", this.options[position].option.id);
    return this.options[position].option.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { length } = this.options;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (moves[event.key] && length) {
      event.preventDefault();
      this.activate((this.active + moves[event.key] + length) % length);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.options[this.active].item);
    } else if (event.key === "Backspace" && !this.input.value && this.actor) {
      this.narrow(null);
    }
  }

  /** @param {Entry} item */
  choose(item) {
    const { dossier, selection } = state;
    if (item.type === "actor") return this.narrow(item);
    this.dialog.close();
    /** @type {Action[]} */
    const actions =
      item.type === "event"
        ? revealing(
            dossier.events.find((event) => event.id === item.id),
            selection,
          )
        : [
            { type: "page", value: "map" },
            { type: "camera", camera: cameraAt(dossier.places[item.id], PLACE_ZOOM) },
          ];
    return state.dispatch({ type: "several", actions });
  }
}

export { open, revealing };

export function start() {
  whenRead(() => {
    keys.register({
      group: "Everywhere",
      keys: ["/", "Ctrl+K"],
      text: "Search events, actors and places",
      run: () => open(),
    });
  });
}
