"""From scene to scene: how long after the key the first frame is there in which the map moved."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

PATIENCE_MS = 180_000

CLOCK = """
(() => {
  const clock = { moved: [], longest: [], idle: [] };
  let begun = 0;
  let last = 0;
  document.addEventListener("keydown", ({ key, timeStamp }) => {
    if (key === "q") requestAnimationFrame(() => clock.idle.push(performance.now() - timeStamp));
    else begun = last = timeStamp;
  }, { capture: true });
  araxes.map.watchDrawing(({ phase, at }) => {
    if (phase !== "camera") return;
    if (begun) {
      clock.moved.push(at - begun);
      clock.longest.push(0);
      begun = 0;
    }
    clock.longest[clock.longest.length - 1] = Math.max(clock.longest.at(-1) || 0, at - last);
    last = at;
  });
  window.presentClock = clock;
})();
"""
"""``moved``: milliseconds from each key to the first frame of its flight; ``longest``: the longest
wait between two frames of that flight, the first included; ``idle``: from a key that does nothing
to the next frame, which is the least that this machine can do now."""

REST_MS = 800
REST = """(rest) => new Promise((done) => {
  let timer = setTimeout(done, rest);
  araxes.map.view.mapLibre.on("render", () => {
    clearTimeout(timer);
    timer = setTimeout(done, rest);
  });
})"""
"""Settled when the map has drawn nothing for a while."""


@dataclass(frozen=True)
class Walk:
    """A briefing walked from the first scene to the last, milliseconds for each step."""

    first_frame_ms: list[float]
    longest_frame_ms: list[float]
    floor_ms: list[float]


def time_walk(page: Page, address: str) -> Walk:
    """Walk the briefing of the default dossier by key."""
    page.goto(address)
    page.wait_for_function(
        """() => document.querySelector(".is-drawn") && araxes.map.view?.mapLibre?.loaded()
             && araxes.state.selection
             && araxes.present.scenes.get(araxes.state.selection.dossier)""",
        timeout=PATIENCE_MS,
    )
    count = page.evaluate(
        "() => araxes.present.scenes.get(araxes.state.selection.dossier).scenes.length"
    )
    page.keyboard.press("p")
    _land(page)
    page.evaluate(CLOCK)
    for _ in range(count - 1):
        page.keyboard.press("q")
        page.wait_for_timeout(200)
        page.keyboard.press("ArrowRight")
        _land(page)
    found = page.evaluate("() => presentClock")
    return Walk(found["moved"], found["longest"], found["idle"])


def _land(page: Page) -> None:
    """The flight is over, everything of the scene is drawn, and names have faded in.

    A scene stands for the better part of a minute before the next key: what is measured begins with
    a map at rest, not with the last frames of the flight before.
    """
    page.wait_for_timeout(300)
    page.wait_for_function(
        """() => araxes.present.mode() === "showing" && !araxes.map.view.mapLibre.isMoving()
             && araxes.map.view.mapLibre.loaded() && !araxes.progress.pending()""",
        timeout=PATIENCE_MS,
    )
    page.evaluate(REST, REST_MS)
