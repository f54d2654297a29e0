/** What a reader can do when the map shows no event: why it is empty, and the steps that fill it. Pure. */

import * as days from "../core/days.js";
import * as filter from "../core/filter.js";

const countWords = (count) => (count === 1 ? "1 event" : `${count.toLocaleString("en")} events`);

/**
 * @param {object} dossier contract 2 @param {object} selection contract 3
 * @returns {{text: string, steps: {text: string, actions: object[]}[]}|null} null when something shows
 */
function forEmpty(dossier, selection) {
  if (!dossier.events.length) {
    return { text: "This dossier has no events yet. Write the first one in its events.yml.", steps: [] };
  }
  const found = (change) => filter.matching(dossier.events, { ...selection, ...change }).length;
  if (found({})) return null;
  const { toIso } = days;
  const kinds = [...new Set(dossier.events.map((event) => event.kind))];
  const whole = [toIso(dossier.extent[0]), toIso(dossier.extent[1])];
  const ways = [
    {
      change: { within: "possibly" },
      text: "Take dates that may lie in it",
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
      actions: kinds.map((kind) => ({ type: "kind", kind, on: true })),
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
        ...kinds.map((kind) => ({ type: "kind", kind, on: true })),
        { type: "window", start: whole[0], end: whole[1] },
      ],
    },
  ];
  const helping = ways.map((way) => ({ ...way, count: found(way.change) })).filter((way) => way.count);
  const steps = helping.slice(0, 2).map(({ text, actions, count }) => ({
    text: `${text} (${countWords(count)})`,
    actions: [{ type: "several", actions }],
  }));
  const text = selection.kinds.length ? "No event in this window." : "Every kind of event is switched off.";
  return { text, steps };
}

export { countWords, forEmpty };
