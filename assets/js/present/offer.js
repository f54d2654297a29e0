/**
 * What stands in place of the presenter's window where the browser holds it back, or where there is
 * none: a sentence, a link where one leads there, and a way to put it away.
 */

import { byId, element } from "../parts/element.js";

const BLOCKED = "The browser blocked the presenter’s window.";
const NO_ROOM = "The presenter’s window needs the map room: present from Araxes itself, not from this file.";

/** Opens a window; null where the browser holds it back, by whichever of its ways. */
function openWindow(address, name, features, open = (...values) => globalThis.open(...values)) {
  try {
    const opened = open(address, name, features);
    return opened && !opened.closed ? opened : null;
  } catch {
    return null;
  }
}

const place = () => byId("present-offer");

/** @returns {boolean} whether there was one to put away */
function hide() {
  const host = place();
  if (host.hidden) return false;
  if (host.contains(document.activeElement)) byId("present").focus({ preventScroll: true });
  host.hidden = true;
  host.replaceChildren();
  return true;
}

/** @param {string} text @param {string|null} address where the presenter's window lies, if it does */
function show(text, address = null) {
  const host = place();
  host.hidden = false;
  const close = element(
    "button",
    { type: "button", class: "present-tool", "aria-label": "Dismiss this notice", onclick: hide },
    element("span", { class: "icon icon-close" }),
  );
  const link =
    address &&
    element(
      "a",
      // Put away once the browser has followed it.
      { href: address, target: "_blank", rel: "noopener", onclick: () => globalThis.setTimeout(hide) },
      "Open it in a new tab",
    );
  // After the element is in sight: then screen readers speak it.
  host.replaceChildren(...[element("p", {}, text), link, close].filter(Boolean));
  (link || close).focus({ preventScroll: true });
}

export { BLOCKED, hide, NO_ROOM, openWindow, show };
