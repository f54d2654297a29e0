/**
 * "Change since last brief": versions are kept here, each with its reason, and two of them, or two
 * days, are held against each other.
 */

import { sentenceOf } from "../core/answers.js";
import * as base from "../core/base.js";
import { readRefusal } from "../core/book.js";
import { state } from "../core/state.js";
import { byId, element } from "../parts/element.js";
import { button } from "./elements.js";
import { createSpan } from "./span.js";

/** @import { Action, Outcome, RecordChange, Shelf } from "../types.d.ts" */

const PART_WORDS = { claims: "Claims", events: "Events", sources: "Sources", scenes: "Scenes" };

/** @param {RecordChange[]} changes in order @returns {[RecordChange["part"], RecordChange[]][]} by part */
function byPart(changes) {
  const groups = new Map();
  for (const change of changes) groups.set(change.part, [...(groups.get(change.part) || []), change]);
  return [...groups];
}

/** @param {RecordChange["fields"][0]} field @returns {{name: string, before?: string, after?: string}} */
function fieldWords({ name, before, after }) {
  const plain = name.replaceAll("_", " ");
  return before === null || after === null
    ? { name: plain }
    : { name: plain, before: before || "none", after: after || "none" };
}

/** @param {RecordChange} change @returns {string} what became of a record, in the words that matter most to who was briefed */
function turnWords({ turn, verdict_turned: turned, reads_differently: differs }) {
  if (turned) return "verdict turned";
  return differs ? "reads differently" : turn;
}

/** What a change leads to; none for what is gone. @param {Pick<RecordChange, "part"|"id"|"turn">} change @returns {Action|null} */
function leadsTo({ part, id, turn }) {
  if (turn === "withdrawn") return null;
  if (part === "claims") return { type: "claim", id };
  if (part === "sources") return { type: "page", value: "sources" };
  if (part === "events")
    return {
      type: "several",
      actions: [
        { type: "page", value: "map" },
        { type: "focus", id },
      ],
    };
  return null;
}

/**
 * @param {HTMLElement} host @param {typeof import("./open_book.js").book} book
 * @param {{tell: (text: string) => void, choose: (id: string) => void}} page what the page does
 */
function createChanges(host, book, page) {
  /** @type {Shelf|null} */
  let shelf = null;
  let slug = null;
  const span = createSpan(compare);
  /** How many comparisons were asked for: only the last one is shown. */
  let asked = 0;

  const address = (rest) => base.address(`/briefing/${encodeURIComponent(slug)}/${rest}`);

  async function load() {
    const { dossier } = state.selection;
    if (dossier !== slug) span.begin();
    slug = dossier;
    host.replaceChildren(element("p", { class: "briefing-empty" }, "The versions are being loaded."));
    await ask();
  }

  async function ask() {
    try {
      take(await give("versions.json", "The versions could not be loaded."));
    } catch (error) {
      host.replaceChildren(element("p", { class: "briefing-empty" }, error.message));
    }
  }

  /** What an address gives; an Error that says why there is nothing, in the server's words if it has any. */
  async function give(rest, otherwise) {
    const response = await fetch(address(rest), { cache: "no-store" }).catch(() => null);
    if (!response) throw new Error(`${otherwise} The server did not answer; try again.`);
    if (response.ok) return response.json();
    throw new Error((await sentenceOf(response)) || otherwise);
  }

  /** @param {Shelf} next */
  function take(next) {
    shelf = next;
    draw();
    if (shelf.versions.length) compare();
  }

  function draw() {
    const { versions, problems } = shelf;
    host.replaceChildren(
      element("div", { class: "changes-side" }, keepForm(), kept(versions, problems)),
      element(
        "section",
        { class: "changes-main", "aria-label": "Comparison" },
        versions.length
          ? span.draw(versions)
          : element(
              "p",
              { class: "briefing-empty" },
              "No version has been saved yet. Save one when you have briefed: later this page says what has changed since.",
            ),
        element("div", { id: "changes-found", "aria-live": "polite" }),
      ),
    );
  }

  function keepForm() {
    const error = element("p", { class: "field-error", id: "keep-reason-error", hidden: true });
    const reason = element("textarea", {
      id: "keep-reason",
      rows: 2,
      dir: "auto",
      "aria-describedby": error.id,
      disabled: !shelf.editable,
      placeholder: "As briefed on Monday",
    });
    const say = (words) => {
      error.textContent = words;
      error.hidden = !words;
      if (words) reason.setAttribute("aria-invalid", "true");
      else reason.removeAttribute("aria-invalid");
    };
    const form = element(
      "form",
      { class: "keep-version", novalidate: true },
      element("h3", {}, "Save this version"),
      element(
        "p",
        { class: "field-hint" },
        shelf.editable ? "Events, claims with their verdicts, sources and scenes as they are now." : shelf.why_not,
      ),
      element("label", { for: reason.id }, "Reason (required)"),
      reason,
      error,
      element("button", { type: "submit", class: "primary", disabled: !shelf.editable }, "Save this version"),
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const outcome = await send(reason.value);
      if (outcome.kept) {
        page.tell(`Version ${outcome.kept} is kept.`);
        span.since(outcome.kept);
        take(/** @type {Shelf} */ (outcome));
        byId("keep-reason").focus();
      } else {
        say(outcome.sentence);
        reason.focus();
      }
    });
    return form;
  }

  /** @param {string} reason @returns {Promise<Partial<Shelf & Outcome>>} */
  async function send(reason) {
    try {
      const response = await fetch(address("versions"), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ reason }),
      });
      const body = await response.text();
      return response.ok ? JSON.parse(body) : readRefusal(response.status, body, []);
    } catch {
      return { sentence: "The server did not answer, so no version was kept; try again." };
    }
  }

  /** @param {Shelf["versions"]} versions @param {string[]} problems */
  function kept(versions, problems) {
    return element(
      "section",
      { class: "kept", "aria-label": "Versions kept" },
      element("h3", {}, `Versions kept (${versions.length})`),
      ...problems.map((words) => element("p", { class: "scene-notice" }, words)),
      element(
        "ol",
        { reversed: true },
        ...[...versions]
          .reverse()
          .map((version) =>
            element(
              "li",
              {},
              element("b", {}, version.id),
              element("span", { class: "kept-reason", dir: "auto" }, version.reason),
              element("span", { class: "kept-counts" }, version.counts),
            ),
          ),
      ),
    );
  }

  async function compare() {
    const mine = ++asked;
    const found = byId("changes-found");
    span.complain("");
    if (!span.isBegun()) {
      refuse(found, "Came no first day; expected the one from which on changes are told.");
      return;
    }
    found.replaceChildren(element("p", { class: "field-hint" }, "Comparing…"));
    try {
      const comparison = await give(`changes.json?${span.question()}`, "The versions could not be compared.");
      if (mine !== asked) return;
      found.replaceChildren(
        element("p", { class: "changes-summary" }, comparison.summary),
        span.isByDays() ? element("p", { class: "changes-span", dir: "auto" }, comparison.span) : "",
        ...byPart(comparison.changes).map(group),
      );
    } catch (error) {
      if (mine === asked) refuse(found, error.message);
    }
  }

  /** Days are typed, so what is wrong with them is said where they are typed. @param {HTMLElement} found @param {string} sentence */
  function refuse(found, sentence) {
    found.replaceChildren(span.isByDays() ? "" : element("p", { class: "scene-notice" }, sentence));
    if (span.isByDays()) span.complain(sentence);
  }

  function group([name, changes]) {
    return element(
      "section",
      { class: "changes-group", "aria-label": PART_WORDS[name] },
      element("h3", {}, PART_WORDS[name]),
      element("ul", {}, ...changes.map(entry)),
    );
  }

  /** @param {RecordChange} change */
  function entry(change) {
    const fields = change.fields.map((field) => {
      const { name, before, after } = fieldWords(field);
      if (before === undefined) return element("li", {}, `${name} changed`);
      return element(
        "li",
        {},
        `${name}: `,
        element("del", { dir: "auto" }, before),
        " → ",
        element("ins", { dir: "auto" }, after),
      );
    });
    const grave = change.verdict_turned || change.reads_differently;
    return element(
      "li",
      { class: `change change-${change.turn}${grave ? " change-verdict" : ""}` },
      element("span", { class: "change-turn" }, turnWords(change)),
      element("div", {}, title(change), fields.length ? element("ul", { class: "change-fields" }, ...fields) : null),
    );
  }

  /** @param {RecordChange} change */
  function title(change) {
    const words = element("bdi", {}, change.title);
    if (change.part === "scenes" && book.scene(change.id)) {
      return button(
        words,
        () => {
          turn("scenes");
          page.choose(change.id);
        },
        { class: "change-title" },
      );
    }
    const action = leadsTo(change);
    return action
      ? button(words, () => state.dispatch(action), { class: "change-title" })
      : element("span", { class: "change-title" }, words);
  }

  /** What is compared with now may be another. The form beside it keeps what was typed. */
  const lookAgain = () => {
    if (shelf?.versions.length) compare();
  };

  return { load, lookAgain, isOf: () => slug };
}

// Tabs

const TABS = { scenes: "briefing-tab-scenes", changes: "briefing-tab-changes" };
/** @type {ReturnType<typeof createChanges>|null} */
let changes = null;

function turn(name) {
  for (const [one, id] of Object.entries(TABS)) {
    const chosen = one === name;
    const tab = byId(id);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !chosen;
  }
  if (name === "changes" && state.selection) changes.load();
}

/**
 * @param {typeof import("./open_book.js").book} book
 * @param {{tell: (text: string) => void, choose: (id: string) => void}} page what the page does
 */
function mount(book, page) {
  changes = createChanges(byId("briefing-changes"), book, page);
  const tabs = Object.values(TABS).map(byId);
  for (const [name, id] of Object.entries(TABS)) byId(id).addEventListener("click", () => turn(name));
  for (const tab of tabs) {
    tab.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
      event.preventDefault();
      const other = event.key === "Home" ? tabs[0] : event.key === "End" ? tabs[1] : tabs[1 - tabs.indexOf(tab)];
      other.click();
      other.focus();
    });
  }
  document.addEventListener("araxes:dossier", () => {
    if (!byId("briefing-changes").hidden && state.selection.page === "briefing") changes.lookAgain();
  });
  // Another dossier has versions of its own.
  state.subscribe((selection, phase) => {
    if (phase === "commit" && selection && !byId("briefing-changes").hidden && changes.isOf() !== selection.dossier)
      changes.load();
  });
}

export { byPart, fieldWords, leadsTo, mount, turn, turnWords };
