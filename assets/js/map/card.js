/** The card about what is under the pointer, or under the keys; and where cards and lists stand. */

import { element } from "../parts/element.js";

/** @import { Area, Disc, MapView, Size, Words } from "../types.d.ts" */

const GAP_PX = 8;
const MARGIN_PX = 8;

/** A box, and how bad it is to cover a square pixel of it. @typedef {Area & {weight: number}} Kept */

/** @typedef {Area & {height: number}} Free the free part of the map; the whole map's height */

/** @returns {number} square pixels that two boxes share */
function shared(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(across, 0) * Math.max(down, 0);
}

/** Where a card may stand: about its mark, above by preference, else in a corner of the free area. */
function* placesOf({ x, y, radius }, { width, height }, area) {
  const away = radius + GAP_PX;
  const [centre, middle] = [x - width / 2, y - height / 2];
  const [above, below] = [y - away - height, y + away];
  const [before, after] = [x - away - width, x + away];
  for (const [left, top] of [
    [centre, above],
    [centre, below],
    [after, middle],
    [before, middle],
    [after, above],
    [before, above],
    [after, below],
    [before, below],
  ]) {
    yield { left, top };
  }
  for (const left of [area.left, area.right]) for (const top of [area.top, area.bottom]) yield { left, top };
}

/**
 * Where a card stands so that it stays inside and covers the least of what is to be kept in sight: its
 * own mark, the ways from and to it, and the names of the pair.
 * @param {Disc} spot its mark, or the point at which it is
 * @param {Size} card
 * @param {Area} area of the map that is free, in its pixels
 * @param {Kept[]} [kept]
 * @returns {{left: number, top: number}}
 */
function placeBeside(spot, card, area, kept = []) {
  const most = { left: area.right - card.width - MARGIN_PX, top: area.bottom - card.height - MARGIN_PX };
  let best = { left: area.left + MARGIN_PX, top: area.top + MARGIN_PX };
  let least = Infinity;
  for (const place of placesOf(spot, card, area)) {
    const left = Math.round(Math.max(Math.min(place.left, most.left), area.left + MARGIN_PX));
    const top = Math.round(Math.max(Math.min(place.top, most.top), area.top + MARGIN_PX));
    const box = { left, top, right: left + card.width, bottom: top + card.height };
    const { x, y, radius } = spot;
    const own = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, weight: 100 };
    const cost = [own, ...kept].reduce((sum, one) => sum + one.weight * shared(box, one), 0);
    if (cost < least) [least, best] = [cost, { left, top }];
    if (!cost) break;
  }
  return best;
}

/** @param {HTMLElement} host the card's own element, inside the map's @param {MapView["freeArea"]} freeArea */
function createCard(host, freeArea) {
  let shown = "";

  /**
   * @param {Words} words
   * @param {Disc} spot of the map beside which it stands
   * @param {Kept[]} kept what it is not to cover
   */
  function show(words, spot, kept) {
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
    const { left, top } = placeBeside(spot, sizeOf(host), freeArea(), kept);
    host.style.transform = `translate(${left}px, ${top}px)`;
  }

  function hide() {
    host.hidden = true;
  }

  return { show, hide, isShown: () => !host.hidden };
}

/** @param {HTMLElement} host @returns {Size} */
const sizeOf = ({ offsetWidth: width, offsetHeight: height }) => ({ width, height });

export { createCard, placeBeside, sizeOf };
