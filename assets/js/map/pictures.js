/**
 * Pictures of the map that the server draws, asked for one at a time: of those that are wanted the
 * latest is next, and what one may want soon comes when nothing else does. A server that draws for
 * somebody else says when to ask again, and is asked then.
 */

import { sentenceOf } from "../core/answers.js";

/** @import { Picture, PictureOrder } from "../types.d.ts" */

/** Pictures that are kept: some hundreds of kilobytes each. */
const KEPT = 40;
const AWAY = "the server does not answer";

/** How long the server asks to wait, in milliseconds. */
const pauseOf = (response) => 1000 * (Number(response.headers.get("Retry-After")) || 1);

/**
 * @param {(tidings: {state: "coming"|"waiting"|"here"|"failed", words?: string}) => void} tell
 *   hears of what is wanted; "waiting" is for the server, which draws for others
 * @param {{fetch: (url: string) => Promise<Response>, later: (ms: number) => Promise<void>, address: (text: string) => string}} [means]
 *   `address` makes one for an `img` of a drawing's text
 */
function createPictures(tell, means = { fetch: (url) => globalThis.fetch(url), later, address: addressOf }) {
  /** @type {Map<string, Picture>} by address, the latest last */
  const kept = new Map();
  /** @type {PictureOrder|null} */
  let wanted = null;
  /** @type {PictureOrder[]} */
  let foreseen = [];
  let isAsking = false;

  function keep(order, text) {
    drop(order.url);
    kept.set(order.url, { ...order, address: means.address(text) });
    if (kept.size > KEPT) drop(kept.keys().next().value);
  }

  /** @param {string} url */
  function drop(url) {
    if (kept.has(url)) URL.revokeObjectURL(kept.get(url).address);
    kept.delete(url);
  }

  /** What is to be asked for now; null for nothing. */
  function next() {
    if (wanted) return wanted;
    foreseen = foreseen.filter(({ url, content }) => kept.get(url)?.content !== content);
    return foreseen[0] || null;
  }

  /** One question after the other, for as long as something is wanted. */
  async function work() {
    if (isAsking) return;
    isAsking = true;
    for (let order = next(); order; order = next()) await ask(order);
    isAsking = false;
  }

  /** @param {PictureOrder} order */
  async function ask(order) {
    const isWanted = () => order === wanted;
    try {
      const response = await means.fetch(order.url);
      if (response.status === 429) {
        if (wanted) tell({ state: "waiting" });
        await means.later(pauseOf(response));
        return;
      }
      if (!response.ok) {
        const said = (await sentenceOf(response)).replace(/\.$/, "");
        throw new Error(said || `the server answered ${response.status}`);
      }
      keep(order, await response.text());
      if (!isWanted()) return;
      wanted = null;
      tell({ state: "here" });
    } catch (error) {
      foreseen = foreseen.filter((one) => one !== order);
      if (!isWanted()) return;
      wanted = null;
      tell({ state: "failed", words: error instanceof TypeError ? AWAY : error.message });
    }
  }

  return {
    /** @param {PictureOrder} order takes the place of what was wanted before */
    want(order) {
      if (wanted?.url === order.url && wanted.content === order.content) return;
      wanted = order;
      tell({ state: "coming" });
      work();
    },
    /** Nothing is wanted any more: what is there will do. */
    rest() {
      wanted = null;
    },
    /** @param {PictureOrder[]} orders in the order in which they may be wanted */
    foresee(orders) {
      foreseen = orders;
      work();
    },
    isAsking: () => isAsking,
    /** What is there, the latest first. @returns {Picture[]} */
    all: () => [...kept.values()].reverse(),
  };
}

const addressOf = (text) => URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));

function later(ms) {
  return new Promise((resolve) => {
    globalThis.setTimeout(resolve, ms);
  });
}

export { addressOf, createPictures };
