"""How long the map takes until it can be used, and what travels until then."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from dashboard.figures.tokens import assets_folder
from dashboard.server.addresses import AT_ROOT
from dashboard.server.scripts import Script

CLOCK = """
(() => {
  let hasAsked = false;
  let isDrawn = false;
  const look = () => {
    const map = document.querySelector(".js-plotly-plot")?._fullLayout?.map?._subplot?.map;
    const isRead = Boolean(map?.style && map.getLayer("sea"));
    if (isRead && !hasAsked) {
      hasAsked = true;
      map.once("render", () => { isDrawn = true; });
      map.triggerRepaint();
    }
    const isOurs = isDrawn && Boolean(document.querySelector(".is-seen"));
    const isAlone = isDrawn && window.benchAlone;
    if (!window.benchReady && (isOurs || isAlone)) window.benchReady = performance.now();
    if (document.querySelector(".is-drawn")) window.benchMarks ??= performance.now();
    const isMarked = window.benchMarks || window.benchAlone;
    if (window.benchReady && isMarked && map.loaded()) window.benchWhole = performance.now();
    else setTimeout(look, 20);
  };
  addEventListener("DOMContentLoaded", look);
})();
"""
"""Milliseconds from the navigation's start. ``benchReady``: until the map stands where it is to
stay, has been drawn with its style and answers to the pointer; ``benchMarks``: until it shows the
dossier's marks; ``benchWhole``: until every line and name of the ground is drawn as well."""

ALONE = """<!doctype html><meta charset="utf-8"><style>html,body,#map{margin:0;height:100%}</style>
<div id="map"></div>
<script src="PLOTLY"></script>
<script>window.benchAlone = true; const figure = FIGURE;
const { sources } = figure.layout.map.style;
sources.ground.tiles = sources.ground.tiles.map((address) => location.origin + address);
Plotly.newPlot("map", figure.data, figure.layout, {displayModeBar: false});</script>
"""
"""The floor: the same map by the same plotly.js, with nothing of ours around it."""

TRAVELLED = """() => {
  const entries = [...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")];
  const sum = (some) => some.reduce((total, one) => total + one.transferSize, 0);
  const isGeometry = ({ name }) => /\\/(geo|ground|data)\\//.test(name);
  const isFont = ({ name }) => name.endsWith(".woff2");
  const before = entries.filter(({ responseEnd }) => responseEnd <= benchReady);
  const isProgram = (one) => !isGeometry(one) && !isFont(one);
  return [sum(entries.filter(({ name }) => name.includes("/built/plotly."))), sum(entries),
    sum(before.filter(isProgram)), sum(before.filter(isGeometry)), sum(before.filter(isFont)),
    entries.length];
}"""
"""Bytes over the wire, heads and all: plotly.js, everything, and of what had come before the map
could be used, program (document, styles, scripts), geometry and fonts; and how many requests."""


@dataclass(frozen=True)
class Start:
    """Milliseconds to the first interactive map, its marks and the whole; bytes over the wire."""

    ready_ms: float
    marks_ms: float
    whole_ms: float
    plotly_bytes: int
    other_bytes: int
    program_bytes: int
    geometry_bytes: int
    font_bytes: int
    requests: int


def time_start(page: Page, address: str) -> Start:
    """Open an address in a fresh context and wait for the map."""
    page.add_init_script(CLOCK)
    page.goto(address)
    page.wait_for_function("() => window.benchWhole", timeout=120_000, polling=100)
    ready, marks, whole = page.evaluate("[benchReady, window.benchMarks || 0, benchWhole]")
    plotly, every, program, geometry, fonts, requests = page.evaluate(TRAVELLED)
    return Start(ready, marks, whole, plotly, every - plotly, program, geometry, fonts, requests)


def time_start_alone(page: Page, address: str, figure: str) -> Start:
    """The same for :data:`ALONE` with this figure (JSON), served from the same address."""
    plotly = AT_ROOT.script("plotly", Script(assets_folder(), "plotly").digest)
    body = ALONE.replace("PLOTLY", plotly).replace("FIGURE", figure.replace("</", "<\\/"))
    page.route("**/alone", lambda route: route.fulfill(body=body, content_type="text/html"))
    return time_start(page, f"{address}/alone")
