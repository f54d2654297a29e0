/**
 * While a page of another dossier is on its way, nothing of the one before is in sight: neither its
 * title and marking nor what was drawn of it.
 */

import * as address from "../core/address.js";
import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { byId } from "../parts/element.js";
import * as handling from "./marking.js";
import * as topbar from "./topbar.js";

/**
 * The dossier that an address names.
 * @param {string} search
 * @param {string[]} served slugs, the one first that opens where an address names none
 */
function named(search, served) {
  const slug = new URLSearchParams(search).get("d");
  return served.includes(slug) ? slug : served[0];
}

/** The dossier whose page was last there; null until the first is. */
let shown = null;

function cover(slug) {
  const other = shown !== null && slug !== shown;
  document.documentElement.classList.toggle("is-arriving", other);
  if (!other) return;
  document.title = "Araxes";
  for (const [id, text] of [
    ["dossier-title", "Loading…"],
    ["sentence", ""],
  ]) {
    const place = byId(id);
    if (place) place.textContent = text;
  }
  handling.write({ marking: null, disclaimer: null });
}

/** Slugs of the served dossiers, the one first that opens where an address names none. */
let served = [];
export const serve = (slugs) => {
  served = slugs;
};

/** An address was answered: what was there all along, where the reader came back to it, is there again. */
export const come = (selection) => {
  const { dossier } = state;
  cover(selection.dossier);
  if (dossier?.slug !== selection.dossier) return;
  topbar.name(dossier);
  topbar.describe(selection, dossier);
};

export { named };

export function start() {
  // Covers the page as soon as an address of another dossier is asked for.
  address.onAsk((search) => cover(named(search, served)));
  whenRead(() => {
    state.subscribe((selection, phase) => {
      if (phase !== "data") return;
      shown = state.dossier.slug;
      cover(selection.dossier);
    });
  });
}
