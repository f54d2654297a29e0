/** The layers panel: switches, as-of date, viewpoint, and which events are shown. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

  const SCOPES = [["all", "All events"], ["pair", "This pair only"]];

  /** @param {HTMLElement} panel as the layout gives it */
  function createPanel(panel) {
    const { element } = araxes.timeline;
    const part = (id) => document.getElementById(id);
    const moving = [...panel.querySelectorAll("[data-moves=yes]")];
    const borders = araxes.permalink.bordersKnown();
    const switches = [...panel.querySelectorAll("[data-layer]")];
    map.legend.draw(panel);

    const problem = element("p", { class: "note", role: "alert", id: "map-as-of-problem", hidden: true });
    const asOf = element("input", {
      type: "text", id: "map-as-of-day", autocomplete: "off", spellcheck: "false", "aria-describedby": "map-as-of-problem",
      title: "The day whose borders and lines are drawn: 2019-01-24, 24 Jan 2019, a month or a year",
      onchange: () => typeDay(asOf.value),
      onkeydown: (event) => { if (event.key === "Escape") asOf.value = araxes.days.isoWords(araxes.state.selection.as_of); },
    });
    part("map-as-of").append(element("label", { for: "map-as-of-day" }, "as of"), asOf);
    part("map-as-of").parentElement.after(problem);

    /** A typed day, read as the timeline reads one. */
    function typeDay(text) {
      const read = araxes.timeline.calendar.parse(text, "end");
      problem.textContent = read.problem || "";
      problem.hidden = !read.problem;
      if (read.problem) asOf.setAttribute("aria-invalid", "true");
      else asOf.removeAttribute("aria-invalid");
      if (!read.problem) araxes.state.dispatch({ type: "as_of", value: araxes.days.toIso(read.day) });
      if (!read.problem) asOf.value = araxes.days.isoWords(araxes.state.selection.as_of);
    }

    const choices = part("map-viewpoint").dataset.choices.split("\n").map((line) => line.split("|"));
    const viewpoint = element("select", {
      id: "map-viewpoint-choice", "aria-label": "Viewpoint: whose borders are drawn", onchange: () => araxes.state.dispatch({ type: "viewpoint", value: viewpoint.value }),
    }, ...choices.map(([value, text]) => element("option", { value }, text)));
    part("map-viewpoint").append(viewpoint);

    const scopes = SCOPES.map(([value, text]) => element("button", {
      type: "button", role: "radio", "data-scope": value, onclick: () => araxes.state.dispatch({ type: "scope", value }),
    }, text));
    part("map-scope").append(...scopes);
    part("map-scope").addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(event.key)) return;
      event.preventDefault();
      const other = scopes.find((button) => button.getAttribute("aria-checked") === "false");
      other.click();
      other.focus();
    });

    panel.addEventListener("click", (event) => {
      const layer = event.target.closest("[data-layer]");
      if (layer) araxes.state.dispatch({ type: "layer", layer: layer.dataset.layer, on: layer.getAttribute("aria-checked") !== "true" });
      const more = event.target.closest(".layer-more");
      if (more) unfold(more);
      if (event.target.closest("#layers-fold")) fold();
    });

    function unfold(button) {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      part(button.getAttribute("aria-controls")).hidden = !open;
    }

    function fold() {
      const button = part("layers-fold");
      const folded = panel.classList.toggle("is-folded");
      const words = folded ? "Unfold the layers" : "Fold the layers";
      part("layers-body").hidden = folded;
      button.setAttribute("aria-expanded", String(!folded));
      button.setAttribute("aria-label", words);
      button.title = words;
    }

    let kinds = [];
    /** One toggle for each lane that the dossier has. */
    function takeDossier(dossier) {
      for (const row of panel.querySelectorAll(".layer[data-group]")) row.hidden = !dossier.layers.includes(row.dataset.group);
      kinds = [...araxes.kinds.lanesOf(dossier.events)].map(([lane, members]) =>
        element("button", {
          type: "button", class: "kind", "data-kind": lane, "aria-pressed": "true",
          onclick: (event) => araxes.state.dispatch(araxes.kinds.switching(members, event.currentTarget.getAttribute("aria-pressed") !== "true")),
        }, araxes.timeline.shapes.icon(lane, 12), araxes.kinds.nameOf(lane)));
      part("map-kinds").replaceChildren(...kinds);
    }

    function show(selection) {
      for (const one of switches) one.setAttribute("aria-checked", String(selection.layers.includes(one.dataset.layer)));
      for (const one of kinds) one.setAttribute("aria-pressed", String(araxes.kinds.isOn(one.dataset.kind, selection.kinds)));
      for (const one of scopes) {
        const chosen = one.dataset.scope === selection.scope;
        one.setAttribute("aria-checked", String(chosen));
        one.tabIndex = chosen ? 0 : -1;
      }
      if (document.activeElement !== asOf) asOf.value = araxes.days.isoWords(selection.as_of);
      viewpoint.value = selection.viewpoint;
      const day = `as of ${araxes.days.isoWords(selection.as_of)}`;
      for (const row of moving) row.textContent = day;
      part("borders-words").textContent = `Borders: ${map.words.bordersWords(selection.pair, selection.as_of, borders)}.`;
    }

    return { takeDossier, show, isFolded: () => panel.classList.contains("is-folded") };
  }

  map.panel = { createPanel };
  if (typeof module === "object") module.exports = map.panel;
})(typeof window === "object" ? window : globalThis);
