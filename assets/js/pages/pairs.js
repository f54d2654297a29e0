/** The table of pairs: arrows move between its cells, and the cell in question says its figures. */

import { state } from "../core/state.js";
import { all, byId, closest } from "../parts/element.js";

/**
 * The cell that an arrow leads to; the diagonal has none and is stepped over.
 * @template Cell
 * @param {(Cell|null)[][]} rows cells by row and column, null where there is none
 * @param {number} row @param {number} column @param {string} key
 * @returns {Cell|null} the next cell, null at the edge
 */
function step(rows, row, column, key) {
  const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[key];
  let [r, c] = [row + down, column + right];
  while (rows[r] && c >= 0 && c < rows[r].length) {
    if (rows[r][c]) return rows[r][c];
    [r, c] = [r + down, c + right];
  }
  return null;
}

/** @param {Event} event */
const cellOf = (event) => closest(event.target, ".matrix .cell");

/** @param {HTMLTableElement} table @returns {(HTMLElement|null)[][]} */
function rowsOf(table) {
  return [...table.tBodies[0].rows].map((row) =>
    all("td:not(.total)", row).map((cell) => /** @type {HTMLElement|null} */ (cell.querySelector(".cell"))),
  );
}

/** Marks the heads of the cell's row and column, and says its figures below the table. @param {HTMLElement} cell */
function point(cell) {
  const table = cell.closest("table");
  for (const head of table.querySelectorAll("th.is-pointed")) head.classList.remove("is-pointed");
  const td = cell.closest("td");
  table.tHead.rows[0].cells[td.cellIndex].classList.add("is-pointed");
  /** @type {HTMLTableRowElement} */ (td.parentElement).cells[0].classList.add("is-pointed");
  const detail = byId("pairs-detail");
  if (detail) detail.textContent = cell.getAttribute("aria-label");
}

export { step };

export function start() {
  document.addEventListener("pointerover", (event) => {
    const cell = cellOf(event);
    if (cell) point(cell);
  });

  document.addEventListener("click", (event) => {
    const cell = cellOf(event);
    if (!cell) return;
    const { row, column } = cell.dataset;
    state.dispatch({
      type: "several",
      actions: [
        { type: "pair", a: row, b: column },
        { type: "page", value: "map" },
      ],
    });
  });

  document.addEventListener("focusin", (event) => {
    const cell = cellOf(event);
    if (!cell) return;
    for (const other of all(".cell[tabindex='0']", cell.closest("table"))) other.tabIndex = -1;
    cell.tabIndex = 0;
    point(cell);
  });

  document.addEventListener("keydown", (event) => {
    const cell = cellOf(event);
    if (!cell || !event.key.startsWith("Arrow")) return;
    const rows = rowsOf(cell.closest("table"));
    const row = rows.findIndex((cells) => cells.includes(cell));
    event.preventDefault();
    step(rows, row, rows[row].indexOf(cell), event.key)?.focus();
  });
}
