/** What the keys do while the map has the focus; the list is also what the help says. */

import { keyOf, register } from "../parts/keys.js";

/** @import { MapView } from "../types.d.ts" */

const PAN_PX = 100;
const PANS = { ArrowLeft: [-PAN_PX, 0], ArrowRight: [PAN_PX, 0], ArrowUp: [0, -PAN_PX], ArrowDown: [0, PAN_PX] };

/** @type {{keys: string[], text: string, run: (deeds: MapView["deeds"], event: KeyboardEvent) => void}[]} */
const KEYS = [
  { keys: Object.keys(PANS), text: "Move the map", run: (deeds, event) => deeds.pan(...PANS[event.key]) },
  { keys: ["+", "="], text: "Zoom in", run: (deeds) => deeds.zoom(1) },
  { keys: ["-", "−"], text: "Zoom out", run: (deeds) => deeds.zoom(-1) },
  { keys: ["0"], text: "Show the whole pair", run: (deeds) => deeds.pair() },
  {
    keys: [",", "."],
    text: "The mark before or after, from west to east",
    run: (deeds, event) => deeds.neighbour(keyOf(event) === "," ? -1 : 1),
  },
  { keys: ["Enter"], text: "Open the mark: its event, or the list of its events", run: (deeds) => deeds.openChosen() },
  { keys: ["Escape"], text: "Close the card or list", run: (deeds) => deeds.escape() },
];

/**
 * Registers the keys, which work while the map itself has the focus.
 * @param {() => HTMLElement} canvasOf the map, which takes the focus
 * @param {MapView["deeds"]} deeds
 */
function listen(canvasOf, deeds) {
  for (const { keys, text, run } of KEYS) {
    register({
      group: "Map",
      keys,
      text,
      local: true,
      when: () => document.activeElement === canvasOf(),
      run: (event) => run(deeds, event),
    });
  }
}

export { KEYS, listen };
