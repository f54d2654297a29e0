/**
 * Puts back what hands have moved in a page and what is no part of the selection, by the controls
 * that a reader would use. What lies in the selection comes from the address that is opened next.
 * @returns {boolean} false when the page is in a state that only loading it anew ends
 */
() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const press = (selector) => all(selector).forEach((control) => control.click());
  const set = (selector, value, event) => all(selector).forEach((control) => {
    if (control.value === value) return;
    control.value = value;
    control.dispatchEvent(new Event(event, { bubbles: true }));
  });
  const key = (name) => document.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  if (!window.araxes?.state?.dossier) return false;

  document.activeElement?.blur();
  getSelection().empty();
  all("dialog[open]").forEach((dialog) => dialog.close());
  if (araxes.present.mode() === "exploring") key("r");
  press("#present-offer:not([hidden]) button");
  // The first ones end black, white or drawing.
  for (let presses = 0; presses < 3 && araxes.present.mode() !== "idle"; presses += 1) key("Escape");
  if (araxes.present.mode() !== "idle") return false;

  delete document.documentElement.dataset.sheet;
  press("#layers-panel.is-folded #layers-fold, #inspector.is-folded #inspector-collapse");
  press("#layers-panel .layer-more[aria-expanded=true], #map-summary-button[aria-expanded=true]");
  press("#map-list:not([hidden]) .map-list-close");
  press("#map-attribution-button[aria-expanded=true]");
  all("#main details[open]").forEach((details) => { details.open = false; });

  press("#timeline-play[aria-label^=Pause], #timeline [aria-controls=timeline-summary][aria-expanded=true]");
  const isAsked = document.querySelector("#topbar .page-link[aria-current]")?.dataset.windowed !== "no";
  const usual = isAsked ? "usual" : "low";
  for (let steps = 0; steps < 2 && document.documentElement.dataset.timeline !== usual; steps += 1) {
    press(document.documentElement.dataset.timeline === "low" ? ".timeline-taller" : ".timeline-lower");
  }
  set("#timeline .timeline-mode", araxes.timeline.player.MODES[0].value, "change");
  set("#timeline .timeline-speed", "week", "change");
  araxes.timeline.watchDrawing(() => {});
  araxes.map.watchDrawing(() => {});

  press("#events-clear:not([hidden])");
  press("#claims-view .verdict-filter[aria-pressed=true], #claims-pair[aria-pressed=true]");
  press("#claims-view .choice[data-value='']:not([aria-pressed=true])");
  set("#claims-search", "", "input");
  press("#briefing-tab-scenes[aria-selected=false]");
  press("#briefing-editor [data-deed=discard]:not([disabled])");

  const { drafts } = araxes.compose;
  for (const scene of drafts.scenes(araxes.state.dossier.slug)) drafts.forget(araxes.state.dossier.slug, scene);
  while (araxes.notices.dismiss());
  sessionStorage.clear();
  localStorage.clear();
  dispatchEvent(new StorageEvent("storage")); // another tab would be told; what this one knows is asked anew
  return true;
}
