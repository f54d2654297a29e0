/** The dossier's marking at the head of every page, and its disclaimer at the foot. */

import { state } from "../core/state.js";

const PARTS = ["marking", "disclaimer"];

function write(part, text) {
  const element = document.getElementById(part);
  if (!element) return;
  element.textContent = text || "";
  element.hidden = !text;
}

/** Writes both as a dossier has them; none where it has none. */
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
  const found = PARTS.map((part) => document.getElementById(part)).filter(Boolean);
  if (found.every((element, place) => element === measured[place])) return;
  sizes.disconnect();
  for (const element of found) sizes.observe(element);
  measured = found;
}

export { writeAll as write };

export function start() {
  const sizes = new ResizeObserver(keepClear);
  globalThis.addEventListener("DOMContentLoaded", () => {
    state.subscribe((selection, phase) => {
      measure(sizes);
      if (phase === "data") writeAll(state.dossier);
    });
  });
}
