/** When parts may look for their elements: the scripts may run before the document is read, or after. */

/**
 * Runs once the document has been read and every part of the entry has started.
 * @param {() => void} run
 */
export function whenRead(run) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => run(), { once: true });
  else queueMicrotask(run);
}
