/** Says on every page that sources are withdrawn, and puts them back on request. */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import * as notices from "../parts/notices.js";

/** @import { Action, Listener } from "../types.d.ts" */

/**
 * @param {string[]} sources ids of the withdrawn ones
 * @param {Record<string, string>} titles of the dossier's sources by id; one without a title is told by its id
 * @returns {string} a sentence for the reader
 */
function sentence(sources, titles) {
  const one = sources.length === 1;
  const names = sources.map((id) => titles[id] ?? id);
  const listed = one ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
  return `Without ${listed}: what rests on ${one ? "it" : "them"} alone is left out everywhere.`;
}

/** @param {string[]} sources @returns {Action} one that puts all of them back */
function putBack(sources) {
  return { type: "several", actions: sources.map((source) => ({ type: "withdraw", source, on: false })) };
}

let told = "";

/** @type {Listener} */
function follow({ withdrawn }, phase) {
  // The titles come with the dossier.
  if (!["commit", "data"].includes(phase) || !state.dossier) return;
  const said = withdrawn.length ? sentence(withdrawn, state.dossier.sources) : "";
  if (said === told) return;
  told = said;
  if (!withdrawn.length) {
    notices.dismiss("withdrawn");
    return;
  }
  const text = withdrawn.length === 1 ? "Put it back" : "Put them back";
  notices.show(said, {
    kind: "warning",
    key: "withdrawn",
    action: { text, run: () => state.dispatch(putBack(withdrawn)) },
  });
}

export { putBack, sentence };

export function start() {
  whenRead(() => state.subscribe(follow));
}
