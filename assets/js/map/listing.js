/** The list that a mark of several events opens: each can be chosen, and the map can part them. */

import { state } from "../core/state.js";
import { all, element, focused } from "../parts/element.js";
import * as card from "./card.js";
import { entry } from "./entries.js";

/** @import { Disc, DossierEvent, MapView, Side } from "../types.d.ts" */

/** @import { Kept } from "./card.js" */

/** More than anybody reads in a list; the table of the Events page has them all. */
const LONGEST = 100;

/**
 * @param {HTMLElement} host the list's own element, inside the map's
 * @param {{zoomTo: (events: DossierEvent[]) => void, sideOf: (event: DossierEvent) => Side, changed: () => void} & Pick<MapView, "freeArea">} deeds
 *   `changed` is called when it opens or closes: names keep clear of it
 */
function createListing(host, deeds) {
  /** @type {HTMLElement|null} */
  let opener = null;
  host.setAttribute("role", "dialog");
  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
    if (["ArrowDown", "ArrowUp"].includes(event.key)) step(event, event.key === "ArrowDown" ? 1 : -1);
    event.stopPropagation();
  });

  function step(event, by) {
    const buttons = all("button", host);
    const next = buttons[buttons.indexOf(focused()) + by];
    event.preventDefault();
    if (next) next.focus();
  }

  /**
   * @param {string} title @param {DossierEvent[]} events
   * @param {Disc} spot of the map beside which the list opens
   * @param {Kept[]} kept what it is not to cover
   * @param {boolean} apart true when zooming in can part the events
   */
  function open(title, events, spot, kept, apart) {
    opener = focused();
    const heading = element("h2", {}, title);
    const shut = element("button", {
      type: "button",
      class: "map-list-close icon icon-close",
      "aria-label": "Close the list",
      onclick: () => close(true),
    });
    const items = events.slice(0, LONGEST).map((event) => element("li", {}, entryOf(event)));
    const rest = events.length - items.length;
    /** @type {HTMLElement[]} */
    const children = [element("div", { class: "map-list-head" }, heading, shut), element("ol", {}, ...items)];
    if (rest > 0)
      children.push(
        element(
          "p",
          { class: "note" },
          `and ${rest.toLocaleString("en")} more: narrow the window, or see the Events page`,
        ),
      );
    if (apart) {
      children.push(
        element(
          "button",
          {
            type: "button",
            class: "action",
            onclick: () => {
              close(false);
              deeds.zoomTo(events);
            },
          },
          "Zoom in to part them",
        ),
      );
    }
    host.replaceChildren(...children);
    host.setAttribute("aria-label", title);
    host.hidden = false;
    const { left, top } = card.placeBeside(spot, card.sizeOf(host), deeds.freeArea(), kept);
    host.style.transform = `translate(${left}px, ${top}px)`;
    deeds.changed();
    all("ol button", host)[0].focus();
  }

  function entryOf(event) {
    return entry(event, deeds.sideOf(event), () => {
      close(false);
      state.dispatch({ type: "focus", id: event.id });
    });
  }

  function close(back) {
    if (host.hidden) return;
    host.hidden = true;
    deeds.changed();
    if (back && opener?.isConnected) opener.focus();
  }

  return { open, close, isOpen: () => !host.hidden, contains: (node) => host.contains(node) };
}

export { createListing };
