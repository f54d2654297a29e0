/**
 * The map: waits for the element that the layout gives and for Plotly's map in it, and keeps both in
 * step with the live selection. Marks are drawn in the frame in which the timeline is dragged; what
 * costs more waits until the selection stands still.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

  const HOST_ID = "map-view";
  const SETTLE_MS = 150;
  const FURNITURE = ".map-button, #map-attribution, #map-scale, #map-placeless, #map-legend";

  function createView(host) {
    const part = (id) => document.getElementById(id);
    const overlay = map.overlay.createOverlay(part("map-overlay"));
    const panel = map.panel.createPanel(part("layers-panel"));
    const showScale = map.scale.createScale(part("map-scale"));
    const borders = JSON.parse(host.dataset.borders);
    const names = new Map();
    let taken = null;
    let settling = 0;
    let seen = "";

    const view = {
      host, overlay, mapLibre: null, painting: null, camera: null,
      facts: JSON.parse(host.dataset.facts),
      dossier: () => taken,
      card: map.card.createCard(part("map-card"), freeArea),
      countryName, freeArea,
      say(text) { part("map-status").textContent = text; },
    };
    view.listing = map.listing.createListing(part("map-list"), {
      zoomTo: (events) => view.deeds.zoomTo(events),
      freeArea,
      sideOf: (event) => araxes.filter.side(event, araxes.state.selection),
    });
    view.deeds = map.deeds.createDeeds(view);
    view.room = map.room.createRoom(host, roomChanged);
    const legend = map.stageLegend.createStageLegend(part("map-legend"), view);
    const tables = map.tables.createTables(view, part);
    const empty = map.empty.createEmpty(part("map-empty"));

    /** The part of the map between the panels, or above a caption, in its pixels; `height` is the whole map's. */
    function freeArea() {
      const { left, right, top, bottom } = view.room.padding();
      const { width, height } = view.room.size();
      return { left, right: width - right, top, bottom: height - bottom, height };
    }

    function countryName(code) {
      if (taken && taken.countries[code]) return taken.countries[code].name;
      if (!names.size && view.mapLibre) {
        for (const { properties } of view.mapLibre.querySourceFeatures("country_labels")) names.set(properties.iso, properties.name);
      }
      return names.get(code) || code;
    }

    /** What lies on the map, for names to keep clear of: points with a radius, in pixels. */
    function underFurniture() {
      const { left, top, width } = host.getBoundingClientRect();
      // Presented, the map is enlarged to the screen, and what lies on it with it.
      const scale = width / (host.offsetWidth || 1) || 1;
      const boxes = [...host.querySelectorAll(FURNITURE)].filter((part) => part.offsetWidth).map((part) => {
        const box = part.getBoundingClientRect();
        return { x: (box.x - left) / scale, y: (box.y - top) / scale, width: box.width / scale, height: box.height / scale };
      });
      return boxes.flatMap((box) => {
        const radius = Math.min(box.width, box.height) / 2;
        const count = Math.max(1, Math.ceil(box.width / (2 * radius)));
        return Array.from({ length: count }, (_, number) => ({
          x: box.x + ((number + 0.5) * box.width) / count,
          y: box.y + box.height / 2,
          radius,
        }));
      });
    }

    /** The camera that frames the pair, once it is known what belongs to it. */
    function frame() {
      const { selection } = araxes.state;
      const extent = taken && selection && map.fit.extentOf(taken, selection.pair, borders);
      return extent ? map.fit.frame(extent, view.room.size(), view.room.padding()) : null;
    }

    function roomChanged() {
      const { selection } = araxes.state;
      if (!view.camera || !selection) return;
      map.fonts.load(selection.language, view.painting?.samples);
      view.camera.follow(selection, true);
      redraw(true);
    }

    /** Follows the map's own camera; `anew` when the size changed as well. */
    function redraw(anew) {
      const camera = view.camera.now();
      const padding = view.mapLibre.getPadding();
      const key = `${camera.lon} ${camera.lat} ${camera.zoom} ${camera.bearing} ${camera.pitch} ${Object.values(padding)}`;
      if (key === seen && !anew) return;
      seen = key;
      overlay.takeCamera(camera, view.room.size(), padding);
      draw("camera");
      showScale(map.projection.metresPerPx(camera.lat, camera.zoom));
    }

    function draw(phase) {
      if (overlay.draw() && map.onDrawn) map.onDrawn({ phase, at: root.performance.now() });
    }

    function takeDossier() {
      const { dossier, selection } = araxes.state;
      if (!dossier || dossier === taken || dossier.slug !== selection.dossier) return;
      taken = dossier;
      overlay.takeDossier(dossier);
      panel.takeDossier(dossier);
    }

    function follow(selection, phase, previous) {
      if (!selection || !host.isConnected) return;
      if (phase === "theme") takeTheme();
      takeDossier();
      overlay.takeSelection(selection);
      if (phase === "live") {
        if (selection.page === "map") draw(phase);
        return;
      }
      panel.show(selection);
      legend.follow(selection);
      applyStyle(selection);
      if (view.camera) view.camera.follow(selection, Boolean(previous) && phase === "commit");
      draw(phase);
      view.card.hide();
      settleSoon();
      if (previous && phase === "commit") lookAtNewPair(selection, previous);
    }

    /** A pair out of sight is looked at; one in sight leaves the reader's camera alone. */
    function lookAtNewPair(selection, previous) {
      const changed = JSON.stringify([...(selection.pair || [])].sort()) !== JSON.stringify([...(previous.pair || [])].sort());
      if (!changed || !selection.camera || selection.camera !== previous.camera || !taken) return;
      const extent = map.fit.extentOf(taken, selection.pair, borders);
      if (!extent || map.fit.isInSight(extent, selection.camera, view.room.size(), view.room.padding())) return;
      root.setTimeout(() => araxes.state.dispatch({ type: "camera", camera: null }), 0);
    }

    function applyStyle(selection) {
      if (!view.painting) return;
      map.fonts.load(selection.language, view.painting.samples).then(() => {
        // Another language has meanwhile been chosen, whose letters are on their way.
        if (araxes.state.selection.language !== selection.language) return;
        view.painting.letter(selection.language);
        view.painting.apply(araxes.state.selection);
      });
      view.painting.apply(selection);
      view.painting.fetchNeeded(selection, view.camera.now().zoom);
    }

    function takeTheme() {
      const tokens = { ...araxes.state.tokens(), font: root.getComputedStyle(host).fontFamily || "sans-serif" };
      overlay.takeTheme(tokens);
      if (view.painting) view.painting.paint(tokens);
    }

    function settleSoon() {
      root.clearTimeout(settling);
      settling = root.setTimeout(settle, SETTLE_MS);
    }

    /** What follows when the window and the camera stand still. */
    function settle() {
      const { selection } = araxes.state;
      if (!taken || !selection) return;
      const { placed, placeless } = overlay.counts();
      empty.show(taken, selection);
      tables.show(placed, placeless);
      if (!view.painting || !overlay.isReady()) return;
      view.painting.fetchNeeded(selection, view.camera.now().zoom);
      if (view.mapLibre.loaded()) legend.show(selection);
      view.painting.makeRoom(overlay.marksInSight(), [...overlay.alongWays(), ...underFurniture()], view.camera.now());
      if (view.mapLibre.loaded()) view.naming.settle(freeArea(), view.camera.now().zoom).catch((error) => console.error("araxes:", error));
      else view.mapLibre.once("idle", settleSoon);
    }

    /** The map is there: from here on it follows the selection. */
    function attach({ map: mapLibre, figure }) {
      view.mapLibre = mapLibre;
      map.door.closeForeignIcons(mapLibre);
      mapLibre.keyboard.disable();
      mapLibre.dragRotate.disable();
      mapLibre.touchZoomRotate.disableRotation();
      mapLibre.touchPitch.disable();
      view.camera = map.camera.createCamera(mapLibre, figure, {
        padding: () => view.room.padding(), frame,
        lens: () => view.room.lens(),
        isFlying: () => view.room.isPresenting(),
      });
      const canvas = mapLibre.getCanvas();
      canvas.setAttribute("aria-label", "Map. Arrow keys move it, plus and minus zoom, comma and full stop go through its marks.");
      mapLibre.on("render", () => redraw(false));
      mapLibre.on("moveend", settleSoon);
      mapLibre.once("idle", fetchRest);
      map.pointer.listen(mapLibre, figure, view.deeds);
      map.keyboard.listen(canvas, view.deeds);
      document.dispatchEvent(new Event("araxes:map"));
      if (araxes.state.selection) view.camera.follow(araxes.state.selection, false);
      whenStyled(mapLibre, () => {
        view.painting = map.painting.createPainting(mapLibre);
        view.naming = map.naming.createNaming(mapLibre, view.facts.country_labels.address);
        takeTheme();
        if (araxes.state.selection) applyStyle(araxes.state.selection);
        host.classList.add("is-drawn");
        redraw(true);
        settleSoon();
      });
    }

    /** What is not in sight yet, once the map has nothing to do: after its first drawing of a selection. */
    function fetchRest() {
      const { selection } = araxes.state;
      if (selection && view.painting) view.painting.fetchNeeded(selection, null);
      else view.mapLibre.once("idle", fetchRest);
    }

    const press = { "map-zoom-in": () => view.deeds.zoom(1), "map-zoom-out": () => view.deeds.zoom(-1), "map-zoom-pair": () => view.deeds.pair() };
    for (const [id, run] of Object.entries(press)) part(id).addEventListener("click", () => view.mapLibre && run());
    part("map-placeless").addEventListener("click", (event) => view.deeds.listPlaceless(event.currentTarget));
    takeTheme();
    araxes.state.subscribe(follow);
    map.door.open("map").then(attach).catch((error) => {
      araxes.notices.show(`The map could not be drawn: ${error.message}. The tables hold the same events.`, { kind: "error", key: "map" });
    });
    return view;
  }

  /** Runs once the style has been read, which is before any tile has. */
  function whenStyled(mapLibre, run) {
    const isRead = () => Boolean(mapLibre.style && mapLibre.getLayer("sea"));
    if (isRead()) {
      run();
      return;
    }
    const check = () => {
      if (!isRead()) return;
      mapLibre.off("styledata", check);
      run();
    };
    mapLibre.on("styledata", check);
  }

  function mount() {
    map.fonts.load("en");
    const attempt = () => {
      const host = document.getElementById(HOST_ID);
      const whole = host && document.getElementById("layers-panel") && document.getElementById("map-summary");
      if (!whole) return false;
      if (!map.view) map.view = createView(host);
      return true;
    };
    if (attempt()) return;
    const observer = new MutationObserver(() => { if (attempt()) observer.disconnect(); });
    observer.observe(document.documentElement, { childList: true, subtree: true });
  }

  /** Called after every drawing of the overlay with {phase, at}; for benchmarks. @type {Function|null} */
  map.onDrawn = map.onDrawn || null;
  map.createView = createView;
  if (root.document) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mount);
    else mount();
  }
  if (typeof module === "object") module.exports = { createView };
})(typeof window === "object" ? window : globalThis);
