/**
 * The editor of one scene: its fields beside how they will read. What is typed goes into a draft at
 * once; only saving sends it.
 */

import * as elements from "./elements.js";
import * as filling from "./filling.js";
import * as model from "./model.js";
import * as rows from "./rows.js";

const HINTS = {
  headline: "One sentence, set large. Figures as values: {border_km}.",
  duration_s: "Minutes and seconds, 1:30, or seconds.",
  notes: "For the presenter alone.",
};

/** Notices of what changed since the scene was kept; others do not go away by looking. */
const SINCE_KEPT = new Set(["events", "verdict", "layers"]);

/**
 * @param {HTMLElement} host
 * @param {object} deeds what the buttons do; `page.js` says it
 */
function createEditor(host, deeds) {
  const { el, button } = elements;
  /** @type {{scene: object, saved: object, draft: object, place: number, count: number, editable: boolean}|null} */
  let open = null;
  let desk = { values: {}, claims: [], sources: [], bindings: [] };
  let parts = {};
  /** The field that a value is inserted into: the last that had the caret. */
  let caret = null;

  function show(state) {
    const again = open && state && open.scene.id === state.scene.id;
    const focused = again && focusedField();
    const { scrollTop } = host;
    open = state;
    caret = null;
    parts = {};
    host.replaceChildren(...(state ? build() : [el("p", { class: "briefing-empty" }, deeds.emptyWords())]));
    if (!state) return;
    refresh();
    host.scrollTop = again ? scrollTop : 0;
    if (focused) giveFocus(focused);
  }

  /** What has the focus, and where its caret is, so that a field drawn anew has both again. */
  function focusedField() {
    const active = document.activeElement;
    if (!host.contains(active)) return null;
    return { name: active.dataset.deed || active.id, start: active.selectionStart, end: active.selectionEnd };
  }

  function giveFocus({ name, start, end }) {
    if (!name) return;
    const control = host.querySelector(`#${CSS.escape(name)}, [data-deed="${CSS.escape(name)}"]`);
    if (!control) return;
    const able = control.disabled ? host.querySelector("[data-deed]:enabled") : control;
    able?.focus({ preventScroll: true });
    if (typeof start === "number" && able === control) control.setSelectionRange(start, end);
  }

  const set = (name, value) => {
    complain(name, "");
    open.draft.fields[name] = value;
    deeds.drafted(open.scene, open.draft);
    refresh();
  };

  function build() {
    return [
      head(),
      el(
        "div",
        { class: "editor-columns" },
        el(
          "div",
          { class: "editor-form" },
          banner(),
          el("div", { class: "field-pair" }, textField("title"), roleField(), durationField()),
          textField("headline", { rows: 2, insertable: true }),
          textField("text", { rows: 4, insertable: true }),
          listField("figures", rows.callouts),
          listField("claims", rows.claims, { known: () => desk.claims }),
          listField("citations", rows.citations, {
            known: () => desk.sources,
            wrong: (words) => complain("citations", words),
          }),
          textField("notes", { rows: 4 }),
        ),
        el("div", { class: "editor-side" }, preview(), view(), values()),
      ),
    ];
  }

  // Head: what the scene is, and what can be done with it as a whole

  function head() {
    const { scene, place, count, editable } = open;
    const deed = (name, text, label, run, disabled = false) =>
      button(text, run, { label, disabled: disabled || !editable, data: { deed: name } });
    parts.save = button("Save", () => deeds.save(open.scene), {
      class: "primary",
      data: { deed: "save" },
      label: "Save the scene (Ctrl+S)",
    });
    parts.discard = button("Discard", () => deeds.discard(open.scene), {
      data: { deed: "discard" },
      label: "Give up what is not saved",
    });
    return el(
      "header",
      { class: "editor-head" },
      el(
        "div",
        { class: "editor-name" },
        el("h3", {}, `${place + 1} / ${count}`, el("bdi", {}, scene.title)),
        el(
          "span",
          { class: "scene-chips" },
          ...scene.claims.map((claim) => {
            const chip = verdict(claim.verdict, claim.words);
            chip.title = claim.statement;
            return chip;
          }),
        ),
      ),
      el(
        "div",
        { class: "editor-deeds", role: "group", "aria-label": "The scene" },
        deed("up", "↑", "Move up (Alt+↑)", () => deeds.move(scene.id, place - 1), place === 0),
        deed("down", "↓", "Move down (Alt+↓)", () => deeds.move(scene.id, place + 1), place === count - 1),
        deed("duplicate", "Duplicate", undefined, () => deeds.duplicate(scene)),
        deed("delete", "Delete", undefined, () => deeds.remove(scene)),
        parts.discard,
        parts.save,
      ),
    );
  }

  function banner() {
    parts.banner = el("div", { class: "editor-banner", role: "alert", hidden: true });
    const { scene } = open;
    const words = scene.notices.map((notice) => el("p", { class: "scene-notice" }, notice.words));
    const outdated = scene.notices.some(({ kind }) => SINCE_KEPT.has(kind));
    return el(
      "div",
      { class: "editor-notices" },
      parts.banner,
      ...words,
      outdated
        ? button("It still holds", () => deeds.hold(scene), {
            class: "action small",
            data: { deed: "hold" },
            disabled: !open.editable,
            title: "Take these changes as known: the scene is held against the dossier as it is now",
          })
        : null,
    );
  }

  // Fields

  /** A label, a control, a hint, what is wrong with it, and what the file has instead. */
  function field(name, control, hint, tag = "label") {
    const id = control.id;
    const error = el("p", { class: "field-error", id: `${id}-error`, hidden: true });
    const theirs = el("div", { class: "field-theirs", hidden: true });
    parts[name] = { control, error, theirs };
    const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(" ");
    control.setAttribute("aria-describedby", described);
    if (tag !== "label") control.setAttribute("aria-labelledby", `${id}-label`);
    return el(
      "div",
      { class: `field field-${name}` },
      el(tag, tag === "label" ? { for: id } : { class: "field-label", id: `${id}-label` }, model.FIELD_WORDS[name]),
      control,
      hint ? el("p", { class: "field-hint", id: `${id}-hint` }, hint) : null,
      error,
      theirs,
    );
  }

  function textField(name, { rows = 0, insertable = false } = {}) {
    const control = el(rows ? "textarea" : "input", {
      id: `compose-${name}`,
      rows: rows || null,
      type: rows ? null : "text",
      class: insertable ? "insertable" : null,
      dir: "auto",
      value: open.draft.fields[name],
      readonly: !open.editable,
      autocomplete: "off",
      on: { input: (event) => set(name, event.target.value) },
    });
    return field(name, control, HINTS[name]);
  }

  function roleField() {
    const control = el(
      "select",
      {
        id: "compose-role",
        class: "boxed",
        disabled: !open.editable,
        on: { change: (event) => set("role", event.target.value) },
      },
      ...model.ROLES.map((role) => el("option", { value: role, selected: role === open.draft.fields.role }, role)),
    );
    return field("role", control);
  }

  function durationField() {
    const control = el("input", {
      id: "compose-duration_s",
      type: "text",
      value: model.durationText(open.draft.fields.duration_s),
      readonly: !open.editable,
      autocomplete: "off",
      on: {
        input: (event) => {
          const seconds = model.readDuration(event.target.value);
          complain("duration_s", seconds === null ? HINTS.duration_s : "");
          if (seconds !== null) set("duration_s", seconds);
        },
      },
    });
    return field("duration_s", control);
  }

  function listField(name, rows, more = {}) {
    const control = el("div", { id: `compose-${name}`, role: "group", tabindex: -1, class: "field-list" });
    const draw = rows(control, {
      get: () => open.draft.fields[name],
      change: (list) => set(name, list),
      say: deeds.say,
      ...more,
    });
    const made = field(name, control, HINTS[name], "span");
    parts[name].draw = () => {
      draw();
      if (!open.editable) for (const one of control.querySelectorAll("button, input, select")) one.disabled = true;
    };
    parts[name].draw();
    return made;
  }

  function complain(name, words) {
    const { control, error } = parts[name];
    error.textContent = words;
    error.hidden = !words;
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  // Beside the fields

  function preview() {
    parts.preview = el("div", { class: "scene-preview" });
    return el("section", { "aria-label": "How it reads" }, el("h4", {}, "How it reads"), parts.preview);
  }

  function view() {
    const { scene, editable } = open;
    return el(
      "section",
      { "aria-label": "View" },
      el("h4", {}, "View"),
      el("p", { class: "view-words" }, scene.sentence),
      el(
        "div",
        { class: "view-deeds" },
        button("Show on the map", () => deeds.showOnMap(scene), { data: { deed: "show" } }),
        button("Present from here", () => deeds.presentFrom(scene), { data: { deed: "present" } }),
        button("Take the present view instead", () => deeds.takeView(scene), {
          data: { deed: "take" },
          disabled: !editable,
        }),
      ),
    );
  }

  function values() {
    parts.values = el("div", { class: "value-list" });
    return el(
      "section",
      { "aria-label": "Values to insert" },
      el("h4", {}, "Values to insert"),
      el(
        "p",
        { class: "field-hint" },
        "A value stands for what is computed for this view. Pressing one inserts it where the caret was.",
      ),
      parts.values,
    );
  }

  function drawValues() {
    // Of the verdicts those of the scene's own claims: a dossier has dozens.
    const wanted = new Set(open.draft.fields.claims.map((id) => `claim:${id}`));
    const offered = desk.bindings.map(([name, meaning]) => ({ name, meaning }));
    const named = offered.filter(({ name }) => !name.startsWith("claim:"));
    const verdicts = offered.filter(({ name }) => wanted.has(name));
    parts.values.replaceChildren(
      ...[...named, ...verdicts].map(({ name, meaning }) =>
        el(
          "button",
          {
            type: "button",
            class: "value-entry",
            disabled: !open.editable,
            data: { binding: name },
            on: { click: () => insert(name), pointerdown: (event) => event.preventDefault() },
          },
          el("code", {}, `{${name}}`),
          el("span", { class: "value-now" }, desk.values[name] ?? "none here"),
          el("span", { class: "value-meaning" }, meaning),
        ),
      ),
    );
  }

  function insert(name) {
    const target = caret && host.contains(caret.field) ? caret : { field: parts.text.control, start: null };
    const { field: control } = target;
    const start = target.start ?? control.value.length;
    control.setRangeText(`{${name}}`, start, target.end ?? start, "end");
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.focus();
    deeds.say(`{${name}} inserted.`);
  }

  /** What depends on the draft: how it reads, whether it differs, and what the file has instead. */
  function refresh() {
    const { draft, saved, editable, scene } = open;
    const { el: make } = elements;
    const draw = (text) => filling.draw(text, desk.values);
    const { fields } = draft;
    parts.preview.replaceChildren(
      make("p", { class: "preview-title" }, `${open.place + 1} / ${open.count} · `, make("bdi", {}, fields.title)),
      make("p", { class: "preview-headline", dir: "auto" }, ...draw(fields.headline)),
      make("p", { class: "preview-text", dir: "auto" }, ...draw(fields.text)),
      make(
        "div",
        { class: "preview-figures" },
        ...fields.figures.map(({ value, label }) =>
          make("div", { class: "preview-figure" }, make("b", {}, ...draw(value)), make("span", {}, ...draw(label))),
        ),
      ),
      make("p", { class: "preview-sources" }, scene.sources),
    );
    const differs = Object.keys(model.differing(fields, saved)).length > 0;
    parts.save.disabled = !editable || !differs;
    parts.discard.disabled = !editable || !differs;
    host.classList.toggle("is-unsaved", differs);
    drawTheirs();
    drawValues();
  }

  function drawTheirs() {
    const { draft, saved } = open;
    const names = new Set(model.contested(draft, saved));
    for (const name of model.FIELDS) {
      const { theirs } = parts[name];
      theirs.hidden = !names.has(name);
      if (theirs.hidden || theirs.dataset.words === model.fieldWords(name, saved[name])) continue;
      theirs.dataset.words = model.fieldWords(name, saved[name]);
      theirs.replaceChildren(
        el("p", {}, el("b", {}, "In the file now: "), el("span", { dir: "auto" }, theirs.dataset.words)),
        button("Take it", () => deeds.settle(open.scene, name, "theirs"), {
          class: "action small",
          label: `Take the file’s ${model.FIELD_WORDS[name].toLowerCase()}`,
        }),
        button("Keep mine", () => deeds.settle(open.scene, name, "mine"), {
          class: "action small",
          label: `Keep my ${model.FIELD_WORDS[name].toLowerCase()}`,
        }),
      );
    }
  }

  /** What a refused change says: each sentence at its field, the rest above them all. */
  function refuse({ sentence, fields }) {
    if (!open) return;
    for (const name of model.FIELDS) complain(name, (fields[name] || []).join(" "));
    parts.banner.textContent = sentence;
    parts.banner.hidden = !sentence;
    const first = model.FIELDS.find((name) => fields[name]);
    if (first) parts[first].control.focus();
    else host.scrollTop = 0;
  }

  function takeDesk(next) {
    desk = next;
    if (!open) return;
    for (const name of ["claims", "citations"]) parts[name].draw();
    refresh();
  }

  host.addEventListener("focusout", (event) => {
    const control = event.target;
    if (!control.matches?.(".insertable")) return;
    caret = { field: control, start: control.selectionStart, end: control.selectionEnd };
  });
  host.addEventListener("selectionchange", remember, true);
  host.addEventListener("keyup", remember);
  host.addEventListener("pointerup", remember);

  function remember(event) {
    const control = event.target;
    if (control.matches?.(".insertable"))
      caret = { field: control, start: control.selectionStart, end: control.selectionEnd };
  }

  return {
    show,
    refuse,
    takeDesk,
    sceneId: () => open?.scene.id || null,
    focusTitle: () => parts.title?.control.focus(),
  };
}

export { createEditor };
