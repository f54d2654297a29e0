/** The timeline's pure parts, and small dossiers, selections and models for them. */

import * as columns from "../../../assets/js/core/columns.js";
import * as days from "../../../assets/js/core/days.js";
import * as filter from "../../../assets/js/core/filter.js";
import * as kinds from "../../../assets/js/core/kinds.js";
import { reduce } from "../../../assets/js/core/reducer.js";
import * as vocabulary from "../../../assets/js/core/vocabulary.js";
import * as calendar from "../../../assets/js/parts/calendar.js";
import * as asOf from "../../../assets/js/timeline/as_of.js";
import * as brush from "../../../assets/js/timeline/brush.js";
import * as histogram from "../../../assets/js/timeline/histogram.js";
import * as hits from "../../../assets/js/timeline/hits.js";
import * as keyboard from "../../../assets/js/timeline/keyboard.js";
import * as lanes from "../../../assets/js/timeline/lanes.js";
import * as modelling from "../../../assets/js/timeline/model.js";
import * as player from "../../../assets/js/timeline/player.js";
import * as scale from "../../../assets/js/timeline/scale.js";
import * as spans from "../../../assets/js/timeline/spans.js";
import * as stage from "../../../assets/js/timeline/stage.js";
import * as summary from "../../../assets/js/timeline/summary.js";
import * as ticks from "../../../assets/js/timeline/ticks.js";

export const timeline = {
  asOf,
  brush,
  calendar,
  columns,
  histogram,
  hits,
  keyboard,
  lanes,
  model: modelling,
  player,
  scale,
  spans,
  stage,
  summary,
  ticks,
};
export { days, filter, kinds, reduce, vocabulary };

const { fromIso } = days;

/** One event as it travels; days as ISO text. Without `sure` an exact one is sure throughout. */
export function event(id, earliest, latest = earliest, more = {}) {
  const [first, last] = [fromIso(earliest), fromIso(latest)];
  const exact = more.exact ?? true;
  return {
    id,
    kind: "visit",
    title: `Event ${id}`,
    date: earliest,
    words: earliest,
    source: "A source",
    open: null,
    countries: ["IRN", "AZE"],
    initiator: "IRN",
    ...more,
    earliest: first,
    latest: last,
    exact,
    sure: more.sure ? more.sure.map(fromIso) : exact ? [first, last] : null,
  };
}

/** A dossier of these events, as of 24 January 2019. */
export function dossier(events, extent = ["2018-01-01", "2019-12-31"]) {
  return { slug: "d", as_of: "2019-01-24", extent: extent.map(fromIso), events };
}

/** A selection that shows everything of the pair IRN, AZE in winter 2018/19. */
export function selection(more = {}) {
  return {
    pair: ["IRN", "AZE"],
    window: ["2018-12-01", "2019-01-24"],
    as_of: "2019-01-24",
    within: "possibly",
    scope: "all",
    withdrawn: [],
    focus: null,
    kinds: [...kinds.all()],
    ...more,
  };
}

/** A model laid out in a plot of this size, its view from one day to another. */
export function model(events, { from = "2018-12-01", to = "2019-01-29", width = 600, height = 183, ...more } = {}) {
  const made = timeline.model.create();
  timeline.model.takeDossier(made, dossier(events));
  timeline.model.takeSelection(made, selection(more));
  Object.assign(made, { width, height, view: { start: fromIso(from), end: fromIso(to) } });
  timeline.model.layOut(made, (text) => text.length * 6);
  return made;
}
