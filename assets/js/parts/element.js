/** Makes and finds elements of the page: the one way in which scripts do. */

const SVG = "http://www.w3.org/2000/svg";

const isLeftOut = (value) => value === null || value === undefined || value === false;

/**
 * Makes one element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [attributes] "onclick" and the like are listeners, `data` has data
 *   attributes by their names in JavaScript, `value` is the property; the others are attributes, those
 *   that are true without a value. What is null, undefined or false is left out.
 * @param {...(Node|string|number|null|undefined|false)} children null, undefined, false and "" are left out
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (isLeftOut(value)) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "value") /** @type {HTMLInputElement} */ (node).value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(.../** @type {(Node|string)[]} */ (children.filter((child) => !isLeftOut(child) && child !== "")));
  return node;
}

/**
 * Makes one element of a drawing.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [attributes] those that are empty are left out
 * @param {...(Node|string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== "") node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** A line icon of 16 × 16 from SVG path data. */
function icon(path, filled = false) {
  return svg(
    "svg",
    { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" },
    svg("path", {
      d: path,
      fill: filled ? "currentColor" : "none",
      stroke: filled ? "none" : "currentColor",
      "stroke-width": 1.6,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    }),
  );
}

/**
 * An element by its id; whoever needs one of a certain kind says so.
 * @param {string} id
 * @returns {HTMLElement|null}
 */
const byId = (id) => document.getElementById(id);

/**
 * @param {string} selector
 * @param {ParentNode} [root] in which to look
 * @returns {HTMLElement[]}
 */
const all = (selector, root = document) => [
  .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector)),
];

/**
 * What a selector names at or above the place where something happened.
 * @param {EventTarget|null} target of an event: an element, or the document, which has nothing above it
 * @param {string} selector
 * @returns {HTMLElement|null}
 */
const closest = (target, selector) => /** @type {Element|null} */ (target)?.closest?.(selector) ?? null;

/** What has the focus. @returns {HTMLElement|null} */
const focused = () => /** @type {HTMLElement|null} */ (document.activeElement);

export { all, byId, closest, element, focused, icon, svg };
