/** The timeline in words: a table of the lanes and one of the bars, for those who cannot see them. */

import * as filter from "../core/filter.js";
import * as kinds from "../core/kinds.js";
import { within } from "../core/vocabulary.js";
import * as calendar from "../parts/calendar.js";
import { element } from "../parts/element.js";
import * as histogram from "./histogram.js";

/** @import { Columns, Selection, TimelineModel } from "../types.d.ts" */

/**
 * Rows of the lanes' table.
 * @param {Columns} columns @param {Selection} selection
 * @returns {{kind: string, on: boolean, inside: number, inexact: number, all: number, first: string, last: string}[]}
 *   counts in the window, those of them with inexact dates, and all of the dossier of that kind;
 *   first and last in the order of their marks
 */
function laneRows(columns, selection) {
  const inside = filter.matching(columns.events, selection);
  return columns.kinds.map((kind) => {
    const all = columns.events.filter((event) => kinds.laneOf(event.kind) === kind);
    const here = inside.filter((event) => kinds.laneOf(event.kind) === kind);
    return {
      kind,
      on: kinds.isOn(kind, selection.kinds),
      inside: here.length,
      inexact: here.filter((event) => !event.exact).length,
      all: all.length,
      first: here.length ? here[0].date : "–",
      last: here.length ? here[here.length - 1].date : "–",
    };
  });
}

/** Rows of the bars' table: those that are drawn. @param {Pick<TimelineModel["bars"], "edges"|"counts"|"sure"|"unit">} bars */
function barRows({ edges, counts, sure, unit }) {
  const { barName, countWords, LEAST_BAR } = histogram;
  const rows = [];
  counts.forEach((count, bar) => {
    if (count < LEAST_BAR) return;
    rows.push({ name: barName(edges[bar], unit), count: countWords(count), sure: countWords(sure[bar]) });
  });
  return rows;
}

function table(caption, heads, rows) {
  return element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element(
      "tbody",
      {},
      ...rows.map(([head, ...cells]) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, head),
          ...cells.map((cell) => element("td", {}, String(cell))),
        ),
      ),
    ),
  );
}

/** @param {HTMLElement} host whose content is replaced @param {TimelineModel} model @param {Selection} selection */
function render(host, model, selection) {
  const span = calendar.range(...model.window);
  const lanes = laneRows(model.columns, selection).map((row) => [
    `${kinds.nameOf(row.kind)}${row.on ? "" : " (switched off)"}`,
    row.inside,
    row.inexact,
    row.all,
    row.first,
    row.last,
  ]);
  const bars = barRows(model.bars).map(({ name, count, sure }) => [name, count, sure]);
  host.replaceChildren(
    table(
      `Events that ${within[selection.within].fall} in ${span}`,
      ["Kind", "In the window", "Dated only roughly", "In the dossier", "First", "Last"],
      lanes,
    ),
    table(
      `Events per ${model.bars.unit} in view, uncertain dates spread evenly over their days`,
      ["Bar", "Events", "Of them sure"],
      bars,
    ),
  );
}

export { barRows, laneRows, render };
