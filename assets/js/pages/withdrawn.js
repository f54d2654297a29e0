/** Says on every page that sources are withdrawn, and puts them back on request. */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import * as notices from "../parts/notices.js";

/** @import { Action, Listener } from "../types.d.ts" */

/** @param {string[]} sources ids of the withdrawn ones @returns {string} a sentence for the reader */
function sentence(sources) {
  const one = sources.length === 1;
  return `${one ? "A source is" : `${sources.length} sources are`} withdrawn (${sources.join(", ")}): what rests on ${one ? "it" : "them"} alone is left out everywhere.`;
}

/** @param {string[]} sources @returns {Action} one that puts all of them back */
function putBack(sources) {
  return { type: "several", actions: sources.map((source) => ({ type: "withdraw", source, on: false })) };
}

let told = "";

/** @type {Listener} */
function follow({ withdrawn }, phase) {
  if (phase !== "commit" || withdrawn.join() === told) return;
  told = withdrawn.join();
  if (!withdrawn.length) {
    notices.dismiss("withdrawn");
    return;
  }
  const text = withdrawn.length === 1 ? "Put it back" : "Put them back";
  notices.show(sentence(withdrawn), {
    kind: "warning",
    key: "withdrawn",
    action: { text, run: () => state.dispatch(putBack(withdrawn)) },
  });
}

export { putBack, sentence };

export function start() {
  whenRead(() => state.subscribe(follow));
}
