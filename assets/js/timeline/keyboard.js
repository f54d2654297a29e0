/** What the keys do in the timeline; the list is also what the help says. */

import { focused } from "../parts/element.js";
import { keyOf, register } from "../parts/keys.js";

/** Keys as the registry names them, with the words of the `?` help. */
const KEYS = [
  { keys: ["ArrowLeft", "ArrowRight"], text: "Move the edge in focus, or the window, by a day" },
  { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], text: "… by a week" },
  { keys: ["PageDown", "PageUp"], text: "… by a month" },
  { keys: ["Home", "End"], text: "… to the dossier's first or last day" },
  { keys: ["ArrowDown", "ArrowUp"], text: "A day back or on, as for any slider" },
  { keys: ["[", "]"], text: "Begin or end the window at the pointer, or at the event in focus" },
  { keys: [",", "."], text: "The event before or after" },
  { keys: [" "], text: "Play and pause" },
  { keys: ["+", "="], text: "Show less time" },
  { keys: ["-", "−"], text: "Show more time" },
  { keys: ["0"], text: "Show all events" },
  { keys: ["Escape"], text: "Stop playing; give up a drag" },
];

/** @type {Record<string, {days?: number, months?: number, to?: "first"|"last"}>} */
const STEPS = {
  ArrowLeft: { days: -1 },
  ArrowDown: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { days: 1 },
  PageUp: { months: 1 },
  PageDown: { months: -1 },
  Home: { to: "first" },
  End: { to: "last" },
};

/**
 * What a key means.
 * @typedef {object} Meaning
 * @property {"step"|"play"|"edge"|"neighbour"|"zoom"|"fit"|"escape"} do
 * @property {"start"|"end"|"body"} [part] of the window
 * @property {number|{days?: number, months?: number, to?: string}} [by] how far a step goes, or to which neighbour
 * @property {number} [factor] of time in view
 * @param {string} key as the event names it
 * @param {boolean} shift
 * @param {"start"|"end"|"body"|null} part the part of the window that has the focus
 * @returns {Meaning|null}
 */
function meaning(key, shift, part) {
  if (part && STEPS[key]) {
    const by = STEPS[key];
    return { do: "step", part, by: shift && by.days ? { days: by.days * 7 } : by };
  }
  switch (key) {
    case " ":
      return { do: "play" };
    case "[":
      return { do: "edge", part: "start" };
    case "]":
      return { do: "edge", part: "end" };
    case ",":
      return { do: "neighbour", by: -1 };
    case ".":
      return { do: "neighbour", by: 1 };
    case "+":
    case "=":
      return { do: "zoom", factor: 0.5 };
    case "-":
    case "−":
      return { do: "zoom", factor: 2 };
    case "0":
      return { do: "fit" };
    case "Escape":
      return { do: "escape" };
    default:
      return null;
  }
}

/** The part of the window that has the focus. @returns {"start"|"end"|"body"|null} */
function partInFocus() {
  return /** @type {"start"|"end"|"body"|undefined} */ (focused()?.dataset?.part) || null;
}

/**
 * Registers the keys, which work while the focus is in the timeline but not on a control that
 * has a use for them, and calls `settle` when a stepping key is let go.
 * @param {HTMLElement} host
 * @param {(meaning: Meaning) => void} act called on every press, repeats included
 * @param {() => void} settle
 */
function listen(host, act, settle) {
  let stepping = false;
  const free = () =>
    host.contains(document.activeElement) && !document.activeElement.closest("button, input, select, [role=region]");
  for (const { keys, text } of KEYS) {
    const isEscape = keys.includes("Escape");
    register({
      group: "Timeline, while it has the focus",
      keys,
      text,
      local: true,
      when: () =>
        isEscape
          ? host.contains(document.activeElement)
          : free() && (!keys.some((key) => STEPS[key.replace("Shift+", "")]) || partInFocus() !== null),
      run(event) {
        const found = meaning(keyOf(event), event.shiftKey, partInFocus());
        if (!found) return;
        stepping = stepping || found.do === "step";
        act(found);
      },
    });
  }
  const settled = () => {
    if (stepping) settle();
    stepping = false;
  };
  host.addEventListener("keyup", settled);
  host.addEventListener("focusout", settled);
}

export { KEYS, listen, meaning };
