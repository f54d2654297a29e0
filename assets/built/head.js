"use strict";
(() => {
  // assets/js/core/compact.js
  var SMALL = "screen and (max-width: 860px), screen and (max-height: 560px)";
  var CLASS = "is-compact";
  function watch() {
    const small = globalThis.matchMedia(SMALL);
    const wear2 = () => document.documentElement.classList.toggle(CLASS, small.matches);
    small.addEventListener("change", wear2);
    wear2();
  }

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
  watch();
})();
