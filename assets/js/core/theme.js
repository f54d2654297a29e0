/**
 * Light or dark: the reader's choice, or what the system says while the choice is "auto". Applied
 * once in the document's head, before the first paint (head.js), and again as the choice changes.
 */

/**
 * @param {string} choice "auto", "light" or "dark"
 * @param {boolean} prefersDark what the system says
 * @returns {"light"|"dark"} what is drawn
 */
export function resolve(choice, prefersDark) {
  if (choice === "dark" || choice === "light") return choice;
  return prefersDark ? "dark" : "light";
}

/** What the system says, and when it says otherwise. */
export const system = () => globalThis.matchMedia("(prefers-color-scheme: dark)");

/** The choice that stands in the address. */
export const addressed = () => new URLSearchParams(globalThis.location.search).get("theme") || "auto";

/** Reads tokens as the theme that is worn has them, by their names without the dashes. @returns {(name: string) => string} */
export function tokenReader() {
  const style = globalThis.getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** Sets the theme on the document; true when it is another than before. */
export function wear(choice) {
  const theme = resolve(choice, system().matches);
  if (document.documentElement.dataset.theme === theme) return false;
  document.documentElement.dataset.theme = theme;
  return true;
}
