/**
 * Notices to the reader: short sentences that can be dismissed and are read out.
 */

/** What merely confirms goes away by itself; what warns stays until it is dismissed. */
const CONFIRMATION_MS = 5000;

const shown = new Map();

function button(text, className, run) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text;
  element.addEventListener("click", run);
  return element;
}

/** A field whose text is selected as soon as it is entered. */
function field(value) {
  const element = document.createElement("input");
  Object.assign(element, { readOnly: true, value, className: "notice-copy" });
  element.setAttribute("aria-label", "Text to copy");
  element.addEventListener("focus", () => element.select());
  return element;
}

function list(lines) {
  const element = document.createElement("ul");
  element.className = "notice-lines";
  element.dir = "auto";
  for (const line of lines) element.append(Object.assign(document.createElement("li"), { textContent: line }));
  return element;
}

/** Takes a notice away; without a key, the latest. */
function dismiss(key) {
  const name = key === undefined ? [...shown.keys()].pop() : key;
  const element = shown.get(name);
  if (!element) return false;
  shown.delete(name);
  element.remove();
  return true;
}

/** @typedef {{text: string, run: () => void}} Action */

/**
 * @param {string} text one or two sentences
 * @param {{kind?: "info"|"warning"|"error", key?: string, copy?: string, lines?: string[], action?: Action|Action[]|null}} [options]
 *   `key` makes a later notice of the same key replace the earlier; default: the text itself.
 *   `copy` is text that the reader may want to copy by hand; `lines` are listed below the sentences.
 * @returns {() => void} dismisses it
 */
function show(text, { kind = "info", key = text, action = null, copy = "", lines = [] } = {}) {
  dismiss(key);
  const element = document.createElement("div");
  element.className = `notice notice-${kind}`;
  element.setAttribute("role", kind === "error" ? "alert" : "status");
  const words = document.createElement("p");
  words.dir = "auto";
  element.append(words);
  if (lines.length) element.append(list(lines));
  if (copy) element.append(field(copy));
  for (const { text: name, run } of [action || []].flat()) {
    element.append(
      button(name, "notice-action", () => {
        dismiss(key);
        run();
      }),
    );
  }
  const close = button("", "notice-close icon icon-close", () => dismiss(key));
  close.setAttribute("aria-label", "Dismiss this notice");
  element.append(close);
  shown.set(key, element);
  document.getElementById("notices").append(element);
  words.textContent = text; // after the element is in the page: then screen readers speak it
  if (kind === "info" && !action && !copy)
    setTimeout(() => shown.get(key) === element && dismiss(key), CONFIRMATION_MS);
  return () => dismiss(key);
}

export const count = () => shown.size;

export { dismiss, show };
