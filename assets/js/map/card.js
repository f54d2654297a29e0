/** The card about what is under the pointer, or under the keys. */

import { element } from "../parts/element.js";

/** @import { MapView, Size, Words } from "../types.d.ts" */

const GAP_PX = 14;
const MARGIN_PX = 8;

/**
 * Where a card stands beside a point so that it stays inside: above by preference, else below.
 * @param {number} x @param {number} y in the map
 * @param {Size} card
 * @param {{left: number, right: number, height: number}} area of the map that is free, in its pixels
 * @returns {{left: number, top: number}}
 */
function placeBeside(x, y, card, area) {
  const [least, most] = [area.left + MARGIN_PX, area.right - card.width - MARGIN_PX];
  const left = Math.max(Math.min(x - card.width / 2, most), least);
  const above = y - card.height - GAP_PX;
  const below = Math.min(y + GAP_PX, area.height - card.height - MARGIN_PX);
  return { left: Math.round(left), top: Math.round(above >= MARGIN_PX ? above : Math.max(MARGIN_PX, below)) };
}

/** @param {HTMLElement} host the card's own element, inside the map's @param {MapView["freeArea"]} freeArea */
function createCard(host, freeArea) {
  let shown = "";

  /** @param {Words} words @param {number} x @param {number} y in the map */
  function show(words, x, y) {
    const key = JSON.stringify(words);
    if (key !== shown) {
      shown = key;
      const local = words.local ? [element("bdi", { class: "map-card-local" }, words.local)] : [];
      host.replaceChildren(
        element("strong", { dir: "auto" }, words.title),
        ...local,
        ...words.lines.map((line) => element("span", { dir: "auto" }, line)),
      );
    }
    host.hidden = false;
    const { left, top } = placeBeside(x, y, host.getBoundingClientRect(), freeArea());
    host.style.transform = `translate(${left}px, ${top}px)`;
  }

  function hide() {
    host.hidden = true;
  }

  return { show, hide, isShown: () => !host.hidden };
}

export { createCard, placeBeside };
