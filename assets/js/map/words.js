/** What is said about the things on the map: a title and lines, for cards, lists and tables. Pure. */

import * as days from "../core/days.js";
import { modes, precisions, sites, statuses } from "../core/vocabulary.js";
import * as rules from "./rules.js";

/** @import { DossierEvent, Words } from "../types.d.ts" */

const LISTED = 4;
const PLACE_KINDS = { capital: "Capital", port: "Port", town: "Town" };

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
  if (from && to) return `valid ${days.momentWords(from)} to ${days.momentWords(to)}`;
  return from ? `valid from ${days.momentWords(from)}` : "";
}

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

/** A layer's day; some say at more length what is as of when. */
const asOfWords = (text) => (text.includes("as of") ? text : `as of ${text}`);

const writers = {
  corridor: (p, names, day) => ({
    title: `${p.from} – ${p.to}`,
    lines: kept([
      [p.mode && `by ${said(modes, p.mode)}`, standingWords(p, day)].filter(Boolean).join(", "),
      [p.length_km && `${kmWords(p.length_km)} km`, p.country && names(p.country)].filter(Boolean).join(" · "),
      p.note,
    ]),
    source: p.source,
  }),
  site: (p, names, day) => ({
    title: p.name,
    local: p.local,
    lines: kept([
      [siteWords(p.kind), standingWords(p, day)].filter(Boolean).join(", "),
      p.note,
      p.precision === "approximate" && "place approximate",
    ]),
    source: p.source,
  }),
  disputed: (p) => ({ title: p.name, lines: kept([span(p)]) }),
  exclave: (p, names) => ({
    title: p.name,
    local: p.local,
    lines: kept([`exclave of ${names(p.country)}`, p.area_km2 && `${number(p.area_km2)} km²`]),
  }),
  zone: (p, names) => ({
    title:
      p.zone === "territorial" ? "Territorial waters, 15 nautical miles" : "Fishery zone, 10 nautical miles further",
    lines: kept([names(p.state), p.area_km2 && `${number(p.area_km2)} km²`, "an illustration, not a delimitation"]),
  }),
  equidistance: (p, names) => ({
    title: "Equidistance line",
    lines: [`equally far from ${names(p.a)} and ${names(p.b)}`, "an illustration, not a delimitation"],
  }),
  border: (p, names) => ({
    title: `Border of ${names(p.a)} and ${names(p.b)}`,
    lines: kept([
      p.river ? `along the ${p.river} here` : "",
      p.status === "disputed" ? "disputed" : p.valid_from && "de facto line",
      p.valid_from ? span(p) : "since when it runs so is not known here",
    ]),
  }),
  river: (p) => ({ title: p.name, local: p.local, lines: [] }),
  place: (p, names) => ({
    title: p.name,
    local: p.local,
    lines: kept([`${PLACE_KINDS[p.kind] || "Place"}, ${names(p.country)}`]),
  }),
};

/**
 * @param {string} card which kind of feature (metadata of its layer)
 * @param {Record<string, any>} properties of the feature
 * @param {{names: (code: string) => string, facts: {as_of: string, source: string}|undefined, day: string}} known
 * @returns {Words}
 */
function feature(card, properties, { names, facts, day }) {
  const { title, local, lines, source } = writers[card](properties, (code) => (code ? names(code) : ""), day);
  const cited = source || facts?.source;
  const known = kept([...lines, cited && `source: ${cited}`, facts && asOfWords(facts.as_of)]);
  return { title, local: local && local !== title ? local : undefined, lines: known };
}

export { event, feature, kmWords, several, siteWords, standingWords, wayTitle };
