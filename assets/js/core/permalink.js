/**
 * The address of a selection, and the selection in words: what Python has as Selection.to_url and
 * Selection.sentence, written here too so that the address bar never waits for the server.
 * tests/fixtures/cases/address.json holds both to the same answers.
 */

import { bordersWords } from "./borders.js";
import * as days from "./days.js";
import * as kindTable from "./kinds.js";
import { within as ways } from "./vocabulary.js";

/** @import { BordersKnown, Selection } from "../types.d.ts" */

/** Decimal places of each number of a camera, in the order of the address. */
const DIGITS = { lon: 5, lat: 5, zoom: 3, bearing: 2, pitch: 2 };
/** No binary fraction of this many places is mistaken for one that lies half way. */
const EXACT = 40;

/** Rounded as Python rounds: what lies half way goes to the even digit. */
function rounded(value, digits) {
  const text = Math.abs(value).toFixed(digits);
  const [whole, fraction] = Math.abs(value).toFixed(EXACT).split(".");
  const half = /^50*$/.test(fraction.slice(digits));
  const below = `${whole}.${fraction.slice(0, digits)}`;
  const kept = half && Number(fraction[digits - 1]) % 2 === 0 ? below : text;
  const short = kept.replace(/0+$/, "").replace(/\.$/, "");
  return value < 0 && short !== "0" ? `-${short}` : short;
}

const cameraText = (camera) =>
  Object.entries(DIGITS)
    .map(([name, digits]) => rounded(camera[name] ?? 0, digits))
    .join(",");

const listed = (values) => [...new Set(values)].sort().join(",");

/** Key in the address → its text, in the address's order. */
const TEXTS = {
  page: ({ page }) => page,
  pair: ({ pair }) => (pair ? pair.join("-") : ""),
  when: ({ window: [start, end] }) => `${start}..${end}`,
  within: ({ within }) => within,
  scope: ({ scope }) => scope,
  kinds: ({ kinds }) => listed(kinds),
  layers: ({ layers }) => listed(layers),
  view: ({ viewpoint }) => viewpoint,
  asof: (selection) => selection.as_of,
  event: ({ focus }) => focus || "",
  claim: ({ claim }) => claim || "",
  without: ({ withdrawn }) => listed(withdrawn),
  panel: ({ panel }) => panel,
  scene: ({ scene }) => scene || "",
  names: ({ language }) => language,
  theme: ({ theme }) => theme,
  at: ({ camera }) => (camera ? cameraText(camera) : ""),
};

/** As Python's `urlencode` has it with `:,./-_` left alone. */
const quoted = (text) =>
  encodeURIComponent(text)
    .replace(/[!*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, "+")
    .replace(/%(3A|2C|2F)/g, (sign) => decodeURIComponent(sign));

/**
 * The query string that restores a selection; what the dossier opens with is left out.
 * @param {Selection} selection
 * @param {Selection|null} opening what its dossier shows first; null where that is not known
 * @returns {string} "?d=…"
 */
function write(selection, opening) {
  const parts = [`d=${quoted(selection.dossier)}`];
  for (const [key, text] of Object.entries(TEXTS)) {
    const value = text(selection);
    if (!opening || value !== text(opening)) parts.push(`${key}=${quoted(value)}`);
  }
  return `?${parts.join("&")}`;
}

/** Which events are shown: "All visits and calls that surely fall on 1 Dec 2018". */
function shownWords({ pair, scope, kinds, within, window }, names) {
  if (!kinds.length) return "No events, since no kind is selected";
  const what = kindTable.words(kinds);
  const both = pair?.map((code) => names[code] || code).join(" and ");
  let who = `All ${what}`;
  if (pair && scope === "pair") who = `${what[0].toUpperCase()}${what.slice(1)} involving both ${both}`;
  else if (pair) who = `All ${what}, ${pairWords(pair, names)} highlighted,`;
  const [start, end] = window.map(days.isoWords);
  const when = start === end ? `on ${start}` : `between ${start} and ${end}`;
  return `${who} that ${ways[within].fall} ${when}`;
}

/**
 * A selection in words.
 * @param {Selection} selection
 * @param {Record<string, string>} names of countries by code and of sources by id; one without a name stands for itself
 * @param {BordersKnown} borders since when they are known
 */
function sentence(selection, names, borders) {
  const gone = [...new Set(selection.withdrawn)].sort().map((id) => names[id] ?? id);
  const without = gone.length ? `; without ${gone.join(", ")}` : "";
  return (
    `${shownWords(selection, names)}${without}; ` + `borders: ${bordersWords(selection.pair, selection.as_of, borders)}`
  );
}

/** "Iran – Azerbaijan"; empty without a pair. */
const pairWords = (pair, names) => (pair ? pair.map((code) => names[code] || code).join(" – ") : "");

/** Names of the dossier's countries by code, and of its sources by id. */
const namesOf = (dossier) => ({
  ...Object.fromEntries(Object.entries(dossier.countries).map(([code, { name }]) => [code, name])),
  ...dossier.sources,
});

/** Since when borders are known, as the page has it beside the as-of day. @returns {BordersKnown} */
const bordersKnown = () => JSON.parse(document.getElementById("map-as-of").dataset.borders);

/** Title of the window: the pair, or the dossier where no pair is chosen. */
const title = (selection, dossier) => `${pairWords(selection.pair, namesOf(dossier)) || dossier.title} · Araxes`;

export { bordersKnown, namesOf, pairWords, quoted, sentence, title, write };
