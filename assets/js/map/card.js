/** The card about what is under the pointer, or under the keys. */

import { element, focused } from "../parts/element.js";

/** @import { MapView, Size, Words } from "../types.d.ts" */

const GAP_PX = 14;
const MARGIN_PX = 8;

/**
 * Where a card stands beside a point so that it stays inside: above by preference, else below, and
 * where neither has room for it, at the side that has more.
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
  if (above >= MARGIN_PX) return { left: Math.round(left), top: Math.round(above) };
  const aside = x - area.left > area.right - x ? x - card.width - GAP_PX : x + GAP_PX;
  const isCovering = below < y + GAP_PX && aside >= least && aside <= most;
  return { left: Math.round(isCovering ? aside : left), top: Math.round(Math.max(MARGIN_PX, below)) };
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

  /** @param {Words} words @param {number} x @param {number} y in the map @param {boolean} [stays] */
  function show(words, x, y, stays = false) {
    const key = JSON.stringify([words, stays]);
    if (key !== shown) {
      shown = key;
      host.replaceChildren(...contents(words, stays, () => place(x, y)));
    }
    host.classList.toggle("is-pinned", stays);
    host.hidden = false;
    place(x, y);
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

  function place(x, y) {
    const { left, top } = placeBeside(x, y, host.getBoundingClientRect(), freeArea());
    host.style.transform = `translate(${left}px, ${top}px)`;
  }

  /** Shows a card that stays. @param {Words} words @param {number} x @param {number} y in the map */
  function pin(words, x, y) {
    before = focused();
    shown = ""; // opened anew, it is folded
    pinned = true;
    host.setAttribute("role", "group");
    host.setAttribute("aria-label", words.title);
    show(words, x, y, true);
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

export { createCard, placeBeside };
