/** The card about what is under the pointer, or under the keys; and where cards and lists stand. */

import { element, focused } from "../parts/element.js";
import { boxAbout, sharedBy } from "./areas.js";

/** @import { Area, Disc, MapView, Size, Words } from "../types.d.ts" */

const GAP_PX = 8;
const MARGIN_PX = 8;
/** Nothing is worse to cover than the mark that a card is about. */
const OWN_WEIGHT = 100;

/** A box, and how bad it is to cover a square pixel of it. @typedef {Area & {weight: number}} Kept */

/** @typedef {Area & {height: number}} Free the free part of the map; the whole map's height */

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
    const own = { ...boxAbout(spot), weight: OWN_WEIGHT };
    const cost = [own, ...kept].reduce((sum, one) => sum + one.weight * sharedBy(box, one), 0);
    if (cost < least) [least, best] = [cost, { left, top }];
    if (!cost) break;
  }
  return best;
}

/** @param {[string, string][]} origin terms with what stands for each */
function originFold(origin) {
  const rows = origin.map(([term, words]) =>
    element("div", {}, element("dt", {}, term), element("dd", { dir: "auto" }, words)),
  );
  return element(
    "details",
    {},
    element("summary", {}, "Where this is from"),
    element("dl", { class: "terms" }, ...rows),
  );
}

/**
 * A card goes with what is pointed at, unless it is pinned: then it can be read, copied and unfolded.
 * @param {HTMLElement} host the card's own element, inside the map's @param {MapView["freeArea"]} freeArea
 */
function createCard(host, freeArea) {
  let shown = "";
  let pinned = false;
  /** @type {HTMLElement|null} */
  let before = null;

  host.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });

  /**
   * @param {Words} words
   * @param {Disc} spot of the map beside which it stands
   * @param {Kept[]} kept what it is not to cover
   * @param {boolean} [stays]
   */
  function show(words, spot, kept, stays = false) {
    const key = JSON.stringify([words, stays]);
    if (key !== shown) {
      shown = key;
      host.replaceChildren(...contents(words, stays, () => place(spot, kept)));
    }
    host.classList.toggle("is-pinned", stays);
    host.hidden = false;
    place(spot, kept);
  }

  /** @param {Words} words @param {boolean} stays @param {() => void} moved what its fold does to its place */
  function contents({ title, local, lines, origin = [] }, stays, moved) {
    const children = [
      element("strong", { dir: "auto" }, title),
      ...(local ? [element("bdi", { class: "map-card-local" }, local)] : []),
      ...lines.map((line) => element("span", { dir: "auto" }, line)),
    ];
    if (!origin.length) return children;
    if (!stays) return [...children, element("span", { class: "map-card-more" }, "press for where this is from")];
    const fold = originFold(origin);
    fold.addEventListener("toggle", moved);
    const shut = element("button", {
      type: "button",
      class: "map-list-close icon icon-close",
      "aria-label": "Close the card",
      onclick: close,
    });
    return [shut, ...children, fold];
  }

  /** @param {Disc} spot @param {Kept[]} kept */
  function place(spot, kept) {
    const { left, top } = placeBeside(spot, sizeOf(host), freeArea(), kept);
    host.style.transform = `translate(${left}px, ${top}px)`;
  }

  /** Shows a card that stays. @param {Words} words @param {Disc} spot @param {Kept[]} kept */
  function pin(words, spot, kept) {
    before = focused();
    shown = ""; // opened anew, it is folded
    pinned = true;
    host.setAttribute("role", "group");
    host.setAttribute("aria-label", words.title);
    show(words, spot, kept, true);
  }

  function close() {
    const had = host.contains(focused());
    hide();
    if (had && before?.isConnected) before.focus();
  }

  function hide() {
    pinned = false;
    host.hidden = true;
  }

  return { show, pin, hide, isShown: () => !host.hidden, isPinned: () => pinned };
}

/** @param {HTMLElement} host @returns {Size} */
const sizeOf = ({ offsetWidth: width, offsetHeight: height }) => ({ width, height });

export { createCard, placeBeside, sizeOf };
