/** The help dialog: every key that the registry knows, and how to read the marks. */

import { whenRead } from "../core/ready.js";
import { singleKeys } from "../core/single_keys.js";
import { element } from "./element.js";
import * as keys from "./keys.js";
import * as notices from "./notices.js";

const KEY_NAMES = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  " ": "Space",
  Escape: "Esc",
  PageUp: "Page ↑",
  PageDown: "Page ↓",
  "-": "−",
};

/** Keys that belong to a control which has the focus, and to none of ours in particular. */
const OF_CONTROLS = [
  { keys: ["Tab", "Shift+Tab"], text: "The next or previous control" },
  { keys: ["Enter"], text: "Press a button, open a list, follow a link" },
  { keys: ["ArrowUp", "ArrowDown"], text: "Go through a list, a menu, the results of a search" },
  { keys: ["ArrowLeft", "ArrowRight"], text: "The tab beside, in the inspector" },
  { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], text: "From cell to cell, in a table" },
  { keys: ["Escape"], text: "Close a list or a dialog" },
];

/**
 * The words on the keycaps of alternatives: a modifier is named once while it stays the same.
 * @param {string[]} keys as the registry names them
 * @returns {string[][]} ["Shift+ArrowLeft", "Shift+ArrowRight"] gives [["Shift", "←"], ["→"]]
 */
function keycaps(keys) {
  const parted = keys.map((key) => (key.length > 1 ? key.split("+") : [key]));
  const named = parted.map((parts) => parts.map((part) => KEY_NAMES[part] || part));
  const seen = new Set();
  let held = "";
  return named.flatMap((parts) => {
    if (seen.has(parts.join())) return [];
    seen.add(parts.join());
    const modifiers = parts.slice(0, -1).join();
    const shown = modifiers && modifiers === held ? parts.slice(-1) : parts;
    held = modifiers;
    return [shown];
  });
}

/** A key that is switched off is left out; where none is left, the row says so. */
function row(binding) {
  const left = keys.working(binding);
  const isOff = !left.length;
  const alternatives = keycaps(binding.caps || (isOff ? binding.keys : left));
  const between = alternatives.length > 2 ? " " : " or ";
  const caps = alternatives.flatMap((words, index) => [
    ...(index ? [between] : []),
    ...words.map((word) => element("kbd", {}, word)),
  ]);
  return element(
    "div",
    { class: isOff ? "help-row is-off" : "help-row" },
    element("dt", {}, ...caps),
    element("dd", {}, binding.text, isOff && element("span", { class: "help-off" }, " – switched off")),
  );
}

/** Letters, digits and signs alone can be switched off; with them `?` is, so the button leads here as well. */
function single() {
  const control = element("input", {
    type: "checkbox",
    id: "help-single",
    role: "switch",
    "aria-describedby": "help-single-note",
    onchange: () => singleKeys.set(control.checked),
  });
  control.checked = singleKeys.areOn();
  return element(
    "div",
    { class: "help-single" },
    element("label", {}, control, "Single-key shortcuts"),
    element(
      "p",
      { id: "help-single-note", class: "note" },
      "Switch them off where you dictate, or press keys by accident: a letter, digit or sign alone then does " +
        "nothing. Keys with Ctrl, F6 and Esc stay, and so do the keys of the map or timeline that has the focus, " +
        "and those of presenting. This browser remembers it.",
    ),
  );
}

/** @type {{title: string, rows: () => {picture: Node, text: string}[]}[]} */
const explained = [];
/**
 * Adds a section on how marks are read, each as it is painted when the help is opened.
 * @param {string} title @param {() => {picture: Node, text: string}[]} rows
 */
const explain = (title, rows) => explained.push({ title, rows });

function reading({ title, rows }) {
  const lines = rows().map(({ picture, text }) =>
    element("div", { class: "help-row" }, element("dt", {}, picture), element("dd", {}, text)),
  );
  return element("section", {}, element("h3", {}, title), element("dl", {}, ...lines));
}

/** @param {string} [only] the one group that is shown, without the marks */
function build(only) {
  const dialog = element("dialog", { class: "dialog help", "aria-labelledby": "help-title" });
  const title = element("h2", { id: "help-title" }, only ? "Keys" : "Keys and marks");
  const close = element("button", {
    type: "button",
    class: "quiet icon icon-close dialog-close",
    "aria-label": "Close the help",
    onclick: () => dialog.close(),
  });
  const body = element("div", { class: "help-groups" });
  const fill = () => {
    const shown = [...keys.groups()].filter(([group]) => !only || group === only);
    body.replaceChildren(
      ...shown.map(([group, bindings]) =>
        element("section", {}, element("h3", {}, group), element("dl", {}, ...bindings.map(row))),
      ),
      ...(only ? [] : explained.map(reading)),
    );
  };
  fill();
  dialog.append(element("header", { class: "dialog-head" }, title, close), ...(only ? [] : [single()]), body);
  const leave = singleKeys.subscribe(fill);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    leave();
    dialog.remove();
  });
  return dialog;
}

/** Opens the dialog, built anew: keys may have been registered since. See `build`. */
function open(only) {
  // One that was just closed stands in the page for a moment longer.
  if (document.querySelector("dialog.help[open]")) return;
  const dialog = build(typeof only === "string" ? only : undefined);
  document.body.append(dialog);
  dialog.showModal();
}

export { explain, keycaps, open };

export function start() {
  whenRead(() => {
    keys.register({ group: "Everywhere", keys: ["?"], text: "This help", run: () => open() });
    for (const entry of OF_CONTROLS) keys.describe({ group: "Controls", ...entry });
    keys.register({
      group: "Everywhere",
      keys: ["Escape"],
      text: "Dismiss the latest notice",
      when: () => notices.count() > 0,
      run: () => notices.dismiss(),
    });
  });
}
