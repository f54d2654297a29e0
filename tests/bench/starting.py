"""How long the map takes until it can be used, and what travels until then."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

CLOCK = """
(() => {
  const look = () => {
    const map = document.querySelector(".js-plotly-plot")?._fullLayout?.map?._subplot?.map;
    const isOurs = Boolean(document.querySelector(".is-drawn"));
    const isAlone = Boolean(window.benchAlone && map?.getLayer("sea"));
    if (!window.benchReady && (isOurs || isAlone)) window.benchReady = performance.now();
    if (window.benchReady && map.loaded()) window.benchWhole = performance.now();
    else setTimeout(look, 20);
  };
  addEventListener("DOMContentLoaded", look);
})();
"""
"""``benchReady``: milliseconds from the navigation's start until the map answers to the pointer and
shows its marks; ``benchWhole``: until every line and name of the ground is drawn as well."""

ALONE = """<!doctype html><meta charset="utf-8"><style>html,body,#map{margin:0;height:100%}</style>
<div id="map"></div>
<script src="/_dash-component-suites/plotly/package_data/plotly.min.js"></script>
<script>window.benchAlone = true; const figure = FIGURE;
Plotly.newPlot("map", figure.data, figure.layout, {displayModeBar: false});</script>
"""
"""The floor: the same map, with nothing of ours around it."""

PLOTLY = "plotly.min.js"


@dataclass(frozen=True)
class Start:
    """Milliseconds to the first interactive and to the whole map; bytes over the wire."""

    ready_ms: float
    whole_ms: float
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
    page.add_init_script(CLOCK)
    page.goto(address)
    page.wait_for_function("() => window.benchWhole", timeout=120_000, polling=100)
    ready, whole = page.evaluate("[benchReady, benchWhole]")
    plotly = sum(size for id_, size in sizes.items() if PLOTLY in urls.get(id_, ""))
    return Start(ready, whole, plotly, sum(sizes.values()) - plotly, len(sizes))


def time_start_alone(page: Page, address: str, figure: str) -> Start:
    """The same for :data:`ALONE` with this figure (JSON), served from the same address."""
    body = ALONE.replace("FIGURE", figure.replace("</", "<\\/"))
    page.route("**/alone", lambda route: route.fulfill(body=body, content_type="text/html"))
    return time_start(page, f"{address}/alone")
