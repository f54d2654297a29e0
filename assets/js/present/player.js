/** Autoplay: goes on after each scene's duration, to the end or for ever. */

/**
 * @param {() => void} goOn called when a scene's time is over
 * @param {{set: (run: () => void, ms: number) => number, clear: (timer: number|null) => void}} [timers] stand-ins in tests
 */
function createPlayer(
  goOn,
  timers = { set: globalThis.setTimeout.bind(globalThis), clear: globalThis.clearTimeout.bind(globalThis) },
) {
  /** @type {""|"once"|"loop"} */
  let playing = "";
  /** @type {number|null} */
  let timer = null;

  /** The scene that now begins; the last one ends a playing that does not go round. */
  function begin(durationS, isLast) {
    timers.clear(timer);
    timer = null;
    if (!playing) return;
    if (playing === "once" && isLast) playing = "";
    else timer = timers.set(goOn, durationS * 1000);
  }

  /** Starts playing in this way, or stops where it plays so already. @param {"once"|"loop"} way */
  function toggle(way) {
    playing = playing === way ? "" : way;
    timers.clear(timer);
  }

  function stop() {
    playing = "";
    timers.clear(timer);
  }

  return { begin, toggle, stop, playing: () => playing };
}

export { createPlayer };
