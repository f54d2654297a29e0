/** Keeps the theme in step with the selection and with the system, and tells those who draw by it. */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { addressed, system, wear } from "../core/theme.js";
import { themes } from "../core/vocabulary.js";

/** The choice after this one, for the button and the key. */
export const next = (choice) => themes[(themes.indexOf(choice) + 1) % themes.length];

/** Keeps the controls of Mantine and every view in step. */
function announce() {
  if (!globalThis.dash_clientside?.set_props) return;
  globalThis.dash_clientside.set_props("mantine", { forceColorScheme: document.documentElement.dataset.theme });
  state.themeChanged();
}

export function start() {
  let choice = addressed();
  let first = true;
  wear(choice);
  system().addEventListener("change", () => {
    if (wear(choice)) announce();
  });
  whenRead(() => {
    state.subscribe((selection, phase) => {
      if (phase !== "commit") return;
      choice = selection.theme;
      if (wear(choice) || first) announce();
      first = false;
    });
  });
}
