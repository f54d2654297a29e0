/** The Sources page: the card of one source, which the search leads to once the page is filled. */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { all } from "../parts/element.js";

/** The source whose card is to be shown whenever it is drawn, until a hand does something else. @type {string|null} */
let wanted = null;

function lead() {
  const card = all(".source-card[data-source]").find(({ dataset }) => dataset.source === wanted);
  if (!card) return;
  card.scrollIntoView({ block: "start" });
  card.focus({ preventScroll: true });
}

/** Brings a source's card into sight, and the focus to it. @param {string} id */
function show(id) {
  wanted = id;
  lead();
}

export { show };

export function start() {
  document.addEventListener("araxes:drawn", () => wanted && lead());
  for (const hand of ["keydown", "pointerdown", "wheel"]) {
    document.addEventListener(
      hand,
      () => {
        wanted = null;
      },
      { capture: true, passive: true },
    );
  }
  whenRead(() => {
    // Who went on to another page looks for something else.
    state.subscribe(({ page }, phase) => {
      if (phase === "commit" && page !== "sources") wanted = null;
    });
  });
}
