import assert from "node:assert/strict";
import test from "node:test";
import { index } from "../../../assets/js/core/search.js";
import { findPairs, pairsOf } from "../../../assets/js/core/typed_pairs.js";

const country = (name, local, ...names) => ({ name, local, names });
const event = (...countries) => ({ countries, actors: [], topics: [], title: "", latest: 0 });
const dossier = {
  countries: {
    IRN: country("Iran", "ایران", "IR", "Islamic Republic of Iran"),
    IRQ: country("Iraq", "العراق", "IQ"),
    AZE: country("Azerbaijan", "Azərbaycan", "AZ"),
    BIH: country("Bosnia and Herzegovina", "Bosna i Hercegovina", "BA", "Bosnia"),
    GBR: country("United Kingdom", "United Kingdom", "GB", "UK"),
    ZAF: country("South Africa", "South Africa", "ZA"),
    KOR: country("South Korea", "대한민국", "KR"),
  },
  places: {},
  actors: {},
  events: [event("IRN", "AZE"), event("AZE", "IRN"), event("IRN", "GBR"), event("IRQ", "AZE")],
};
const countries = index(dossier).filter(({ type }) => type === "country");
const ids = (query) => findPairs(dossier, countries, query).entries.map(({ id }) => id);

test("a pair is found by names, codes and beginnings, in either order, and the first is A", () => {
  for (const typed of [
    "Iran Azerbaijan",
    "IR AZ",
    "irn aze",
    "IR–AZ",
    "Iran – Azerbaijan",
    "iran/azerbaijan",
    "Iran and Azerbaijan",
    "iran vs. azer",
    "ایران Azərbaycan",
  ])
    assert.deepEqual(ids(typed), ["IRN AZE"], typed);
  assert.deepEqual(ids("AZ IR"), ["AZE IRN"]);
  assert.deepEqual(ids("azerbaycan iran"), ["AZE IRN"]);
});

test("names of several words are parted where they end", () => {
  assert.deepEqual(ids("united kingdom south africa"), ["GBR ZAF"]);
  assert.deepEqual(ids("uk bosnia"), ["GBR BIH"]);
  assert.deepEqual(ids("Bosnia and Herzegovina Iran"), ["BIH IRN"]);
  assert.deepEqual(ids("Bosnia and Herzegovina and South Korea"), ["BIH KOR"]);
});

test("where a beginning fits several, those with most events come first", () => {
  assert.deepEqual(ids("ira aze"), ["IRN AZE", "IRQ AZE"]);
});

test("one country, or the same twice, is no pair", () => {
  for (const typed of ["", "Iran", "South Africa", "Iran Iran", "Iran atlantis", "and", "iran and"])
    assert.deepEqual(ids(typed), [], typed);
});

test("a country's pairs are told with their events, those without last", () => {
  assert.deepEqual(
    pairsOf(dossier, "IRN")
      .map(({ title, note }) => `${title}: ${note}`)
      .slice(0, 3),
    ["Iran – Azerbaijan: 2 events", "Iran – United Kingdom: 1 event", "Iran – Bosnia and Herzegovina: 0 events"],
  );
});
