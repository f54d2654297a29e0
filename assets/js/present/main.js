/** Where presenting meets the page: the button, the keys, the other window, and an address that plays. */

import * as address from "../core/address.js";
import { whenRead } from "../core/ready.js";
import { singleKeys, withKey } from "../core/single_keys.js";
import { state } from "../core/state.js";
import { all, byId, closest } from "../parts/element.js";
import { register } from "../parts/keys.js";
import * as commands from "./commands.js";
import * as fullscreen from "./fullscreen.js";
import * as link from "./link.js";
import * as scenes from "./scenes.js";
import { createShow } from "./show.js";

/** @type {ReturnType<typeof createShow>|null} */
let show = null;
/** @type {ReturnType<typeof link.join>|null} */
let line = null;
let joined = null;
/** @type {string|null} how the address asks for the scenes to be played */
let wish = null;

const slug = () => state.selection?.dossier;
const hasScenes = () => Boolean(scenes.get(slug())?.scenes.length);

/** Begins at the first scene, or at one; a hand asked for it, so full screen is asked for as well. */
function begin(scene = null) {
  if (!show || show.mode() === "showing") return;
  fullscreen.enter();
  if (show.mode() === "exploring") show.run("resume");
  else show.begin(scene);
}

/** The button says why it cannot be pressed. */
function drawButton() {
  const [button] = /** @type {HTMLButtonElement[]} */ (all("#topbar [data-action=present]"));
  if (!button) return;
  const briefing = scenes.get(slug());
  button.disabled = !hasScenes();
  button.title = hasScenes()
    ? withKey("Present the scenes", "P")
    : briefing?.problems?.length
      ? `The briefing cannot be read: ${briefing.problems[0]}`
      : "This dossier has no scenes yet";
}

/** Listens to the presenter's window of the dossier that is open. */
function joinLine() {
  if (joined === slug()) return;
  line?.close();
  joined = slug();
  line = link.join(joined, "room", {
    hello: () => line.send("where", show.where()),
    "briefing?": () => show.briefing() && line.send("briefing", { briefing: show.briefing() }),
    do({ command, scene }) {
      if (commands.SENT.has(command)) show.run(command, { scene });
      // Said in any case: who hears nothing takes the room for closed.
      line.send("where", show.where());
    },
  });
  line.send("where", show.where());
}

/** Keys work while scenes are shown, or explored; Space presses a button that Tab went to. */
function registerKeys() {
  for (const { name, keys, caps, text, while: during = "showing", if: condition } of commands.COMMANDS) {
    register({
      group: commands.GROUP,
      keys,
      caps,
      text,
      // Presenting is a mode that the reader entered; exploring is the room as ever.
      local: during === "showing",
      when: () => show.mode() === during && (!condition || show.is[condition]()),
      run: (event) => {
        const [control] = event.key === " " ? all("#present button:focus-visible") : [];
        if (control) control.click();
        else show.run(name, event);
      },
    });
  }
  register({
    group: "Everywhere",
    keys: ["P"],
    text: "Present the scenes",
    when: () => show.mode() === "idle" && hasScenes(),
    run: () => begin(),
  });
}

/** An address with play=loop begins by itself: a screen in a hall has no hands. */
async function playAlone() {
  const asked = wish;
  wish = null;
  if (asked !== "loop") return;
  await scenes.ensure(slug()).catch(() => null);
  if (show.mode() === "idle") await show.begin(state.selection.scene);
  if (show.mode() === "showing" && show.where().playing !== "loop") show.run("kiosk");
}

function open() {
  // Before anything is shown: a scene that does not play takes the field out of the address.
  wish = address.own("play");
  show = createShow((where) => line?.send("where", where));
  registerKeys();
  scenes.subscribe(drawButton);
  singleKeys.subscribe(drawButton);
  document.addEventListener("araxes:dossier", () => {
    const { page, scene } = state.selection;
    if (page !== "briefing" || scene) scenes.refresh(slug()); // else the composer asks
  });
  state.subscribe((selection, phase) => {
    if (phase === "commit") {
      joinLine();
      drawButton();
    }
    if (phase === "data") {
      scenes.ensure(slug()).catch(() => drawButton());
      playAlone();
    }
  });
  document.addEventListener("click", (event) => {
    const control = closest(
      event.target,
      "#present [data-present], #present-resume [data-present], #present-progress [data-scene]",
    );
    if (!control) return;
    // What a hand pressed must not keep the keys.
    if (event.detail) control.blur();
    if (control.dataset.scene) show.run("goto", { scene: control.dataset.scene });
    else show.run(control.dataset.present, event);
  });
  globalThis.addEventListener("pagehide", () => line?.send("bye"));
}

/** @returns {"idle"|"showing"|"exploring"} */
export const mode = () => show?.mode() || "idle";
/** Strokes on the scene that is shown, for tests. */
export const drawn = () => show?.strokes() || [];

function mount() {
  const attempt = () => {
    if (!byId("present-resume") || !byId("present")) return false;
    open();
    return true;
  };
  if (attempt()) return;
  const observer = new MutationObserver(() => attempt() && observer.disconnect());
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

export { begin };

export function start() {
  whenRead(mount);
}
