/** The timeline's pure parts, loaded as the browser does: scripts that share one namespace. */
const files = ["vocabulary", "kinds", "days", "filter", "reducer"].map((name) => `../../../assets/js/${name}.js`);
const parts = [
  "calendar", "scale", "ticks", "histogram", "columns", "brush", "player", "spans", "lanes", "hits", "summary", "keyboard", "stage", "model",
].map((name) => `../../../assets/js/timeline/${name}.js`);
for (const file of [...files, ...parts]) require(file);

module.exports = globalThis.araxes;

const { fromIso } = globalThis.araxes.days;

/** One event as it travels; days as ISO text. Without `sure` an exact one is sure throughout. */
module.exports.event = function event(id, earliest, latest = earliest, more = {}) {
  const [first, last] = [fromIso(earliest), fromIso(latest)];
  const exact = more.exact ?? true;
  return {
    id, kind: "visit", title: `Event ${id}`, date: earliest, words: earliest, source: "A source", open: null,
    countries: ["IRN", "AZE"], initiator: "IRN", ...more,
    earliest: first, latest: last, exact, sure: more.sure ? more.sure.map(fromIso) : exact ? [first, last] : null,
  };
};

/** A dossier of these events, as of 24 January 2019. */
module.exports.dossier = function dossier(events, extent = ["2018-01-01", "2019-12-31"]) {
  return { slug: "d", as_of: "2019-01-24", extent: extent.map(fromIso), events };
};

/** A selection that shows everything of the pair IRN, AZE in winter 2018/19. */
module.exports.selection = function selection(more = {}) {
  return {
    pair: ["IRN", "AZE"], window: ["2018-12-01", "2019-01-24"], within: "possibly", scope: "all", withdrawn: [], focus: null,
    kinds: [...globalThis.araxes.kinds.all()], ...more,
  };
};

/** A model laid out in a plot of this size, its view from one day to another. */
module.exports.model = function model(events, { from = "2018-12-01", to = "2019-01-29", width = 600, height = 183, ...more } = {}) {
  const { timeline } = globalThis.araxes;
  const made = timeline.model.create();
  timeline.model.takeDossier(made, module.exports.dossier(events));
  timeline.model.takeSelection(made, module.exports.selection(more));
  Object.assign(made, { width, height, view: { start: fromIso(from), end: fromIso(to) } });
  timeline.model.layOut(made, (text) => text.length * 6);
  return made;
};
