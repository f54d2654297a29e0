"use strict";
(() => {
  // assets/js/core/theme.js
  function resolve(choice, prefersDark) {
    if (choice === "dark" || choice === "light") return choice;
    return prefersDark ? "dark" : "light";
  }
  var system = () => globalThis.matchMedia("(prefers-color-scheme: dark)");
  var addressed = () => new URLSearchParams(globalThis.location.search).get("theme") || "auto";
  function wear(choice) {
    const theme = resolve(choice, system().matches);
    if (document.documentElement.dataset.theme === theme) return false;
    document.documentElement.dataset.theme = theme;
    return true;
  }

  // assets/js/head.js
  wear(addressed());
})();
