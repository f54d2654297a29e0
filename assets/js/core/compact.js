/**
 * Whether the page is small: a phone, or a screen whose letters a reader has doubled. Style sheets
 * ask `html.is-compact`, so that the sizes stand here alone.
 */

/** Paper is no screen: a page that is printed is never small. */
const SMALL = "screen and (max-width: 860px), screen and (max-height: 560px)";
const CLASS = "is-compact";

/** True while the page is small. */
export const isCompact = () => document.documentElement.classList.contains(CLASS);

/** Keeps the class in step with the window, from before the first paint. */
export function watch() {
  const small = globalThis.matchMedia(SMALL);
  const wear = () => document.documentElement.classList.toggle(CLASS, small.matches);
  small.addEventListener("change", wear);
  wear();
}
