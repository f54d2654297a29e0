/**
 * What stands in place of the presenter's window where the browser holds it back, or where there is
 * none: a sentence, a link where one leads there, and a way to put it away.
 */

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

const element = (tag, attributes, text = "") => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
};

const place = () => document.getElementById("present-offer");

/** @returns {boolean} whether there was one to put away */
function hide() {
  const host = place();
  if (host.hidden) return false;
  if (host.contains(document.activeElement)) document.getElementById("present").focus({ preventScroll: true });
  host.hidden = true;
  host.replaceChildren();
  return true;
}

/** @param {string} text @param {string|null} address where the presenter's window lies, if it does */
function show(text, address = null) {
  const host = place();
  host.hidden = false;
  const close = element("button", { type: "button", class: "present-tool", "aria-label": "Dismiss this notice" });
  close.append(element("span", { class: "icon icon-close" }));
  close.addEventListener("click", hide);
  const link = address && element("a", { href: address, target: "_blank", rel: "noopener" }, "Open it in a new tab");
  link?.addEventListener("click", () => globalThis.setTimeout(hide)); // once the browser has followed it
  // After the element is in sight: then screen readers speak it.
  host.replaceChildren(...[element("p", {}, text), link, close].filter(Boolean));
  (link || close).focus({ preventScroll: true });
}

export { BLOCKED, hide, NO_ROOM, openWindow, show };
