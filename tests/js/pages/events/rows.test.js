import assert from "node:assert/strict";
import test from "node:test";
import { fromIso } from "../../../../assets/js/core/days.js";
import {
  compareDates,
  countWords,
  dating,
  filterOf,
  gradeWords,
  isWhole,
  orderWords,
  remedies,
  rowsOf,
  shown,
} from "../../../../assets/js/pages/events/rows.js";
import datings from "../../../fixtures/cases/dating.json" with { type: "json" };
import cases from "../../../fixtures/cases/fold.json" with { type: "json" };
import grades from "../../../fixtures/cases/grade.json" with { type: "json" };
import shared from "../../../fixtures/cases/participant.json" with { type: "json" };

function event(id, earliest, more = {}) {
  return {
    id,
    earliest: fromIso(earliest),
    latest: fromIso(more.latest ?? earliest),
    exact: true,
    open: null,
    kind: "visit",
    title: `The ${id}`,
    date: earliest,
    words: "on that day",
    place: null,
    topics: [],
    source: "The Press, ¶2",
    rating: "C3",
    countries: ["IRN", "AZE"],
    people: [],
    initiator: "IRN",
    ...more,
    ...(more.latest ? { latest: fromIso(more.latest) } : {}),
  };
}

const dossier = {
  extent: [fromIso("2018-01-01"), fromIso("2019-12-31")],
  countries: {
    IRN: { name: "Iran", local: "ایران" },
    AZE: { name: "Azerbaijan", local: "Azərbaycan" },
    USA: { name: "United States", local: "United States" },
  },
  places: { baku: { name: "Baku", local: "Bakı", precision: "city" } },
  actors: { general: { name: "The General" } },
  events: [
    event("late", "2019-01-20"),
    event("long", "2019-01-16", { latest: "2019-01-18" }),
    event("second", "2019-01-16", { countries: ["USA", "IRN"] }),
    event("first", "2019-01-16"),
  ],
};

const selection = {
  window: ["2019-01-01", "2019-01-19"],
  within: "possibly",
  kinds: ["visit"],
  scope: "all",
  withdrawn: [],
  pair: ["IRN", "AZE"],
};

test("rows are in the order of first day, last day and place in the file; the same days share a place", () => {
  const rows = rowsOf(dossier, "en");
  assert.deepEqual(
    rows.map((row) => row.id),
    ["second", "first", "long", "late"],
  );
  assert.deepEqual(
    rows.map((row) => row.order),
    [0, 0, 1, 2],
  );
});

test("dates with both bounds come first, whichever way the column is turned", () => {
  const rows = rowsOf(
    {
      ...dossier,
      events: [
        event("until", "1977-01-01", { latest: "2019-01-18", open: "start", exact: false }),
        event("since", "2018-08-06", { latest: "2030-01-01", open: "end", exact: false }),
        event("never", "1977-01-01", { latest: "2030-01-01", open: "both", exact: false }),
        ...dossier.events,
      ],
    },
    "en",
  );
  const turned = (isDescending) =>
    [...rows].sort((a, b) => compareDates(a, b, isDescending) * (isDescending ? -1 : 1)).map(({ id }) => id);
  assert.deepEqual(turned(true), ["late", "long", "second", "first", "until", "since", "never"]);
  assert.deepEqual(turned(false), ["second", "first", "long", "late", "never", "since", "until"]);
});

test("the order is said, and where the dates without a bound begin", () => {
  assert.equal(orderWords("desc", 0), "Latest first.");
  assert.equal(
    orderWords("asc", 1),
    "Earliest first; last, below the line, 1 event whose date has no beginning or no end.",
  );
  assert.equal(
    orderWords("desc", 1204),
    "Latest first; last, below the line, 1,204 events whose dates have no beginning or no end.",
  );
  assert.equal(orderWords(null, 9), "");
});

test("a row says who in which office for whom, as the downloads do", () => {
  const people = [
    ["IRN", "guest", "general", "Chief of Staff"],
    ["AZE", "host", null, "President"],
    ["USA", "mediator", null, null],
    ["XXX", "party", "stranger", null],
  ];
  const [row] = rowsOf({ ...dossier, events: [event("talk", "2019-01-16", { people })] }, "en");
  assert.equal(
    row.people,
    "The General, Chief of Staff (Iran, guest); President (Azerbaijan, host); " +
      "United States (mediator); stranger (XXX, party)",
  );
});

test("names come in English, and with the local one behind where that is asked for and differs", () => {
  const one = { ...dossier, events: [event("talk", "2019-01-16", { place: "baku", countries: ["IRN", "USA"] })] };
  const [english] = rowsOf(one, "en");
  assert.deepEqual(
    [english.countries, english.place, english.precision],
    ["Iran, United States", "Baku", "town or city"],
  );
  const [local] = rowsOf(one, "local");
  assert.deepEqual([local.countries, local.place], ["Iran ایران, United States", "Baku Bakı"]);
});

test("an event without a place leaves the place empty", () => {
  const [row] = rowsOf(dossier, "en");
  assert.deepEqual([row.place, row.precision], ["", ""]);
});

test("what is known of the days is said as in the shared cases, and where nothing is", () => {
  for (const { date, words, ...known } of datings.cases) assert.equal(dating(known), words, date);
  assert.equal(dating({ exact: false, open: "both" }), "neither end");
});

test("a grade is said as in the shared cases, and several one after the other", () => {
  for (const { code, words } of grades.cases) assert.equal(gradeWords(code), words);
  assert.equal(gradeWords(""), "");
  assert.equal(
    gradeWords("C3, F3"),
    "fairly reliable source, possibly true; reliability cannot be judged, possibly true",
  );
});

test("the rows shown are those that the selection's rule lets through, in the same order", () => {
  const rows = rowsOf(dossier, "en");
  assert.deepEqual(
    shown(rows, selection).map((row) => row.id),
    ["second", "first", "long"],
  );
  assert.deepEqual(
    shown(rows, { ...selection, scope: "pair" }).map((row) => row.id),
    ["first", "long"],
  );
  assert.deepEqual(
    shown(rows, { ...selection, within: "certainly", window: ["2019-01-16", "2019-01-17"] }).map((row) => row.id),
    ["second", "first"],
  );
  assert.deepEqual(shown(rows, { ...selection, kinds: [] }), []);
});

test("the count says what is selected of how many, and what the table's own filter leaves", () => {
  assert.equal(countWords(24, 24, 26), "24 of 26 events");
  assert.equal(countWords(26, 26, 26), "all 26 events");
  assert.equal(countWords(1, 1, 1), "all 1 event");
  assert.equal(countWords(3, 2400, 10000), "3 listed of 2,400 selected");
});

test("an empty table offers only what can help", () => {
  const all = { ...selection, window: ["2018-01-01", "2019-12-31"], kinds: ["visit"] };
  assert.deepEqual(remedies(all, dossier), new Set());
  assert.deepEqual(remedies(selection, dossier), new Set(["window"]));
  assert.deepEqual(
    remedies({ ...all, kinds: ["call"], scope: "pair", within: "certainly" }, dossier),
    new Set(["kinds", "scope", "within"]),
  );
  assert.deepEqual(remedies({ ...all, withdrawn: ["press"] }, dossier), new Set(["withdrawn"]));
  assert.deepEqual(remedies({ ...all, scope: "pair", pair: null }, dossier), new Set());
});

test("a download is the selection's own only while the table lists all of it in its order", () => {
  const selected = [{ id: "a" }, { id: "b" }];
  assert.equal(isWhole(["a", "b"], selected), true);
  assert.equal(isWhole(["b", "a"], selected), false);
  assert.equal(isWhole(["a"], selected), false);
  assert.equal(isWhole([], []), true);
});

const found = (query, of = dossier) =>
  rowsOf(of, "en")
    .filter(filterOf(query))
    .map((row) => row.id);

for (const { why, typed, name } of [...cases.found, ...cases.spelt]) {
  test(`a row is found as the search finds it: ${why}`, () => {
    const events = [
      event("other", "2019-01-01", { title: "Nothing", rating: "" }),
      event("one", "2019-01-02", { title: name }),
    ];
    assert.deepEqual(found(typed, { ...dossier, events }), ["one"]);
  });
}

test("a row is found by the other names of its place, people and countries", () => {
  const of = {
    ...dossier,
    places: { baku: { name: "Baku", local: "Bakı", names: ["Bakı", "باکو"], precision: "city" } },
    actors: { general: { name: "The General", names: ["سرلشکر"] } },
    events: [
      event("there", "2019-01-01", { place: "baku", countries: ["USA"] }),
      event("with", "2019-01-02", { people: [["IRN", "guest", "general", null]], countries: ["USA"] }),
      event("of", "2019-01-03"),
    ],
  };
  for (const query of ["baki", "باكو", "BAKU"]) assert.deepEqual(found(query, of), ["there"]);
  assert.deepEqual(found("سرلشكر", of), ["with"]);
  assert.deepEqual(found("azerbaycan", of), ["of"]);
  assert.deepEqual(found("ایران", of), ["of"]);
});

test("every word must be found, wherever it stands, and no word asks nothing", () => {
  assert.deepEqual(found("second united"), ["second"]);
  assert.deepEqual(found("second nowhere"), []);
  assert.equal(filterOf(" – "), null);
  assert.equal(filterOf(""), null);
});

test("participants are said as in the shared cases", () => {
  const named = (names) => Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name }]));
  const people = shared.cases.map(({ country, role, actor, office }) => [country, role, actor, office]);
  const made = {
    extent: dossier.extent,
    places: {},
    countries: named(shared.countries),
    actors: named(shared.actors),
    events: [event("x", "2019-01-16", { people, countries: [] })],
  };
  assert.equal(rowsOf(made, "en")[0].people, shared.cases.map(({ words }) => words).join("; "));
});
