/** Full screen, where the browser gives it; presenting works without. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const present = (araxes.present = araxes.present || {});

  const isOn = () => Boolean(root.document.fullscreenElement);

  /** Asks for it. A browser may refuse, as it does where no hand asked; then the window stays as it is. */
  async function enter() {
    if (isOn() || !root.document.documentElement.requestFullscreen) return;
    try {
      await root.document.documentElement.requestFullscreen({ navigationUI: "hide" });
      // So that one press of Esc leaves the briefing and full screen together.
      await root.navigator.keyboard?.lock?.(["Escape"]);
    } catch (error) {
      console.info("araxes: no full screen:", error.message);
    }
  }

  async function leave() {
    root.navigator.keyboard?.unlock?.();
    if (isOn()) await root.document.exitFullscreen().catch(() => undefined);
  }

  present.fullscreen = { isOn, enter, leave, toggle: () => (isOn() ? leave() : enter()) };
  if (typeof module === "object") module.exports = present.fullscreen;
})(typeof window === "object" ? window : globalThis);
