/**
 * The map: waits for the element that the layout gives and for Plotly's map in it, and keeps both in
 * step with the live selection. Marks are drawn in the frame in which the timeline is dragged; what
 * costs more waits until the selection stands still.
 */

import * as filter from "../core/filter.js";
import * as opening from "../core/opening.js";
import { once, whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import * as notices from "../parts/notices.js";
import * as appearing from "./appearing.js";
import { boxAbout } from "./areas.js";
import { createAttribution } from "./attribution.js";
import * as beneath from "./beneath.js";
import * as camera from "./camera.js";
import * as card from "./card.js";
import * as deeds from "./commands.js";
import * as door from "./door.js";
import { createEmpty } from "./empty.js";
import * as fit from "./fit.js";
import * as fonts from "./fonts.js";
import { createInstead } from "./instead.js";
import * as keyboard from "./keyboard.js";
import * as listing from "./listing.js";
import * as naming from "./naming.js";
import * as obstacles from "./obstacles.js";
import { createOverlay } from "./overlay.js";
import * as painting from "./painting.js";
import { createPanel } from "./panel.js";
import * as pointer from "./pointer.js";
import * as projection from "./projection.js";
import * as room from "./room.js";
import * as scale from "./scale.js";
import * as stageLegend from "./stage_legend.js";
import { createStill } from "./still.js";
import { createTables } from "./tables.js";
import * as tiles from "./tiles.js";
import * as webgl from "./webgl.js";

/** @import { Area, Dossier, Listener, MapLibreMap, MapView, Selection } from "../types.d.ts" */

const HOST_ID = "map-view";
const SETTLE_MS = 150;
/** The first map is shown in its camera; where the events that decide it are slow, in another. */
const CAMERA_PATIENCE_MS = 1500;

/** The view, once the layout has given its element. @type {MapView|null} */
let view = null;

/** @type {(drawing: object) => void} */
let drawn = () => {};
/** @param {(drawing: object) => void} listener hears of every drawing of the overlay with {phase, at}; for benchmarks */
const watchDrawing = (listener) => {
  drawn = listener;
};

/** @param {HTMLElement} host @returns {MapView} */
function createView(host) {
  const part = (id) => document.getElementById(id);
  const overlay = createOverlay(/** @type {HTMLCanvasElement} */ (part("map-overlay")));
  const panel = createPanel(part("layers-panel"));
  const showScale = scale.createScale(part("map-scale"));
  const borders = JSON.parse(host.dataset.borders);
  const names = new Map();
  const awaited = state.selection ? null : opening.expected();
  /** @type {Dossier|null} */
  let taken = null;
  let isStyled = false;
  let isLate = !awaited;
  let settling = 0;
  /** @type {ReturnType<typeof createInstead>|null} */
  let instead = null;
  let isSettled = false;
  let seen = "";

  // What is built with the view at hand follows at once; what needs MapLibre's map, in `attach`.
  const view = /** @type {MapView} */ ({
    host,
    overlay,
    mapLibre: null,
    painting: null,
    beneath: null,
    camera: null,
    facts: JSON.parse(host.dataset.facts),
    lengths: JSON.parse(host.dataset.lengths),
    dossier: () => taken,
    foresee: (selections) => tiles.foresee(view.mapLibre, selections.map(cameraOf).filter(Boolean), view.room.size()),
    card: card.createCard(part("map-card"), freeArea),
    countryName,
    freeArea,
    isSettled: () => isSettled && view.mapLibre.loaded(),
    say(text) {
      part("map-status").textContent = text;
    },
  });
  view.listing = listing.createListing(part("map-list"), {
    zoomTo: (events) => view.deeds.zoomTo(events),
    freeArea,
    changed: settleSoon,
    sideOf: (event) => filter.side(event, state.selection),
  });
  view.deeds = deeds.createDeeds(view);
  view.room = room.createRoom(host, roomChanged, settleSoon);
  const legend = stageLegend.createStageLegend(part("map-legend"), view);
  const tables = createTables(view, part);
  createAttribution(part("map-attribution-button"), part("map-attribution"), settleSoon);
  const empty = createEmpty(part("map-empty"));

  /** The part of the map between the panels, or above a caption, in its pixels; `height` is the whole map's. */
  function freeArea() {
    const { left, right, top, bottom } = view.room.padding();
    const { width, height } = view.room.size();
    const strip = view.room.isPresenting() ? 0 : host.querySelector(".map-foot").clientHeight;
    return { left, right: width - right, top, bottom: height - bottom - strip, height };
  }

  function countryName(code) {
    if (taken?.countries[code]) return taken.countries[code].name;
    if (!names.size && view.mapLibre) {
      for (const { properties } of view.mapLibre.querySourceFeatures("country_labels"))
        names.set(properties.iso, properties.name);
    }
    return names.get(code) || code;
  }

  /** What the map shows: the page's selection, and until there is one what the address asks for. */
  function selected() {
    return state.selection ?? awaited?.selection ?? null;
  }

  /** The camera that frames the pair, once it is known what belongs to it. */
  function frame(selection = selected()) {
    const extent = taken && selection && fit.extentOf(taken, selection.pair, borders);
    return extent ? fit.frame(extent, view.room.size(), view.room.padding()) : null;
  }

  /** Where the map stands to show a selection that is not there yet; null while nothing tells. */
  const cameraOf = (selection) => (selection.camera ? view.camera.onScreen(selection.camera) : frame(selection));

  function roomChanged() {
    const selection = selected();
    if (!view.camera || !selection) return;
    fonts.load(selection.language, view.painting?.samples);
    view.camera.follow(selection, true);
    redraw(true);
    if (view.beneath) settleSoon();
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
    showScale(projection.metresPerPx(camera.lat, camera.zoom));
  }

  function draw(phase) {
    if (overlay.draw()) drawn({ phase, at: globalThis.performance.now() });
  }

  function takeDossier(dossier) {
    if (!dossier || dossier === taken || dossier.slug !== selected()?.dossier) return;
    taken = dossier;
    overlay.takeDossier(dossier);
    panel.takeDossier(dossier);
  }

  /** @type {Listener} */
  function follow(selection, phase, previous) {
    if (!selection || !host.isConnected) return;
    if (phase === "theme") takeTheme();
    takeDossier(state.dossier);
    overlay.takeSelection(selection);
    if (phase === "live") {
      if (selection.page === "map") draw(phase);
      return;
    }
    panel.show(selection);
    legend.follow(selection);
    applyStyle(selection);
    if (view.camera) followCamera(selection, Boolean(previous) && phase === "commit");
    view.beneath?.take(selection);
    draw(phase);
    view.card.hide();
    settleSoon();
    if (previous && phase === "commit") lookAtNewPair(selection, previous);
  }

  /** A reader who moved the map before there was a selection stays there. */
  function followCamera(selection, glide) {
    const moved = state.selection && view.camera.takeEarly();
    if (moved) globalThis.setTimeout(() => state.dispatch({ type: "camera", camera: moved }), 0);
    else view.camera.follow(selection, glide);
    show();
  }

  /** The map follows the selection. Where nothing said before where it is to stand, it is first seen now. */
  function show() {
    if (!isStyled || !(isLate || view.camera.isPlaced()) || host.classList.contains("is-drawn")) return;
    host.classList.add("is-seen", "is-drawn");
    view.mapLibre.triggerRepaint();
  }

  /** The events are asked for as soon as the page knows where they are: marks wait for no panel. */
  function comeEarly() {
    state.fetchEarly(awaited.address).then(
      (dossier) => {
        if (state.selection) return;
        takeDossier(dossier);
        follow(awaited.selection, "data", null);
      },
      () => {}, // whoever fetches them again tells
    );
    globalThis.setTimeout(() => {
      isLate = true;
      if (view.camera) show();
    }, CAMERA_PATIENCE_MS);
  }

  /** A pair out of sight is looked at; one in sight leaves the reader's camera alone. */
  function lookAtNewPair(selection, previous) {
    const changed =
      JSON.stringify([...(selection.pair || [])].sort()) !== JSON.stringify([...(previous.pair || [])].sort());
    if (!changed || !selection.camera || selection.camera !== previous.camera || !taken) return;
    const extent = fit.extentOf(taken, selection.pair, borders);
    if (!extent || fit.isInSight(extent, selection.camera, view.room.size(), view.room.padding())) return;
    globalThis.setTimeout(() => state.dispatch({ type: "camera", camera: null }), 0);
  }

  function applyStyle(selection) {
    if (!view.painting) return;
    fonts.load(selection.language, view.painting.samples).then(() => {
      // Another language has meanwhile been chosen, whose letters are on their way.
      if (selected().language !== selection.language) return;
      view.painting.letter(selection.language);
      view.painting.apply(selected());
      settleSoon();
    });
    view.painting.apply(selection);
    view.painting.fetchNeeded(selection, view.camera.now().zoom);
  }

  function takeTheme() {
    const tokens = { ...state.tokens(), font: globalThis.getComputedStyle(host).fontFamily || "sans-serif" };
    overlay.takeTheme(tokens);
    if (view.painting) view.painting.paint(tokens);
  }

  function settleSoon() {
    isSettled = false;
    globalThis.clearTimeout(settling);
    settling = globalThis.setTimeout(settle, SETTLE_MS);
  }

  /** What follows when the window and the camera stand still. */
  function settle() {
    const selection = selected();
    if (!taken || !selection) return;
    // Behind another page nothing lies on the map, and whatever is settled is drawn for nobody.
    if (!host.checkVisibility({ visibilityProperty: true })) return;
    const { placed, placeless } = overlay.counts();
    empty.show(taken, selection);
    tables.show(placed, placeless);
    if (view.beneath) settlePicture(selection);
    if (!view.painting || !overlay.isReady()) return;
    view.painting.fetchNeeded(selection, view.camera.now().zoom);
    if (view.mapLibre.loaded()) legend.show(selection);
    const [marks, ways, covers] = [overlay.marksInSight(), overlay.alongWays(), obstacles.coversOf(host)];
    const fixed = [...covers.flatMap(obstacles.squaresIn), ...obstacles.squaresAround(view.room.size())];
    view.painting.makeRoom(marks, ways, fixed, view.camera.now());
    const lying = [...marks.map(({ x, y, rim: radius }) => boxAbout({ x, y, radius })), ...covers];
    if (view.mapLibre.loaded()) name(selection, [...lying, ...ways.map(boxAbout)]);
    else view.mapLibre.once("idle", settleSoon);
  }

  /**
   * Writes names of countries clear of what lies on the map.
   * @param {Pick<Selection, "pair"|"language">} selection
   * @param {Area[]} lying
   */
  function name({ pair, language }, lying) {
    if (!view.painting.isLettered()) return;
    const { left, right, top, bottom } = freeArea();
    const area = { left, right, top, bottom: Math.min(bottom, view.room.captionTop() ?? bottom) };
    const place = { area, zoom: view.camera.now().zoom, pair, language, taken: [...lying, ...view.painting.dots()] };
    view.naming.settle(place).then(
      () => {
        isSettled = true;
      },
      (error) => console.error("araxes:", error),
    );
  }

  /** The map is there: from here on it follows the selection. */
  function attach({ map: mapLibre, figure }) {
    if (view.beneath) return;
    door.closeForeignIcons(mapLibre);
    mapLibre.keyboard.disable();
    mapLibre.dragRotate.disable();
    mapLibre.touchZoomRotate.disableRotation();
    mapLibre.touchPitch.disable();
    webgl.whenLost(mapLibre.getCanvas(), () => webgl.forgo("webgl"));
    mapLibre.once("idle", fetchRest);
    mapLibre.on("error", tiles.hear);
    take(mapLibre, figure);
    door.whenStyled(mapLibre, () => {
      view.painting = painting.createPainting(mapLibre);
      view.naming = naming.createNaming(mapLibre, view.facts.country_labels.address);
      takeTheme();
      if (selected()) applyStyle(selected());
      begin();
    });
  }

  /** What map and picture have in common. @param {MapLibreMap} mapLibre @param {HTMLElement} figure */
  function take(mapLibre, figure) {
    view.mapLibre = mapLibre;
    view.camera = camera.createCamera(mapLibre, figure, {
      padding: () => view.room.padding(),
      frame: () => frame(),
      lens: () => view.room.lens(),
      isFlying: () => view.room.isPresenting(),
      wasMoved: () => appearing.wasMoved(host),
    });
    const canvas = mapLibre.getCanvas();
    canvas.setAttribute(
      "aria-label",
      "Map. Arrow keys move it, plus and minus zoom, comma and full stop go through its marks.",
    );
    mapLibre.on("render", () => redraw(false));
    mapLibre.on("movestart", () => view.painting?.moveOff());
    mapLibre.on("moveend", settleSoon);
    pointer.listen(mapLibre, figure, view.deeds);
    listenToKeys();
    document.dispatchEvent(new Event("araxes:map"));
    if (selected()) view.camera.follow(selected(), false);
  }

  const listenToKeys = once(() => keyboard.listen(() => view.mapLibre.getCanvas(), view.deeds));

  function begin() {
    isStyled = true;
    show();
    redraw(true);
    settleSoon();
  }

  /** No WebGL is drawn, or no longer: a picture lies beneath the marks, where the map was. */
  function attachStill() {
    const camera = view.camera?.now();
    const still = createStill(() => view.room.size());
    part("map-overlay").before(still.element);
    if (camera) still.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
    Object.assign(view, { painting: null, naming: null });
    instead = createInstead(part("map-free"), {
      why: document.documentElement.dataset.noMap,
      isBrought: beneath.isBrought(),
      again: () => view.beneath.again(),
      sideOf: (event) => filter.side(event, selected()),
      free: () => ({ width: freeArea().right - freeArea().left, height: freeArea().bottom - freeArea().top }),
    });
    view.beneath = beneath.createBeneath(still, {
      host,
      size: () => view.room.size(),
      data: () => state.dossierUrl ?? awaited?.address ?? null,
      cameraOf,
      tell: instead.say,
    });
    take(still, still.element);
    if (selected()) view.beneath.take(selected());
    begin();
  }

  function settlePicture(selection) {
    view.beneath.take(selection);
    view.beneath.settle();
    const events = overlay.matching().map((position) => overlay.eventAt(position));
    instead.show(events, selection);
    legend.show(selection);
  }

  /** What is not in sight yet, once the map has nothing to do: after its first drawing of a selection. */
  function fetchRest() {
    const selection = selected();
    if (selection && view.painting) view.painting.fetchNeeded(selection, null);
    else view.mapLibre.once("idle", fetchRest);
  }

  const press = {
    "map-zoom-in": () => view.deeds.zoom(1),
    "map-zoom-out": () => view.deeds.zoom(-1),
    "map-zoom-pair": () => view.deeds.pair(),
  };
  for (const [id, run] of Object.entries(press)) part(id).addEventListener("click", () => view.mapLibre && run());
  part("map-placeless").addEventListener("click", (event) => view.deeds.listPlaceless(event.currentTarget));
  takeTheme();
  if (awaited) comeEarly();
  state.subscribe(follow);
  // Later than this: whoever hears that the map is there asks for the view.
  webgl.whenForgone(() => queueMicrotask(attachStill));
  if (webgl.isForgone()) return view;
  door
    .open("map")
    .then(attach)
    .catch((error) => {
      if (view.beneath) return;
      notices.show(`The map could not be drawn: ${error.message}. The tables hold the same events.`, {
        kind: "error",
        key: "map",
      });
    });
  return view;
}

function mount() {
  fonts.load("en");
  const attempt = () => {
    const host = document.getElementById(HOST_ID);
    const whole = host && document.getElementById("layers-panel") && document.getElementById("map-summary");
    if (!whole) return false;
    if (!view) view = createView(host);
    return true;
  };
  if (attempt()) return;
  const observer = new MutationObserver(() => {
    if (attempt()) observer.disconnect();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

/** The page has been made around the map. */
const placed = () => view?.room.find();

/** Runs once when the ground is drawn: coast, borders and the names in sight. */
function whenSeen(run) {
  document.addEventListener(
    "araxes:map",
    () => {
      const { mapLibre, host } = view;
      const look = () => {
        if (!host.classList.contains("is-drawn") || !mapLibre.loaded()) return;
        mapLibre.off("render", look);
        run();
      };
      mapLibre.on("render", look);
    },
    { once: true },
  );
}

export { createView, placed, view, watchDrawing, whenSeen };

export function start() {
  whenRead(mount);
}
