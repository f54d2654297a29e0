/** Which pages ask for the window of time, as the link of each in the top bar tells (dashboard/pages.py). */

/** @param {string} page @returns {boolean} a page without links is the map alone, which does */
export const isWindowed = (page) =>
  /** @type {HTMLElement|null} */ (document.querySelector(`#topbar [data-page="${page}"]`))?.dataset.windowed !== "no";
