/** The dossier's marking at the head of every page, and its disclaimer at the foot. */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { byId } from "../parts/element.js";

/** @import { Dossier } from "../types.d.ts" */

/** @type {("marking"|"disclaimer")[]} ids of elements, and fields of a dossier */
const PARTS = ["marking", "disclaimer"];

function write(part, text) {
  const place = byId(part);
  if (!place) return;
  place.textContent = text || "";
  place.hidden = !text;
}

/** Writes both as a dossier has them; none where it has none. @param {Pick<Dossier, "marking"|"disclaimer">} dossier */
function writeAll(dossier) {
  for (const part of PARTS) write(part, dossier[part]);
}

/** What lies over the page, notices and the way back to a briefing, keeps clear of both. */
function keepClear(entries) {
  for (const { target } of entries) {
    document.documentElement.style.setProperty(`--${target.id}-height`, `${target.offsetHeight}px`);
  }
}

/** @type {Element[]} Dash draws the page when it likes, and may draw it anew */
let measured = [];

function measure(sizes) {
  const found = PARTS.map((part) => byId(part)).filter(Boolean);
  if (found.every((element, place) => element === measured[place])) return;
  sizes.disconnect();
  for (const element of found) sizes.observe(element);
  measured = found;
}

export { writeAll as write };

export function start() {
  const sizes = new ResizeObserver(keepClear);
  whenRead(() => {
    state.subscribe((selection, phase) => {
      measure(sizes);
      if (phase === "data") writeAll(state.dossier);
    });
  });
}
