import assert from "node:assert/strict";
import test from "node:test";
import { singleKeys } from "../../../assets/js/core/single_keys.js";
import { describe, find, groups, hold, isKey, isTyping, keyOf, register } from "../../../assets/js/parts/keys.js";

const press = (key, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  defaultPrevented: false,
  isComposing: false,
  target: null,
  ...more,
});
const nothing = () => {};
const removers = [];
const bind = (binding) => removers.push(register({ group: "G", text: binding.keys.join(), run: nothing, ...binding }));
test.afterEach(() => {
  for (const remove of removers.splice(0)) remove();
});

test("letters are told by Shift, signs are not, since keyboards differ", () => {
  assert.ok(isKey("S", press("s")));
  assert.ok(!isKey("S", press("S", { shiftKey: true })));
  assert.ok(isKey("Shift+Z", press("Z", { shiftKey: true })));
  assert.ok(isKey("?", press("?", { shiftKey: true })));
  assert.ok(isKey("?", press("?")));
  assert.ok(isKey("ArrowLeft", press("ArrowLeft")));
  assert.ok(!isKey("ArrowLeft", press("ArrowLeft", { shiftKey: true })));
  assert.ok(isKey("Shift+ArrowLeft", press("ArrowLeft", { shiftKey: true })));
  assert.ok(isKey("+", press("+", { shiftKey: true })));
  assert.ok(isKey(" ", press(" ")));
});

test("Ctrl also means ⌘, and a key without it leaves the browser's own alone", () => {
  assert.ok(isKey("Ctrl+K", press("k", { ctrlKey: true })));
  assert.ok(isKey("Ctrl+K", press("k", { metaKey: true })));
  assert.ok(!isKey("Ctrl+K", press("k")));
  assert.ok(!isKey("S", press("s", { ctrlKey: true })));
  assert.ok(!isKey("1", press("1", { altKey: true })));
});

/** Where the key lies, what the board writes there, and what it means; by language of the board. */
const BOARDS = {
  Russian: [
    ["KeyK", "л", "K"],
    ["KeyN", "т", "N"],
    ["KeyB", "и", "B"],
    ["KeyE", "у", "E"],
    ["BracketLeft", "х", "["],
    ["Comma", "б", ","],
    ["Period", "ю", "."],
    ["Slash", ".", "."],
  ],
  Ukrainian: [
    ["KeyS", "і", "S"],
    ["BracketRight", "ї", "]"],
  ],
  Persian: [
    ["KeyK", "ن", "K"],
    ["KeyN", "د", "N"],
    ["Digit2", "۲", "2"],
    ["Numpad4", "۴", "4"],
  ],
  Arabic: [
    ["KeyB", "لا", "B"],
    ["KeyK", "ن", "K"],
    ["Digit3", "٣", "3"],
    ["Slash", "ظ", "/"],
  ],
  Hebrew: [
    ["KeyK", "ל", "K"],
    ["KeyW", "'", "W"],
    ["KeyE", "ק", "E"],
    ["Period", "ץ", "."],
    ["Slash", ".", "."],
  ],
  Greek: [
    ["KeyK", "κ", "K"],
    ["KeyB", "β", "B"],
    ["KeyW", "ς", "W"],
  ],
  Armenian: [
    ["Digit1", "է", "1"],
    ["KeyN", "ն", "N"],
  ],
  Georgian: [["KeyT", "ტ", "T"]],
  Thai: [
    ["KeyB", "ิ", "B"],
    ["KeyK", "า", "K"],
  ],
};

for (const [board, keys] of Object.entries(BOARDS)) {
  test(`the place of a key stands in where a ${board} board writes no Latin letter`, () => {
    for (const [code, key, meant] of keys) assert.ok(isKey(meant, press(key, { code })), `${code} ${key}`);
  });
}

test("with Ctrl and Shift, too, and for a question mark of another script", () => {
  assert.ok(isKey("Ctrl+K", press("л", { code: "KeyK", ctrlKey: true })));
  assert.ok(isKey("Ctrl+K", press("ن", { code: "KeyK", metaKey: true })));
  assert.ok(!isKey("K", press("л", { code: "KeyK", ctrlKey: true })));
  assert.ok(isKey("Shift+Z", press("Я", { code: "KeyZ", shiftKey: true })));
  assert.ok(isKey("?", press("؟", { code: "Slash", shiftKey: true })));
  assert.ok(isKey("?", press("Ю", { code: "Slash", shiftKey: true })));
});

test("a Latin letter and a sign are themselves, wherever AZERTY, QWERTZ, Dvorak and Turkish boards have them", () => {
  const boards = [
    ["a", "KeyQ"],
    ["z", "KeyW"],
    ["y", "KeyZ"],
    [".", "KeyE"],
    ["'", "KeyQ"],
    [",", "KeyW"],
    ["t", "KeyK"],
    ["&", "Digit1"],
    ["é", "Digit2"],
    ["ö", "Semicolon"],
    ["ı", "KeyI"],
  ];
  for (const [key, code] of boards) assert.equal(keyOf({ key, code }), key);
  assert.ok(!isKey("K", press("t", { code: "KeyK" })));
  assert.ok(!isKey("E", press(".", { code: "KeyE" })));
  assert.ok(!isKey("2", press("é", { code: "Digit2" })));
  for (const key of ["ArrowLeft", "Enter", "F5", "Dead", "Process", "2", " "])
    assert.equal(keyOf({ key, code: "KeyK" }), key);
  assert.equal(keyOf({}), "");
});

test("fields that take text keep single keys, other inputs do not", () => {
  assert.ok(isTyping({ tagName: "input", type: "text" }));
  assert.ok(isTyping({ tagName: "INPUT" }));
  assert.ok(isTyping({ tagName: "TEXTAREA" }));
  assert.ok(isTyping({ tagName: "SELECT" }));
  assert.ok(isTyping({ tagName: "DIV", isContentEditable: true }));
  assert.ok(!isTyping({ tagName: "INPUT", type: "checkbox" }));
  assert.ok(!isTyping({ tagName: "BUTTON" }));
  assert.ok(isTyping({ tagName: "INPUT", closest: () => null }));
  const closed = (selector) => (selector === "dialog:not([open])" ? {} : null);
  assert.ok(!isTyping({ tagName: "INPUT", closest: closed }));
  assert.ok(!isTyping(null));
});

test("a keystroke finds the binding that applies now", () => {
  let here = false;
  bind({ keys: ["A"], text: "sometimes", when: () => here });
  bind({ keys: ["A"], text: "else" });
  assert.equal(find(press("a")).text, "else");
  here = true;
  assert.equal(find(press("a")).text, "sometimes");
});

test("typing and open dialogs keep single keys to themselves, unless the binding says otherwise", () => {
  bind({ keys: ["A"] });
  bind({ keys: ["Ctrl+K"], typing: true });
  const field = { tagName: "INPUT", type: "text" };
  assert.equal(find(press("a", { target: field })), undefined);
  assert.equal(find(press("a"), true), undefined);
  assert.equal(find(press("k", { ctrlKey: true, target: field })).text, "Ctrl+K");
});

test("what was handled already, and keys that compose a letter, are left alone", () => {
  bind({ keys: ["A"] });
  assert.equal(find(press("a", { defaultPrevented: true })), undefined);
  assert.equal(find(press("a", { isComposing: true })), undefined);
});

test("two bindings of one key are an error unless one says when it applies", () => {
  bind({ keys: ["A", "B"], text: "first" });
  assert.throws(
    () => register({ group: "G", keys: ["B"], text: "second", run: nothing }),
    /the key of "second" already does "first"/,
  );
  bind({ keys: ["B"], text: "third", when: () => false });
});

test("a binding needs a group and words for the help", () => {
  assert.throws(() => register({ group: "", keys: ["X"], text: "x", run: nothing }), /a key needs a group/);
  assert.throws(() => register({ group: "G", keys: ["X"], run: nothing }), /a key needs a text/);
});

test("described keys are listed, and belong to a control that handles them itself", () => {
  removers.push(describe({ group: "Table", keys: ["ArrowUp"], text: "The row above" }));
  assert.equal(find(press("ArrowUp")), undefined);
  assert.deepEqual([...groups().keys()], ["Table"]);
});

test("what works everywhere comes first, and groups hold their bindings in the order of registration", () => {
  bind({ keys: ["A"], group: "One" });
  bind({ keys: ["B"], group: "Timeline" });
  bind({ keys: ["C"], group: "One" });
  bind({ keys: ["D"], group: "Everywhere" });
  const listed = [...groups()].map(([name, bindings]) => [name, bindings.map(({ text }) => text)]);
  assert.deepEqual(listed, [
    ["Everywhere", ["D"]],
    ["Timeline", ["B"]],
    ["One", ["A", "C"]],
  ]);
});

test("a mode that holds the keys leaves none to the others", () => {
  bind({ keys: ["A"], text: "always" });
  bind({ keys: ["A"], group: "Mode", text: "in the mode", when: () => true });
  assert.equal(find(press("a")).text, "always");
  const release = hold("Mode");
  assert.equal(find(press("a")).text, "in the mode");
  release();
  assert.equal(find(press("a")).text, "always");
});

test("with single keys switched off only those with Ctrl, named ones and those of a focus or mode are left", () => {
  bind({ keys: ["/", "Ctrl+K"] });
  bind({ keys: ["S"] });
  bind({ keys: ["P", "F5"] });
  bind({ keys: ["."], local: true });
  const works = (...events) => events.map((event) => Boolean(find(event)));
  const all = [press("/"), press("k", { ctrlKey: true }), press("s"), press("p"), press("F5"), press(".")];
  assert.deepEqual(works(...all), [true, true, true, true, true, true]);
  singleKeys.set(false);
  assert.deepEqual(works(...all), [false, true, false, false, true, true]);
  singleKeys.set(true);
});
