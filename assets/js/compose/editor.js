/**
 * The editor of one scene: its fields beside how they will read. What is typed goes into a draft at
 * once; only saving sends it.
 */

import { all, element, focused } from "../parts/element.js";
import { button, verdict } from "./elements.js";
import * as filling from "./filling.js";
import * as model from "./model.js";
import * as rows from "./rows.js";

/** @import { Desk, Draft, Outcome, Scene, SceneFields } from "../types.d.ts" */

const HINTS = {
  headline: "One sentence, set large. Figures as values: {border_km}.",
  duration_s: "Minutes and seconds, 1:30, or seconds.",
  notes: "For the presenter alone.",
};

/** Notices of what changed since the scene was kept; others do not go away by looking. */
const SINCE_KEPT = new Set(["events", "verdict", "layers"]);

/**
 * What the buttons do; page.js says it.
 * @typedef {object} Deeds
 * @property {(id: string, to: number) => void} move
 * @property {(scene: Scene) => void} duplicate
 * @property {(scene: Scene) => void} remove
 * @property {(scene: Scene) => void} save
 * @property {(scene: Scene) => void} discard
 * @property {(scene: Scene) => void} hold it rests on what is known now
 * @property {(scene: Scene) => void} showOnMap
 * @property {(scene: Scene) => void} presentFrom
 * @property {(scene: Scene) => void} takeView
 * @property {(scene: Scene, name: keyof SceneFields, whose: "mine"|"theirs") => void} settle a field that two have changed
 * @property {(scene: Scene, draft: Draft) => void} drafted something was typed
 * @property {(text: string) => void} say to a screen reader
 * @property {() => string} emptyWords what stands in place of a scene
 */

/**
 * @param {HTMLElement} host
 * @param {Deeds} deeds
 */
function createEditor(host, deeds) {
  /** @type {{scene: Scene, saved: SceneFields, draft: Draft, place: number, count: number, editable: boolean}|null} */
  let open = null;
  /** @type {Desk} */
  let desk = { values: {}, claims: [], sources: [], bindings: [] };
  /** Buttons and places by name, and fields: `{control, error, theirs}`. @type {Record<string, any>} */
  let parts = {};
  /** The field that a value is inserted into: the last that had the caret. @type {{field: HTMLInputElement, start: number, end: number}|null} */
  let caret = null;

  /** @param {typeof open} state */
  function show(state) {
    const again = open && state && open.scene.id === state.scene.id;
    const before = again && focusedField();
    const { scrollTop } = host;
    open = state;
    caret = null;
    parts = {};
    host.replaceChildren(...(state ? build() : [element("p", { class: "briefing-empty" }, deeds.emptyWords())]));
    if (!state) return;
    refresh();
    host.scrollTop = again ? scrollTop : 0;
    if (before) giveFocus(before);
  }

  /** What has the focus, and where its caret is, so that a field drawn anew has both again. */
  function focusedField() {
    const active = /** @type {HTMLInputElement} */ (focused());
    if (!host.contains(active)) return null;
    return { name: active.dataset.deed || active.id, start: active.selectionStart, end: active.selectionEnd };
  }

  function giveFocus({ name, start, end }) {
    if (!name) return;
    const control = /** @type {HTMLInputElement|null} */ (
      host.querySelector(`#${CSS.escape(name)}, [data-deed="${CSS.escape(name)}"]`)
    );
    if (!control) return;
    const able = control.disabled ? all("[data-deed]:enabled", host)[0] : control;
    able?.focus({ preventScroll: true });
    if (typeof start === "number" && able === control) control.setSelectionRange(start, end);
  }

  /** @param {keyof SceneFields} name @param {any} value of that field */
  const set = (name, value) => {
    complain(name, "");
    Object.assign(open.draft.fields, { [name]: value });
    deeds.drafted(open.scene, open.draft);
    refresh();
  };

  function build() {
    return [
      head(),
      element(
        "div",
        { class: "editor-columns" },
        element(
          "div",
          { class: "editor-form" },
          banner(),
          element("div", { class: "field-pair" }, textField("title"), roleField(), durationField()),
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
        element("div", { class: "editor-side" }, preview(), view(), values()),
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
    return element(
      "header",
      { class: "editor-head" },
      element(
        "div",
        { class: "editor-name" },
        element("h3", {}, `${place + 1} / ${count}`, element("bdi", {}, scene.title)),
        element(
          "span",
          { class: "scene-chips" },
          ...scene.claims.map((claim) => {
            const chip = verdict(claim.verdict, claim.words);
            chip.title = claim.statement;
            return chip;
          }),
        ),
      ),
      element(
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
    parts.banner = element("div", { class: "editor-banner", role: "alert", hidden: true });
    const { scene } = open;
    const words = scene.notices.map((notice) => element("p", { class: "scene-notice" }, notice.words));
    const outdated = scene.notices.some(({ kind }) => SINCE_KEPT.has(kind));
    return element(
      "div",
      { class: "editor-notices" },
      parts.banner,
      ...words,
      outdated
        ? button("It still holds", () => deeds.hold(scene), {
            class: "action small",
            data: { deed: "hold" },
            disabled: !open.editable,
            title: "These changes are known: the scene is held against the dossier as it is now",
          })
        : null,
    );
  }

  // Fields

  /**
   * A label, a control, a hint, what is wrong with it, and what the file has instead.
   * @param {keyof SceneFields} name @param {HTMLElement} control @param {string} [hint] @param {"label"|"span"} [tag]
   */
  function field(name, control, hint, tag = "label") {
    const id = control.id;
    const error = element("p", { class: "field-error", id: `${id}-error`, hidden: true });
    const theirs = element("div", { class: "field-theirs", hidden: true });
    parts[name] = { control, error, theirs };
    const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(" ");
    control.setAttribute("aria-describedby", described);
    if (tag !== "label") control.setAttribute("aria-labelledby", `${id}-label`);
    return element(
      "div",
      { class: `field field-${name}` },
      element(
        tag,
        tag === "label" ? { for: id } : { class: "field-label", id: `${id}-label` },
        model.FIELD_WORDS[name],
      ),
      control,
      hint ? element("p", { class: "field-hint", id: `${id}-hint` }, hint) : null,
      error,
      theirs,
    );
  }

  /** @param {"title"|"headline"|"text"|"notes"} name */
  function textField(name, { rows = 0, insertable = false } = {}) {
    const control = element(rows ? "textarea" : "input", {
      id: `compose-${name}`,
      rows: rows || null,
      type: rows ? null : "text",
      class: insertable ? "insertable" : null,
      dir: "auto",
      value: open.draft.fields[name],
      readonly: !open.editable,
      autocomplete: "off",
      oninput: (event) => set(name, event.target.value),
    });
    return field(name, control, HINTS[name]);
  }

  function roleField() {
    const control = element(
      "select",
      {
        id: "compose-role",
        class: "boxed",
        disabled: !open.editable,
        onchange: (event) => set("role", event.target.value),
      },
      ...model.ROLES.map((role) => element("option", { value: role, selected: role === open.draft.fields.role }, role)),
    );
    return field("role", control);
  }

  function durationField() {
    const control = element("input", {
      id: "compose-duration_s",
      type: "text",
      value: model.durationText(open.draft.fields.duration_s),
      readonly: !open.editable,
      autocomplete: "off",
      oninput: (event) => {
        const seconds = model.readDuration(event.target.value);
        complain("duration_s", seconds === null ? HINTS.duration_s : "");
        if (seconds !== null) set("duration_s", seconds);
      },
    });
    return field("duration_s", control);
  }

  function listField(name, rows, more = {}) {
    const control = element("div", { id: `compose-${name}`, role: "group", tabindex: -1, class: "field-list" });
    const draw = rows(control, {
      get: () => open.draft.fields[name],
      change: (list) => set(name, list),
      say: deeds.say,
      ...more,
    });
    const made = field(name, control, HINTS[name], "span");
    parts[name].draw = () => {
      draw();
      if (!open.editable)
        for (const one of /** @type {HTMLInputElement[]} */ (all("button, input, select", control)))
          one.disabled = true;
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
    parts.preview = element("div", { class: "scene-preview" });
    return element("section", { "aria-label": "How it reads" }, element("h4", {}, "How it reads"), parts.preview);
  }

  function view() {
    const { scene, editable } = open;
    return element(
      "section",
      { "aria-label": "View" },
      element("h4", {}, "View"),
      element("p", { class: "view-words" }, scene.sentence),
      element(
        "div",
        { class: "view-deeds" },
        button("Show on the map", () => deeds.showOnMap(scene), { data: { deed: "show" } }),
        button("Present from here", () => deeds.presentFrom(scene), { data: { deed: "present" } }),
        button("Use the present view instead", () => deeds.takeView(scene), {
          data: { deed: "take" },
          disabled: !editable,
        }),
      ),
    );
  }

  function values() {
    parts.values = element("div", { class: "value-list" });
    return element(
      "section",
      { "aria-label": "Values to insert" },
      element("h4", {}, "Values to insert"),
      element(
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
        element(
          "button",
          {
            type: "button",
            class: "value-entry",
            disabled: !open.editable,
            data: { binding: name },
            onclick: () => insert(name),
            onpointerdown: (event) => event.preventDefault(),
          },
          element("code", {}, `{${name}}`),
          element("span", { class: "value-now" }, desk.values[name] ?? "none here"),
          element("span", { class: "value-meaning" }, meaning),
        ),
      ),
    );
  }

  function insert(name) {
    const target = caret && host.contains(caret.field) ? caret : { field: parts.text.control, start: null, end: null };
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
    const draw = (text) => filling.draw(text, desk.values);
    const { fields } = draft;
    parts.preview.replaceChildren(
      element(
        "p",
        { class: "preview-title" },
        `${open.place + 1} / ${open.count} · `,
        element("bdi", {}, fields.title),
      ),
      element("p", { class: "preview-headline", dir: "auto" }, ...draw(fields.headline)),
      element("p", { class: "preview-text", dir: "auto" }, ...draw(fields.text)),
      element(
        "div",
        { class: "preview-figures" },
        ...fields.figures.map(({ value, label }) =>
          element(
            "div",
            { class: "preview-figure" },
            element("b", {}, ...draw(value)),
            element("span", {}, ...draw(label)),
          ),
        ),
      ),
      element("p", { class: "preview-sources" }, scene.sources),
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
        element("p", {}, element("b", {}, "In the file now: "), element("span", { dir: "auto" }, theirs.dataset.words)),
        button("Use the file’s", () => deeds.settle(open.scene, name, "theirs"), {
          class: "action small",
          label: `Use the file’s ${model.FIELD_WORDS[name].toLowerCase()}`,
        }),
        button("Keep mine", () => deeds.settle(open.scene, name, "mine"), {
          class: "action small",
          label: `Keep my ${model.FIELD_WORDS[name].toLowerCase()}`,
        }),
      );
    }
  }

  /** What a refused change says: each sentence at its field, the rest above them all. @param {Outcome} outcome */
  function refuse({ sentence, fields }) {
    if (!open) return;
    for (const name of model.FIELDS) complain(name, (fields[name] || []).join(" "));
    parts.banner.textContent = sentence;
    parts.banner.hidden = !sentence;
    const first = model.FIELDS.find((name) => fields[name]);
    if (first) parts[first].control.focus();
    else host.scrollTop = 0;
  }

  /** @param {Desk} next */
  function takeDesk(next) {
    desk = next;
    if (!open) return;
    for (const name of ["claims", "citations"]) parts[name].draw();
    refresh();
  }

  host.addEventListener("focusout", remember);
  host.addEventListener("selectionchange", remember, true);
  host.addEventListener("keyup", remember);
  host.addEventListener("pointerup", remember);

  /** @param {Event} event */
  function remember(event) {
    const control = /** @type {HTMLInputElement} */ (event.target);
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
