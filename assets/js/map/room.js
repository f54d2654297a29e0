/** The part of the map that no panel covers: what is centred is centred there, and furniture keeps to it. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

  const GAP_PX = 16;
  /** Panels may take the map down to this width; on a narrower screen they lie over it. */
  const LEAST_FREE_PX = 280;

  /**
   * Room that panels take at the edges. Pure.
   * @param {{left: number, right: number}} area of the map
   * @param {{right: number, folded: boolean}|null} layers the panel at the left
   * @param {{left: number, folded: boolean}|null} inspector the panel at the right
   */
  function paddingOf(area, layers, inspector) {
    const left = layers && !layers.folded ? Math.max(0, Math.round(layers.right - area.left)) : 0;
    const right = inspector && !inspector.folded ? Math.max(0, Math.round(area.right - inspector.left)) : 0;
    const free = area.right - area.left - left - right;
    if (free >= LEAST_FREE_PX) return { top: 0, right, bottom: 0, left };
    return { top: 0, right: 0, bottom: 0, left: 0 };
  }

  /** @param {HTMLElement} host the map view @param {() => void} changed called when the room changes */
  function createRoom(host, changed) {
    const panels = ["layers-panel", "inspector"].map((id) => document.getElementById(id));
    let padding = { top: 0, right: 0, bottom: 0, left: 0 };
    let size = { width: 0, height: 0, ratio: 1 };

    function measure() {
      const area = host.getBoundingClientRect();
      const [layers, inspector] = panels.map((panel) => {
        if (!panel || !panel.offsetWidth) return null;
        const { left, right } = panel.getBoundingClientRect();
        return { left, right, folded: panel.classList.contains("is-folded") };
      });
      const next = paddingOf(area, layers, inspector);
      const sized = { width: Math.round(area.width), height: Math.round(area.height), ratio: root.devicePixelRatio || 1 };
      const same = JSON.stringify([next, sized]) === JSON.stringify([padding, size]);
      padding = next;
      size = sized;
      const edges = {
        "--map-left": Math.max(padding.left, layers && layers.folded ? Math.round(layers.right - area.left) : 0) + GAP_PX,
        "--map-right": Math.max(padding.right, inspector && inspector.folded ? Math.round(area.right - inspector.left) : 0) + GAP_PX,
      };
      for (const [name, pixels] of Object.entries(edges)) host.parentElement.style.setProperty(name, `${pixels}px`);
      if (!same) changed();
    }

    const observer = new ResizeObserver(measure);
    for (const element of [host, ...panels]) if (element) observer.observe(element);
    measure();
    return { padding: () => padding, size: () => size };
  }

  map.room = { paddingOf, createRoom };
  if (typeof module === "object") module.exports = map.room;
})(typeof window === "object" ? window : globalThis);
