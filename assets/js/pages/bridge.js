/** What the frame's client-side callbacks call; each is named in dashboard/views/shell/callbacks.py. */

import * as address from "../core/address.js";
import * as standings from "../core/standings.js";
import { state } from "../core/state.js";
import * as notices from "../parts/notices.js";
import * as arriving from "./arriving.js";
import * as following from "./following.js";

/** @import { Arrival, DashClientside, Selection } from "../types.d.ts" */

const nothing = () => globalThis.dash_clientside.no_update;

/** Shows a selection, and fetches the events of its dossier where another was shown before. @param {Selection} selection */
function take(selection) {
  state.receive(selection);
  // Also where nothing changed: what was opened may stand in the address in other words.
  address.follow(selection);
  arriving.come(selection);
  state.load(standings.get(selection.dossier)?.address).catch((error) => {
    notices.show(`The events of this dossier could not be loaded: ${error.message}.`, {
      kind: "error",
      key: "dossier",
      action: { text: "Try again", run: () => address.go(globalThis.location.search) },
    });
  });
}

export { take };

export function start() {
  globalThis.dash_clientside ||= /** @type {DashClientside} */ ({});
  const clientside = globalThis.dash_clientside;
  clientside.araxes = Object.assign(clientside.araxes || {}, {
    /** The query string of the address bar, once the page is there. */
    readAddress(slugs) {
      arriving.serve(slugs);
      return address.open(globalThis.location.search);
    },

    /** The server's answer to an address: the selection, and what could not be kept of it. @param {Arrival|null} arrival */
    receiveArrival(arrival) {
      if (!arrival || !address.arrived(arrival.visit)) return nothing();
      if (following.arrive(arrival)) return nothing();
      address.openings.set(arrival.selection.dossier, arrival.opening);
      take(arrival.selection);
      for (const notice of arrival.notices) notices.show(notice, { kind: "warning" });
      return nothing();
    },
  });

  globalThis.addEventListener("popstate", ({ state: kept }) => {
    const selection = address.recall(kept);
    if (!selection) return address.ask(globalThis.location.search);
    take(selection);
    // The dossier may have changed since, and know less.
    if (kept.data !== following.hash()) following.ask();
    return undefined;
  });
}
