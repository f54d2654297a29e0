/** Runs the player against the screen's frames: live while it moves, one commit when it stops. */

import * as player from "./player.js";

/** @import { TimelineView } from "../types.d.ts" */

/** @import { Run } from "./player.js" */

/** With reduced motion the window moves once in this time instead of every frame. */
const CALM_STEP_MS = 1000;

/**
 * @param {TimelineView} view @param {{keepInSight: (day: number) => void}} actions
 * @returns {Record<"togglePlay"|"pause", () => void> & Record<"setMode"|"setSpeed", (value: string) => void>}
 */
function createPlaying(view, actions) {
  const { model } = view;
  let mode = player.MODES[0].value;
  let speed = player.SPEEDS.find(({ value }) => value === "week");
  /** @type {Run|null} */
  let run = null;
  let began = 0;
  let frame = 0;

  function calm() {
    return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  function start() {
    if (!model.view) return;
    const last = Math.max(model.columns.known[1], Math.min(model.asOf, model.extent[1]));
    run = player.begin(model.window, mode, speed.days, [Math.ceil(Math.max(model.view.start, model.extent[0])), last]);
    began = performance.now();
    view.header.showPlaying(true);
    frame = requestAnimationFrame(tick);
  }

  function tick(now) {
    if (!run) return;
    const elapsed = Math.max(0, now - began);
    const { window, done } = player.at(run, calm() ? Math.floor(elapsed / CALM_STEP_MS) * CALM_STEP_MS : elapsed);
    view.setWindow(window, "live");
    const edge = window[1] + 1;
    if (edge > model.view.end || window[1] < model.view.start) actions.keepInSight(edge);
    if (done) pause();
    else frame = requestAnimationFrame(tick);
  }

  /** Stops where it is and writes the store. */
  function pause() {
    if (!run) return;
    run = null;
    cancelAnimationFrame(frame);
    view.header.showPlaying(false);
    view.setWindow(model.window, "commit");
  }

  /** A change of speed or mode goes on from where the window is. */
  function again() {
    if (!run) return;
    run = player.begin(model.window, mode, speed.days, [run.origin[0], run.last]);
    began = performance.now();
  }

  return {
    togglePlay: () => (run ? pause() : start()),
    pause,
    setMode(value) {
      mode = value;
      again();
    },
    setSpeed(value) {
      speed = player.SPEEDS.find((other) => other.value === value);
      again();
    },
  };
}

export { createPlaying };
