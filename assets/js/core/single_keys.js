/**
 * Whether keys without Ctrl work wherever the focus is. A reader who dictates, or whose hand rests on
 * the board, switches them off (WCAG 2.1.4); the browser remembers it, where it may.
 */

import * as base from "./base.js";

const NAME = "araxes-single-keys";
const OFF = "off";

/** @param {Pick<Window, "localStorage">} browser the window, or its stand-in in tests; to ask for the storage may throw */
function createSingleKeys(browser) {
  const key = base.nameOf(NAME);
  const listeners = new Set();
  let on = true;

  /** Nothing is kept where storage is forbidden: the choice then lasts as long as the page. */
  function recall() {
    try {
      on = browser.localStorage.getItem(key) !== OFF;
    } catch {
      // as it was
    }
  }

  function keep() {
    try {
      if (on) browser.localStorage.removeItem(key);
      else browser.localStorage.setItem(key, OFF);
    } catch {
      // for this visit
    }
  }

  function tell() {
    for (const listener of [...listeners]) listener(on);
  }

  recall();
  return {
    areOn: () => on,
    /** @param {boolean} next */
    set(next) {
      if (next === on) return;
      on = next;
      keep();
      tell();
    },
    /** Another tab has written: @param {{key: string|null}} event its name, null where all was wiped */
    hear(event) {
      if (event.key !== null && event.key !== key) return;
      const before = on;
      recall();
      if (on !== before) tell();
    },
    /** @param {(on: boolean) => void} listener hears of every change @returns {() => void} ends it */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const singleKeys = createSingleKeys(globalThis);

/**
 * What a control is called with the key that does the same, while such keys work.
 * @param {string} words "Swap A and B" @param {string} key "S"
 */
export const withKey = (words, key) => (singleKeys.areOn() ? `${words} (${key})` : words);

export { createSingleKeys };

export function start() {
  globalThis.addEventListener("storage", (event) => singleKeys.hear(event));
}
