/**
 * The two lists of countries: A (blue) and B (orange). Their options come from the dossier; those
 * that share events with the other side stand first, with how many.
 */

import * as folding from "../core/folding.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { byId, closest } from "../parts/element.js";

/** @import { Action, Dossier, Listener, Pair } from "../types.d.ts" */

/** The option that looks at no pair; no country has this code. */
const NO_PAIR = "none";

/** Ids of the two lists. */
const SIDES = ["side-a", "side-b"];

/** How long a list that was written to takes to tell what it holds. */
const REST_MS = 150;

// What is chosen in the lists; one side may be empty while a pair is being put together.
/** @type {Pair} */
let draft = [null, null];
/** Runs while the lists that were written to come to rest. */
let resting = null;

/**
 * @param {Dossier} dossier
 * @param {string|null} other the code of the other side, null for none
 * @returns {Map<string, number>} events by country: with the other side, or with any country
 */
function countEvents(dossier, other) {
  const counts = new Map();
  for (const event of dossier.events) {
    if (other && !event.countries.includes(other)) continue;
    for (const code of event.countries) {
      if (code !== other) counts.set(code, (counts.get(code) || 0) + 1);
    }
  }
  return counts;
}

const nameOf = (country, language) => (language === "local" && country.local) || country.name;

/**
 * @param {Dossier} dossier
 * @param {string|null} own the code chosen in this list, which is always offered
 * @param {string|null} other the code chosen in the other list
 * @param {"en"|"local"} language
 * @returns {{group: string, items: {value: string, label: string}[]}[]} options, most events first
 */
function options(dossier, own, other, language) {
  const counts = countEvents(dossier, other);
  const codes = Object.keys(dossier.countries);
  const byEvents = (a, b) =>
    (counts.get(b) || 0) - (counts.get(a) || 0) || dossier.countries[a].name.localeCompare(dossier.countries[b].name);
  const item = (code) => ({ value: code, label: nameOf(dossier.countries[code], language) });
  const withEvents = codes
    .filter((code) => counts.has(code))
    .sort(byEvents)
    .map(item);
  const others = codes
    .filter((code) => !counts.has(code) && code !== other)
    .sort(byEvents)
    .map(item);
  const heading = other ? `With events with ${nameOf(dossier.countries[other], language)}` : "With events";
  const swap = other ? [item(other)] : [];
  return [
    { group: heading, items: withEvents },
    { group: "Without events", items: others },
    { group: own && other ? "Swap the two" : "The other side", items: swap },
    { group: "All countries", items: [{ value: NO_PAIR, label: "No pair" }] },
  ].filter((group) => group.items.length);
}

/**
 * What a choice in the lists means.
 * @param {Pair} before either may be null
 * @param {Pair} after
 * @returns {Action|null} null when there is nothing to change yet
 */
function actionOf(before, after) {
  const [a, b] = after;
  if (a === before[0] && b === before[1]) return null;
  if (a === NO_PAIR || b === NO_PAIR) return { type: "pair", a: null, b: null };
  if (!a || !b) return null;
  if (a === b) return before[0] && before[1] ? { type: "swap" } : null;
  return { type: "pair", a, b };
}

/**
 * Takes the reader's choice in one list.
 * @param {number} side 0 for A, 1 for B
 * @param {string} value a country's code, or NO_PAIR
 */
function pick(side, value) {
  if (!state.selection) return;
  const after = /** @type {Pair} */ (draft.with(side, value));
  const action = actionOf(draft, after);
  if (!action && after[0] !== after[1]) draft = after;
  if (action) state.dispatch(action);
  // The list tells Dash of the choice only now; one that was not taken is then put back.
  rest();
}

/** What the two lists should offer and hold. */
function wanted() {
  const { dossier, selection } = state;
  const [a, b] = draft;
  return [
    { data: options(dossier, a, b, selection.language), value: a },
    { data: options(dossier, b, a, selection.language), value: b },
  ];
}

/** What a list offers and holds; nothing before Dash has drawn it. */
const held = (side) => globalThis.dash_component_api?.getLayout(SIDES[side])?.props;

const isBehind = (side, { data, value }) =>
  (held(side).value || null) !== value || JSON.stringify(held(side).data) !== JSON.stringify(data);

/**
 * Writes options and values into the two lists, and looks at them again once they have come to rest.
 * A list that is written to says a moment later what it held before: two writes in quick succession
 * would change places with each other for ever.
 */
function draw() {
  const { dossier, selection } = state;
  if (resting || !dossier || selection.scene || !held(0) || !held(1)) return;
  const next = wanted();
  const behind = [0, 1].filter((side) => isBehind(side, next[side]));
  for (const side of behind) globalThis.dash_clientside.set_props(SIDES[side], next[side]);
  if (behind.length) rest();
}

function rest() {
  resting ||= globalThis.setTimeout(() => {
    resting = null;
    draw();
  }, REST_MS);
}

/** Keeps the lists in step with the selection. @type {Listener} */
function follow(selection, phase, previous) {
  if (phase === "data") draw();
  if (phase !== "commit") return;
  const same = previous && JSON.stringify(previous.pair) === JSON.stringify(selection.pair);
  // Half a pair that is being put together outlives a change of anything else.
  if (!same) draft = selection.pair ? [...selection.pair] : [null, null];
  if (!same || previous.language !== selection.language || previous.scene) draw();
}

/** Mantine's filter: a country is found by any of its names and codes, whatever the script or accents. */
function filterCountries({ options: groups, search }) {
  const { dossier } = state;
  const words = folding.wordsOf(search);
  const names = (code) => {
    const country = dossier?.countries[code];
    return country ? [country.name, country.local || "", code, ...country.names] : ["No pair"];
  };
  const fits = (item) => folding.hasAll(folding.heapOf(names(item.value)), words);
  return groups.map((group) => ({ ...group, items: group.items.filter(fits) })).filter((group) => group.items.length);
}

/** Mantine's option: the name, and how many events it shares with the other side. */
function renderCountry({ option }) {
  const { dossier } = state;
  const side = document.activeElement?.closest("#side-b, .side-b") ? 0 : 1;
  const count = dossier ? countEvents(dossier, draft[side]).get(option.value) : 0;
  const part = globalThis.React.createElement;
  return part(
    "span",
    { className: "country-option" },
    part("span", { dir: "auto" }, option.label),
    count ? part("span", { className: "count" }, count) : null,
  );
}

/** A choice is a click on an option, which the keyboard makes as well; Dash could not tell it from an echo. */
function listen(event) {
  const option = closest(event.target, "[data-combobox-option]");
  const list = closest(option, "[role=listbox]");
  const side = list ? SIDES.findIndex((id) => byId(id)?.getAttribute("aria-controls") === list.id) : -1;
  if (side >= 0) pick(side, option.getAttribute("value"));
}

export { actionOf, countEvents, filterCountries, follow, options, pick };

export function start() {
  globalThis.dashMantineFunctions = Object.assign(globalThis.dashMantineFunctions || {}, {
    araxesFilterCountries: filterCountries,
    araxesRenderCountry: renderCountry,
  });

  // Before the list hears of it, and closes.
  document.addEventListener("click", listen, { capture: true });
  whenRead(() => state.subscribe(follow));
}
