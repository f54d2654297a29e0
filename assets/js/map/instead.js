/**
 * The panel of a map that is a picture: why it is one, whether the next is on its way, and the marks
 * as a list, from west to east, each of which opens its event.
 */

import { state } from "../core/state.js";
import { element } from "../parts/element.js";
import * as advice from "./advice.js";
import { entry } from "./entries.js";

/** @import { DossierEvent, Selection, Side, Size } from "../types.d.ts" */

/** Why there is no map that moves; `webgl` is the browser's lack, `script` that plotly.js failed. */
const WHY = {
  webgl: "This browser draws no WebGL",
  script: "The map's program did not come or failed",
};
const SERVED = "so the map is a picture that the server draws for every view; marks, keys and timeline work as ever.";
const BROUGHT =
  "so the map is the picture of a scene that this file holds, in which layers and names stay as they are; " +
  "marks, keys and timeline work as ever.";
const SAID = {
  coming: "The picture of this view is on its way.",
  waiting: "The picture of this view is on its way: the server is still drawing another.",
  here: "",
};
/** With less room the list would lie on what it lists: it is folded until it is asked for. */
const ROOMY_PX = { width: 900, height: 600 };
/** More than anybody reads in a list; the table of the Events page has them all. */
const LONGEST = 200;

/** One sentence on why the map is a picture, and what works. Pure. @param {string} why @param {boolean} isBrought */
const sentenceOf = (why, isBrought) => `${WHY[why] ?? WHY.webgl}, ${isBrought ? BROUGHT : SERVED}`;

/**
 * @param {HTMLElement} host the free part of the map
 * @param {{why: string, isBrought: boolean, again: () => void, sideOf: (event: DossierEvent) => Side, free: () => Size}} deeds
 */
function createInstead(host, { why, isBrought, again, sideOf, free }) {
  const status = element("p", { id: "map-instead-status", role: "status" });
  const retry = element("button", { type: "button", class: "action", hidden: true, onclick: again }, "Try again");
  const summary = element("summary", {}, "Marks as a list");
  const list = element("ol", {});
  const rest = element("p", { class: "note", hidden: true });
  const details = element("details", { id: "map-marks" }, summary, list, rest);
  const panel = element(
    "section",
    { id: "map-instead", "aria-label": "The map as a picture" },
    element("p", { id: "map-instead-why" }, sentenceOf(why, isBrought)),
    element("div", { class: "map-instead-state" }, status, retry),
    details,
  );
  // Before buttons and foot: whoever goes by keys hears first what this map is.
  host.prepend(panel);
  let isUnfolded = false;
  let listed = "";

  /** @param {{state: "coming"|"waiting"|"here"|"failed", words?: string}} tidings */
  function say({ state: what, words }) {
    const text = what === "failed" ? `The picture could not be drawn: ${words}.` : SAID[what];
    if (status.textContent !== text) status.textContent = text;
    retry.hidden = what !== "failed";
  }

  /**
   * Lists the events that have a mark.
   * @param {DossierEvent[]} events that match, of which some have no place
   * @param {Selection} selection whose pair gives the marks their colours
   */
  function show(events, { pair, dossier }) {
    const placed = events.filter(({ lon }) => lon !== null).sort((one, other) => one.lon - other.lon);
    unfoldOnce();
    summary.textContent = `${advice.countWords(placed.length)} on the map, as a list`;
    const key = JSON.stringify([dossier, pair, state.dossierUrl, placed.map(({ id }) => id)]);
    if (key === listed) return;
    listed = key;
    const items = placed.slice(0, LONGEST).map((event) => {
      const open = () => state.dispatch({ type: "focus", id: event.id });
      return element("li", {}, entry(event, sideOf(event), open));
    });
    list.replaceChildren(...items);
    rest.hidden = placed.length <= LONGEST;
    rest.textContent = `and ${(placed.length - LONGEST).toLocaleString("en")} more, on the Events page`;
  }

  /** Where there is room for it the list is seen from the first; from then on it is as the reader has it. */
  function unfoldOnce() {
    const { width, height } = free();
    if (isUnfolded || !width) return;
    isUnfolded = true;
    details.open = width >= ROOMY_PX.width && height >= ROOMY_PX.height;
  }

  return { say, show };
}

export { createInstead, sentenceOf };
