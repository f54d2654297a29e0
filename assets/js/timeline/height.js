/**
 * How high the timeline stands: its header alone, as in the design, or with more rows; as in the design
 * is on a low screen with its bars and no lanes. Where a page asks nothing of the window its header
 * alone, until the reader wants more. The heights themselves stand in the style sheets
 * (`html[data-timeline]`).
 */

import { isWindowed } from "../core/windowed.js";

/** @import { TimelineView } from "../types.d.ts" */

const HEIGHTS = ["low", "usual", "high"];
const USUAL = 1;

/** @param {TimelineView["header"]} header */
function createHeight(header) {
  /** What is chosen for pages that are asked about the window, and for the others. */
  const chosen = { asked: USUAL, other: 0 };
  /** @type {"asked"|"other"} */
  let kind = "asked";

  function show() {
    const size = chosen[kind];
    document.documentElement.dataset.timeline = HEIGHTS[size];
    document.documentElement.dataset.timelineOfMap = HEIGHTS[chosen.asked];
    header.showSize(size === 0, size === HEIGHTS.length - 1);
  }

  return {
    /** As high as its lanes need to be pressed; the document says so before its events are here. @param {number} lanes */
    takeLanes(lanes) {
      document.documentElement.style.setProperty("--lanes", String(lanes));
    },
    /** One step higher or lower. @param {1|-1} by */
    step(by) {
      chosen[kind] = Math.min(Math.max(chosen[kind] + by, 0), HEIGHTS.length - 1);
      show();
      globalThis.dispatchEvent(new Event("resize"));
    },
    /** @param {string} page */
    follow(page) {
      const next = isWindowed(page) ? "asked" : "other";
      if (next === kind) return;
      kind = next;
      show();
    },
    show,
  };
}

export { createHeight };
