/** The card that a map without events shows: why, and buttons that change it. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

  /** @param {HTMLElement} host */
  function createEmpty(host) {
    const { element } = araxes.timeline;

    function show(dossier, selection) {
      const advice = map.advice.forEmpty(dossier, selection);
      host.hidden = !advice;
      if (!advice) return;
      const buttons = advice.steps.map(({ text, actions }) =>
        element("button", { type: "button", class: "action", "data-dispatch": JSON.stringify(actions) }, text));
      host.replaceChildren(element("p", {}, advice.text), ...buttons);
    }

    return { show };
  }

  map.empty = { createEmpty };
  if (typeof module === "object") module.exports = map.empty;
})(typeof window === "object" ? window : globalThis);
