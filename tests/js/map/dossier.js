/** A small dossier in the shape of the type Dossier. */
const COUNTRIES = {
  IRN: { name: "Iran", local: "ایران", lon: 51.42, lat: 35.69 },
  AZE: { name: "Azerbaijan", local: "Azərbaycan", lon: 49.89, lat: 40.38 },
  RUS: { name: "Russia", local: "Россия", lon: 37.62, lat: 55.75 },
};
const PLACES = {
  tehran: { name: "Tehran", local: "تهران", lon: 51.42, lat: 35.69, precision: "city", country: "IRN" },
  baku: { name: "Baku", local: "Bakı", lon: 49.89, lat: 40.38, precision: "city", country: "AZE" },
  sumqayit: { name: "Sumqayit", local: "Sumqayıt", lon: 49.67, lat: 40.59, precision: "city", country: "AZE" },
  iran: { name: "Iran", local: "ایران", lon: 53.7, lat: 32.6, precision: "country", country: "IRN" },
};

/** An event with usual values; a place given by id brings its point. */
function event(id, change = {}) {
  const place = change.place === undefined ? "baku" : change.place;
  const point = PLACES[place] || { lon: null, lat: null, precision: "country" };
  return {
    id,
    kind: "meeting",
    title: `Event ${id}`,
    earliest: 17900,
    latest: 17900,
    exact: true,
    open: null,
    date: "4 January 2019",
    words: "",
    place,
    lon: point.lon,
    lat: point.lat,
    precision: point.precision,
    home: null,
    guest: null,
    host: null,
    initiator: null,
    rank: null,
    countries: ["IRN", "AZE"],
    actors: [],
    topics: [],
    grade: 3,
    source: "A source, ¶1",
    part_of: null,
    sure: [17900, 17900],
    ...change,
  };
}

const TEHRAN = [51.42, 35.69];
const BAKU = [49.89, 40.38];

const events = [
  event("visit-1", { kind: "visit", home: TEHRAN, guest: "IRN", host: "AZE", initiator: "IRN", rank: "minister" }),
  event("visit-2", {
    kind: "visit",
    home: TEHRAN,
    guest: "IRN",
    host: "AZE",
    initiator: "IRN",
    rank: "head_of_state",
    earliest: 17950,
    latest: 17950,
    sure: [17950, 17950],
  }),
  event("visit-back", {
    kind: "visit",
    place: "tehran",
    home: BAKU,
    guest: "AZE",
    host: "IRN",
    initiator: "AZE",
    rank: "speaker",
  }),
  event("meeting-1", { initiator: "IRN" }),
  event("near", { place: "sumqayit" }),
  event("vague", { kind: "sanction", place: "iran", countries: ["IRN", "RUS"], initiator: "RUS" }),
  event("placeless", { kind: "statement", place: null }),
];

const dossier = {
  slug: "test",
  title: "Test",
  as_of: "2019-01-24",
  extent: [17000, 18000],
  opening: { pair: ["IRN", "AZE"], start: "2018-12-01", end: "2019-01-24" },
  countries: COUNTRIES,
  places: PLACES,
  actors: {},
  events,
};

const selection = {
  dossier: "test",
  page: "map",
  pair: ["IRN", "AZE"],
  window: ["2018-12-01", "2019-12-31"],
  within: "possibly",
  kinds: ["meeting", "sanction", "statement", "visit"],
  layers: ["places", "sites"],
  viewpoint: "de_facto",
  as_of: "2019-01-24",
  camera: null,
  focus: null,
  panel: "pair",
  scope: "all",
  withdrawn: [],
  language: "en",
  theme: "auto",
};

export { COUNTRIES, dossier, event, PLACES, selection };
