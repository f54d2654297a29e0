/** What the composer tells: to a screen reader at once, and to everybody in a notice. */

import * as page from "../parts/notices.js";

const NOTICE = "briefing";
/** Long enough to press Undo beside what happened; at the top of the page it stays. */
const NOTICE_MS = 12000;

/**
 * @param {HTMLElement} status a live region
 * @param {() => void} takeBack what "Undo" does
 * @param {{show: Function, dismiss: Function}} notices where sighted readers are told
 */
function createVoice(status, takeBack, notices = page) {
  /** How many notices were shown: tells the last from those that it replaced. */
  let told = 0;

  /** Says it even where the same was said before. */
  function say(text) {
    status.textContent = "";
    globalThis.requestAnimationFrame(() => {
      status.textContent = text;
    });
  }

  /** A notice that goes by itself, unless another has come in its place. */
  function notify(text, action = null) {
    notices.show(text, { key: NOTICE, action });
    const mine = ++told;
    globalThis.setTimeout(() => {
      if (mine === told) notices.dismiss(NOTICE);
    }, NOTICE_MS);
  }

  function tell(text, { undo = false, action = null } = {}) {
    say(text);
    notify(text, undo ? { text: "Undo", run: takeBack } : action);
  }

  /** What was not done stays until it is read. */
  function refuse(text) {
    told += 1;
    say(text);
    notices.show(text, { kind: "error", key: NOTICE });
  }

  return { say, tell, refuse };
}

export { createVoice };
