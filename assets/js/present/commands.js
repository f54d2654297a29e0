/**
 * What can be done while presenting, and by which keys. Clickers send Page ↑, Page ↓, F5, B or a full
 * stop. `room` marks what only the room's window does; the presenter's asks it to.
 */

const GROUP = "Presenting";
const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * `while` names the state in which a key works: "showing" (the default) or "exploring"; `if` a
 * further condition that the window knows. `caps` stand in the help for many keys.
 * @type {{name: string, keys: string[], text: string, caps?: string[], while?: string, if?: string, room?: boolean}[]}
 */
const COMMANDS = [
  { name: "next", keys: ["ArrowRight", "ArrowDown", " ", "PageDown"], text: "The next scene" },
  { name: "previous", keys: ["ArrowLeft", "ArrowUp", "PageUp"], text: "The scene before" },
  { name: "first", keys: ["Home"], text: "The first scene" },
  { name: "last", keys: ["End"], text: "The last scene" },
  { name: "digit", keys: DIGITS, caps: ["0–9"], text: "The number of a scene; Enter goes there" },
  { name: "jump", keys: ["Enter"], text: "Go to the scene of the number typed", if: "typed" },
  { name: "black", keys: ["B", "."], text: "Black screen, and back" },
  { name: "white", keys: ["W"], text: "White screen, and back" },
  { name: "point", keys: ["P"], text: "A large dot that follows the pointer", room: true },
  { name: "draw", keys: ["D"], text: "Draw on the map, and stop drawing", room: true },
  { name: "colour", keys: ["X"], text: "The other colour, while drawing", if: "drawing", room: true },
  { name: "undo", keys: ["Z"], text: "Undo the last stroke, while drawing", if: "drawing", room: true },
  { name: "clear", keys: ["C"], text: "Wipe the drawing", room: true },
  { name: "explore", keys: ["E"], text: "Explore: the whole map room, from this scene" },
  { name: "resume", keys: ["R", "F5"], text: "Resume the briefing where it was left", while: "exploring" },
  { name: "autoplay", keys: ["A"], text: "Go on by itself after each scene's duration, and stop" },
  { name: "kiosk", keys: ["K"], text: "Go on by itself for ever, and stop" },
  { name: "fullscreen", keys: ["F"], text: "Full screen, and back", room: true },
  { name: "presenter", keys: ["N"], text: "The presenter's window: notes, next scene, clock", room: true },
  { name: "refresh", keys: ["F5"], text: "Show the scene again, without black, white or drawing" },
  { name: "help", keys: ["?"], text: "These keys", room: true },
  { name: "leave", keys: ["Escape"], text: "Stop drawing, end black or white; else leave the briefing" },
];

/** Commands that the presenter's window may send to the room's. */
const SENT = new Set([
  ...COMMANDS.filter(({ room, name }) => !room && !["digit", "jump"].includes(name)).map(({ name }) => name),
  "goto",
  "begin",
]);

export { COMMANDS, GROUP, SENT };
