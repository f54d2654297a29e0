/** What Dash's client-side callbacks call; nothing else in the project writes Dash's namespace. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const clientside = (root.dash_clientside = root.dash_clientside || {});

  clientside.araxes = Object.assign(clientside.araxes || {}, {
    /** The query string of the address bar, once the page is there. */
    readAddress: () => root.location.search,

    /** The store's selection, handed to the live state; the dossier's events follow. */
    receiveSelection(selection, catalogue) {
      if (selection) {
        araxes.state.receive(selection);
        araxes.state.load(catalogue[selection.dossier]);
      }
      return root.dash_clientside.no_update;
    },
  });
})(typeof window === "object" ? window : globalThis);
