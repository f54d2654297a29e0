/** The card that says what is under the pointer. */

import { element } from "../parts/element.js";

/** @import { Words } from "../types.d.ts" */

const MARGIN_PX = 8;

/** @param {HTMLElement} parent */
function createCard(parent) {
  const card = element("div", { class: "timeline-card", role: "tooltip", hidden: true });
  parent.append(card);
  let shown = "";

  /** @param {Words} text
   *  @param {number} x @param {number} y a point of the page, above which the card stands */
  function show(text, x, y) {
    const key = JSON.stringify(text);
    if (key !== shown) {
      card.replaceChildren(element("strong", {}, text.title), ...text.lines.map((line) => element("span", {}, line)));
      shown = key;
    }
    card.hidden = false;
    const { width, height } = card.getBoundingClientRect();
    const left = Math.min(Math.max(x - width / 2, MARGIN_PX), globalThis.innerWidth - width - MARGIN_PX);
    card.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(MARGIN_PX, y - height - 12))}px)`;
  }

  function hide() {
    card.hidden = true;
  }

  return { show, hide };
}

export { createCard };
