/** An event as a button of a list: its mark, its title, its date and its source. */

import { element } from "../parts/element.js";

/** @import { DossierEvent, Side } from "../types.d.ts" */

/** @param {DossierEvent} event @param {Side} side @param {() => void} run */
const entry = (event, side, run) =>
  element(
    "button",
    { type: "button", class: "entry", onclick: run },
    // The same mark as in the inspector's lists.
    element("span", {
      class: `mark mark-${event.kind} mark-of-${side.toLowerCase()}`,
      "aria-hidden": "true",
    }),
    element(
      "span",
      { class: "entry-text" },
      element("span", { class: "entry-title", dir: "auto" }, event.title),
      element("span", { class: "entry-note", dir: "auto" }, [event.date, event.source].filter(Boolean).join(" · ")),
    ),
  );

export { entry };
