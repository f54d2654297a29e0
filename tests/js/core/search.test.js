import assert from "node:assert/strict";
import test from "node:test";
import { fold, spellings, wordsOf } from "../../../assets/js/core/folding.js";
import { find, index } from "../../../assets/js/core/search.js";
import cases from "../../fixtures/cases/fold.json" with { type: "json" };

const dossier = {
  countries: { IRN: { name: "Iran" }, AZE: { name: "Azerbaijan" } },
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
      latest: 20,
      actors: ["hasanov"],
    },
    {
      id: "trip",
      kind: "visit",
      title: "Bagheri visits Baku",
      date: "16–17 January 2019",
      place: "baku",
      latest: 21,
      actors: [],
    },
    {
      id: "reception",
      kind: "meeting",
      title: "The speaker is received",
      date: "late December 2018",
      place: "tehran",
      latest: 5,
      actors: ["rouhani"],
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
  assert.deepEqual(order(""), ["event", "actor", "place"]);
});

test("an empty query lists everything, the latest events and the busiest actors first", () => {
  assert.deepEqual(ids(""), {
    event: ["trip", "talk", "reception"],
    actor: ["rouhani", "hasanov"],
    place: ["baku", "tehran"],
  });
});

test("each type is cut at the limit and says how many are left", () => {
  const [events] = find(entries, "", 2);
  assert.deepEqual([events.entries.length, events.more], [2, 1]);
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
