/** Light or dark in the presenter's window: as the system says, until the room says how it looks. */

/** @param {string} theme "light" or "dark" */
function wear(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}

export { wear };

export function start() {
  // Among the bundle of the room's page this file is idle.
  if (typeof document === "undefined" || !globalThis.location.pathname.startsWith("/presenter/")) return;
  wear(globalThis.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}
