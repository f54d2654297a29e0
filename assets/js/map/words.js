/** What is said about the things on the map: a title and lines, for cards, lists and tables. Pure. */

import * as days from "../core/days.js";
import { modes, precisions, sites, statuses } from "../core/vocabulary.js";
import * as rules from "./rules.js";

/** @import { DossierEvent, LayerFacts, Words } from "../types.d.ts" */

const LISTED = 4;
const PLACE_KINDS = { capital: "Capital of", port: "Port in", town: "Town in" };
const LINE_KINDS = {
  line_of_contact: "the line between what two sides held",
  former_oblast: "bounds of a former region",
};

/** What the vocabulary says of a value; the value itself where it has none. */
const said = (choice, value) => choice[value]?.words ?? value;

/** @returns {string} a kind of site as the head of a line: "Power plant" */
function siteWords(kind) {
  const words = said(sites, kind);
  return words[0].toUpperCase() + words.slice(1);
}

const kept = (lines) => lines.filter(Boolean);
const number = (value) => Number(value).toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });

/** A length in kilometres, rounded as everywhere (dashboard/selection/words.py, km_words). */
const kmWords = (length) => Number(length).toLocaleString("en", { maximumFractionDigits: length >= 100 ? 0 : 1 });

/** @param {DossierEvent} one @returns {Words} of one event */
function event(one) {
  const quoted = one.words && one.words !== one.date ? `in the source: “${one.words}”` : "";
  return {
    title: one.title,
    lines: kept([one.date, quoted, one.lon === null ? "no place given" : precisions[one.precision]?.card, one.source]),
  };
}

/** @param {DossierEvent[]} events @param {string} title @returns {Words} of several events under one mark or on one way */
function several(events, title) {
  const listed = events.slice(0, LISTED).map((one) => `${one.title} (${one.date})`);
  const rest = events.length - listed.length;
  return { title, lines: kept([...listed, rest > 0 && `and ${rest.toLocaleString("en")} more`, "click to list them"]) };
}

/** @returns {string} "3 visits from Tehran to Baku" */
function wayTitle(events, placeNames) {
  const [one] = events;
  const count = events.length === 1 ? "1 visit" : `${events.length.toLocaleString("en")} visits`;
  return `${count}, ${placeNames(one.guest)} to ${placeNames(one.host)}`;
}

function span(properties) {
  const { valid_from: from, valid_to: to } = properties;
  if (from && to) return `from ${days.momentWords(from)} to ${days.momentWords(to)}`;
  return from ? `since ${days.momentWords(from)}` : "";
}

/** "Azerbaijan and Iran" for the "AZE-IRN" of a layer. @param {string} pair @param {(code: string) => string} names */
const both = (pair, names) => pair.split("-").map(names).join(" and ");

/** An end of a stretch; where that is a border, the layer has it by codes: "border of AZE and IRN". */
const endWords = (end, names) => end.replace(/\b[A-Z]{3}\b/g, names);

/** How the layer of rivers begins what it says of a stretch that is a border: "border AZE-IRN". */
const BORDER = "border ";
const DOTS = "..";
/**
 * What a work was on a day, and from when it works (geodata/validity.py has the rule).
 * @param {Record<string, string|null>} work `status` is that of `status_on`
 */
function standingWords(work, day) {
  const { since } = work;
  const open = since && (since.startsWith(DOTS) || since.endsWith(DOTS));
  const known = since ? days.momentWords(since.replace(DOTS, "")) : "";
  const then = `${said(statuses, work.status)} in ${days.momentWords(work.status_on)}`;
  switch (rules.standing(work, day)) {
    case "working":
      return open ? `in use by ${known}, since when is not known here` : `in use since ${known}`;
    case "not_yet": {
      const more = [open ? "" : `from ${known}`, work.status === "operating" ? "" : then].filter(Boolean).join("; ");
      return more ? `not yet in use (${more})` : "not yet in use";
    }
    default:
      if (!since) return "whether it was in use is not known here";
      if (since.startsWith(DOTS)) return `in use by ${known}; whether on this day is not known here`;
      if (since.endsWith(DOTS)) return `${then}; whether in use on this day is not known here`;
      return `in use since some day of ${known}; whether on this day is not known here`;
  }
}

const writers = {
  corridor: (p, { names, facts, day }) => ({
    title: `${endWords(p.from, names)} – ${endWords(p.to, names)}`,
    lines: kept([
      [p.mode && `by ${said(modes, p.mode)}`, standingWords(p, day)].filter(Boolean).join(", "),
      [p.length_km && `${kmWords(p.length_km)} km`, p.country && `in ${names(p.country)}`].filter(Boolean).join(" "),
      facts && `part of the ${facts.title}`,
    ]),
    source: p.source,
    note: p.note,
  }),
  site: (p, { names, day }) => ({
    title: p.name,
    local: p.local,
    lines: kept([
      [siteWords(p.kind), standingWords(p, day)].filter(Boolean).join(", "),
      p.on_pair && `on the border of ${both(p.on_pair, names)}`,
      p.note,
      p.precision === "approximate" && "place approximate",
    ]),
    source: p.source,
  }),
  disputed: (p) => ({ title: p.name, lines: kept([LINE_KINDS[p.kind], span(p)]) }),
  exclave: (p, { names }) => ({
    title: p.name,
    local: p.local,
    lines: kept([`part of ${names(p.country)}, cut off from the rest`, p.area_km2 && `${number(p.area_km2)} km²`]),
  }),
  zone: (p, { names }) => ({
    title:
      p.zone === "territorial" ? "Territorial waters, 15 nautical miles" : "Fishery zone, 10 nautical miles further",
    lines: kept([
      `of ${names(p.state)}`,
      p.area_km2 && `${number(p.area_km2)} km²`,
      "an illustration, not a delimitation",
    ]),
  }),
  equidistance: (p, { names }) => ({
    title: "Equidistance line",
    lines: [`equally far from ${names(p.a)} and ${names(p.b)}`, "an illustration, not a delimitation"],
  }),
  border: (p, { names, lengths }) => ({
    title: `Border of ${names(p.a)} and ${names(p.b)}`,
    lines: kept([
      lengths?.[p.pair] && `${kmWords(lengths[p.pair])} km long in all`,
      p.river ? `along the ${p.river} here` : "",
      p.status === "disputed" ? "disputed" : "",
      p.valid_from ? `so in fact ${span(p)}` : "since when it runs so is not known here",
    ]),
  }),
  river: (p, { names }) => ({
    title: p.name,
    local: p.local,
    lines: [
      p.stretch?.startsWith(BORDER)
        ? `River, here the border of ${both(p.stretch.slice(BORDER.length), names)}`
        : "River",
    ],
  }),
  place: (p, { names }) => ({
    title: p.name,
    local: p.local,
    lines: [`${PLACE_KINDS[p.kind] || "Place in"} ${names(p.country)}`],
  }),
};

/** Who a feature is from: the publisher of the package that it names, else the publication itself. */
function sourceWords(source, publishers) {
  if (!source) return Object.values(publishers).join("; ");
  const id = Object.keys(publishers).find((one) => source === one || source.startsWith(`${one} `));
  return id ? publishers[id] : source;
}

/**
 * Where a feature is from, as terms with what stands for each.
 * @param {{source?: string, note?: string}} told by the feature itself @param {LayerFacts|undefined} facts of its layer
 * @returns {[string, string][]}
 */
function originOf({ source, note }, facts) {
  if (!facts) return [];
  /** @type {[string, string][]} */
  const rows = [
    ["Source", sourceWords(source, facts.publishers)],
    ["Licence", facts.licence],
    ["As of", facts.as_of],
    ["Note", note || ""],
    ["How drawn", facts.caveat],
  ];
  return rows.filter(([, words]) => words);
}

/**
 * @param {string} card which kind of feature (metadata of its layer)
 * @param {Record<string, any>} properties of the feature
 * @param {{names: (code: string) => string, facts: LayerFacts|undefined, day: string, lengths?: Record<string, number>}} known
 *   `lengths` are those of whole borders, by pair, in kilometres
 * @returns {Words} what a reader asks first, and apart from it where that is from
 */
function feature(card, properties, known) {
  const names = (code) => (code ? known.names(code) : "");
  const { title, local, lines, ...told } = writers[card](properties, { ...known, names });
  return { title, local: local && local !== title ? local : undefined, lines, origin: originOf(told, known.facts) };
}

export { endWords, event, feature, kmWords, several, siteWords, sourceWords, standingWords, wayTitle };
