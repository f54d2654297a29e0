import assert from "node:assert/strict";
import test from "node:test";
import { fold, spellings, wordsOf } from "../../../assets/js/core/folding.js";
import { find, index, indexRecords } from "../../../assets/js/core/search.js";
import cases from "../../fixtures/cases/fold.json" with { type: "json" };

const dossier = {
  countries: {
    IRN: { name: "Iran", local: "ایران", names: ["IR", "Iran, Islamic Republic of"] },
    AZE: { name: "Azerbaijan", local: "Azərbaycan", names: ["AZ", "Republic of Azerbaijan"] },
  },
  places: {
    baku: { name: "Baku", local: "Bakı", names: ["Bakı", "باکو"], country: "AZE" },
    tehran: { name: "Tehran", local: "تهران", names: ["تهران"], country: "IRN" },
  },
  actors: {
    hasanov: { name: "Zakir Hasanov", names: ["Zakir Həsənov"], country: "AZE" },
    rouhani: { name: "Hassan Rouhani", names: ["حسن روحانی"], country: "IRN" },
  },
  events: [
    {
      id: "talk",
      kind: "meeting",
      title: "Bagheri meets the defence minister",
      date: "16 January 2019",
      place: "baku",
      words: "on January 16",
      latest: 20,
      actors: ["hasanov"],
      countries: ["IRN", "AZE"],
      topics: ["defence"],
    },
    {
      id: "trip",
      kind: "visit",
      title: "Bagheri visits Baku",
      date: "16–17 January 2019",
      place: "baku",
      words: "in mid-January",
      latest: 21,
      actors: [],
      countries: ["IRN", "AZE"],
      topics: ["defence", "trade_routes"],
    },
    {
      id: "reception",
      kind: "meeting",
      title: "The speaker is received",
      date: "late December 2018",
      place: "tehran",
      words: "late December",
      latest: 5,
      actors: ["rouhani"],
      countries: ["IRN"],
      topics: [],
    },
  ],
};

const entries = index(dossier);
const ids = (query, limit) =>
  Object.fromEntries(
    find(entries, query, limit).map(({ type, entries: found }) => [type, found.map((item) => item.id)]),
  );

test("folding takes away case, accents and the variants of a letter, in any script", () => {
  assert.equal(fold("Həsənov"), "hesenov");
  assert.equal(fold("Bakı"), "baki");
  assert.equal(fold("İstanbul"), "istanbul");
  assert.equal(fold("Łódź–Straße"), "lodz strasse");
  assert.equal(fold("علي"), fold("علی"));
  assert.equal(fold("كتاب"), fold("کتاب"));
  assert.equal(fold("می‌خواهم"), "میخواهم");
  assert.equal(fold("Ёлкин Й"), "елкин и");
  assert.equal(fold("  North–South   Corridor! "), "north south corridor");
});

for (const { why, typed, name } of [...cases.found, ...cases.spelt]) {
  test(`a name is found as the case has it: ${why}`, () => {
    const [entry] = index({
      countries: {},
      places: { one: { name, local: name, names: [], country: null } },
      actors: {},
      events: [],
    });
    assert.equal(find([entry], typed).length, 1, `${typed} folds to "${fold(typed)}", ${name} to "${fold(name)}"`);
  });
}

test("different names stay apart", () => {
  for (const [one, other] of cases.apart) {
    assert.notEqual(fold(one), fold(other));
    assert.deepEqual(
      spellings(one).filter((name) => spellings(other).includes(name)),
      [],
    );
  }
});

test("names are found in any of their scripts", () => {
  assert.deepEqual(ids("həsənov").actor, ["hasanov"]);
  assert.deepEqual(ids("hesenov").actor, ["hasanov"]);
  assert.deepEqual(ids("روحاني").actor, ["rouhani"]);
  assert.deepEqual(ids("باكو").place, ["baku"]);
  assert.deepEqual(ids("baki").place, ["baku"]);
});

test("every word must be found, in whatever order", () => {
  assert.deepEqual(ids("baku bagheri"), { event: ["trip", "talk"] });
  assert.deepEqual(ids("bagheri tabriz"), {});
});

test("events are found by title first, then by place and people", () => {
  assert.deepEqual(ids("baku"), { event: ["trip", "talk"], place: ["baku"] });
  assert.deepEqual(ids("rouhani"), { event: ["reception"], actor: ["rouhani"] });
});

test("a name that begins with the query comes before one that holds it", () => {
  const two = [
    { type: "place", id: "inner", title: "Upper Astara", order: 0, names: ["upper astara"], also: [] },
    { type: "place", id: "start", title: "Astara", order: 0, names: ["astara"], also: [] },
  ];
  assert.deepEqual(
    find(two, "astara")[0].entries.map((item) => item.id),
    ["start", "inner"],
  );
});

test("the group with the best fit comes first", () => {
  const order = (query) => find(entries, query).map(({ type }) => type);
  assert.deepEqual(order("rouhani"), ["actor", "event"]);
  assert.deepEqual(order("baku"), ["place", "event"]);
  assert.deepEqual(order("bagheri"), ["event"]);
  assert.deepEqual(order(""), ["country", "event", "actor", "place", "topic"]);
});

test("an empty query lists everything, the latest events and the busiest actors first", () => {
  assert.deepEqual(ids(""), {
    country: ["IRN", "AZE"],
    event: ["trip", "talk", "reception"],
    actor: ["rouhani", "hasanov"],
    place: ["baku", "tehran"],
    topic: ["defence", "trade_routes"],
  });
});

test("each type is cut at the limit and says how many are left", () => {
  const events = (limit) => find(entries, "", limit).find(({ type }) => type === "event");
  assert.deepEqual([events(2).entries.length, events(2).more], [2, 1]);
  assert.equal(events((type) => (type === "event" ? 1 : 9)).more, 2);
});

test("what stands beside a result says when, where and how often", () => {
  const note = (type, id) => entries.find((item) => item.type === type && item.id === id).note;
  assert.equal(note("event", "trip"), "16–17 January 2019 · Baku");
  assert.equal(note("actor", "hasanov"), "Azerbaijan · 1 event");
  assert.equal(note("place", "baku"), "Bakı · Azerbaijan");
});

test("the words of a query stand beside their other spellings", () => {
  assert.deepEqual(wordsOf("  Gəncə, Köln "), [
    ["gence", "ganca"],
    ["koln", "koeln"],
  ]);
  assert.deepEqual(wordsOf(" – "), []);
});

test("countries are found by names in any script and by whole codes, the code before what begins like it", () => {
  for (const typed of ["iran", "ایران", "Islamic Republic of Iran", "IR", "irn"])
    assert.deepEqual(ids(typed).country, ["IRN"], typed);
  assert.equal(ids("i").country[0], "IRN");
  assert.equal(ids("rn").country, undefined);
  assert.equal(find(entries, "az")[0].type, "country");
});

test("topics are found, and events by their topics and by the source's own words for the date", () => {
  assert.deepEqual(ids("trade routes").topic, ["trade_routes"]);
  assert.deepEqual(ids("trade").event, ["trip"]);
  assert.deepEqual(ids("late december").event, ["reception"]);
  assert.equal(entries.find(({ type, id }) => type === "topic" && id === "trade_routes").title, "Trade routes");
});

test("claims are found by text, speaker and country, sources by title, publisher, author and id", () => {
  const findable = {
    claims: [
      { id: "longest", statement: "It is the longest border", kind: "fact", speaker: "the author", countries: ["IRN"] },
      { id: "ready", statement: "They are ready", kind: "assessment", speaker: "officials of Iran", countries: [] },
    ],
    sources: [
      {
        id: "trt-2019",
        title: "The north",
        publisher: "TRT World",
        author: "A. Writer",
        kind: "article",
        published: "24 January 2019",
      },
    ],
  };
  const all = indexRecords(findable, dossier);
  const found = (query) => find(all, query).flatMap(({ entries: some }) => some.map(({ id }) => id));
  assert.deepEqual(found("border longest"), ["longest"]);
  assert.deepEqual(found("officials"), ["ready"]);
  assert.deepEqual(found("iran"), ["longest", "ready"]);
  for (const typed of ["trt world", "north", "writer", "trt-2019"]) assert.deepEqual(found(typed), ["trt-2019"], typed);
  assert.deepEqual(
    all.map(({ note }) => note),
    ["fact, the author", "assessment, officials of Iran", "TRT World · 24 January 2019"],
  );
});
