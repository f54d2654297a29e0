/** Elements of the briefing page, made by hand: forms are no drawings of the server's. */

let made = 0;

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `class`, `on` (listeners by event), `data` (by name),
 *   properties such as `value`, `disabled`, `hidden`; everything else an attribute. What is null,
 *   undefined or false is left out.
 * @param {...(Node|string|null)} children
 */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** A button that does one thing; `label` is its whole name where the text alone says too little. */
function button(text, run, { label, ...attributes } = {}) {
  return el(
    "button",
    { type: "button", class: "action", "aria-label": label, title: label, ...attributes, on: { click: run } },
    text,
  );
}

/** An id that no other element has. */
const freshId = (name) => `compose-${name}-${++made}`;

/** A verdict as everywhere: a sign of its own shape, and the words. */
function verdict(value, words) {
  return el(
    "span",
    { class: `verdict verdict-${value}` },
    el("span", { class: `verdict-sign verdict-sign-${value}`, "aria-hidden": "true" }),
    words,
  );
}

export { button, el, freshId, verdict };
