/** Questions from the room, stamped with scene and time, kept in this browser for each dossier. */

import * as base from "../core/base.js";

const two = (number) => String(number).padStart(2, "0");

/** "2019-01-24 14:05", by the clock of this machine. */
function stamp(ms) {
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The list as text, a question a line, to be pasted anywhere. Pure. */
function asText(title, questions) {
  const lines = questions.map(({ at, scene, text }) => `${stamp(at)}  ${scene}: ${text}`);
  return [`Questions – ${title}`, ...lines].join("\n");
}

/**
 * @param {string} slug
 * @param {Pick<Window, "localStorage">} browser the window, or its stand-in in tests; to ask for the
 *   storage throws where it is blocked
 * @returns the list; what the browser kept and cannot be read is begun anew. `isKept` is false where
 *   the browser refuses to keep it beyond this window
 */
function createQuestions(slug, browser) {
  const key = base.nameOf(`araxes-questions-${slug}`);
  let kept = true;
  let list = read();
  write();

  function read() {
    try {
      const found = JSON.parse(browser.localStorage.getItem(key) || "[]");
      return Array.isArray(found) ? found.filter((one) => one && typeof one.text === "string") : [];
    } catch {
      return [];
    }
  }

  function write() {
    try {
      browser.localStorage.setItem(key, JSON.stringify(list));
      kept = true;
    } catch (error) {
      kept = false;
      console.warn("araxes: the questions could not be kept:", error.message);
    }
  }

  function keep(next) {
    list = next;
    write();
  }

  return {
    all: () => list,
    isKept: () => kept,
    add(text, scene, at) {
      const words = text.trim();
      if (words) keep([...list, { text: words, scene, at }]);
    },
    remove: (position) => keep(list.filter((_, i) => i !== position)),
    asText: (title) => asText(title, list),
  };
}

export { asText, createQuestions, stamp };
