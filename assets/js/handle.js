/**
 * What the browser's console, the benchmarks and the browser's tests take hold of, as `araxes`. The
 * scripts themselves import each other, and never ask for this.
 */

import * as address from "./core/address.js";
import * as days from "./core/days.js";
import * as filter from "./core/filter.js";
import * as kinds from "./core/kinds.js";
import * as standings from "./core/standings.js";
import { state } from "./core/state.js";
import * as vocabulary from "./core/vocabulary.js";
import * as arcs from "./map/arcs.js";
import * as camera from "./map/camera.js";
import * as clusters from "./map/clusters.js";
import * as discs from "./map/discs.js";
import * as fonts from "./map/fonts.js";
import * as projection from "./map/projection.js";
import * as signs from "./map/signs.js";
import * as mapView from "./map/view.js";
import * as help from "./parts/help.js";
import * as keys from "./parts/keys.js";
import * as notices from "./parts/notices.js";
import * as progress from "./parts/progress.js";
import { begin, drawn, mode } from "./present/main.js";
import * as provisions from "./present/prefetching.js";
import * as scenes from "./present/scenes.js";
import * as player from "./timeline/player.js";
import * as scale from "./timeline/scale.js";
import * as timelineView from "./timeline/view.js";

/** @param {Record<string, unknown>} [more] of the page at hand */
export function handOut(more = {}) {
  globalThis.araxes = {
    address,
    days,
    filter,
    help,
    keys,
    kinds,
    notices,
    progress,
    standings,
    state,
    vocabulary,
    map: {
      arcs,
      camera,
      clusters,
      discs,
      fonts,
      projection,
      signs,
      get view() {
        return mapView.view;
      },
      watchDrawing: mapView.watchDrawing,
    },
    timeline: {
      player,
      scale,
      get view() {
        return timelineView.view;
      },
      watchDrawing: timelineView.watchDrawing,
    },
    present: { begin, drawn, mode, provisions, scenes },
    ...more,
  };
}
