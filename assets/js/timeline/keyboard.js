/** What the keys do in the timeline; the list is also what the help says. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const timeline = (araxes.timeline = araxes.timeline || {});

  /** Keys with the words of the `?` help. */
  const HELP = [
    ["← →", "Move the edge, or the whole window, that has the focus by a day"],
    ["Shift + ← →", "… by a week"],
    ["Page Up, Page Down", "… by a month"],
    ["Home, End", "… to the first or last day of the dossier"],
    ["[ and ]", "Begin or end the window at the day under the pointer, or at the event in focus"],
    [", and .", "Go to the event before or after"],
    ["Space", "Play and pause"],
    ["+ − 0", "Show less time, more time, all events"],
    ["Esc", "Give up a drag and put the window back"],
    ["Double click", "Put the dossier's first window back"],
  ];

  const STEPS = {
    ArrowLeft: { days: -1 }, ArrowDown: { days: -1 }, ArrowRight: { days: 1 }, ArrowUp: { days: 1 },
    PageUp: { months: 1 }, PageDown: { months: -1 }, Home: { to: "first" }, End: { to: "last" },
  };

  /**
   * What a key means.
   * @param {string} key as the event names it
   * @param {boolean} shift
   * @param {"start"|"end"|"body"|null} part the part of the window that has the focus
   * @returns {object|null} {do: "step", part, by} or {do: "<name>"}
   */
  function meaning(key, shift, part) {
    if (part && STEPS[key]) {
      const by = STEPS[key];
      return { do: "step", part, by: shift && by.days ? { days: by.days * 7 } : by };
    }
    switch (key) {
      case " ": return { do: "play" };
      case "[": return { do: "edge", part: "start" };
      case "]": return { do: "edge", part: "end" };
      case ",": return { do: "neighbour", by: -1 };
      case ".": return { do: "neighbour", by: 1 };
      case "+": case "=": return { do: "zoom", factor: 0.5 };
      case "-": case "−": return { do: "zoom", factor: 2 };
      case "0": return { do: "fit" };
      case "Escape": return { do: "escape" };
      default: return null;
    }
  }

  /** Tells the `?` help what the keys do, or keeps the list where it can be found. */
  function register() {
    timeline.keys = HELP.map(([keys, text]) => ({ group: "Timeline", keys, text }));
    if (araxes.keys && araxes.keys.register) {
      timeline.keys.forEach(({ group, keys, text }) => araxes.keys.register(group, keys, text));
    }
  }

  /**
   * Listens to the keys in the timeline.
   * @param {HTMLElement} host
   * @param {(meaning: object) => void} act called on every press, repeats included
   * @param {() => void} settle called when a stepping key is let go
   */
  function listen(host, act, settle) {
    let stepping = false;
    host.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const control = event.target.closest("button, input, select, summary, table");
      const part = event.target.dataset ? event.target.dataset.part || null : null;
      const found = meaning(event.key, event.shiftKey, part);
      if (!found || (control && !(found.do === "escape"))) return;
      event.preventDefault();
      event.stopPropagation();
      stepping = stepping || found.do === "step";
      act(found);
    });
    const settled = () => {
      if (stepping) settle();
      stepping = false;
    };
    host.addEventListener("keyup", settled);
    host.addEventListener("focusout", settled);
  }

  timeline.keyboard = { HELP, meaning, register, listen };
  if (typeof module === "object") module.exports = timeline.keyboard;
})(typeof window === "object" ? window : globalThis);
