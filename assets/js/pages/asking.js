/**
 * What a panel says while its answer is on its way, and where none came: it is headed by what was
 * asked, and what it held before is no longer shown as if it were the answer.
 */

import * as address from "../core/address.js";
import * as pagePanels from "../core/page_panels.js";
import * as permalink from "../core/permalink.js";
import { question as questionOf } from "../core/questions.js";
import { whenRead } from "../core/ready.js";
import { state as live } from "../core/state.js";
import { byId, element } from "../parts/element.js";

/** @import { AskingPanel, Dossier, Question, Selection } from "../types.d.ts" */

/** Quicker answers only dim what stands there: heads would flicker at every release of the brush. */
const PATIENCE_MS = 300;

/** @param {Selection} selection @param {Dossier|null} dossier */
const pairOf = (selection, dossier) => permalink.pairWords(selection.pair, dossier ? permalink.namesOf(dossier) : {});
/** @param {Selection} selection @param {Dossier|null} dossier */
const eventOf = (selection, dossier) => dossier?.events.find(({ id }) => id === selection.focus)?.title || "";

/**
 * The tabs of the inspector; the panels of pages tell of themselves (page_panels.js).
 * @type {Record<string, AskingPanel>}
 */
const PANELS = {
  pair: {
    element: "panel-pair",
    output: "answer-pair.data",
    subject: ["dossier", "pair"],
    head: (selection, dossier) => pairOf(selection, dossier) || "Pair",
    missing: (selection, dossier) =>
      selection.pair ? `figures for ${pairOf(selection, dossier)} are not here` : "the pair is not here",
  },
  event: {
    element: "panel-event",
    output: "answer-event.data",
    subject: ["dossier", "focus"],
    head: (selection, dossier) => eventOf(selection, dossier) || "Event",
    missing: (selection, dossier) =>
      eventOf(selection, dossier)
        ? `the event “${eventOf(selection, dossier)}” is not here`
        : "the events are not here",
  },
  claims: {
    element: "panel-claims",
    output: "answer-claims.data",
    subject: ["dossier", "pair"],
    head: (selection, dossier) => pairOf(selection, dossier) || "Claims",
    missing: (selection, dossier) =>
      selection.pair ? `claims on ${pairOf(selection, dossier)} are not here` : "the claims are not here",
  },
  sources: {
    element: "panel-sources",
    output: "answer-sources.data",
    subject: ["dossier"],
    head: () => "Sources",
    missing: () => "the sources of this selection are not here",
  },
};

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * How a panel stands to what is asked of it now. Pure.
 * @param {Question|null} wanted the question of the present selection; null while out of sight
 * @param {Question|null} shown the question that its content answers; null where it holds none
 * @param {Question|null} asked the question that was sent last; null where none is open
 * @param {(keyof Selection)[]} subject fields that say what it is about
 * @returns {"answered"|"renewing"|"other"} `renewing`: about the same, under other conditions
 */
function standing(wanted, shown, asked, subject) {
  if (!wanted || (same(wanted, shown) && (!asked || same(wanted, asked)))) return "answered";
  const about = (question) => question && subject.map((field) => question[field]);
  return shown && same(about(wanted), about(shown)) ? "renewing" : "other";
}

/** Why nothing is here, as a sentence. @param {number} status of HTTP; 0 where nothing came back */
function failure(status, missing) {
  if (!status) return `No answer from the server; ${missing}.`;
  if (status < 500) return `The server refused the question (${status}); ${missing}.`;
  return `The server failed (${status}); ${missing}.`;
}

/** @returns {Record<string, AskingPanel>} */
const panels = () => ({ ...PANELS, ...pagePanels.all() });
/** @param {string} name @returns {AskingPanel} */
const panelOf = (name) => PANELS[name] || pagePanels.all()[name];
/** @param {string} name */
const elementOf = (name) => byId(panelOf(name).element);

/** What stands above a panel, where it is there. @param {HTMLElement|null} panel @param {string} name @returns {HTMLElement|null} */
function askedAbove(panel, name) {
  const before = /** @type {HTMLElement|null} */ (panel?.previousElementSibling ?? null);
  return before?.dataset.asked === name ? before : null;
}

/** @type {Map<string, {asked: Question|null, shown: Question|null, failed: number|null, timer: number}>} */
const states = new Map();
function stateOf(name) {
  if (!states.has(name)) states.set(name, { asked: null, shown: null, failed: null, timer: 0 });
  return states.get(name);
}

/** What stands above a panel meanwhile; it takes no room, so that nothing jumps when the answer comes. */
function headOf(name) {
  const panel = elementOf(name);
  const before = askedAbove(panel, name);
  if (before) return before;
  const head = element("div", { class: "panel-asked", role: "status", data: { asked: name } });
  panel.before(head);
  return head;
}

/** @param {string} name @param {string} title @param {string} words @param {() => void} [action] asks again */
function write(name, title, words, action) {
  const head = headOf(name);
  head.classList.toggle("is-failed", Boolean(action));
  const above = title ? [element("h2", { dir: "auto" }, title)] : [];
  head.replaceChildren(...above, element("p", { dir: "auto", class: "note" }, words));
  if (action) head.append(element("button", { type: "button", class: "action", onclick: action }, "Try again"));
  return head;
}

/** Takes the old content away altogether; what had the focus in it leaves it to the panel. */
function empty(name) {
  const panel = elementOf(name);
  if (panel.contains(document.activeElement) && document.activeElement !== panel) panel.focus({ preventScroll: true });
  panel.replaceChildren();
  stateOf(name).shown = null;
}

function settle(name) {
  const state = stateOf(name);
  const panel = elementOf(name);
  clearTimeout(state.timer);
  state.timer = 0;
  if (!panel) return;
  panel.removeAttribute("aria-busy");
  panel.classList.remove("is-asking", "is-blank");
  askedAbove(panel, name)?.remove();
}

/** Above the panel what was asked; below it, nothing of what was there. */
function blank(name) {
  const { selection, dossier } = live;
  elementOf(name).classList.add("is-blank");
  const known = dossier?.slug === selection.dossier ? dossier : null;
  headOf(name).hidden = elementOf(name).hidden;
  write(name, panelOf(name).head(selection, known), "Waiting for the answer…");
}

/** @param {string} name @param {"renewing"|"other"|"answered"} how @param {Question} wanted */
function wait(name, how, wanted) {
  const state = stateOf(name);
  const panel = elementOf(name);
  if (!panel) return;
  state.failed = null;
  panel.setAttribute("aria-busy", "true");
  panel.classList.add("is-asking");
  if (state.shown && state.shown.dossier !== wanted.dossier) empty(name);
  if (how === "other") blank(name);
  else if (!state.timer) state.timer = setTimeout(blank, PATIENCE_MS, name);
}

function fail(name, status) {
  const { selection, dossier } = live;
  const state = stateOf(name);
  state.asked = null;
  if (!elementOf(name) || !selection) return;
  settle(name);
  empty(name);
  state.failed = status;
  const known = dossier?.slug === selection.dossier ? dossier : null;
  const { head, missing } = panelOf(name);
  const above = write(name, head(selection, known), failure(status, missing(selection, known)), () => live.refresh());
  above.hidden = elementOf(name).hidden;
}

/** Puts every panel in step with the selection. @param {Selection} selection */
function follow(selection) {
  for (const [name, { subject }] of Object.entries(panels())) {
    const state = stateOf(name);
    const wanted = questionOf(name, selection, null);
    const how = standing(wanted, state.shown, state.asked, subject);
    if (how !== "answered") wait(name, how, wanted);
    else if (state.failed === null && wanted) settle(name);
    const head = askedAbove(elementOf(name), name);
    if (head) head.hidden = elementOf(name).hidden;
  }
}

/** What was answered no longer holds: every panel is asked anew when it is next in sight. */
export const forget = () => {
  for (const state of states.values()) state.asked = null;
};

/** The question that was sent last; null asks anew. */
export const asked = (name) => stateOf(name).asked;
/** @param {string} name @param {Question|null} question */
export const ask = (name, question) => {
  stateOf(name).asked = question;
  if (question) wait(name, standing(question, stateOf(name).shown, null, panelOf(name).subject), question);
};

/** Hears that the answer to the question sent last stands in the panel. */
export const answer = (name) => {
  const state = stateOf(name);
  state.shown = state.asked;
  state.failed = null;
  const wanted = questionOf(name, live.selection, null);
  if (standing(wanted, state.shown, state.asked, panelOf(name).subject) === "answered") settle(name);
};

export { elementOf, failure, PANELS, standing };

export function start() {
  document.addEventListener("araxes:failure", ({ detail: { what, status } }) => {
    const found = Object.entries(panels()).find(([, { output }]) => output === what);
    if (found) fail(found[0], status);
  });

  whenRead(() => {
    // After the inspector, which says which panels are in sight. Scenes show none, and ask for none.
    live.subscribe((selection, phase) => {
      if (phase === "commit" && !selection.scene && address.openings.has(selection.dossier)) follow(selection);
    });
  });
}
