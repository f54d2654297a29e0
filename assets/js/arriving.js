/**
 * While a page of another dossier is on its way, nothing of the one before is in sight: neither its
 * title and marking nor what was drawn of it.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});

  /**
   * The dossier that an address names.
   * @param {string} search
   * @param {string[]} served slugs, the one first that opens where an address names none
   */
  function named(search, served) {
    const slug = new URLSearchParams(search).get("d");
    return served.includes(slug) ? slug : served[0];
  }

  araxes.arriving = { named };
  if (typeof module === "object") module.exports = araxes.arriving;
  if (typeof document === "undefined") return;

  /** The dossier whose page was last there; null until the first is. */
  let shown = null;

  function cover(slug) {
    const other = shown !== null && slug !== shown;
    document.documentElement.classList.toggle("is-arriving", other);
    if (!other) return;
    document.title = "Araxes";
    for (const [id, text] of [["dossier-title", "Loading…"], ["sentence", ""]]) {
      const element = document.getElementById(id);
      if (element) element.textContent = text;
    }
    araxes.handling.write({});
  }

  /** Covers the page as soon as an address of another dossier is asked for. */
  araxes.arriving.expect = (search) => cover(named(search, araxes.bridge.served()));

  /** An address was answered: what was there all along, where the reader came back to it, is there again. */
  araxes.arriving.come = (selection) => {
    const { dossier } = araxes.state;
    cover(selection.dossier);
    if (dossier?.slug !== selection.dossier) return;
    araxes.topbar.name(dossier);
    araxes.topbar.describe(selection, dossier);
  };

  root.addEventListener("DOMContentLoaded", () => {
    araxes.state.subscribe((selection, phase) => {
      if (phase !== "data") return;
      shown = araxes.state.dossier.slug;
      cover(selection.dossier);
    });
  });
})(typeof window === "object" ? window : globalThis);
