"""A Chromium that drags, and a clock in the page that tells when each drag's frame was done."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import launch

VIEWPORT = (1440, 900)

CLOCK = """
(() => {
  const channel = new MessageChannel();
  const clock = { commits: [], pixels: [] };
  let begun = 0;
  channel.port1.onmessage = () => clock.commits.push(performance.now() - begun);
  window.addEventListener("pointermove", (event) => {
    if (!event.buttons) return;
    begun = event.timeStamp;
    requestAnimationFrame(() => {
      channel.port2.postMessage(0);
      requestAnimationFrame(() => clock.pixels.push(performance.now() - event.timeStamp));
    });
  }, { capture: true });
  window.benchClock = clock;
})();
"""
"""``commits``: milliseconds from the pointer's move to the end of the main thread's work for the
frame that shows it. ``pixels``: to the frame after, which Chromium begins only when the compositor
has taken the one that shows it."""

FLOOR = """
<!doctype html><style>body{margin:0}#box{width:1200px;height:160px;background:#88a}</style>
<div id="box"></div><script>
let shade = 0;
document.getElementById("box").addEventListener("pointermove", (event) => {
  if (!event.buttons) return;
  requestAnimationFrame(() => {
    shade = (shade + 7) % 256;
    document.getElementById("box").style.background = `rgb(${shade},${shade},170)`;
  });
});
</script>
"""
"""The least that a page can do for a pointer: recolour a box."""


@dataclass(frozen=True)
class Latency:
    """Medians over the moves of a drag, milliseconds, and what it asked of the server."""

    commit_ms: float
    pixel_ms: float
    moves: int
    requests: int
    sent_bytes: int


@contextmanager
def opened_page() -> Iterator[Page]:
    """A page of 1440 × 900 in a browser of its own."""
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        width, height = VIEWPORT
        context = browser.new_context(viewport={"width": width, "height": height})
        try:
            yield context.new_page()
        finally:
            browser.close()


def time_drag(page: Page, start: tuple[float, float], reach_px: float, moves: int) -> Latency:
    """Press, swing to and fro over ``reach_px`` in ``moves`` steps, let go, and read the clock."""
    page.evaluate(CLOCK)
    x, y = start
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("performance.clearResourceTimings()")
    for number in range(moves):
        swing = abs((number % 40) - 20) / 20
        page.mouse.move(x - reach_px * swing, y)
        page.evaluate(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
    asked = page.evaluate(
        "performance.getEntriesByType('resource').map((entry) => entry.transferSize)"
    )
    page.mouse.up()
    clock = page.evaluate("window.benchClock")
    return Latency(
        commit_ms=statistics.median(clock["commits"]),
        pixel_ms=statistics.median(clock["pixels"]),
        moves=len(clock["pixels"]),
        requests=len(asked),
        sent_bytes=sum(asked),
    )


def time_floor(page: Page, moves: int) -> Latency:
    """What a drag costs on a page that only recolours a box."""
    page.set_content(FLOOR)
    return time_drag(page, (900, 80), 300, moves)
