/**
 * How each served dossier stands to its files, as `GET /dossiers.json` tells it. Asked for every two
 * seconds while the page is seen, so that an idle page follows its dossier as well; a question costs
 * the server next to nothing, and where nothing is new it answers so.
 */

import * as base from "./base.js";
import { whenRead } from "./ready.js";

/** @import { Standing } from "../types.d.ts" */

const EVERY_MS = 2000;
const LONGEST_MS = 10000;
/** A question without an answer must not be the last. */
const PATIENCE_MS = 20000;

/** How long until the next question; each failure in a row doubles it. */
const pause = (failures) => Math.min(EVERY_MS * 2 ** failures, LONGEST_MS);

/**
 * @param {{ask: (tag: string|null) => Promise<{tag: string|null, standings: Standing[]}|null>,
 *   isSeen: () => boolean, later: (run: () => void, ms: number) => any, stop: (timer: any) => void}} ways
 *   `ask` gives null where nothing is new since the answer with that tag
 */
function createStandings({ ask, isSeen, later, stop }) {
  /** @type {Map<string, Standing>} the newest that was told, by slug */
  const known = new Map();
  const listeners = new Set();
  let tag = null;
  let failures = 0;
  let timer = null;
  let asking = false;

  /**
   * Takes what was told. Of two workers one may not have read yet what the other one has: what it
   * tells is older, and nothing new.
   */
  function take(standing) {
    const before = known.get(standing.slug) || null;
    if (before && standing.read < before.read) return;
    known.set(standing.slug, standing);
    if (JSON.stringify(standing) === JSON.stringify(before)) return;
    for (const listener of [...listeners]) listener(standing, before);
  }

  async function look() {
    if (asking || !isSeen()) return;
    asking = true;
    stop(timer);
    try {
      const told = await ask(tag);
      failures = 0;
      if (told) {
        tag = told.tag;
        told.standings.forEach(take);
      }
    } catch {
      failures += 1; // what the page misses, healing.js tells
    }
    asking = false;
    timer = later(look, pause(failures));
  }

  /**
   * Hears of which data an answer is; of newer one the whole is asked for.
   * @param {Record<string, {hash: string, read: number}>} states by slug
   */
  function hear(states) {
    for (const [slug, { hash, read }] of Object.entries(states)) {
      const own = known.get(slug);
      if (own && read > own.read && hash !== own.hash) look();
    }
  }

  return {
    take,
    look,
    hear,
    get: (slug) => known.get(slug) || null,
    /** @param {(standing: Standing, before: Standing|null) => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      for (const standing of known.values()) listener(standing, null);
    },
  };
}

async function fetchStandings(tag) {
  const response = await globalThis.fetch(base.address("/dossiers.json"), {
    cache: "no-store",
    headers: tag ? { "If-None-Match": tag } : {},
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.status === 304) return null;
  if (!response.ok) throw new Error(String(response.status));
  return { tag: response.headers.get("ETag"), standings: await response.json() };
}

const isSeen = () => document.visibilityState === "visible";

const own = createStandings({
  ask: fetchStandings,
  isSeen: () => typeof document !== "undefined" && isSeen(),
  later: (run, ms) => setTimeout(run, ms),
  stop: (timer) => clearTimeout(timer),
});

export const take = own.take;

export const look = own.look;

export const hear = own.hear;

export const get = own.get;

export const subscribe = own.subscribe;

export { createStandings, pause };

export function start() {
  document.addEventListener("visibilitychange", () => look());
  whenRead(look);
}
