/**
 * After a failure of the server: asks gently whether it is back, and then for all that is missing.
 * No press is needed for it; what the server refused is not asked again, since it would refuse again.
 */

import * as address from "../core/address.js";
import * as base from "../core/base.js";
import { state } from "../core/state.js";
import * as bridge from "./bridge.js";

const FIRST_MS = 1000;
const LONGEST_MS = 30000;

/** How long to wait before an attempt; each takes twice as long as the one before. */
const pause = (attempt) => Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);

/**
 * @param {{look: () => Promise<boolean>, mend: () => void, later: (run: () => void, ms: number) => any, stop: (timer: any) => void}} ways
 *   `look` says whether the server is there; `mend` asks for what is missing
 */
function createHealing({ look, mend, later, stop }) {
  /** What is missing and was not asked for again. */
  const missing = new Set();
  /** What failed and has not come since: until all of it has, the pauses grow. */
  const suspects = new Set();
  let attempt = 0;
  let timer = null;
  let looking = false;

  function plan() {
    stop(timer);
    timer = later(tryNow, pause(attempt));
    attempt += 1;
  }

  async function tryNow() {
    if (!missing.size || looking) return;
    looking = true;
    const there = await look().catch(() => false);
    looking = false;
    if (!missing.size) return;
    if (!there) return plan();
    missing.clear();
    mend();
  }

  return {
    /** Something failed that may come right by itself. */
    fail(what) {
      suspects.add(what);
      if (!missing.size) plan();
      missing.add(what);
    },
    /** It came after all. */
    well(what) {
      missing.delete(what);
      suspects.delete(what);
      if (!missing.size) stop(timer);
      if (!suspects.size) attempt = 0;
    },
    /** Now rather than at the next turn: the network is back, or the reader is. */
    tryNow,
  };
}

const isSeen = () => document.visibilityState === "visible";

/** Asks anew for whatever did not come: an address, a dossier, the answers of the panels. */
function mend() {
  if (address.isOpening()) address.ask(globalThis.location.search);
  else if (state.selection && !state.dossier) bridge.take(state.selection);
  else state.refresh();
}

const healing = createHealing({
  look: async () => isSeen() && (await globalThis.fetch(base.address("/health"), { cache: "no-store" })).ok,
  mend,
  later: (run, ms) => setTimeout(run, ms),
  stop: (timer) => clearTimeout(timer),
});

export { createHealing, pause };

export function start() {
  document.addEventListener("araxes:failure", ({ detail: { what, status } }) => {
    if (!status || status >= 500) healing.fail(what);
  });
  document.addEventListener("araxes:success", ({ detail: { what } }) => healing.well(what));
  globalThis.addEventListener("online", () => healing.tryNow());
  document.addEventListener("visibilitychange", () => isSeen() && healing.tryNow());
}
