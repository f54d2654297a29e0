/** What the frame's client-side callbacks call; each is named in dashboard/views/shell/callbacks.py. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const clientside = (root.dash_clientside = root.dash_clientside || {});
  const nothing = () => root.dash_clientside.no_update;

  clientside.araxes = Object.assign(clientside.araxes || {}, {
    /** The query string of the address bar, once the page is there. */
    readAddress: () => araxes.address.open(root.location.search),

    /** The server's answer to an address: the selection, and what could not be kept of it. */
    receiveArrival(arrival, catalogue) {
      if (!arrival || !araxes.address.arrived(arrival.visit)) return nothing();
      const { selection } = arrival;
      araxes.state.receive(selection);
      araxes.state.load(catalogue[selection.dossier]).catch((error) => {
        araxes.notices.show(`The events of this dossier could not be loaded: ${error.message}.`, {
          kind: "error",
          key: "dossier",
          action: { text: "Try again", run: () => araxes.address.go(root.location.search) },
        });
      });
      for (const notice of arrival.notices) araxes.notices.show(notice, { kind: "warning" });
      return nothing();
    },

    /** The address and the words of the current selection; a scene brings its own (present/show.js). */
    receivePermalink(permalink) {
      if (permalink && !araxes.state.selection?.scene) {
        araxes.address.receive(permalink.search);
        araxes.topbar.describe(permalink);
      }
      return nothing();
    },
  });
})(typeof window === "object" ? window : globalThis);
