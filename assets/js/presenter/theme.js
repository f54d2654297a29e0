/** Light or dark in the presenter's window: as the system says, until the room says how it looks. */

/** @param {string} theme "light" or "dark" */
export function wear(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}
