/**
 * The room's window and the presenter's, in step without the server: one channel of the browser for
 * each dossier. The room says where it is (`where`); the presenter asks (`hello`) and orders (`do`).
 */

import * as base from "../core/base.js";

const OTHER = { room: "presenter", presenter: "room" };

const nameOf = (slug) => base.nameOf(`araxes-briefing-${slug}`);

/**
 * @param {string} slug of the dossier
 * @param {"room"|"presenter"} role of this window
 * @param {Record<string, (message: any) => void>} hear what to do with each type of message: `where` is a
 *   Whereabouts, `do` has a `command` and an Order, `briefing` a Briefing
 * @param {Pick<typeof globalThis, "BroadcastChannel">} [browser] the window, or its stand-in in tests
 * @returns {{send: (type: string, values?: object) => void, close: () => void}} which say and hear
 *   nothing where the browser has no channels or forbids them, as it may with cookies blocked
 */
function join(slug, role, hear, browser = globalThis) {
  let channel;
  try {
    channel = new browser.BroadcastChannel(nameOf(slug));
  } catch (error) {
    console.warn("araxes: this window hears no other:", error.message);
    return { send() {}, close() {} };
  }
  channel.onmessage = ({ data }) => {
    if (!data || data.to !== role || !Object.hasOwn(hear, data.type)) return;
    hear[data.type](data);
  };
  return {
    send: (type, values = {}) => channel.postMessage({ ...values, type, to: OTHER[role] }),
    close: () => channel.close(),
  };
}

export { join, nameOf };
