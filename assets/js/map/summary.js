/**
 * The map in words: tables of the events in the window and of what the layers show, for those who
 * cannot see it, or would rather read. Layers are fetched when the tables are first opened.
 */

import { isValid } from "../core/borders.js";
import * as days from "../core/days.js";
import { state } from "../core/state.js";
import { element } from "../parts/element.js";
import * as advice from "./advice.js";
import * as words from "./words.js";

/** @import { LayerFacts, MapFeature } from "../types.d.ts" */

const LONGEST = 200;
/** Layers that have a table, with its heads and what stands in its cells. */
const TABLES = [
  {
    group: "corridor",
    source: "corridor",
    caption: "North–South Corridor, western route",
    heads: ["From – to", "Mode", "Status", "Length", "Country", "Source"],
    cells: (p, names, day, publishers) => [
      `${words.endWords(p.from, names)} – ${words.endWords(p.to, names)}`,
      p.mode,
      words.standingWords(p, day),
      p.length_km ? `${words.kmWords(p.length_km)} km` : "–",
      p.country ? names(p.country) : "–",
      words.sourceWords(p.source, publishers),
    ],
  },
  {
    group: "sites",
    source: "sites",
    caption: "Dams, plants and crossings",
    heads: ["Name", "Kind", "Status", "Note", "Source"],
    cells: (p, _names, day, publishers) => [
      p.name,
      words.siteWords(p.kind),
      words.standingWords(p, day),
      p.note || "–",
      words.sourceWords(p.source, publishers),
    ],
  },
  {
    group: "disputed",
    source: "disputed",
    caption: "Disputed lines",
    heads: ["Name", "First day", "Last day"],
    cells: (p) => [
      p.name,
      p.valid_from ? days.momentWords(p.valid_from) : "not known",
      p.valid_to ? days.momentWords(p.valid_to) : "still",
    ],
  },
];

/** Events by place, the fullest place first. */
function byPlace(events, dossier) {
  const places = new Map();
  for (const event of events) {
    const key = event.place || "";
    if (!places.has(key)) places.set(key, []);
    places.get(key).push(event);
  }
  const name = (key) => (key ? dossier.places[key].name : "No place given");
  return [...places]
    .map(([key, found]) => ({ place: name(key), events: found }))
    .sort((a, b) => b.events.length - a.events.length);
}

/** @returns {string} one sentence on what is shown */
function sentence(placed, placeless) {
  if (!placed && !placeless) return "No event is on the map.";
  const on = `${advice.countWords(placed)} on the map`;
  return placeless ? `${on}, ${placeless.toLocaleString("en")} more without a place.` : `${on}.`;
}

function table(caption, heads, rows) {
  return element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, cell))))),
  );
}

function eventTables(events, dossier) {
  const link = (event) =>
    element(
      "button",
      {
        type: "button",
        class: "action inline",
        onclick: () => state.dispatch({ type: "focus", id: event.id }),
      },
      event.title,
    );
  const rows = byPlace(events.slice(0, LONGEST), dossier).flatMap(({ place, events: found }) =>
    found.map((event) => [link(event), place, event.date, event.kind, event.source]),
  );
  const rest = events.length - LONGEST;
  const caption =
    rest > 0 ? `The first ${LONGEST} of ${events.length.toLocaleString("en")} events` : "Events in the window";
  return table(caption, ["Event", "Place", "Date", "Kind", "Source"], rows);
}

/** @param {HTMLElement} host @param {Record<string, LayerFacts>} facts of the layers, by source */
function createSummary(host, facts) {
  /** @type {Map<string, Promise<MapFeature[]>>} features of layers by source */
  const layers = new Map();
  let turn = 0;

  async function read(source) {
    if (!layers.has(source)) {
      const address = facts[source]?.address;
      layers.set(source, address ? load(address) : Promise.resolve([]));
    }
    try {
      return await layers.get(source);
    } catch (error) {
      layers.delete(source); // the next opening asks again
      throw error;
    }
  }

  async function load(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()).features;
  }

  async function layerTables(selection, names) {
    const shown = TABLES.filter(({ group }) => selection.layers.includes(group));
    const all = await Promise.all(shown.map(async (one) => ({ one, features: await read(one.source) })));
    return all
      .map(({ one, features }) => ({
        one,
        features: features.filter(({ properties }) => isValid(properties, selection.as_of)),
      }))
      .filter(({ features }) => features.length)
      .map(({ one, features }) =>
        table(
          one.caption,
          one.heads,
          features.map(({ properties }) =>
            one.cells(properties, names, selection.as_of, facts[one.source].publishers).map(String),
          ),
        ),
      );
  }

  /** Draws the tables; a later call overtakes an earlier one that still waits for a layer. */
  async function render(events, dossier, selection, names, text) {
    const mine = ++turn;
    const head = element(
      "div",
      { class: "map-summary-head" },
      element("h2", {}, "On the map"),
      element("button", {
        type: "button",
        class: "icon icon-close",
        "aria-label": "Close the tables",
        onclick: () => host.dispatchEvent(new Event("close")),
      }),
    );
    host.replaceChildren(head, element("p", { class: "note" }, text), eventTables(events, dossier));
    const more = await layerTables(selection, names);
    if (mine === turn) host.append(...more);
  }

  return { render };
}

export { byPlace, createSummary, sentence };
