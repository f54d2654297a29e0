/** The card that a map without events shows: why, and buttons that change it. */

import { element } from "../parts/element.js";
import { forEmpty } from "./advice.js";

/** @import { Dossier, Selection } from "../types.d.ts" */

/** @param {HTMLElement} host */
function createEmpty(host) {
  /** @param {Dossier} dossier @param {Selection} selection */
  function show(dossier, selection) {
    const advice = forEmpty(dossier, selection);
    host.hidden = !advice;
    if (!advice) return;
    const buttons = advice.steps.map(({ text, actions }) =>
      element("button", { type: "button", class: "action", "data-dispatch": JSON.stringify(actions) }, text),
    );
    host.replaceChildren(element("p", {}, advice.text), ...buttons);
  }

  return { show };
}

export { createEmpty };
