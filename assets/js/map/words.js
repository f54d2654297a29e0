/** What is said about the things on the map: a title and lines, for cards, lists and tables. Pure. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

  const LISTED = 4;
  const STATUSES = { operating: "operating", building: "under construction", planned: "planned", closed: "closed" };
  const MODES = { ship: "by ship", rail: "by rail", road: "by road" };
  const SITE_KINDS = { dam: "Dam", plant: "Power plant", crossing: "Border crossing", port: "Port" };
  const PLACE_KINDS = { capital: "Capital", port: "Port", town: "Town" };
  const PRECISIONS = {
    point: "place known to the point",
    city: "place known to the city",
    region: "place known only to the region",
    country: "place known only to the country",
  };
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  /** @typedef {{title: string, local?: string, lines: string[]}} Words */

  const kept = (lines) => lines.filter(Boolean);
  const number = (value) => Number(value).toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });

  /** @returns {string} "24 Jan 2019" for "2019-01-24" */
  function dayWords(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  }

  /** @returns {Words} of one event */
  function event(one) {
    const said = one.words && one.words !== one.date ? `in the source: “${one.words}”` : "";
    return {
      title: one.title,
      lines: kept([one.date, said, one.lon === null ? "no place given" : PRECISIONS[one.precision], one.source]),
    };
  }

  /** @returns {Words} of several events under one mark or on one way */
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
    if (from && to) return `valid ${dayWords(from)} to ${dayWords(to)}`;
    return from ? `valid from ${dayWords(from)}` : "";
  }

  /** What a site was on the as-of day, and the year that belongs to it: of its opening. */
  function sinceWords({ status, year }) {
    const words = STATUSES[status] || status || "";
    if (!year) return words;
    return status === "operating" ? `operating since ${year}` : `${words}, opened in ${year}`;
  }

  /** A layer's day; some say at more length what is as of when. */
  const asOfWords = (text) => (text.includes("as of") ? text : `as of ${text}`);

  const writers = {
    corridor: (p, names) => ({
      title: `${p.from} – ${p.to}`,
      lines: kept([
        [MODES[p.mode], STATUSES[p.status] || p.status].filter(Boolean).join(", "),
        [p.length_km && `${number(p.length_km)} km`, p.country && names(p.country)].filter(Boolean).join(" · "),
        p.note,
      ]),
      source: p.source,
    }),
    site: (p) => ({
      title: p.name,
      local: p.local,
      lines: kept([
        [SITE_KINDS[p.kind] || p.kind, sinceWords(p)].filter(Boolean).join(", "),
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
      title: p.zone === "territorial" ? "Territorial waters, 15 nautical miles" : "Fishery zone, 10 nautical miles further",
      lines: kept([names(p.state), p.area_km2 && `${number(p.area_km2)} km²`, "an illustration, not a delimitation"]),
    }),
    equidistance: (p, names) => ({
      title: "Equidistance line",
      lines: [`equally far from ${names(p.a)} and ${names(p.b)}`, "an illustration, not a delimitation"],
    }),
    border: (p, names) => ({
      title: `Border of ${names(p.a)} and ${names(p.b)}`,
      lines: kept([p.river ? `along the ${p.river} here` : "on land here", p.status === "disputed" ? "disputed" : "de facto line", span(p)]),
    }),
    river: (p) => ({ title: p.name, local: p.local, lines: [] }),
    place: (p, names) => ({ title: p.name, local: p.local, lines: kept([`${PLACE_KINDS[p.kind] || "Place"}, ${names(p.country)}`]) }),
  };

  /**
   * @param {string} card which kind of feature (metadata of its layer)
   * @param {object} properties of the feature
   * @param {{names: (code: string) => string, facts: {as_of: string, source: string}|undefined}} known
   * @returns {Words}
   */
  function feature(card, properties, { names, facts }) {
    const { title, local, lines, source } = writers[card](properties, (code) => (code ? names(code) : ""));
    const cited = source || (facts && facts.source);
    const known = kept([...lines, cited && `source: ${cited}`, facts && asOfWords(facts.as_of)]);
    return { title, local: local && local !== title ? local : undefined, lines: known };
  }

  map.words = { STATUSES, MODES, SITE_KINDS, PLACE_KINDS, PRECISIONS, dayWords, sinceWords, event, several, wayTitle, feature };
  if (typeof module === "object") module.exports = map.words;
})(typeof window === "object" ? window : globalThis);
