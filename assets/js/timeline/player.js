/** Playing through time: where the window is after so many milliseconds. */

/** @import { DayWindow } from "../types.d.ts" */

/** Speeds in days of the dossier per second of the reader. */
const SPEEDS = [
  { value: "day", days: 1, label: "1 day a second" },
  { value: "week", days: 7, label: "1 week a second" },
  { value: "month", days: 30.4375, label: "1 month a second" },
  { value: "year", days: 365.25, label: "1 year a second" },
];
const MODES = [
  { value: "cumulative", label: "widens the window" },
  { value: "window", label: "moves the window" },
];

/** @typedef {{mode: string, daysPerSecond: number, origin: DayWindow, last: number}} Run */

/**
 * A run of the player.
 * @param {DayWindow} window where it stands now
 * @param {string} mode "window" moves both edges, "cumulative" only the end
 * @param {number} daysPerSecond
 * @param {DayWindow} range the first day to start over from, and the last to play to
 * @returns {Run} one that has come to the end starts over: a growing window from its own first
 *   day, a moving one from the beginning of the range
 */
function begin(window, mode, daysPerSecond, range) {
  /** @type {DayWindow} */
  let origin = [window[0], window[1]];
  const last = Math.max(range[1], Math.min(window[0], range[1]));
  if (window[1] >= last) {
    const length = window[1] - window[0];
    if (mode === "cumulative") origin = [window[0], window[0]];
    else origin = [Math.min(range[0], last - length), Math.min(range[0], last - length) + length];
  }
  return { mode, daysPerSecond, origin, last: Math.max(last, origin[1]) };
}

/**
 * @param {Run} run
 * @param {number} elapsedMs since it began
 * @returns {{window: DayWindow, done: boolean}}
 */
function at(run, elapsedMs) {
  const gone = Math.floor((elapsedMs / 1000) * run.daysPerSecond);
  const end = Math.min(run.origin[1] + gone, run.last);
  const start = run.mode === "cumulative" ? run.origin[0] : run.origin[0] + (end - run.origin[1]);
  return { window: [start, end], done: end >= run.last };
}

export { at, begin, MODES, SPEEDS };
