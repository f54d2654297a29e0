/** What each panel asks the server, and when: the tabs of the inspector, and what pages tell of theirs. */

import * as pagePanels from "./page_panels.js";

/** @import { PagePanel, Question, Selection } from "../types.d.ts" */

/** On the map always; beside the table of events once one of them is chosen. */
const inSight = (selection) => selection.page === "map" || (selection.page === "events" && Boolean(selection.focus));

const withPanel = (panel) => (selection) => inSight(selection) && selection.panel === panel;

/**
 * What each tab depends on, and when it is in sight; the panels of pages tell it themselves.
 * @type {Record<string, Pick<PagePanel, "open"|"fields">>}
 */
const QUESTIONS = {
  pair: {
    open: withPanel("pair"),
    fields: ["dossier", "pair", "window", "within", "kinds", "withdrawn", "as_of", "language"],
  },
  event: {
    open: withPanel("event"),
    fields: ["dossier", "pair", "window", "within", "kinds", "withdrawn", "as_of", "language", "focus", "scope"],
  },
  sources: {
    open: withPanel("sources"),
    fields: ["dossier", "pair", "window", "within", "kinds", "withdrawn", "scope"],
  },
  claims: { open: withPanel("claims"), fields: ["dossier", "pair", "withdrawn", "as_of", "language"] },
};

/**
 * @param {string} name which panel
 * @param {Selection|null} selection
 * @param {Question|null} asked the question that the panel answers now
 * @returns {Question|null} the next question, or null while the panel is out of sight or has its answer
 */
function question(name, selection, asked) {
  const panel = QUESTIONS[name] || pagePanels.all()[name];
  if (!selection || !panel?.open(selection)) return null;
  const next = Object.fromEntries(panel.fields.map((field) => [field, selection[field]]));
  return JSON.stringify(next) === JSON.stringify(asked) ? null : next;
}

export { inSight, question };
