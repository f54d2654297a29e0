"""How long the map takes until it can be used, and what travels until then."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

READY = """
(() => {
  const look = () => {
    if (document.querySelector(".is-drawn")) window.benchReady = performance.now();
    else requestAnimationFrame(look);
  };
  addEventListener("DOMContentLoaded", look);
})();
"""
"""``benchReady``: milliseconds from the navigation's start until the map has drawn its first style
and the marks above it, and answers to the pointer."""

PLOTLY = "plotly.min.js"


@dataclass(frozen=True)
class Start:
    """Milliseconds to the first interactive map; bytes as they came over the wire."""

    ready_ms: float
    plotly_bytes: int
    other_bytes: int
    requests: int


def time_start(page: Page, address: str) -> Start:
    """Open an address in a fresh context and wait for the map."""
    sizes: dict[str, int] = {}
    urls: dict[str, str] = {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.requestWillBeSent", lambda e: urls.update({e["requestId"]: e["request"]["url"]})
    )
    session.on(
        "Network.loadingFinished",
        lambda e: sizes.update({e["requestId"]: int(e["encodedDataLength"])}),
    )
    page.add_init_script(READY)
    page.goto(address)
    page.wait_for_function("() => window.benchReady", timeout=120_000)
    ready = float(page.evaluate("window.benchReady"))
    page.wait_for_function("() => !araxes.progress.pending()", timeout=120_000)
    plotly = sum(size for id_, size in sizes.items() if PLOTLY in urls.get(id_, ""))
    return Start(ready, plotly, sum(sizes.values()) - plotly, len(sizes))
