/**
 * What the grid calls by name (dashboard/views/events/table.py): cells with two lines or a mark,
 * and the text that filters look at.
 */

import * as filter from "../../core/filter.js";
import * as folding from "../../core/folding.js";
import { state } from "../../core/state.js";
import { compareDates } from "./rows.js";

const SIDES = { A: "a", B: "b", both: "both", other: "other" };

/** React is there once a cell is drawn. @type {typeof React.createElement} */
const part = (tag, props, ...children) => globalThis.React.createElement(tag, props, ...children);

function twoLines(first, second) {
  return part(
    "div",
    { className: "two-lines" },
    part("span", { className: "first-line", title: first, dir: "auto" }, first),
    part("span", { className: "second-line", title: second, dir: "auto" }, second),
  );
}

/** How the filter of a column compares two foldings. */
const COMPARED = {
  contains: (cell, typed) => cell.includes(typed),
  equals: (cell, typed) => cell === typed,
  startsWith: (cell, typed) => cell.startsWith(typed),
};

export function start() {
  globalThis.dashAgGridComponentFunctions ||= {};
  const cells = globalThis.dashAgGridComponentFunctions;
  globalThis.dashAgGridFunctions ||= {};
  const functions = globalThis.dashAgGridFunctions;

  /** The date as read, and the source's own words for it. */
  cells.EventDate = ({ data }) => twoLines(data.date, `“${data.words}”`);

  /** Text in at most two lines; the whole of it for a pointer that rests on it. */
  cells.EventText = ({ value }) => part("span", { className: "clamped", title: value, dir: "auto" }, value);

  /** The kind with its shape, in the colour of the side that moved first. */
  cells.EventKind = ({ data }) => {
    const side = SIDES[filter.side(data.event, state.selection)];
    return part(
      "span",
      { className: "kind-cell" },
      part("span", { className: `mark mark-${data.kind} mark-of-${side}`, "aria-hidden": "true" }),
      data.kind,
    );
  };

  /** The place, and how closely it is known. */
  cells.EventPlace = ({ data }) => (data.place ? twoLines(data.place, data.precision) : "");

  /** AG Grid's textMatcher: whether a cell is what was typed, in any spelling of either. */
  functions.eventMatches = ({ filterOption, value, filterText }) => {
    const spell = (text) => folding.spellings(String(text ?? ""));
    if (filterOption === "notContains") return !functions.eventMatches({ filterOption: "contains", value, filterText });
    return spell(value).some((cell) => spell(filterText).some((typed) => COMPARED[filterOption](cell, typed)));
  };
  functions.eventDateText = ({ data }) => `${data.date} ${data.words}`;
  /** AG Grid's comparator of the column of dates. */
  functions.eventDateOrder = (_valueA, _valueB, nodeA, nodeB, isDescending) =>
    compareDates(nodeA.data, nodeB.data, isDescending);
  functions.eventIsOpen = ({ data }) => Boolean(data?.event.open);
  functions.eventIsChosen = ({ data }) => Boolean(data) && data.id === state.selection?.focus;
}
