import assert from "node:assert/strict";
import test from "node:test";
import lengthCases from "../../fixtures/cases/length.json" with { type: "json" };
import { dossier, event, selection } from "./dossier.js";
import * as araxes from "./loaded.js";

const { vocabulary } = araxes;
const { words, scale, room, advice, summary, legend, camera } = araxes.map;

const known = {
  names: (code) => dossier.countries[code].name,
  facts: {
    title: "North–South Corridor",
    as_of: "January 2019",
    licence: "CC-BY-4.0",
    caveat: "Drawn by hand.",
    publishers: { araxes: "Araxes", "scgraph-data": "OpenStreetMap contributors" },
  },
  day: "2019-01-24",
};

test("the card of an event gives title, date, the source's words, how well the place is known, and citation", () => {
  const one = event("x", { words: "last week", precision: "region" });
  assert.deepEqual(words.event(one), {
    title: "Event x",
    lines: ["4 January 2019", "in the source: “last week”", "place known only to the region", "A source, ¶1"],
  });
  assert.equal(words.event(event("y", { place: null })).lines[1], "no place given");
});

test("the card of several events lists the first and counts the rest", () => {
  const six = ["a", "b", "c", "d", "e", "f"].map((id) => event(id));
  const { title, lines } = words.several(six, "6 events in Baku");
  assert.equal(title, "6 events in Baku");
  assert.deepEqual(lines.slice(3), ["Event d (4 January 2019)", "and 2 more", "click to list them"]);
});

test("a way says how many went from where to where", () => {
  const visits = dossier.events.filter(({ guest }) => guest === "IRN");
  assert.equal(words.wayTitle(visits, known.names), "2 visits, Iran to Azerbaijan");
});

test("every kind of feature says first what it is and of whom, and apart from it where that is from", () => {
  const cases = {
    corridor: [
      {
        from: "Rasht",
        to: "Astara",
        mode: "rail",
        status: "planned",
        status_on: "2019-01",
        since: "2019-01-24..",
        length_km: 164,
        country: "IRN",
        source: "Trend",
      },
      "Rasht – Astara",
      [
        "by rail, planned in Jan 2019; whether in use on this day is not known here",
        "164 km in Iran",
        "part of the North–South Corridor",
      ],
    ],
    site: [
      {
        name: "Aras Dam",
        local: "سد ارس",
        kind: "dam",
        status: "operating",
        status_on: "2019-01",
        since: "1971",
        since_earliest: "1971-01-01",
        since_latest: "1971-12-31",
        on_pair: "AZE-IRN",
        source: "Wikipedia",
      },
      "Aras Dam",
      ["Dam, in use since 1971", "on the border of Azerbaijan and Iran"],
    ],
    disputed: [
      { name: "Line of contact", kind: "line_of_contact", valid_from: "1994-05-12", valid_to: "2020-11-09" },
      "Line of contact",
      ["the line between what two sides held", "from 12 May 1994 to 9 Nov 2020"],
    ],
    exclave: [
      { name: "Nakhchivan", country: "AZE", area_km2: 5502 },
      "Nakhchivan",
      ["part of Azerbaijan, cut off from the rest", "5,502 km²"],
    ],
    zone: [
      { state: "IRN", zone: "territorial", area_km2: 16656 },
      "Territorial waters, 15 nautical miles",
      ["of Iran", "16,656 km²", "an illustration, not a delimitation"],
    ],
    equidistance: [
      { a: "AZE", b: "IRN" },
      "Equidistance line",
      ["equally far from Azerbaijan and Iran", "an illustration, not a delimitation"],
    ],
    border: [
      { pair: "AZE-IRN", a: "AZE", b: "IRN", river: "Aras", status: "recognised", valid_from: "1991-12-26" },
      "Border of Azerbaijan and Iran",
      ["735 km long in all", "along the Aras here", "so in fact since 26 Dec 1991"],
    ],
    river: [{ name: "Aras", stretch: "border AZE-IRN" }, "Aras", ["River, here the border of Azerbaijan and Iran"]],
    place: [{ name: "Baku", local: "Bakı", kind: "capital", country: "AZE" }, "Baku", ["Capital of Azerbaijan"]],
  };
  for (const [kind, [properties, title, lines]] of Object.entries(cases)) {
    const said = words.feature(kind, properties, { ...known, lengths: { "AZE-IRN": 734.6 } });
    assert.deepEqual([said.title, said.lines], [title, lines]);
    assert.deepEqual(
      said.origin,
      [
        ["Source", properties.source || "Araxes; OpenStreetMap contributors"],
        ["Licence", "CC-BY-4.0"],
        ["As of", "January 2019"],
        ["How drawn", "Drawn by hand."],
      ],
      kind,
    );
  }
});

test("a border of which less is known says what is not, and a stretch that ends on one names it", () => {
  const border = { pair: "AAA-BBB", a: "AZE", b: "IRN", river: null, status: "disputed", valid_from: null };
  assert.deepEqual(words.feature("border", border, known).lines, [
    "disputed",
    "since when it runs so is not known here",
  ]);
  const stretch = {
    from: "Baku",
    to: "border of AZE and IRN",
    mode: "rail",
    status: "operating",
    status_on: "2019-01",
    since: "1995",
    source: "scgraph-data 2.0.0",
  };
  const said = words.feature("corridor", stretch, known);
  assert.equal(said.title, "Baku – border of Azerbaijan and Iran");
  assert.deepEqual(said.origin[0], ["Source", "OpenStreetMap contributors"]);
  assert.deepEqual(words.feature("river", { name: "Kura", stretch: "whole river" }, known).lines, ["River"]);
});

test("a stretch of the corridor says how it is travelled, what state it is in and how long it is", () => {
  const stretch = {
    from: "Rasht",
    to: "Astara",
    mode: "rail",
    status: "planned",
    status_on: "2019-01",
    since: "2026..",
    since_earliest: "2026-01-01",
    since_latest: null,
    length_km: 160.3,
    country: "IRN",
    note: "The missing link.",
  };
  const { lines, origin } = words.feature("corridor", stretch, known);
  assert.deepEqual(lines.slice(0, 2), ["by rail, not yet in use (planned in Jan 2019)", "160 km in Iran"]);
  assert.ok(origin.some(([term, said]) => term === "Note" && said === "The missing link."));
});

test("a work says what is known of it on the day, and no more", () => {
  const said = (since, earliest, latest, status, day) =>
    words.standingWords({ since, since_earliest: earliest, since_latest: latest, status, status_on: "2019-01" }, day);
  const dam = (day) => said("2024-05-19", "2024-05-19", "2024-05-19", "building", day);
  assert.equal(dam("2019-01-24"), "not yet in use (from 19 May 2024; under construction in Jan 2019)");
  assert.equal(dam("2024-05-19"), "in use since 19 May 2024");
  assert.equal(said("2010", "2010-01-01", "2010-12-31", "operating", "1995-01-01"), "not yet in use (from 2010)");
  assert.equal(
    said("2010", "2010-01-01", "2010-12-31", "operating", "2010-05-01"),
    "in use since some day of 2010; whether on this day is not known here",
  );
  assert.equal(
    said("..2013-11-15", null, "2013-11-15", "operating", "1995-01-01"),
    "in use by 15 Nov 2013; whether on this day is not known here",
  );
  assert.equal(
    said("..2013-11-15", null, "2013-11-15", "operating", "2019-01-24"),
    "in use by 15 Nov 2013, since when is not known here",
  );
  assert.equal(
    said("2026..", "2026-01-01", null, "planned", "2026-06-01"),
    "planned in Jan 2019; whether in use on this day is not known here",
  );
  assert.equal(said(null, null, null, "operating", "2026-06-01"), "whether it was in use is not known here");
});

test("a local name that is the English one is not said twice", () => {
  assert.equal(
    words.feature("place", { name: "Ankara", local: "Ankara", kind: "capital", country: "IRN" }, known).local,
    undefined,
  );
  assert.equal(
    words.feature("place", { name: "Baku", local: "Bakı", kind: "capital", country: "AZE" }, known).local,
    "Bakı",
  );
});

test("the scale bar is the longest round distance that finds room", () => {
  assert.deepEqual(
    ["km", "m"].map((unit) => scale.measure(unit === "km" ? 1000 : 3).text),
    ["100 km", "200 m"],
  );
  for (const metres of [0.7, 13, 480, 2711, 40000]) {
    const { px, metres: length } = scale.measure(metres);
    assert.ok(px <= 120 && px > 120 / 2.6, `${px}`);
    assert.ok(["1", "2", "5"].includes(String(length)[0]));
  }
});

test("open panels take their room, folded ones none, and none on a screen too narrow for both", () => {
  const area = { left: 0, right: 1440 };
  const open = { layers: { right: 262, folded: false }, inspector: { left: 1050, folded: false } };
  assert.deepEqual(room.paddingOf(area, open.layers, open.inspector), { top: 0, right: 390, bottom: 0, left: 262 });
  assert.deepEqual(room.paddingOf(area, { right: 262, folded: true }, open.inspector), {
    top: 0,
    right: 390,
    bottom: 0,
    left: 0,
  });
  assert.deepEqual(room.paddingOf({ left: 0, right: 900 }, open.layers, { left: 510, folded: false }), {
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
  });
  assert.deepEqual(room.paddingOf(area, null, null), { top: 0, right: 0, bottom: 0, left: 0 });
});

test("a caption takes the foot of the map, up to a share, and a banner its head", () => {
  const area = { top: 0, bottom: 800 };
  assert.deepEqual(room.paddingUnder(area, 500, 24), { top: 24, right: 0, bottom: 300, left: 0 });
  assert.deepEqual(room.paddingUnder(area, 100, 0), { top: 0, right: 0, bottom: 440, left: 0 });
});

test("a map with less room than a scene was composed in looks from further away, never from nearer", () => {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  assert.equal(room.lensOf({ width: 1440, height: 810 }, none), 0);
  assert.equal(room.lensOf({ width: 1440, height: 810 }, { ...none, bottom: 500 }), -1);
});

test("cameras with one address are the same camera", () => {
  const one = { lon: 47.512345678, lat: 40, zoom: 5.30004, bearing: 0, pitch: 0 };
  assert.deepEqual(camera.rounded(one), { lon: 47.51235, lat: 40, zoom: 5.3, bearing: 0, pitch: 0 });
  assert.equal(camera.same(one, { ...one, lon: 47.512348 }), true);
  assert.equal(camera.same(one, { ...one, zoom: 5.4 }), false);
  assert.equal(camera.same(null, one), false);
  assert.equal(camera.same(null, null), true);
  assert.equal(Object.is(camera.rounded({ ...one, bearing: -0.001 }).bearing, -0), false);
});

test("an empty map says what would fill it, with how many events each step brings", () => {
  assert.equal(advice.forEmpty(dossier, selection), null);
  const early = advice.forEmpty(dossier, { ...selection, window: ["2018-01-01", "2018-01-02"] });
  assert.equal(early.text, "No event in this window.");
  assert.deepEqual(
    early.steps.map(({ text }) => text),
    ["Show the dossier's whole time (7 events)", "Show everything (7 events)"],
  );
  const none = advice.forEmpty(dossier, { ...selection, kinds: [] });
  assert.equal(none.text, "Every kind of event is switched off.");
  assert.equal(none.steps[0].text, "Show every kind (7 events)");
});

test("the steps of an empty map lead to a selection that shows as many events as they say", () => {
  const stuck = { ...selection, kinds: ["call"], scope: "pair", window: ["2018-01-01", "2018-01-02"] };
  const { steps } = advice.forEmpty(dossier, stuck);
  assert.deepEqual(
    steps.map(({ text }) => text),
    ["Show everything (7 events)"],
  );
  const next = steps[0].actions.reduce(araxes.reduce, stuck);
  assert.equal(araxes.filter.matching(dossier.events, next).length, 7);
});

test("a dossier without events says how to write one", () => {
  const { text, steps } = advice.forEmpty({ ...dossier, events: [] }, selection);
  assert.match(text, /has no events yet/);
  assert.deepEqual(steps, []);
});

test("the tables hold the events by place, the fullest first, and those without a place", () => {
  const rows = summary.byPlace(dossier.events, dossier);
  assert.deepEqual(
    rows.map(({ place, events: found }) => [place, found.length]),
    [
      ["Baku", 3],
      ["Tehran", 1],
      ["Sumqayit", 1],
      ["Iran", 1],
      ["No place given", 1],
    ],
  );
  assert.equal(summary.sentence(11, 5), "11 events on the map, 5 more without a place.");
  assert.equal(summary.sentence(1, 0), "1 event on the map.");
  assert.equal(summary.sentence(0, 0), "No event is on the map.");
});

test("the legend draws a line in the pixels of the map: dashes are in line widths there", () => {
  assert.equal(legend.dashOf("4 1.4", 2), "8 2.8");
  assert.equal(legend.dashOf("", 2), "");
  const [[name, line]] = legend.shapesOf({ legend: "line", token: "shared", width: "4", dash: "" });
  assert.equal(name, "path");
  assert.deepEqual([line.stroke, line["stroke-width"], line["stroke-dasharray"]], ["var(--shared)", "4", ""]);
});

test("the legend knows every mark that it is asked for, and refuses others", () => {
  for (const [shape, { mark }] of Object.entries(vocabulary.sites))
    assert.equal(legend.shapesOf({ legend: "site", shape })[0][1].d, mark);
  const [[sea], [strokes, { d }]] = legend.shapesOf({ legend: "zone", token: "water-line", strokes: "M2 7L7 2" });
  assert.deepEqual([sea, strokes, d], ["rect", "path", "M2 7L7 2"]);
  assert.equal(legend.shapesOf({ legend: "place" })[0][0], "circle");
  assert.throws(() => legend.shapesOf({ legend: "blob" }), /unknown mark of the legend "blob"/);
});

test("a length is rounded one way wherever it is told", () => {
  for (const [length, expected] of lengthCases.cases) {
    assert.equal(words.kmWords(length), expected, String(length));
  }
});
