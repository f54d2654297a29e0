/**
 * The part of the map that no panel covers: what is centred is centred there, and furniture keeps to
 * it. While scenes are presented the panels are gone, the caption lies over the map's foot, and the
 * map is drawn at a size of its own and enlarged to the screen (assets/js/present/stage.js).
 */

import { byId } from "../parts/element.js";

/** @import { Area, Padding, Size } from "../types.d.ts" */

const GAP_PX = 16;
/** Panels may take the map down to this width; on a narrower screen they lie over it. */
const LEAST_FREE_PX = 280;
/** A caption may take this share of the map: what is looked at needs the rest. */
const MOST_COVERED = 0.55;
/** Scenes are composed in what the panels leave free on a laptop; with less room one looks from further away. */
const COMPOSED_IN_PX = { width: 790, height: 620 };

/** @typedef {{left: number, right: number, top: number, folded: boolean}} Panel */

/**
 * A panel that reaches from side to side is a sheet at the map's foot; beside a map that is not shown, none is.
 * @param {Pick<Area, "left"|"right">} area @param {Panel} panel
 */
const isSheet = (area, panel) => area.right > area.left && panel.right - panel.left >= area.right - area.left - 1;

/**
 * Room that panels take at the edges. Pure.
 * @param {Pick<Area, "left"|"right"|"bottom">} area of the map
 * @param {Panel|null} layers the panel at the left
 * @param {Panel|null} inspector the panel at the right
 */
function paddingOf(area, layers, inspector) {
  const sheets = [layers, inspector].filter((panel) => panel && isSheet(area, panel));
  if (sheets.length) {
    const bottom = Math.max(0, ...sheets.map(({ top }) => Math.round(area.bottom - top)));
    return { top: 0, right: 0, bottom, left: 0 };
  }
  const left = layers && !layers.folded ? Math.max(0, Math.round(layers.right - area.left)) : 0;
  const right = inspector && !inspector.folded ? Math.max(0, Math.round(area.right - inspector.left)) : 0;
  const free = area.right - area.left - left - right;
  if (free >= LEAST_FREE_PX) return { top: 0, right, bottom: 0, left };
  return { top: 0, right: 0, bottom: 0, left: 0 };
}

/**
 * Room that a caption takes at the foot of the map, and a banner at its head. Pure.
 * @param {{top: number, bottom: number}} area of the map
 * @param {number} captionTop @param {number} bannerBottom in the same pixels
 */
function paddingUnder(area, captionTop, bannerBottom) {
  const most = (area.bottom - area.top) * MOST_COVERED;
  const bottom = Math.min(Math.max(0, area.bottom - captionTop), most);
  return { top: Math.max(0, Math.round(bannerBottom - area.top)), right: 0, bottom: Math.round(bottom), left: 0 };
}

/**
 * Zooms, none or negative, by which a map of this size is looked at from further away than a scene says. Pure.
 * @param {Size} size @param {Padding} padding
 */
function lensOf({ width, height }, { top, right, bottom, left }) {
  const across = (width - left - right) / COMPOSED_IN_PX.width;
  const down = (height - top - bottom) / COMPOSED_IN_PX.height;
  return Math.log2(Math.min(1, Math.max(across, 0.1), Math.max(down, 0.1)));
}

/** The panels at the left and at the right; before Dash has made the latter, its empty frame. */
const findPanels = () => [byId("layers-panel"), byId("inspector") ?? byId("first-inspector")];

/** A rectangle on the screen, in pixels of the map as it is drawn. @param {HTMLElement} element @param {number} scale */
function rectangleOf(element, scale) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: left / scale, right: right / scale, top: top / scale, bottom: bottom / scale };
}

/**
 * How the map and the panels over it stand on the screen now.
 * @param {HTMLElement} host the map view
 */
function measureRoom(host, panels = findPanels()) {
  const scale = host.offsetWidth ? host.getBoundingClientRect().width / host.offsetWidth : 1;
  const area = rectangleOf(host, scale);
  const [layers, inspector] = panels.map((panel) => {
    if (!panel?.offsetWidth) return null;
    const { left, right, top } = rectangleOf(panel, scale);
    return { left, right, top, folded: panel.classList.contains("is-folded") };
  });
  const ratio = (globalThis.devicePixelRatio || 1) * scale;
  const size = { width: host.offsetWidth, height: host.offsetHeight, ratio };
  return { scale, area, layers, inspector, size, padding: paddingOf(area, layers, inspector) };
}

/**
 * @param {HTMLElement} host the map view
 * @param {() => void} changed called when the room changes
 * @param {() => void} [covered] called when a panel grows or shrinks, whether the room changes or not
 */
function createRoom(host, changed, covered = () => {}) {
  let panels = findPanels();
  let padding = { top: 0, right: 0, bottom: 0, left: 0 };
  let size = { width: 0, height: 0, ratio: 1 };
  /** @type {{caption: HTMLElement, banner: HTMLElement}|null} */
  let covers = null;
  /** @type {number|null} */
  let captionTop = null;

  function measure({ quietly = false } = {}) {
    const measured = measureRoom(host, panels);
    const { scale, area, layers, inspector } = measured;
    captionTop = covers && rectangleOf(covers.caption, scale).top - area.top;
    const next = covers
      ? paddingUnder(area, rectangleOf(covers.caption, scale).top, rectangleOf(covers.banner, scale).bottom)
      : measured.padding;
    const same = JSON.stringify([next, measured.size]) === JSON.stringify([padding, size]);
    padding = next;
    size = measured.size;
    const edges = {
      "--map-bottom": covers ? 0 : padding.bottom,
      "--map-left": Math.max(padding.left, layers?.folded ? Math.round(layers.right - area.left) : 0) + GAP_PX,
      "--map-right": Math.max(padding.right, inspector?.folded ? Math.round(area.right - inspector.left) : 0) + GAP_PX,
    };
    for (const [name, pixels] of Object.entries(edges)) host.parentElement.style.setProperty(name, `${pixels}px`);
    if (!same && !quietly) changed();
  }

  /**
   * Gives the map's foot and head to a caption and a banner, or the map back to the panels.
   * @param {{caption: HTMLElement, banner: HTMLElement}|null} next
   */
  function present(next) {
    if (covers) observer.unobserve(covers.caption);
    covers = next;
    if (covers) observer.observe(covers.caption);
    measure();
  }

  const observer = new ResizeObserver(() => {
    measure();
    covered();
  });
  for (const element of [host, ...panels]) if (element) observer.observe(element);
  measure();

  /** The page has been made around the map: its panels take the place of their frames. */
  function find() {
    for (const element of panels) if (element) observer.unobserve(element);
    panels = findPanels();
    for (const element of panels) if (element) observer.observe(element);
    measure();
  }

  return {
    find,
    padding: () => padding,
    size: () => size,
    measure,
    present,
    isPresenting: () => covers !== null,
    /** Where the caption begins, in pixels of the map; higher than the padding says where that is at its most. */
    captionTop: () => captionTop,
    lens: () => (covers ? lensOf(size, padding) : 0),
  };
}

export { createRoom, lensOf, measureRoom, paddingOf, paddingUnder };
