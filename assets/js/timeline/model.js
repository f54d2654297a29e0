/** All that the timeline draws from, worked out of dossier, selection and size in as few steps as changed. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const timeline = (araxes.timeline = araxes.timeline || {});

  function create() {
    return {
      slug: null, columns: null, sides: null, shown: null, filter: "",
      window: [0, 0], certainly: false, focus: -1, asOf: 0, extent: [0, 0],
      view: null, limits: null, width: 0, height: 0, gutter: 0, ratio: 1, tokens: {}, place: null,
      lanes: [], bars: { edges: [], counts: [], most: 0, unit: "month" }, ticks: [], visible: new Set(),
    };
  }

  /** Takes a dossier that has arrived. */
  function takeDossier(model, dossier) {
    // What a dossier became is looked at where the one before was.
    if (model.slug !== dossier.slug) model.view = null;
    model.slug = dossier.slug;
    model.columns = timeline.columns.build(dossier);
    model.extent = dossier.extent;
    model.asOf = araxes.days.fromIso(dossier.as_of);
    model.filter = "";
  }

  /**
   * Takes a selection.
   * @returns {boolean} true when the filter changed, so that more than the window must be redrawn
   */
  function takeSelection(model, selection) {
    model.window = selection.window.map(araxes.days.fromIso);
    model.certainly = selection.within === "certainly";
    model.limits = timeline.scale.limitsOf(model.extent, model.window);
    if (!model.columns) return false;
    const position = model.columns.position.get(selection.focus);
    model.focus = position === undefined ? -1 : position;
    const filter = timeline.columns.keyOf(selection);
    if (filter === model.filter) return false;
    model.filter = filter;
    model.sides = timeline.columns.sidesOf(model.columns, selection);
    model.shown = timeline.columns.shownBy(model.columns, selection);
    model.visible = new Set(model.shown);
    return true;
  }

  /** Lays out lanes, bars and ticks for the view and size as they are now. */
  function layOut(model, measure) {
    const { columns, shown, sides, width } = model;
    if (!model.view) model.view = timeline.scale.openingView(model.window, columns.known, model.limits, model.asOf);
    const { view } = model;
    model.place = timeline.stage.arrange(model.height, columns.kinds.length);
    model.lanes = timeline.lanes.layOut(columns, shown, sides, view, width, model.place.laneHeight, model.asOf);
    const unit = timeline.histogram.chooseUnit(view, width);
    const edges = timeline.histogram.edgesOf(view, unit);
    const counts = timeline.histogram.spread(edges, columns.earliest, columns.until, shown);
    model.bars = { unit, edges, counts, most: counts.reduce((most, count) => Math.max(most, count), 0) };
    model.ticks = timeline.ticks.layOut(view, width, measure);
  }

  /** @returns {number} how many events the selection shows */
  function countInside(model) {
    return timeline.columns.countInside(model.columns, model.shown, model.window[0], model.window[1], model.certainly);
  }

  timeline.model = { create, takeDossier, takeSelection, layOut, countInside };
  if (typeof module === "object") module.exports = timeline.model;
})(typeof window === "object" ? window : globalThis);
