/** Light or dark in the presenter's window: as the system says, until the room says how it looks. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const presenter = (araxes.presenter = araxes.presenter || {});

  /** @param {string} theme "light" or "dark" */
  function wear(theme) {
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  }

  presenter.theme = { wear };
  if (typeof module === "object") module.exports = presenter.theme;
  // Among the bundle of the room's page this file is idle.
  if (typeof document === "undefined" || document.documentElement.dataset.window !== "presenter") return;
  wear(root.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
})(typeof window === "object" ? window : globalThis);
