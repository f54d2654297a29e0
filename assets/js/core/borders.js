/** Between whom a border runs, and on which days a line is valid. Pure. */

import * as days from "./days.js";

/** @import { BordersKnown, Pair } from "../types.d.ts" */

/** The key of a pair in the layers: the two codes sorted; empty without a pair. */
const pairKey = (pair) => (pair ? [...pair].sort().join("-") : "");

/**
 * True when a line is valid on a day: its first and last day belong to it (map/rules.js has the same
 * as an expression, geodata/validity.py in Python).
 * @param {{valid_from?: string|null, valid_to?: string|null}} line @param {string} day
 */
const isValid = ({ valid_from: from, valid_to: to }, day) =>
  (!from || from <= day.slice(0, from.length)) && (!to || day.slice(0, to.length) <= to);

/**
 * Of which day the borders of a view are (dashboard/selection/words.py, borders_words).
 * @param {Pair|null} pair @param {string} day
 * @param {BordersKnown} known
 */
function bordersWords(pair, day, known) {
  const elsewhere = `as drawn in ${known.drawn}`;
  const key = pairKey(pair);
  if (!known.since[key] || known.since[key] > day) return elsewhere;
  const held = known.held.filter((one) => one.pair === key && isValid(one, day)).map(({ words }) => words);
  return `between the two de facto as of ${days.isoWords(day)}${held.length ? ` (${held.join(", ")})` : ""}, elsewhere ${elsewhere}`;
}

export { bordersWords, isValid, pairKey };
