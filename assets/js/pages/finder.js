/**
 * The search dialog: a combobox over what the dossier holds (ARIA pattern "editable combobox with list
 * autocomplete"). An actor, country or topic lists its events; anything else is gone to.
 */

import { whenRead } from "../core/ready.js";
import { records } from "../core/records.js";
import * as search from "../core/search.js";
import * as standings from "../core/standings.js";
import { state } from "../core/state.js";
import { all, element } from "../parts/element.js";
import * as keys from "../parts/keys.js";
import { deedsOf } from "./search_deeds.js";
import { results, scopeOf } from "./search_results.js";
import * as sourceCard from "./source_card.js";

/** @import { Dossier, Findable } from "../types.d.ts" */

/** @import { Entry, EntryType, Group } from "../core/search.js" */

/** @import { Scope } from "./search_results.js" */

/** @type {Record<EntryType, string>} */
const GROUP_TITLES = {
  date: "Dates",
  pair: "Pairs",
  country: "Countries",
  event: "Events",
  actor: "Actors",
  place: "Places",
  topic: "Topics",
  claim: "Claims",
  source: "Sources",
};

/** What a result that says there are more counts. @type {Record<EntryType, [one: string, more: string]>} */
const NOUNS = {
  date: ["date", "dates"],
  pair: ["pair", "pairs"],
  country: ["country", "countries"],
  event: ["event", "events"],
  actor: ["actor", "actors"],
  place: ["place", "places"],
  topic: ["topic", "topics"],
  claim: ["claim", "claims"],
  source: ["source", "sources"],
};

/** The most of each type: while nothing is typed, once something is, and of the events that a search is narrowed to. */
const LIMITS = { empty: 3, typed: 6, narrowed: 50 };
/** How many a press on "more" adds. */
const MORE = 50;

const PROMPT = "Search events, people, places, countries, dates, claims and sources";
/** In a page in one file there are neither claims nor sources. */
const PROMPT_ALONE = "Search events, people, places, countries and dates";

const LACK = "Claims and sources were not searched: the server did not answer.";

/** What each dossier's events give to the index, which takes a while for thousands. @type {WeakMap<Dossier, Entry[]>} */
const indexed = new WeakMap();

const isAlone = () => document.documentElement.hasAttribute("data-onefile");
const prompt = () => (isAlone() ? PROMPT_ALONE : PROMPT);

/** Opens the dialog, where it is not open. One that was just closed stands in the page for a moment longer. */
function open() {
  if (!document.querySelector("dialog.search[open]")) new Finder().open();
}

class Finder {
  constructor() {
    /** What the search is narrowed to, null while everything is searched. @type {Scope|null} */
    this.scope = null;
    this.active = -1;
    /** How many of a type are listed beyond the limit. @type {Map<EntryType, number>} */
    this.further = new Map();
    /** Whether claims and sources are here: "waiting", "here" or "missing"; none are asked for in one file. */
    this.records = "here";
    this.build();
    this.fill();
  }

  fill() {
    const { dossier } = state;
    this.dossier = dossier;
    if (dossier && !indexed.has(dossier)) indexed.set(dossier, search.index(dossier));
    this.entries = dossier ? indexed.get(dossier) : [];
    if (dossier && !isAlone()) this.fetchRecords(dossier);
  }

  /** @param {Dossier} dossier */
  async fetchRecords(dossier) {
    this.records = "waiting";
    try {
      const found = await records.load(dossier.slug, standings.get(dossier.slug)?.hash || "");
      if (this.dossier !== dossier) return;
      this.entries = [...this.entries, ...search.indexRecords(found, dossier)];
      this.records = "here";
    } catch (error) {
      console.warn("araxes: claims and sources cannot be searched:", error.message);
      if (this.dossier === dossier) this.records = "missing";
    }
    if (this.dossier === dossier && this.dialog.open) this.draw(true);
  }

  /** Once the dossier has come, or another one is on its way: what was typed is searched in that. */
  refill() {
    if (this.dossier === state.dossier) return;
    const typed = this.input.value;
    this.fill();
    if (this.scope) this.narrow(null);
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
      "aria-label": prompt(),
      oninput: () => {
        this.further.clear();
        this.draw();
      },
      onkeydown: (event) => this.key(event),
    });
    this.chip = element("button", { type: "button", class: "search-scope", onclick: () => this.narrow(null) });
    this.list = element("div", { id: "search-list", class: "search-list", role: "listbox", "aria-label": "Results" });
    this.status = element("p", { class: "search-status", role: "status" });
    const leave = state.subscribe(() => this.list.isConnected && this.refill());
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
      element("div", { class: "search-field" }, element("span", { class: "icon icon-search" }), this.chip, this.input),
      this.list,
      this.status,
    );
  }

  open() {
    for (const closed of all("dialog.search")) closed.remove();
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.narrow(null);
  }

  /** Lists the events of one scope, or everything again. @param {Scope|null} scope */
  narrow(scope) {
    this.scope = scope;
    this.further.clear();
    this.chip.hidden = !scope;
    this.chip.textContent = scope ? scope.title : "";
    this.chip.setAttribute("aria-label", scope ? `Only events of ${scope.title}; search everything instead` : "");
    this.input.placeholder = scope ? "Search these events" : prompt();
    this.input.value = "";
    this.input.focus();
    this.draw();
  }

  /** @param {EntryType} type */
  limit(type) {
    const usual = this.scope && type === "event" ? LIMITS.narrowed : this.input.value ? LIMITS.typed : LIMITS.empty;
    return usual + (this.further.get(type) || 0);
  }

  /** @param {boolean} [keep] the result that is chosen stays so, where only others have come */
  draw(keep = false) {
    const before = keep ? this.active : 0;
    const groups = this.dossier
      ? results(this.dossier, this.entries, this.input.value, this.scope, (type) => this.limit(type))
      : [];
    /** @type {{run: () => void, option: HTMLElement}[]} */
    this.options = [];
    this.list.replaceChildren(...groups.map((group) => this.drawGroup(group)));
    const count = groups.reduce((sum, { entries, more }) => sum + entries.length + more, 0);
    this.status.textContent = this.words(count);
    this.activate(this.options.length ? Math.max(0, Math.min(before, this.options.length - 1)) : -1);
  }

  /** How many there are, or that there is nothing, of what was searched. @param {number} count */
  words(count) {
    if (!this.dossier) return "The dossier is still being loaded.";
    const owed = { waiting: "Claims and sources are still being loaded.", missing: LACK, here: "" }[this.records];
    const found = count
      ? `${count.toLocaleString("en")} ${count === 1 ? "result" : "results"}: ↑ ↓ to move, Enter to open, Esc to close.`
      : `Nothing ${this.scope ? "among these events" : "in this dossier"} has these words, and they are no date.`;
    return this.scope || !owed ? found : `${found} ${owed}`;
  }

  /** @param {Group} group */
  drawGroup({ type, entries, more }) {
    const title = element("div", { id: `search-group-${type}`, class: "search-group" }, GROUP_TITLES[type]);
    const options = entries.map((item) =>
      this.drawOption(
        () => this.choose(item),
        element("span", { class: "search-title", dir: "auto" }, item.title),
        element("span", { class: "search-note", dir: "auto" }, item.note),
      ),
    );
    const [one, many] = NOUNS[type];
    const words = `${more.toLocaleString("en")} more ${more === 1 ? one : many}`;
    const further =
      more > 0 && this.drawOption(() => this.lengthen(type), element("span", { class: "search-more" }, words));
    return element("div", { role: "group", "aria-labelledby": title.id }, title, ...options, further);
  }

  /** @param {() => void} run @param {...HTMLElement} children */
  drawOption(run, ...children) {
    const position = this.options.length;
    const option = element(
      "div",
      {
        id: `search-option-${position}`,
        class: "search-option",
        role: "option",
        onmousemove: () => this.activate(position),
        onclick: run,
      },
      ...children,
    );
    this.options.push({ run, option });
    return option;
  }

  /** Lists more of a type; the first of them is where "more" stood. @param {EntryType} type */
  lengthen(type) {
    this.further.set(type, (this.further.get(type) || 0) + MORE);
    this.draw(true);
    this.input.focus();
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
      this.options[this.active].run();
    } else if (event.key === "Backspace" && !this.input.value && this.scope) {
      this.narrow(null);
    }
  }

  /** @param {Entry} item */
  choose(item) {
    const scope = scopeOf(item);
    if (scope) return this.narrow(scope);
    const { dossier, selection } = state;
    this.dialog.close();
    state.dispatch({ type: "several", actions: deedsOf(item, dossier, selection) });
    if (item.type === "source") sourceCard.show(item.id);
    return undefined;
  }
}

export { open };

export function start() {
  whenRead(() => {
    keys.register({
      group: "Everywhere",
      keys: ["/", "Ctrl+K"],
      text: prompt(),
      run: () => open(),
    });
  });
}
