/**
 * The one place where a selection changes: (selection, action) gives the next selection.
 * Pure: never writes to what it was given, and returns the same object when nothing changes.
 */

/** @import { Action, Selection } from "../types.d.ts" */

/** Order in which kinds and layers are kept, so that equal selections have equal addresses. */
function toggled(list, item, on) {
  const has = list.includes(item);
  if (has === on) return list;
  return on ? [...list, item].sort() : list.filter((other) => other !== item);
}

/** What a scene leaves as the reader has it. */
const readers = ({ dossier, theme }) => ({ dossier, theme, page: "map" });

/** What each action changes. @type {Record<string, (selection: Selection, action: any) => Partial<Selection>>} */
const rules = {
  window: (selection, { start, end }) => ({ window: start <= end ? [start, end] : [end, start] }),
  within: (selection, { value }) => ({ within: value }),
  pair: (selection, { a, b }) => (a && a === b ? {} : { pair: a && b ? [a, b] : null, panel: "pair" }),
  swap: (selection) => (selection.pair ? { pair: [selection.pair[1], selection.pair[0]] } : {}),
  kind: (selection, { kind, on }) => ({ kinds: toggled(selection.kinds, kind, on) }),
  layer: (selection, { layer, on }) => ({ layers: toggled(selection.layers, layer, on) }),
  focus: (selection, { id }) => (id ? { focus: id, panel: "event" } : { focus: null, panel: "pair" }),
  claim: (selection, { id }) => (id ? { claim: id, page: "claims" } : { claim: null }),
  withdraw: (selection, { source, on }) => ({ withdrawn: toggled(selection.withdrawn, source, on) }),
  panel: (selection, { value }) => ({ panel: value }),
  scope: (selection, { value }) => ({ scope: value }),
  camera: (selection, { camera }) => ({ camera }),
  language: (selection, { value }) => ({ language: value }),
  theme: (selection, { value }) => ({ theme: value }),
  page: (selection, { value }) => ({ page: value }),
  scene: (selection, { id, view }) => (id ? { ...view, ...readers(selection), scene: id } : { scene: null }),
  as_of: (selection, { value }) => ({ as_of: value }),
  viewpoint: (selection, { value }) => ({ viewpoint: value }),
};

/**
 * @param {Selection} selection
 * @param {Action} action
 * @returns {Selection} the next selection
 * @throws {Error} when the action's type is unknown
 */
function reduce(selection, action) {
  if (action.type === "several") return action.actions.reduce(reduce, selection);
  const rule = rules[action.type];
  if (!Object.hasOwn(rules, action.type))
    throw new Error(`unknown action "${action.type}"; known: ${Object.keys(rules).join(", ")}`);
  const change = rule(selection, action);
  const same = Object.keys(change).every((key) => JSON.stringify(change[key]) === JSON.stringify(selection[key]));
  return same ? selection : { ...selection, ...change };
}

export { reduce };
