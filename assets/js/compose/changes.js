/**
 * "Change since last brief": versions are kept here, each with its reason, and two of them, or two
 * days, are held against each other.
 */

import * as base from "../core/base.js";
import { readRefusal } from "../core/book.js";
import { state } from "../core/state.js";
import * as elements from "./elements.js";
import { createSpan } from "./span.js";

const PART_WORDS = { claims: "Claims", events: "Events", sources: "Sources", scenes: "Scenes" };

/** @param {{part: string}[]} changes in order @returns {[string, object[]][]} by part */
function byPart(changes) {
  const groups = new Map();
  for (const change of changes) groups.set(change.part, [...(groups.get(change.part) || []), change]);
  return [...groups];
}

/** @param {{name: string, before: string|null, after: string|null}} field @returns {{name: string, before: string, after: string}|{name: string}} */
function fieldWords({ name, before, after }) {
  const plain = name.replaceAll("_", " ");
  return before === null || after === null
    ? { name: plain }
    : { name: plain, before: before || "none", after: after || "none" };
}

/** @returns {string} what became of a record, in the words that matter most to who was briefed */
function turnWords({ turn, verdict_turned: turned, reads_differently: differs }) {
  if (turned) return "verdict turned";
  return differs ? "reads differently" : turn;
}

/** What a change leads to; none for what is gone. @returns {object|null} an action of the reducer */
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

const part = (id) => document.getElementById(id);

function createChanges(host, book, page) {
  const { el, button } = elements;
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
    host.replaceChildren(el("p", { class: "briefing-empty" }, "The versions are being loaded."));
    await ask();
  }

  async function ask() {
    try {
      take(await give("versions.json", "The versions could not be loaded."));
    } catch (error) {
      host.replaceChildren(el("p", { class: "briefing-empty" }, error.message));
    }
  }

  /** What an address gives; an Error that says why there is nothing, in the server's words if it has any. */
  async function give(rest, otherwise) {
    const response = await fetch(address(rest), { cache: "no-store" }).catch(() => null);
    if (!response) throw new Error(`${otherwise} The server did not answer; try again.`);
    if (response.ok) return response.json();
    const isSentence = (response.headers.get("Content-Type") || "").startsWith("text/plain");
    throw new Error(isSentence ? (await response.text()).trim() : otherwise);
  }

  function take(next) {
    shelf = next;
    draw();
    if (shelf.versions.length) compare();
  }

  function draw() {
    const { versions, problems } = shelf;
    host.replaceChildren(
      el("div", { class: "changes-side" }, keepForm(), kept(versions, problems)),
      el(
        "section",
        { class: "changes-main", "aria-label": "Comparison" },
        versions.length
          ? span.draw(versions)
          : el(
              "p",
              { class: "briefing-empty" },
              "No version has been kept yet. Keep one when you have briefed: later this page says what has changed since.",
            ),
        el("div", { id: "changes-found", "aria-live": "polite" }),
      ),
    );
  }

  function keepForm() {
    const error = el("p", { class: "field-error", id: "keep-reason-error", hidden: true });
    const reason = el("textarea", {
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
    const form = el(
      "form",
      { class: "keep-version", novalidate: true },
      el("h3", {}, "Keep this version"),
      el(
        "p",
        { class: "field-hint" },
        shelf.editable ? "Events, claims with their verdicts, sources and scenes as they are now." : shelf.why_not,
      ),
      el("label", { for: reason.id }, "Reason (required)"),
      reason,
      error,
      el("button", { type: "submit", class: "primary", disabled: !shelf.editable }, "Keep this version"),
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const outcome = await send(reason.value);
      if (outcome.kept) {
        page.tell(`Version ${outcome.kept} is kept.`);
        span.since(outcome.kept);
        take(outcome);
        part("keep-reason").focus();
      } else {
        say(outcome.sentence);
        reason.focus();
      }
    });
    return form;
  }

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

  function kept(versions, problems) {
    return el(
      "section",
      { class: "kept", "aria-label": "Versions kept" },
      el("h3", {}, `Versions kept (${versions.length})`),
      ...problems.map((words) => el("p", { class: "scene-notice" }, words)),
      el(
        "ol",
        { reversed: true },
        ...[...versions]
          .reverse()
          .map((version) =>
            el(
              "li",
              {},
              el("b", {}, version.id),
              el("span", { class: "kept-reason", dir: "auto" }, version.reason),
              el("span", { class: "kept-counts" }, version.counts),
            ),
          ),
      ),
    );
  }

  async function compare() {
    const mine = ++asked;
    const found = part("changes-found");
    span.complain("");
    if (!span.isBegun()) {
      refuse(found, "Came no first day; expected the one from which on changes are told.");
      return;
    }
    found.replaceChildren(el("p", { class: "field-hint" }, "Comparing…"));
    try {
      const comparison = await give(`changes.json?${span.question()}`, "The versions could not be compared.");
      if (mine !== asked) return;
      found.replaceChildren(
        el("p", { class: "changes-summary" }, comparison.summary),
        span.isByDays() ? el("p", { class: "changes-span", dir: "auto" }, comparison.span) : "",
        ...byPart(comparison.changes).map(group),
      );
    } catch (error) {
      if (mine === asked) refuse(found, error.message);
    }
  }

  /** Days are typed, so what is wrong with them is said where they are typed. */
  function refuse(found, sentence) {
    found.replaceChildren(span.isByDays() ? "" : el("p", { class: "scene-notice" }, sentence));
    if (span.isByDays()) span.complain(sentence);
  }

  function group([name, changes]) {
    return el(
      "section",
      { class: "changes-group", "aria-label": PART_WORDS[name] },
      el("h3", {}, PART_WORDS[name]),
      el("ul", {}, ...changes.map(entry)),
    );
  }

  function entry(change) {
    const fields = change.fields.map((field) => {
      const { name, before, after } = fieldWords(field);
      if (before === undefined) return el("li", {}, `${name} changed`);
      return el("li", {}, `${name}: `, el("del", { dir: "auto" }, before), " → ", el("ins", { dir: "auto" }, after));
    });
    const grave = change.verdict_turned || change.reads_differently;
    return el(
      "li",
      { class: `change change-${change.turn}${grave ? " change-verdict" : ""}` },
      el("span", { class: "change-turn" }, turnWords(change)),
      el("div", {}, title(change), fields.length ? el("ul", { class: "change-fields" }, ...fields) : null),
    );
  }

  function title(change) {
    const words = el("bdi", {}, change.title);
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
      : el("span", { class: "change-title" }, words);
  }

  /** What is compared with now may be another. The form beside it keeps what was typed. */
  const lookAgain = () => {
    if (shelf?.versions.length) compare();
  };

  return { load, lookAgain, isOf: () => slug };
}

// Tabs

const TABS = { scenes: "briefing-tab-scenes", changes: "briefing-tab-changes" };
let changes = null;

function turn(name) {
  for (const [one, id] of Object.entries(TABS)) {
    const chosen = one === name;
    const tab = part(id);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    part(tab.getAttribute("aria-controls")).hidden = !chosen;
  }
  if (name === "changes" && state.selection) changes.load();
}

/** @param {object} book of core/book.js @param {{tell: Function, choose: Function}} page what the page does */
function mount(book, page) {
  changes = createChanges(part("briefing-changes"), book, page);
  const tabs = Object.values(TABS).map(part);
  for (const [name, id] of Object.entries(TABS)) part(id).addEventListener("click", () => turn(name));
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
    if (!part("briefing-changes").hidden && state.selection.page === "briefing") changes.lookAgain();
  });
  // Another dossier has versions of its own.
  state.subscribe((selection, phase) => {
    if (phase === "commit" && selection && !part("briefing-changes").hidden && changes.isOf() !== selection.dossier)
      changes.load();
  });
}

export { byPart, fieldWords, leadsTo, mount, turn, turnWords };
