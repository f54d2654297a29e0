/** Where presenting meets the page: the button, the keys, the other window, and an address that plays. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const present = (araxes.present = araxes.present || {});

  let show = null;
  let line = null;
  let joined = null;
  /** @type {string|null} how the address asks for the scenes to be played */
  let wish = null;

  const slug = () => araxes.state.selection?.dossier;
  const hasScenes = () => Boolean(present.scenes.get(slug())?.scenes.length);

  /** Begins at the first scene, or at one; a hand asked for it, so full screen is asked for as well. */
  function begin(scene = null) {
    if (!show || show.mode() === "showing") return;
    present.fullscreen.enter();
    if (show.mode() === "exploring") show.run("resume");
    else show.begin(scene);
  }

  /** The button says why it cannot be pressed. */
  function drawButton() {
    const button = document.querySelector("#topbar [data-action=present]");
    if (!button) return;
    const briefing = present.scenes.get(slug());
    button.disabled = !hasScenes();
    button.title = hasScenes() ? "Present the scenes (P)"
      : briefing?.problems?.length ? `The briefing cannot be read: ${briefing.problems[0]}`
      : "This dossier has no scenes yet";
  }

  /** Listens to the presenter's window of the dossier that is open. */
  function joinLine() {
    if (joined === slug()) return;
    line?.close();
    joined = slug();
    line = present.link.join(joined, "room", {
      hello: () => line.send("where", show.where()),
      "briefing?": () => show.briefing() && line.send("briefing", { briefing: show.briefing() }),
      do({ command, scene }) {
        if (present.commands.SENT.has(command)) show.run(command, { scene });
        // Said in any case: who hears nothing takes the room for closed.
        line.send("where", show.where());
      },
    });
    line.send("where", show.where());
  }

  /** Keys work while scenes are shown, or explored; Space presses a button that Tab went to. */
  function registerKeys() {
    for (const { name, keys, caps, text, while: during = "showing", if: condition } of present.commands.COMMANDS) {
      araxes.keys.register({
        group: present.commands.GROUP, keys, caps, text,
        when: () => show.mode() === during && (!condition || show.is[condition]()),
        run: (event) => {
          const control = event.key === " " && document.querySelector("#present button:focus-visible");
          if (control) control.click();
          else show.run(name, event);
        },
      });
    }
    araxes.keys.register({
      group: "Everywhere", keys: ["P", "F5"], text: "Present the scenes",
      when: () => show.mode() === "idle" && hasScenes(),
      run: () => begin(),
    });
  }

  /** An address with play=loop begins by itself: a screen in a hall has no hands. */
  async function playAlone() {
    const asked = wish;
    wish = null;
    if (asked !== "loop") return;
    await present.scenes.ensure(slug()).catch(() => null);
    if (show.mode() === "idle") await show.begin(araxes.state.selection.scene);
    if (show.mode() === "showing" && show.where().playing !== "loop") show.run("kiosk");
  }

  function start() {
    // Before anything is shown: a scene that does not play takes the field out of the address.
    wish = araxes.address.own("play");
    show = present.show.createShow((where) => line?.send("where", where));
    registerKeys();
    present.scenes.subscribe(drawButton);
    // What the composer changed is presented at once.
    araxes.compose?.book?.subscribe(present.scenes.receive);
    document.addEventListener("araxes:dossier", () => {
      const { page, scene } = araxes.state.selection;
      if (page !== "briefing" || scene) present.scenes.refresh(slug()); // else the composer asks
    });
    araxes.state.subscribe((selection, phase) => {
      if (phase === "commit") {
        joinLine();
        drawButton();
      }
      if (phase === "data") {
        present.scenes.ensure(slug()).catch(() => drawButton());
        playAlone();
      }
    });
    document.addEventListener("click", (event) => {
      const control = event.target.closest("#present [data-present], #present-resume [data-present], #present-progress [data-scene]");
      if (!control) return;
      // What a hand pressed must not keep the keys.
      if (event.detail) control.blur();
      if (control.dataset.scene) show.run("goto", { scene: control.dataset.scene });
      else show.run(control.dataset.present, event);
    });
    root.addEventListener("pagehide", () => line?.send("bye"));
  }

  present.begin = begin;
  present.mode = () => show?.mode() || "idle";
  /** Strokes on the scene that is shown, for tests. */
  present.drawn = () => show?.strokes() || [];
  if (typeof document === "undefined") return;

  function mount() {
    const attempt = () => {
      if (!document.getElementById("present-resume") || !document.getElementById("present")) return false;
      start();
      return true;
    };
    if (attempt()) return;
    const observer = new MutationObserver(() => attempt() && observer.disconnect());
    observer.observe(document.documentElement, { childList: true, subtree: true });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mount);
  else mount();
})(typeof window === "object" ? window : globalThis);
