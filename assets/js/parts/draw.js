/**
 * Draws what the server describes as plain values (dashboard/components/drawing.py): texts, and
 * elements as `[tag, attributes, child, …]`.
 */

import { all } from "./element.js";

/** @import { Drawing } from "../types.d.ts" */

const TAGS = new Set(
  (
    "a article aside bdi button caption code dd details div dl dt em footer h1 h2 h3 h4 header li nav " +
    "ol p section span strong summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const ATTRIBUTES =
  /^(class|colspan|dir|disabled|download|for|hidden|href|id|lang|open|rel|role|rowspan|scope|style|tabindex|target|title|type|(aria|data)-[a-z-]+)$/;
/** Addresses of the web, and of this app; never `javascript:` and the like. */
const ADDRESS = /^(https?:\/\/|\/(?!\/)|\?|#)/i;

/** @throws {Error} for an element or attribute that no panel needs: such a tree is not ours */
function check(tag, attributes) {
  if (!TAGS.has(tag)) throw new Error(`an element <${tag}> cannot be drawn`);
  for (const name of Object.keys(attributes)) {
    if (!ATTRIBUTES.test(name)) throw new Error(`an attribute ${name} cannot be drawn on <${tag}>`);
  }
  if ("href" in attributes && !ADDRESS.test(attributes.href))
    throw new Error(`${attributes.href} is no address to follow`);
}

function style(node, values) {
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("--")) node.style.setProperty(name, value);
    else node.style[name] = value;
  }
}

/**
 * @param {Drawing} drawing
 * @param {Document} [page]
 * @returns {Node}
 */
function element(drawing, page = globalThis.document) {
  if (typeof drawing === "string") return page.createTextNode(drawing);
  const [tag, attributes, ...children] = /** @type {[string, Record<string, any>, ...Drawing[]]} */ (drawing);
  check(tag, attributes);
  const node = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "style") style(node, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.map((child) => element(child, page)));
  return node;
}

/**
 * What tells a control from the others of its panel, so that it is found again when redrawn.
 * @param {HTMLElement} node
 */
function keyOf(node) {
  const { key, row, column, dispatch } = node.dataset;
  return node.id || key || (row && `${row}-${column}`) || dispatch || node.textContent;
}

/** Elements below `target` that take the focus or unfold. */
const controls = (target) => /** @type {HTMLButtonElement[]} */ (all("a, button, summary", target));

/**
 * Puts drawings in the place of what `target` holds. What had the focus has it again, and what
 * was unfolded stays so, where the new panel has it too.
 * @param {HTMLElement} target
 * @param {Drawing[]} drawings
 */
function draw(target, drawings) {
  const active = /** @type {HTMLElement|null} */ (globalThis.document.activeElement);
  const focused = active && active !== target && target.contains(active) ? keyOf(active) : null;
  const open = new Set(all("details[open]", target).map((details) => details.dataset.key));
  target.replaceChildren(...drawings.map((drawing) => element(drawing)));
  for (const details of /** @type {HTMLDetailsElement[]} */ (all("details[data-key]", target))) {
    if (open.has(details.dataset.key)) details.open = true;
  }
  if (focused === null) return;
  const again = controls(target).find((node) => keyOf(node) === focused && !node.disabled);
  (again || target).focus({ preventScroll: true });
}

export { draw, element, keyOf };
