/** Full screen, where the browser gives it; presenting works without. */

const isOn = () => Boolean(globalThis.document.fullscreenElement);

/** Asks for it. A browser may refuse, as it does where no hand asked; then the window stays as it is. */
async function enter() {
  if (isOn() || !globalThis.document.documentElement.requestFullscreen) return;
  try {
    await globalThis.document.documentElement.requestFullscreen({ navigationUI: "hide" });
    // So that one press of Esc leaves the briefing and full screen together.
    await globalThis.navigator.keyboard?.lock?.(["Escape"]);
  } catch (error) {
    console.info("araxes: no full screen:", error.message);
  }
}

async function leave() {
  globalThis.navigator.keyboard?.unlock?.();
  if (isOn()) await globalThis.document.exitFullscreen().catch(() => undefined);
}

export const toggle = () => (isOn() ? leave() : enter());

export { enter, isOn, leave };
