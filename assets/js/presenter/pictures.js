/** Pictures of the scenes, fetched one after the other while the server is there, and kept. */

import * as base from "../core/base.js";

/** @import { Briefing, Scene } from "../types.d.ts" */

const addressOf = (slug, id) => base.address(`/export/${encodeURIComponent(slug)}/scene/${encodeURIComponent(id)}.svg`);

/** How often a picture is asked for while the server draws others; then it is left out. */
const MOST_TRIES = 30;

/** How long the server asks to wait, in milliseconds. */
const pauseOf = (response) => 1000 * (Number(response.headers.get("Retry-After")) || 1);

/**
 * @param {() => void} arrived called when another picture is there
 * @param {{fetch: (url: string) => Promise<Response>, later: (ms: number) => Promise<void>}} [means]
 */
function createPictures(arrived, means = { fetch: (url) => globalThis.fetch(url), later }) {
  /** @type {Map<string, string>} addresses of pictures in this browser, by scene and what it showed */
  const kept = new Map();
  let asked = "";

  /** The answer to an address once the server has a hand free; others wait their turn. */
  async function fetchInTurn(url) {
    for (let tries = 1; ; tries += 1) {
      const response = await means.fetch(url);
      if (response.status !== 429 || tries === MOST_TRIES) return response;
      await means.later(pauseOf(response));
    }
  }

  /** @param {Briefing} briefing @param {Scene} scene */
  const keyOf = (briefing, scene) => `${briefing.digest} ${scene.id}`;

  /** Fetches the pictures of a briefing, that of the scene at `first` before the others; one that does not come ends it quietly. */
  async function gather(briefing, first) {
    if (asked === briefing.digest) return;
    asked = briefing.digest;
    for (const scene of [...briefing.scenes.slice(first), ...briefing.scenes.slice(0, first)]) {
      try {
        const response = await fetchInTurn(addressOf(briefing.slug, scene.id));
        if (asked !== briefing.digest) return;
        if (!response.ok) return;
        kept.set(keyOf(briefing, scene), URL.createObjectURL(await response.blob()));
        arrived();
      } catch {
        return;
      }
    }
  }

  /** What was drawn may look otherwise now. */
  function forget() {
    for (const url of kept.values()) URL.revokeObjectURL(url);
    kept.clear();
    asked = "";
  }

  return { gather, forget, of: (briefing, scene) => kept.get(keyOf(briefing, scene)) || "" };
}

function later(ms) {
  return new Promise((resolve) => {
    globalThis.setTimeout(resolve, ms);
  });
}

export { addressOf, createPictures };
