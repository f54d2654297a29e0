/** All that the timeline draws from, worked out of dossier, selection and size in as few steps as changed. */

import * as columns from "../core/columns.js";
import * as days from "../core/days.js";
import * as asOf from "./as_of.js";
import * as histogram from "./histogram.js";
import * as lanes from "./lanes.js";
import * as scale from "./scale.js";
import * as stage from "./stage.js";
import * as ticks from "./ticks.js";

/** @import { Dossier, Selection, TimelineModel } from "../types.d.ts" */

/** @returns {TimelineModel} */
function create() {
  return {
    slug: null,
    columns: null,
    sides: null,
    shown: null,
    filter: "",
    window: [0, 0],
    certainly: false,
    focus: -1,
    asOf: 0,
    bordersDay: 0,
    asOfMark: null,
    extent: [0, 0],
    view: null,
    limits: null,
    width: 0,
    height: 0,
    gutter: 0,
    ratio: 1,
    tokens: {},
    place: null,
    lanes: [],
    bars: {
      edges: [],
      counts: new Float64Array(0),
      sure: new Float64Array(0),
      most: 0,
      top: 1,
      marks: [],
      unit: "month",
    },
    ticks: [],
    visible: new Set(),
  };
}

/** Takes a dossier that has arrived. @param {TimelineModel} model @param {Dossier} dossier */
function takeDossier(model, dossier) {
  // What a dossier became is looked at where the one before was.
  if (model.slug !== dossier.slug) model.view = null;
  model.slug = dossier.slug;
  model.columns = columns.build(dossier);
  model.extent = dossier.extent;
  model.asOf = days.fromIso(dossier.as_of);
  model.filter = "";
}

/**
 * Takes a selection.
 * @param {TimelineModel} model @param {Selection} selection
 * @returns {boolean} true when the filter or the as-of day changed, so that more than the window must be redrawn
 */
function takeSelection(model, selection) {
  model.window = [days.fromIso(selection.window[0]), days.fromIso(selection.window[1])];
  model.certainly = selection.within === "certainly";
  model.limits = scale.limitsOf(model.extent, model.window);
  const bordersDay = days.fromIso(selection.as_of);
  const hasMoved = bordersDay !== model.bordersDay;
  model.bordersDay = bordersDay;
  if (!model.columns) return hasMoved;
  const position = model.columns.position.get(selection.focus);
  model.focus = position === undefined ? -1 : position;
  const filter = columns.keyOf(selection);
  if (filter === model.filter) return hasMoved;
  model.filter = filter;
  model.sides = columns.sidesOf(model.columns, selection);
  model.shown = columns.shownBy(model.columns, selection);
  model.visible = new Set(model.shown);
  return true;
}

/**
 * Lays out lanes, bars and ticks for the view and size as they are now.
 * @param {TimelineModel} model @param {(text: string) => number} measure pixels of a label
 */
function layOut(model, measure) {
  const { columns, shown, sides, width } = model;
  if (!model.view) model.view = scale.openingView(model.window, columns.known, model.limits, model.asOf);
  const { view } = model;
  model.place = stage.arrange(model.height, columns.kinds.length);
  const { laneHeight } = model.place;
  model.lanes = laneHeight ? lanes.layOut(columns, shown, sides, view, width, laneHeight, model.asOf) : [];
  const unit = histogram.chooseUnit(view, width);
  const edges = histogram.edgesOf(view, unit);
  const counts = histogram.spread(edges, columns.earliest, columns.until, shown);
  const most = counts.reduce((most, count) => Math.max(most, count), 0);
  const top = histogram.topOf(most);
  model.bars = {
    unit,
    edges,
    counts,
    sure: histogram.spreadSure(edges, columns, shown),
    most,
    top,
    marks: histogram.marksOf(top, model.place.histogramHeight),
  };
  model.asOfMark = asOf.place(view, width, model.bordersDay, measure);
  model.ticks = ticks.layOut(view, width, measure, [model.asOfMark.from, model.asOfMark.to]);
}

/** @param {TimelineModel} model @returns {number} how many events the selection shows */
function countInside(model) {
  return columns.countInside(model.columns, model.shown, model.window[0], model.window[1], model.certainly);
}

export { countInside, create, layOut, takeDossier, takeSelection };
