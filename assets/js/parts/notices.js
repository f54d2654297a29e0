/**
 * Notices to the reader: short sentences that can be dismissed and are read out.
 */

import { byId, element } from "./element.js";

/** What merely confirms goes away by itself; what warns stays until it is dismissed. */
const CONFIRMATION_MS = 5000;

/** @type {Map<string, HTMLElement>} by key, the latest last */
const shown = new Map();

const button = (text, className, run) => element("button", { type: "button", class: className, onclick: run }, text);

/** A field whose text is selected as soon as it is entered. */
function field(value) {
  const input = element("input", {
    readonly: true,
    value,
    class: "notice-copy",
    "aria-label": "Text to copy",
    onfocus: () => input.select(),
  });
  return input;
}

const list = (lines) =>
  element("ul", { class: "notice-lines", dir: "auto" }, ...lines.map((line) => element("li", {}, line)));

/** Takes a notice away; without a key, the latest. */
function dismiss(key) {
  const name = key === undefined ? [...shown.keys()].pop() : key;
  const notice = shown.get(name);
  if (!notice) return false;
  shown.delete(name);
  notice.remove();
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
  const words = element("p", { dir: "auto" });
  const notice = element(
    "div",
    { class: `notice notice-${kind}`, role: kind === "error" ? "alert" : "status" },
    words,
    lines.length > 0 && list(lines),
    copy && field(copy),
  );
  for (const { text: name, run } of [action || []].flat()) {
    notice.append(
      button(name, "notice-action", () => {
        dismiss(key);
        run();
      }),
    );
  }
  const close = button("", "notice-close icon icon-close", () => dismiss(key));
  close.setAttribute("aria-label", "Dismiss this notice");
  notice.append(close);
  shown.set(key, notice);
  byId("notices").append(notice);
  words.textContent = text; // after the element is in the page: then screen readers speak it
  if (kind === "info" && !action && !copy) setTimeout(() => shown.get(key) === notice && dismiss(key), CONFIRMATION_MS);
  return () => dismiss(key);
}

export const count = () => shown.size;

export { dismiss, show };
