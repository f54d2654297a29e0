/**
 * What a selection asks of the map's style: filters, visibility and names, as MapLibre expressions.
 * Pure: roles and groups stand in each layer's metadata, written by dashboard/figures.
 */

import { pairKey } from "../core/borders.js";

/** @import { LayerMetadata, Selection, StyleLayer } from "../types.d.ts" */

/** Later than any date that a layer states: stands for "still so". */
const STILL = "9999-12-31";
const NOTHING = "";
/** Stands between the names of one thing in several languages (geodata/compiled). */
const BETWEEN_NAMES = " · ";

/** A day as exactly as a date of a layer is written: all of it, its month or its year. */
const asExactAs = (day, date) => ["slice", day, 0, ["length", date]];

const FROM = ["coalesce", ["get", "valid_from"], NOTHING];
const TO = ["coalesce", ["get", "valid_to"], STILL];
/**
 * What is valid on a day: first and last day belong to it. This rule and the next one stand in
 * geodata/validity.py as well, and each twice in the browser: as an expression for the map, and as a
 * function (core/borders.js, and below; tests/fixtures/cases/validity.json).
 */
const validOn = (day) => ["all", ["<=", FROM, asExactAs(day, FROM)], ["<=", asExactAs(day, TO), TO]];

/** What is known of a work on a day: "working", "not_yet", or "unknown". */
const standingOn = (day) => [
  "case",
  ["<=", ["coalesce", ["get", "since_latest"], STILL], day],
  "working",
  [">", ["coalesce", ["get", "since_earliest"], NOTHING], day],
  "not_yet",
  "unknown",
];
/**
 * @param {Record<string, string|null>} work a feature's properties @param {string} day
 * @returns {"working"|"not_yet"|"unknown"}
 */
function standing({ since_earliest: earliest, since_latest: latest }, day) {
  if (latest && latest <= day) return "working";
  return earliest && day < earliest ? "not_yet" : "unknown";
}

/** A site's sign: hollow unless it is known to work. */
const signFor = (day) => ["concat", "site-", ["get", "kind"], ["match", standingOn(day), "working", "", "-hollow"]];

/** How firmly a stretch of the corridor is drawn. @param {Record<string, number>} looks by status */
const opacityFor = (day, looks) => [
  "match",
  standingOn(day),
  "working",
  looks.operating,
  "unknown",
  looks.unknown,
  ["match", ["get", "status"], "building", looks.building, looks.planned],
];

const hasStatus = (status) => ["==", ["get", "status"], status];
const isShared = (selection) => ["==", ["get", "pair"], pairKey(selection.pair)];

const FILTERS = {
  "side-a": (selection) => ["==", ["get", "code"], selection.pair ? selection.pair[0] : NOTHING],
  "side-b": (selection) => ["==", ["get", "code"], selection.pair ? selection.pair[1] : NOTHING],
  shared: isShared,
  "shared-recognised": (selection) => ["all", isShared(selection), ["!", hasStatus("disputed")]],
  "shared-disputed": (selection) => ["all", isShared(selection), hasStatus("disputed")],
  border: (selection) => ["all", hasStatus("recognised"), validOn(selection.as_of)],
  "border-disputed": (selection) => ["all", hasStatus("disputed"), validOn(selection.as_of)],
  dated: (selection) => validOn(selection.as_of),
};

/** @returns {Array|null} the filter of a layer with this role; null where the selection has no say */
const filterFor = (role, selection) => (FILTERS[role] ? FILTERS[role](selection) : null);

/**
 * @param {LayerMetadata} metadata of a layer
 * @param {Selection} selection
 * @param {boolean} lettered true when the fonts are there
 * @returns {"visible"|"none"}
 */
function visibilityOf(metadata, selection, lettered) {
  const hidden = metadata.group && !selection.layers.includes(metadata.group);
  return hidden || (isNamed(metadata) && !lettered) ? "none" : "visible";
}

/** @param {LayerMetadata} metadata */
const isNamed = ({ role }) => role === "label" || role === "country-label";

/**
 * The text of a label.
 * @param {"en"|"local"} language
 * @param {string[]} undrawable English names of what has a local name without a font here
 * @param {number} [from] zoom from which the name shows
 */
function textFor(language, undrawable, from) {
  const english = ["get", "name"];
  // A name in each of several languages has a line of its own: right to left and left to right would tangle in one.
  const local = ["join", ["split", ["coalesce", ["get", "local"], english], BETWEEN_NAMES], "\n"];
  const known = undrawable.length ? ["match", english, undrawable, english, local] : local;
  const text = language === "local" ? known : english;
  return from ? ["step", ["zoom"], NOTHING, from, text] : text;
}

/** Capital letters for countries in English only: elsewhere i and İ, or Georgian, would go wrong. */
const caseFor = (language) => (language === "local" ? "none" : "uppercase");

/**
 * How far a place's name keeps from its dot: further where a mark of events covers the dot.
 * @param {{lon: number, lat: number}[]} marks
 * @param {number} nearM metres within which a mark is on the place
 * @param {{plain: number, beside: number}} offsets in ems
 */
function offsetFor(marks, nearM, { plain, beside }) {
  if (!marks.length) return plain;
  const points = { type: "MultiPoint", coordinates: marks.map(({ lon, lat }) => [lon, lat]) };
  return ["case", ["<", ["distance", points], nearM], beside, plain];
}

/** Layers are fetched this far before the zoom from which they are seen. */
const AHEAD_ZOOMS = 0.5;

/**
 * Which sources are seen, or soon will be.
 * @param {StyleLayer[]} layers of the style @param {string[]} sources to choose from
 * @param {Selection} selection
 * @param {number|null} zoom null for any
 * @returns {string[]}
 */
function neededOf(layers, sources, selection, zoom) {
  const near = (minzoom, maxzoom) => zoom === null || (zoom >= minzoom - AHEAD_ZOOMS && zoom <= maxzoom + AHEAD_ZOOMS);
  /** @param {StyleLayer} layer */
  const seen = ({ metadata, minzoom = 0, maxzoom = 24 }) =>
    visibilityOf(metadata, selection, true) === "visible" && near(minzoom, maxzoom);
  return sources.filter((source) => layers.some((layer) => layer.source === source && seen(layer)));
}

export {
  caseFor,
  filterFor,
  isNamed,
  neededOf,
  offsetFor,
  opacityFor,
  signFor,
  standing,
  standingOn,
  textFor,
  validOn,
  visibilityOf,
};
