import assert from "node:assert/strict";
import test from "node:test";
import { fromIso } from "../../../assets/js/core/days.js";
import { index } from "../../../assets/js/core/search.js";
import { results, scopeOf } from "../../../assets/js/pages/search_results.js";

const country = (name, code) => ({ name, local: name, names: [code] });
const event = (id, title, earliest, latest, more = {}) => ({
  id,
  title,
  kind: "visit",
  date: "",
  words: "",
  place: null,
  earliest: fromIso(earliest),
  latest: fromIso(latest),
  open: null,
  countries: ["IRN", "AZE"],
  actors: [],
  topics: ["trade"],
  ...more,
});
const dossier = {
  countries: { IRN: country("Iran", "IR"), AZE: country("Azerbaijan", "AZ"), RUS: country("Russia", "RU") },
  places: {},
  actors: { one: { name: "Envoy", names: [], country: "IRN" } },
  events: [
    event("loose", "A visit some time", "2010-01-01", "2019-12-31", { open: "start" }),
    event("late", "A visit late in the year", "2018-12-21", "2018-12-31", { actors: ["one"] }),
    event("day", "A call on a day", "2018-12-05", "2018-12-05", {
      kind: "call",
      countries: ["IRN", "RUS"],
      topics: [],
    }),
    event("after", "What the 2018 accord led to", "2019-01-05", "2019-01-05"),
  ],
};
const entries = index(dossier);
const found = (query, scope = null, limit = () => 9) =>
  Object.fromEntries(
    results(dossier, entries, query, scope, limit).map(({ type, entries: some }) => [type, some.map(({ id }) => id)]),
  );

test("a date offers its window and lists what may lie in it, the tightest dates first", () => {
  assert.deepEqual(found("Dec 2018"), { date: ["2018-12-01/2018-12-31"], event: ["day", "late", "loose"] });
  const [dates, events] = results(dossier, entries, "Dec 2018", null, () => 2);
  assert.equal(dates.entries[0].title, "Set the window to December 2018");
  assert.equal(dates.entries[0].note, "3 events that may fall in it");
  assert.deepEqual([events.entries.length, events.more], [2, 1]);
  assert.deepEqual(found("2018-12-05").event, ["day", "loose"]);
  assert.equal(results(dossier, entries, "1950", null, () => 9)[0].entries[0].note, "no event that may fall in it");
});

test("what has the figures in its name is listed after what lies in the date", () => {
  assert.deepEqual(found("2018").event, ["day", "late", "loose", "after"]);
});

test("a date among other words lists what has both, and is none where nothing has", () => {
  assert.deepEqual(found("visit dec 2018"), { date: ["2018-12-01/2018-12-31"], event: ["late", "loose"] });
  assert.deepEqual(found("2231 visit"), {});
});

test("a pair is offered before its events, in the order that was typed", () => {
  const [first] = results(dossier, entries, "AZ IR", null, () => 9);
  assert.deepEqual([first.type, first.entries[0].title], ["pair", "Azerbaijan – Iran"]);
  assert.deepEqual(found("russia azerbaijan"), { pair: ["RUS AZE"] });
});

test("an actor, a country or a topic narrows the search to its events, a country to its pairs as well", () => {
  const scope = (type, id) => scopeOf(entries.find((item) => item.type === type && item.id === id));
  assert.deepEqual(found("", scope("actor", "one")), { event: ["late"] });
  assert.deepEqual(found("accord", scope("topic", "trade")), { event: ["after"] });
  assert.deepEqual(found("", scope("country", "RUS")), { pair: ["RUS IRN", "RUS AZE"], event: ["day"] });
  assert.deepEqual(found("azer", scope("country", "RUS")), { pair: ["RUS AZE"] });
  assert.deepEqual(found("2019", scope("topic", "trade")).event, ["after", "loose"]);
  assert.equal(scope("event", "day"), null);
});
