/**
 * Which signs of the table (dashboard/figures/legend.py, in the page's data-signs) explain what is in
 * view, in which words. Pure; both halves answer tests/fixtures/cases/legend.json.
 */

import * as rules from "./rules.js";

/** @import { Area, Disc, Size } from "../types.d.ts" */

/** @typedef {{id: string, words: string, shapes: [name: keyof SVGElementTagNameMap, attributes: Record<string, string|number>][]}} Sign */
/**
 * @typedef {object} Seen
 * @property {string[]|null} pair names of its countries
 * @property {string[]} land sides, "A" and "B", whose land is in sight
 * @property {{kind: string, side: string, hollow: boolean}[]} marks of one event
 * @property {{kinds: string[], sides: string[], hollow: boolean}[]} discs
 * @property {{side: string, hollow: boolean, number: boolean, hairline: boolean}[]} ways
 * @property {boolean} focus whether the event in focus is ringed in sight
 * @property {Record<string, string[]>} ground ids of signs, with the names of what is drawn so
 */

/**
 * Ids of the signs that a feature of the ground is drawn with on a day.
 * @param {string} sign what its layer of the style names
 */
function groundSigns(sign, properties, day) {
  const standing = rules.standing(properties, day);
  switch (sign) {
    case "corridor": {
      const mode = `corridor:${properties.mode}`;
      if (standing === "working") return [mode];
      const planned = standing === "not_yet" && properties.status !== "building";
      return [mode, planned ? "corridor:planned" : "corridor:building"];
    }
    case "site":
      return [`site:${properties.kind}${standing === "working" ? "" : ":hollow"}`];
    case "zone":
      return [`zone:${properties.zone}`];
    case "place":
      return [properties.kind === "capital" ? "place:capital" : "place:town"];
    default:
      return [sign];
  }
}

/** Ids of the signs of events and of land. @param {Seen} seen */
function eventSigns({ pair, land, marks, discs, ways, focus }) {
  const found = [];
  const sides = new Set([...marks, ...ways].map(({ side }) => side).concat(discs.flatMap((disc) => disc.sides)));
  if (pair) {
    for (const [side, name] of [
      ["A", "a"],
      ["B", "b"],
    ]) {
      if (sides.has(side)) found.push(`events:${name}`);
      else if (land.includes(side)) found.push(`land:${name}`);
    }
    for (const side of ["both", "other"]) if (sides.has(side)) found.push(`events:${side}`);
  }
  found.push(...marks.map(({ kind }) => `kind:${kind}`));
  if (discs.length) found.push("disc");
  for (const { number, hairline } of ways) found.push(number ? "arrow" : hairline ? "arrow:hairline" : "arrow:plain");
  if ([...marks, ...discs, ...ways].some(({ hollow }) => hollow)) found.push("hollow");
  if (focus) found.push("ring");
  return found;
}

/**
 * The lines of the legend of what is drawn, in the order of the table.
 * @param {Sign[]} table @param {Seen} seen @param {(kind: string) => string} plural of a kind
 * @returns {{id: string, words: string}[]}
 */
function entriesOf(table, seen, plural) {
  const found = new Set([...eventSigns(seen), ...Object.keys(seen.ground)]);
  const kinds = new Set(seen.discs.flatMap((disc) => disc.kinds));
  const [a, b] = seen.pair || ["", ""];
  const what = kinds.size === 1 ? plural([...kinds][0]) : "events";
  return table
    .filter(({ id, words }) => found.has(id) && (seen.pair || !words.includes("{a}")))
    .map(({ id, words }) => {
      const filled = { a, b, what, names: [...new Set(seen.ground[id] || [])].join(", ") };
      return { id, words: words.replace(/\{(a|b|what|names)\}/g, (_, name) => filled[name]) };
    });
}

/**
 * The corner, of those of an area, where a box hides the fewest marks.
 * @param {Area} area
 * @param {Size} box
 * @param {(Disc & {weight: number})[]} marks
 * @returns {{left: number, top: number}} the first of the best: at the top before the foot, left before right
 */
function cornerOf(area, box, marks) {
  const lefts = [area.left, Math.max(area.left, area.right - box.width)];
  const tops = [area.top, Math.max(area.top, area.bottom - box.height)];
  let best = null;
  for (const top of tops) {
    for (const left of lefts) {
      let cost = 0;
      for (const { x, y, radius, weight } of marks) {
        const across = Math.max(left - x, x - left - box.width, 0);
        const down = Math.max(top - y, y - top - box.height, 0);
        if (Math.hypot(across, down) < radius) cost += weight;
      }
      if (!best || cost < best.cost) best = { left, top, cost };
    }
  }
  return { left: best.left, top: best.top };
}

export { cornerOf, entriesOf, groundSigns };
