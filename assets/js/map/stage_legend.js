/** The legend on the stage: the signs that are in sight above the caption, in the freest corner. */

import * as kinds from "../core/kinds.js";
import { element, svg } from "../parts/element.js";
import { cornerOf, entriesOf, groundSigns } from "./signs.js";

/** @import { MapView, PixelBox } from "../types.d.ts" */

/** @import { Sign } from "./signs.js" */

const EDGE_PX = 14;
const WEIGHTS = { mark: 12, way: 1 };
/** Higher than this share of the free part of the map a legend gets another column. */
const MOST_SHARE = 0.8;
const MOST_COLUMNS = 4;
/** On a small screen a legend that would take more than this share of what it explains is left out. */
const MOST_COVERED = 1 / 3;

/** @param {HTMLElement} host @param {MapView} view */
function createStageLegend(host, view) {
  /** @type {Sign[]} */
  const table = JSON.parse(host.dataset.signs);
  const shapesOf = new Map(table.map(({ id, shapes }) => [id, shapes]));
  let scene = null;

  /** Layers of the style whose signs the legend explains. */
  const explained = () => view.mapLibre.getStyle().layers.filter(({ metadata }) => metadata?.sign);

  /** What is drawn inside an area, in pixels of the map. */
  function seenIn(area, selection) {
    const layers = explained();
    const signs = new Map(layers.map(({ id, metadata }) => [id, metadata.sign]));
    /** @type {PixelBox} */
    const box = [
      [area.left, area.top],
      [area.right, area.bottom],
    ];
    const ground = {};
    const land = new Set();
    for (const { layer, properties } of view.mapLibre.queryRenderedFeatures(box, {
      layers: layers.map(({ id }) => id),
    })) {
      const sign = signs.get(layer.id);
      if (sign.startsWith("land:")) {
        land.add(sign.slice(-1).toUpperCase());
        continue;
      }
      for (const id of groundSigns(sign, properties, selection.as_of)) {
        ground[id] ||= [];
        ground[id].push(properties.name || "");
      }
    }
    const pair = selection.pair?.map(view.countryName);
    return { pair, land: [...land], ...view.overlay.seen(area), ground };
  }

  function picture(id) {
    const coloured = (value) =>
      typeof value === "string" && value.startsWith("$") ? `var(--${value.slice(1)})` : value;
    const shapes = shapesOf.get(id).map(([name, { content = "", ...attributes }]) => {
      const values = Object.entries(attributes).map(([key, value]) => [key, coloured(value)]);
      return svg(name, Object.fromEntries(values), String(content));
    });
    return svg("svg", { viewBox: "0 0 22 14", width: 22, height: 14, "aria-hidden": "true" }, ...shapes);
  }

  /** Lays the lines out in as few columns as the free part of the map has room for. */
  function place(area) {
    const [width, height] = [area.right - area.left, area.bottom - area.top];
    for (let columns = 1; columns <= MOST_COLUMNS; columns += 1) {
      host.style.columnCount = String(columns);
      if (host.offsetHeight <= height * MOST_SHARE) break;
    }
    if (host.offsetHeight > height || host.offsetWidth > width) return false;
    if (host.offsetHeight * host.offsetWidth > width * height * MOST_COVERED) return false;
    const marks = view.overlay.marksInSight().map(({ x, y, radius }) => ({ x, y, radius, weight: WEIGHTS.mark }));
    const ways = view.overlay.alongWays().map(({ x, y, radius }) => ({ x, y, radius, weight: WEIGHTS.way }));
    const box = { width: host.offsetWidth, height: host.offsetHeight };
    const { left, top } = cornerOf(area, box, [...marks, ...ways]);
    host.style.left = `${Math.round(left)}px`;
    host.style.top = `${Math.round(top)}px`;
    return true;
  }

  /** Shows what is in sight now that the map stands still. */
  function show(selection) {
    if (!view.room.isPresenting()) {
      host.hidden = true;
      return;
    }
    const free = view.freeArea();
    const bottom = Math.min(free.bottom, view.room.captionTop());
    const area = {
      left: free.left + EDGE_PX,
      right: free.right - EDGE_PX,
      top: free.top + EDGE_PX,
      bottom: bottom - EDGE_PX,
    };
    if (area.right <= area.left || area.bottom <= area.top) {
      host.hidden = true;
      return;
    }
    const entries = entriesOf(table, seenIn(free, selection), kinds.pluralOf);
    host.replaceChildren(
      ...entries.map(({ id, words }) => {
        return element("li", { data: { sign: id } }, picture(id), element("span", { dir: "auto" }, words));
      }),
    );
    host.hidden = !entries.length;
    host.classList.toggle("is-placed", !host.hidden && place(area));
  }

  /** Another scene: what the last one showed is said no longer. */
  function follow(selection) {
    if (selection.scene === scene) return;
    scene = selection.scene;
    host.hidden = true;
  }

  return { show, follow };
}

export { createStageLegend };
