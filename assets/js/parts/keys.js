/**
 * The one registry of keys: what a key does, and what the help dialog says about it.
 */

import { singleKeys } from "../core/single_keys.js";

/** @typedef {{group: string, keys: string[], text: string, run: (event: KeyboardEvent) => void, caps?: string[], when?: () => boolean, typing?: boolean, local?: boolean}} Binding */

/** @type {Set<Binding>} */
const bindings = new Set();

/** Input types that take no text, in which single keys still work. */
const UNTYPED = new Set(["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"]);

/**
 * @param {Binding} binding `keys` are alternatives, written "S", "?", "Ctrl+K", "Shift+Z" or a
 *   name like "ArrowLeft"; "Ctrl" also means ⌘. `when` says whether the key works now; `typing`
 *   lets it work while a text field has the focus. `caps` stand in the help where the keys are many.
 *   `local` is a key of the control that has the focus, or of a mode that the reader entered: it
 *   stays where single keys are switched off.
 * @returns {() => void} removes it
 */
function register(binding) {
  for (const field of ["group", "text"]) {
    if (!binding[field]) throw new Error(`a key needs a ${field}; came ${JSON.stringify(binding)}`);
  }
  const taken = [...bindings].find((other) => clashes(other, binding));
  if (taken) throw new Error(`the key of "${binding.text}" already does "${taken.text}"`);
  bindings.add(binding);
  return () => bindings.delete(binding);
}

/**
 * Lists keys in the help that a control of its own handles while it has the focus.
 * @param {{group: string, keys: string[], text: string}} entry
 * @returns {() => void} removes it
 */
function describe(entry) {
  return register({ ...entry, run: null, when: () => false, local: true });
}

/** Two bindings clash when they share a key and neither says when it applies. */
function clashes(one, other) {
  return !one.when && !other.when && one.keys.some((key) => other.keys.includes(key));
}

/** Signs by where they lie on the board, without and with Shift. */
const SIGNS = {
  Backquote: "`~",
  Backslash: "\\|",
  BracketLeft: "[{",
  BracketRight: "]}",
  Comma: ",<",
  Equal: "=+",
  Minus: "-_",
  Period: ".>",
  Quote: "'\"",
  Semicolon: ";:",
  Slash: "/?",
};

/** Signs that scripts write in their own way. */
const SAME_SIGNS = {
  "؟": "?",
  "՞": "?",
  "⸮": "?",
  "،": ",",
  "、": ",",
  "۔": ".",
  "。": ".",
  "？": "?",
  "，": ",",
  "．": ".",
  "／": "/",
};

/** Where a Hebrew board has a sign in a letter's place; Dvorak has the same signs elsewhere. */
const LETTERS_BEHIND = { "KeyQ /": "q", "KeyW '": "w" };

/** Letters and marks of a script that is not the Latin one; an Arabic key may write two. */
const isForeign = (key) => /^[\p{L}\p{M}]+$/u.test(key) && !/\p{Script=Latin}/u.test(key);

/**
 * What a key means on a board of Latin letters. Where the board writes another script, the place of
 * the key says it; a Latin letter is always itself, wherever AZERTY or Dvorak have it.
 * @param {KeyboardEvent} event
 * @returns {string} as `event.key` would be
 */
function keyOf({ key = "", code = "", shiftKey = false }) {
  const [, letter, number] = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code) || [];
  if (/^\p{Nd}$/u.test(key)) return /[0-9]/.test(key) ? key : number || key;
  if (Object.hasOwn(SAME_SIGNS, key)) return SAME_SIGNS[key];
  const behind = LETTERS_BEHIND[`${code} ${key}`];
  if (behind) return behind;
  if (!isForeign(key)) return key;
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  return number || SIGNS[code]?.[shiftKey ? 1 : 0] || key;
}

/** True when this keystroke is the one that `key` describes. */
function isKey(key, event) {
  const parts = key.length > 1 ? key.split("+") : [key];
  const name = parts.pop();
  const control = Boolean(event.ctrlKey || event.metaKey);
  if (event.altKey || control !== parts.includes("Ctrl")) return false;
  const letter = /^[A-Za-z]$/.test(name);
  // Where a sign like "?" lies differs between keyboards, so Shift counts for letters and names only.
  if ((letter || name.length > 1) && Boolean(event.shiftKey) !== parts.includes("Shift")) return false;
  const pressed = keyOf(event);
  return letter ? pressed.toLowerCase() === name.toLowerCase() : pressed === name;
}

/**
 * The keys of a binding that work now: a letter, digit or sign alone may be switched off.
 * @param {Pick<Binding, "keys"|"local">} binding
 */
const working = ({ keys, local }) => keys.filter((key) => local || key.length > 1 || singleKeys.areOn());

/**
 * True when the keystroke goes into a field that takes text. One in a dialog that was just closed keeps
 * the focus until the next frame, where nothing had it before, and takes none.
 */
function isTyping(target) {
  if (!target?.tagName || target.closest?.("dialog:not([open])")) return false;
  if (target.isContentEditable) return true;
  const tag = target.tagName.toUpperCase();
  if (tag === "INPUT") return !UNTYPED.has((target.type || "text").toLowerCase());
  return tag === "TEXTAREA" || tag === "SELECT";
}

/** The group whose keys alone work, while a mode holds them. */
let holder = null;

/** Makes the keys of one group the only ones that work. @returns {() => void} ends it */
function hold(group) {
  holder = group;
  return () => {
    if (holder === group) holder = null;
  };
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} dialogOpen an open dialog keeps single keys to itself
 * @returns {Binding|undefined} what the keystroke asks for
 */
function find(event, dialogOpen = false) {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const quiet = dialogOpen || isTyping(event.target);
  return [...bindings].find(
    (binding) =>
      (!holder || binding.group === holder) &&
      // Keys with Ctrl write nothing: they work in a field, too.
      working(binding).some(
        (key) => isKey(key, event) && (!quiet || binding.typing || (!dialogOpen && key.startsWith("Ctrl+"))),
      ) &&
      (!binding.when || binding.when()),
  );
}

/** How groups begin, in the order of the help; others follow in the order of registration. */
const ORDER = ["Everywhere", "Pages", "Controls", "Map", "Timeline"];

/** @returns {Map<string, Binding[]>} every binding by group, each in the order of registration */
function groups() {
  const found = new Map();
  for (const binding of bindings) {
    if (!found.has(binding.group)) found.set(binding.group, []);
    found.get(binding.group).push(binding);
  }
  const rank = (name) => {
    const place = ORDER.findIndex((first) => name.startsWith(first));
    return place < 0 ? ORDER.length : place;
  };
  return new Map([...found].sort(([one], [other]) => rank(one) - rank(other)));
}

export { describe, find, groups, hold, isKey, isTyping, keyOf, register, working };

export function start() {
  document.addEventListener("keydown", (event) => {
    const dialog = /** @type {HTMLDialogElement|undefined} */ ([...document.querySelectorAll("dialog[open]")].at(-1));
    // The browser's own way closes it a moment later, and what is typed meanwhile is lost.
    if (dialog && event.key === "Escape" && !event.defaultPrevented && !event.isComposing) {
      event.preventDefault();
      dialog.close();
      return;
    }
    const binding = find(event, Boolean(dialog));
    if (!binding) return;
    event.preventDefault();
    binding.run(event);
  });
}
