/** When things begin: once what they need is there, whichever way that comes about, and not again. */

/** Runs at the first call only. @param {() => void} run */
export function once(run) {
  let hasRun = false;
  return () => {
    if (hasRun) return;
    hasRun = true;
    run();
  };
}

/**
 * Runs once the document has been read and every part of the entry has started; the scripts may come
 * before that or after.
 * @param {() => void} run
 */
export function whenRead(run) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => run(), { once: true });
  else queueMicrotask(run);
}
