/** "Save as scene": what the map shows now becomes a step of the briefing, after a few words. */

import { whenRead } from "../core/ready.js";
import { state } from "../core/state.js";
import { byId, closest, element } from "../parts/element.js";
import * as keys from "../parts/keys.js";
import * as notices from "../parts/notices.js";
import { button } from "./elements.js";
import { book } from "./open_book.js";
import { choose, takeBack } from "./page.js";

/** @import { Scene, Selection } from "../types.d.ts" */

/**
 * After which scene a new one is likely meant: the last, but before the closing one.
 * @param {Pick<Scene, "id"|"role">[]} scenes
 * @returns {string|null} null: at the end
 */
function likelyPlace(scenes) {
  const before = scenes.filter((scene, index) => !(scene.role === "closing" && index === scenes.length - 1));
  return before.length ? before[before.length - 1].id : null;
}

const NOTICE = "briefing";

/** On the map and the pairs, while nothing is presented and no dialog is open. */
function isOffered() {
  const { selection } = state;
  return Boolean(selection) && ["map", "pairs"].includes(selection.page) && !selection.scene;
}

function textField(name, label, rows) {
  const control = element(rows ? "textarea" : "input", {
    id: `keep-${name}`,
    rows,
    type: rows ? null : "text",
    dir: "auto",
    autocomplete: "off",
    "aria-describedby": `keep-${name}-error`,
  });
  const error = element("p", { class: "field-error", id: `keep-${name}-error`, hidden: true });
  return {
    control,
    error,
    whole: element("div", { class: "field" }, element("label", { for: control.id }, label), control, error),
  };
}

function complain({ control, error }, words) {
  error.textContent = words;
  error.hidden = !words;
  if (words) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/** As the server names a scene that nobody named: its event, or its pair. @param {Selection} selection */
function suggestedTitle({ focus, pair }) {
  const { dossier } = state;
  const event = dossier?.events.find(({ id }) => id === focus);
  if (event) return event.title;
  return pair ? pair.map((code) => dossier?.countries[code]?.name || code).join(" – ") : dossier?.title || "";
}

/** The dialog over the briefing that has come; `selection` is the view as it was when it was opened. @param {Selection} selection */
function build(selection) {
  const { briefing } = book;
  const title = textField("title", "Title");
  const headline = textField("headline", "Headline", 2);
  title.control.placeholder = suggestedTitle(selection);
  headline.control.placeholder = selection.pair ? "{a} and {b}, {window}" : "{window}";
  const scenes = briefing?.scenes || [];
  const likely = likelyPlace(scenes);
  const last = scenes.length && scenes.at(-1).role === "closing" ? "Before the closing" : "At the end";
  const after = element(
    "select",
    { id: "keep-after", class: "boxed" },
    ...scenes
      .slice(0, last === "At the end" ? undefined : -1)
      .map((scene, index) =>
        element("option", { value: scene.id, selected: scene.id === likely }, `After ${index + 1} · ${scene.title}`),
      ),
    likely === null ? element("option", { value: "", selected: true }, last) : null,
  );
  const barred = !briefing ? book.failure : briefing.editable ? "" : briefing.why_not;
  const problem = element("p", { class: "editor-banner", role: "alert", hidden: !barred }, barred);
  const keep = element("button", { type: "submit", class: "primary", disabled: Boolean(barred) }, "Save");
  const heading = element("h2", { id: "keep-heading" }, "Save this view as a scene");
  const form = element(
    "form",
    { class: "keep-form", novalidate: true },
    element("p", { class: "view-words" }, byId("sentence").textContent),
    problem,
    title.whole,
    headline.whole,
    element(
      "p",
      { class: "field-hint" },
      "Left empty, they say what stands there in grey. Everything can be edited afterwards.",
    ),
    element("div", { class: "field" }, element("label", { for: after.id }, "Place"), after),
    element(
      "div",
      { class: "keep-deeds" },
      button("Cancel", () => dialog.close()),
      keep,
    ),
  );
  const dialog = element(
    "dialog",
    { class: "dialog keep", "aria-labelledby": "keep-heading" },
    element(
      "header",
      { class: "dialog-head" },
      heading,
      button("", () => dialog.close(), { class: "quiet icon icon-close dialog-close", label: "Close without keeping" }),
    ),
    form,
  );

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const written = { title: title.control.value.trim(), headline: headline.control.value.trim() };
    const fields = Object.fromEntries(Object.entries(written).filter(([, words]) => words));
    const before = new Set((book.briefing?.scenes || []).map(({ id }) => id));
    keep.disabled = true;
    const outcome = await book.change({
      do: "keep",
      selection: { ...selection, page: "map" },
      after: after.value || null,
      fields,
    });
    keep.disabled = false;
    if (outcome.ok) {
      dialog.close();
      confirm(before);
      return;
    }
    complain(title, (outcome.fields.title || []).join(" "));
    complain(headline, (outcome.fields.headline || []).join(" "));
    problem.textContent = outcome.conflict
      ? `${outcome.sentence} Press Save again to add the scene to it.`
      : outcome.sentence;
    problem.hidden = !problem.textContent;
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  return dialog;
}

/** Tells which scene is new. @param {Set<string>} before ids of those that were there */
function confirm(before) {
  const { scenes } = book.briefing;
  const place = scenes.findIndex(({ id }) => !before.has(id));
  if (place < 0) return;
  choose(scenes[place].id);
  notices.show(`“${scenes[place].title}” is kept as scene ${place + 1} of ${scenes.length}.`, {
    key: NOTICE,
    action: [
      { text: "Open the briefing", run: () => state.dispatch({ type: "page", value: "briefing" }) },
      { text: "Undo", run: () => takeBack() },
    ],
  });
}

async function open() {
  if (!isOffered() || document.querySelector("dialog[open]")) return;
  const { selection } = state;
  await book.load(selection.dossier, selection.withdrawn);
  if (document.querySelector("dialog[open]")) return;
  const dialog = build(selection);
  document.body.append(dialog);
  dialog.showModal();
  byId("keep-title").focus();
}

export { likelyPlace, open as openKeep };

export function start() {
  document.addEventListener("click", (event) => {
    if (closest(event.target, "[data-action=keep]")) open();
  });
  whenRead(() => {
    keys.register({
      group: "Briefing",
      keys: ["K"],
      text: "Save what the map shows as a scene",
      when: isOffered,
      run: open,
    });
  });
}
