/** What stands in several forms of the briefing page. */

import { element } from "../parts/element.js";

let made = 0;

/**
 * A button that does one thing; `label` is its whole name where the text alone says too little.
 * @param {Node|string} text @param {(event: MouseEvent) => void} run
 * @param {Record<string, any>} [attributes] as parts/element.js has them, and `label`
 */
function button(text, run, { label, ...attributes } = {}) {
  return element(
    "button",
    { type: "button", class: "action", "aria-label": label, title: label, ...attributes, onclick: run },
    text,
  );
}

/** An id that no other element has. */
const freshId = (name) => `compose-${name}-${++made}`;

/** A verdict as everywhere: a sign of its own shape, and the words. */
function verdict(value, words) {
  return element(
    "span",
    { class: `verdict verdict-${value}` },
    element("span", { class: `verdict-sign verdict-sign-${value}`, "aria-hidden": "true" }),
    words,
  );
}

export { button, freshId, verdict };
