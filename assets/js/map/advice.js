/** What a reader can do when the map shows no event: why it is empty, and the steps that fill it. Pure. */

import * as days from "../core/days.js";
import * as filter from "../core/filter.js";

/** @import { Action, Dossier, Selection } from "../types.d.ts" */

const countWords = (count) => (count === 1 ? "1 event" : `${count.toLocaleString("en")} events`);

/**
 * @param {Dossier} dossier @param {Selection} selection
 * @returns {{text: string, steps: {text: string, actions: Action[]}[]}|null} null when something shows
 */
function forEmpty(dossier, selection) {
  if (!dossier.events.length) {
    return { text: "This dossier has no events yet. Write the first one in its events.yml.", steps: [] };
  }
  /** @param {Partial<Selection>} change */
  const found = (change) => filter.matching(dossier.events, { ...selection, ...change }).length;
  if (found({})) return null;
  const { toIso } = days;
  const kinds = [...new Set(dossier.events.map((event) => event.kind))];
  const everyKind = kinds.map((kind) => /** @type {Action} */ ({ type: "kind", kind, on: true }));
  /** @type {Selection["window"]} */
  const whole = [toIso(dossier.extent[0]), toIso(dossier.extent[1])];
  /** @type {{change: Partial<Selection>, text: string, actions: Action[]}[]} */
  const ways = [
    {
      change: { within: "possibly" },
      text: "Count events that may fall in it",
      actions: [{ type: "within", value: "possibly" }],
    },
    {
      change: { scope: "all" },
      text: "Show all countries' events",
      actions: [{ type: "scope", value: "all" }],
    },
    {
      change: { kinds },
      text: "Show every kind",
      actions: everyKind,
    },
    {
      change: { window: whole },
      text: "Show the dossier's whole time",
      actions: [{ type: "window", start: whole[0], end: whole[1] }],
    },
    {
      change: { within: "possibly", scope: "all", kinds, window: whole },
      text: "Show everything",
      actions: [
        { type: "within", value: "possibly" },
        { type: "scope", value: "all" },
        ...everyKind,
        { type: "window", start: whole[0], end: whole[1] },
      ],
    },
  ];
  const helping = ways.map((way) => ({ ...way, count: found(way.change) })).filter((way) => way.count);
  const steps = helping.slice(0, 2).map(({ text, actions, count }) => ({
    text: `${text} (${countWords(count)})`,
    actions: [/** @type {Action} */ ({ type: "several", actions })],
  }));
  const text = selection.kinds.length ? "No event in this window." : "Every kind of event is switched off.";
  return { text, steps };
}

export { countWords, forEmpty };
