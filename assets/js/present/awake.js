/** The screen stays on while scenes are presented, where the browser can hold it; presenting works without. */

/**
 * @param {Pick<Window, "document"|"navigator">} [browser] the window, or its stand-in in tests
 * @returns {{keep: () => Promise<void>, rest: () => Promise<void>}} `keep` holds the screen on until
 *   `rest`; a browser ends the hold when its tab is hidden, so it is asked for again when seen
 */
function createAwake(browser = globalThis) {
  let wanted = false;
  /** @type {WakeLockSentinel|null} */
  let lock = null;
  let asking = false;

  async function ask() {
    if (!wanted || lock || asking || browser.document.visibilityState !== "visible") return;
    asking = true;
    try {
      const given = await browser.navigator.wakeLock.request("screen");
      // Presenting may have ended, or the tab been hidden, before the answer came.
      if (!wanted) await given.release();
      else if (!given.released) {
        lock = given;
        given.addEventListener("release", () => {
          if (lock === given) lock = null;
        });
      }
    } catch (error) {
      // No such thing, or refused: a battery that is low, a page that may not.
      console.info("araxes: the screen may go dark by itself:", error.message);
    } finally {
      asking = false;
    }
  }

  browser.document.addEventListener("visibilitychange", ask);

  return {
    keep() {
      wanted = true;
      return ask();
    },
    async rest() {
      wanted = false;
      const held = lock;
      lock = null;
      await held?.release().catch(() => undefined);
    },
  };
}

export { createAwake };
