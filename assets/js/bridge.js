/** What the frame's client-side callbacks call; each is named in dashboard/views/shell/callbacks.py. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const clientside = (root.dash_clientside = root.dash_clientside || {});
  const nothing = () => root.dash_clientside.no_update;

  /** Slugs of the served dossiers, the one first that opens where an address names none. */
  let served = [];

  /** Shows a selection, and fetches the events of its dossier where another was shown before. */
  function take(selection) {
    araxes.state.receive(selection);
    // Also where nothing changed: what was opened may stand in the address in other words.
    araxes.address.follow(selection);
    araxes.arriving.come(selection);
    araxes.state.load(araxes.standings.get(selection.dossier)?.address).catch((error) => {
      araxes.notices.show(`The events of this dossier could not be loaded: ${error.message}.`, {
        kind: "error",
        key: "dossier",
        action: { text: "Try again", run: () => araxes.address.go(root.location.search) },
      });
    });
  }

  araxes.bridge = { take, served: () => served };

  clientside.araxes = Object.assign(clientside.araxes || {}, {
    /** The query string of the address bar, once the page is there. */
    readAddress(slugs) {
      served = slugs;
      return araxes.address.open(root.location.search);
    },

    /** The server's answer to an address: the selection, and what could not be kept of it. */
    receiveArrival(arrival) {
      if (!arrival || !araxes.address.arrived(arrival.visit)) return nothing();
      if (araxes.following.arrive(arrival)) return nothing();
      araxes.address.openings.set(arrival.selection.dossier, arrival.opening);
      take(arrival.selection);
      for (const notice of arrival.notices) araxes.notices.show(notice, { kind: "warning" });
      return nothing();
    },
  });
})(typeof window === "object" ? window : globalThis);
