/**
 * Kinds of events as the page shows them: in which lane, under what name, with which mark. The
 * vocabulary has them; a kind that it does not have, which a page may get that was opened before
 * the program was renewed, is shown with the others of that sort, in a lane of their own.
 */

import * as vocabulary from "./vocabulary.js";

/** @import { Action, DossierEvent } from "../types.d.ts" */

/** The lane of the kinds that the vocabulary does not have; it stands last. */
const OTHER = "other";

const isKnown = (kind) => Object.hasOwn(vocabulary.kinds, kind);

/** @returns {string[]} every kind of the vocabulary, in the order of the lanes */
const all = () => Object.keys(vocabulary.kinds);

/** @returns {string} the lane of a kind: the kind itself where it is known */
const laneOf = (kind) => (isKnown(kind) ? kind : OTHER);

/**
 * @param {DossierEvent[]} events
 * @returns {Map<string, string[]>} the lanes of these events in order, with the kinds of each
 */
function lanesOf(events) {
  const present = [...new Set(events.map(({ kind }) => kind))];
  /** @type {[string, string[]][]} */
  const lanes = all()
    .filter((kind) => present.includes(kind))
    .map((kind) => [kind, [kind]]);
  const others = present.filter((kind) => !isKnown(kind)).sort();
  return new Map(others.length ? [...lanes, [OTHER, others]] : lanes);
}

/** @returns {{plural: string, lane: string, mark: string}} of a kind or a lane */
const rowOf = (kind) => (isKnown(kind) ? vocabulary.kinds[kind] : vocabulary.unknown.kinds);

/** @returns {string} the name of a lane and of its switch */
const nameOf = (lane) => rowOf(lane).lane;

/** @returns {string} several events of a kind, within a sentence */
const pluralOf = (kind) => rowOf(kind).plural;

/** @returns {string} an SVG path about (0, 0), with a radius of about one */
const markOf = (kind) => rowOf(kind).mark;

/** True when at least one kind of the lane is selected. */
const isOn = (lane, selected) => selected.some((kind) => laneOf(kind) === lane);

/**
 * The action that shows or hides these kinds in one step.
 * @param {string[]} kinds @param {boolean} on
 * @returns {Action}
 */
function switching(kinds, on) {
  /** @type {Action[]} */
  const actions = kinds.map((kind) => ({ type: "kind", kind, on }));
  return actions.length === 1 ? actions[0] : { type: "several", actions };
}

/** @returns {string} these kinds within a sentence: "visits, meetings and calls"; "events" for all */
function words(kinds) {
  const known = all().filter((kind) => kinds.includes(kind));
  if (known.length === all().length) return "events";
  const names = known.map(pluralOf);
  if (kinds.some((kind) => !isKnown(kind))) names.push(pluralOf(OTHER));
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}` : names[0];
}

export { all, isOn, laneOf, lanesOf, markOf, nameOf, OTHER, pluralOf, switching, words };
