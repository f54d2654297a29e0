/** The dossier's marking at the head of every page, and its disclaimer at the foot. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});

  const PARTS = ["marking", "disclaimer"];

  function write(part, text) {
    const element = document.getElementById(part);
    if (!element) return;
    element.textContent = text || "";
    element.hidden = !text;
  }

  /** Writes both as a dossier has them; none where it has none. */
  const writeAll = (dossier) => PARTS.forEach((part) => write(part, dossier[part]));

  araxes.handling = { write: writeAll };

  /** What lies over the page, notices and the way back to a briefing, keeps clear of both. */
  const sizes = new root.ResizeObserver((entries) => {
    for (const { target } of entries) {
      document.documentElement.style.setProperty(`--${target.id}-height`, `${target.offsetHeight}px`);
    }
  });

  /** @type {Element[]} Dash draws the page when it likes, and may draw it anew */
  let measured = [];

  function measure() {
    const found = PARTS.map((part) => document.getElementById(part)).filter(Boolean);
    if (found.every((element, place) => element === measured[place])) return;
    sizes.disconnect();
    for (const element of found) sizes.observe(element);
    measured = found;
  }

  root.addEventListener("DOMContentLoaded", () => {
    araxes.state.subscribe((selection, phase) => {
      measure();
      if (phase === "data") writeAll(araxes.state.dossier);
    });
  });
})(typeof window === "object" ? window : globalThis);
