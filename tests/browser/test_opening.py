"""From the first frame to the whole page: the map comes before Dash, and nothing jumps after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Route, expect

from tests.browser.pages.map_page import MapPage

AT_CAMERA = "?d=iran-azerbaijan-2019&theme=dark&at=46.5,39.25,6.5,0,0"
DASH = "**/_dash-component-suites/**"
MAP_IS_WHOLE = """() => document.querySelector(".is-drawn") && araxes.map.view.mapLibre.loaded()
  && araxes.map.view.overlay.isReady()"""
MAP_ROOM = "**/built/app.*"
BEHIND = """() => {
  const map = document.querySelector(".js-plotly-plot")._fullLayout.map._subplot.map;
  const { lng, lat } = map.getCenter();
  return [lng, lat, map.getZoom()];
}"""
"""Where the map stands, asked of MapLibre itself."""

STANDS = """() => {
  const { x, y, width, height } = document.querySelector("#map-view").getBoundingClientRect();
  return [x, y, width, height, araxes.map.view.camera.now()];
}"""

SIZE = """() => {
  const { offsetWidth, offsetHeight } = document.querySelector("#map-view");
  return [offsetWidth, offsetHeight];
}"""


@contextmanager
def holding(page: MapPage, addresses: str = DASH) -> Iterator[None]:
    """Dash's scripts, or others, come when this is over."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.page.route(addresses, keep)
    yield
    for route in held:
        route.continue_()
    page.page.unroute(addresses)


def drag(page: MapPage) -> None:
    """Move the map's ground by hand, between the panels."""
    mouse = page.page.mouse
    mouse.move(700, 400)
    mouse.down()
    for step in range(1, 6):
        mouse.move(700 - 20 * step, 400)
    mouse.up()


def turn_wheel(page: MapPage) -> None:
    """Zoom in by the wheel."""
    page.page.mouse.move(700, 400)
    page.page.mouse.wheel(0, -400)


def wait_until_moved(page: MapPage, stood: list[float]) -> None:
    """The map has gone elsewhere and rests."""
    page.page.wait_for_function(
        """([lon, lat, zoom]) => {
          const map = document.querySelector(".js-plotly-plot")._fullLayout.map._subplot.map;
          const isElsewhere = Math.abs(map.getCenter().lng - lon) > 0.01
            || Math.abs(map.getZoom() - zoom) > 0.01;
          return !map.isMoving() && isElsewhere;
        }""",
        arg=stood,
    )


@contextmanager
def without_map_room(page: MapPage, search: str) -> Iterator[None]:
    """A page whose map is seen, and whose other scripts come when this is over."""
    with holding(page, MAP_ROOM):
        page.page.goto(f"{page.watch.address}/{search}", wait_until="domcontentloaded")
        expect(page.page.locator("#map-view")).to_have_class("is-seen")
        yield


@contextmanager
def without_dash(page: MapPage, search: str) -> Iterator[None]:
    """A page whose map is whole, and whose other scripts come when this is over."""
    with holding(page):
        page.goto(search, ready=False)
        page.page.wait_for_function(MAP_IS_WHOLE)
        yield


@pytest.mark.parametrize("search", ["", AT_CAMERA])
def test_the_map_is_whole_before_dash_begins_and_stays_where_it_is(visit_anew, search):
    page = visit_anew(page=MapPage, size=(1440, 900), ready=False)
    with without_dash(page, search):
        assert page.page.evaluate("() => [window.dash_component_api, araxes.state.selection]") == [
            None,
            None,
        ]
        stood = page.page.evaluate(STANDS)
        page.page.evaluate("() => { window.drawn = document.querySelector('#map canvas'); }")
        expect(page.page.locator("#first-inspector")).to_be_visible()
        expect(page.page.locator("#layers-panel")).to_be_visible()
        expect(page.page.locator(".first-disclaimer")).not_to_be_empty()
        theme = page.page.evaluate(
            "() => araxes.map.view.mapLibre.getPaintProperty('sea', 'background-color')"
        )
        assert theme == page.page.evaluate("() => araxes.state.tokens().sea")
    page.wait_until_ready()
    expect(page.page.locator("#first")).to_have_count(0)
    assert page.page.evaluate("() => window.drawn === document.querySelector('#main #map canvas')")
    assert page.page.evaluate(STANDS) == stood
    assert page.page.evaluate("() => document.querySelectorAll('#map-view').length") == 1


@pytest.mark.parametrize("search", ["", AT_CAMERA, "?pair=ARM-GEO"])
def test_the_map_is_seen_where_it_is_to_stay_before_the_map_room_has_come(visit_anew, search):
    page = visit_anew(page=MapPage, size=(1440, 900), ready=False)
    with without_map_room(page, search):
        assert page.page.evaluate("() => window.araxes") is None
        stood = page.page.evaluate(BEHIND)
        expect(page.page.locator("#layers-panel h2").first).to_be_visible()
    page.wait_until_ready()
    assert page.page.evaluate(BEHIND) == pytest.approx(stood, abs=1e-3)


@pytest.mark.parametrize("move", [drag, turn_wheel])
@pytest.mark.parametrize("early", [without_map_room, without_dash])
def test_a_map_that_was_moved_before_the_rest_came_stays_where_it_is(visit_anew, early, move):
    page = visit_anew(page=MapPage, size=(1440, 900), ready=False)
    with early(page, ""):
        stood = page.page.evaluate(BEHIND)
        move(page)
        wait_until_moved(page, stood)
        moved = page.page.evaluate(BEHIND)
    page.wait_until_ready()
    assert page.page.evaluate(BEHIND) == pytest.approx(moved, abs=1e-3)
    camera = page.selection()["camera"]
    assert [camera["lon"], camera["lat"], camera["zoom"]] == pytest.approx(moved, abs=1e-3)


def test_without_plotly_the_rest_of_the_page_comes_all_the_same(visit_anew):
    page = visit_anew(page=MapPage, ready=False)
    page.watch.tolerate("404", "plotly", "Plotly")
    page.page.route("**/built/plotly.*", lambda route: route.fulfill(status=404))
    page.page.goto(page.watch.address)
    expect(page.page.locator("#panel-pair")).not_to_be_empty()
    expect(page.page.locator("#layers-panel h2").first).to_be_visible()


@pytest.mark.parametrize("there", ["pairs", "claims"])
def test_another_page_has_its_frame_and_no_map_in_sight(visit_anew, there):
    page = visit_anew(page=MapPage, size=(1440, 900), ready=False)
    with holding(page):
        # Held scripts keep the document from being loaded in full.
        address = f"{page.watch.address}/?page={there}"
        page.page.goto(address, wait_until="domcontentloaded")
        expect(page.page.locator(".first-page")).to_be_visible()
        expect(page.page.locator("#map-view")).not_to_be_visible()
        size = page.page.evaluate(SIZE)
    page.wait_until_ready()
    expect(page.page.locator(f"#{there}-page")).to_be_visible()
    expect(page.page.locator("#first")).to_have_count(0)
    assert page.page.evaluate(SIZE) == size


def test_what_goes_wrong_before_dash_is_told_then(visit_anew):
    page = visit_anew(page=MapPage, ready=False)
    page.watch.tolerate("503")
    # The next good answer takes the notice away.
    failing = ("**/data/*.json", "**/health")
    for addresses in failing:
        page.page.route(addresses, lambda route: route.fulfill(status=503, body="Busy."))
    with holding(page), holding(page, "**/geo/*"):
        page.page.goto(f"{page.watch.address}/?page=pairs", wait_until="domcontentloaded")
        page.expect_notice("The server failed (503).")
        for addresses in failing:
            page.page.unroute(addresses)
    page.wait_until_ready()
    expect(page.notices).to_have_count(0)


def test_the_first_map_needs_little_geometry(visit_anew):
    page = visit_anew(page=MapPage, ready=False)
    lengths = {}

    def weigh(response):
        if response.url.endswith((".geojson", ".mvt")):
            lengths[response.url] = int(response.headers["content-length"])

    page.page.on("response", weigh)
    page.page.goto(f"{page.watch.address}/")
    page.wait_until_ready()
    page.wait_until_map_drawn()
    assert sum(address.endswith(".mvt") for address in lengths) >= 4
    assert sum(lengths.values()) <= 600_000


def test_charts_and_map_are_drawn_by_one_plotly(visit_anew):
    page = visit_anew(page=MapPage)
    names = page.page.evaluate(
        "() => performance.getEntriesByType('resource').map(({ name }) => name)"
    )
    assert len([name for name in names if "plotly" in name]) == 1
    assert page.page.evaluate("() => Object.keys(Plotly.PlotSchema.get().traces).sort()") == [
        "bar",
        "scatter",
        "scattermap",
    ]
