"""The map behind another page: it keeps its size, and nobody's machine draws it."""

from __future__ import annotations

import pytest

from tests.browser.pages.map_page import MapPage


@pytest.fixture
def page(visit) -> MapPage:
    return visit(page=MapPage, size=(1440, 900))


@pytest.mark.parametrize("there", ["pairs", "claims", "events", "sources", "briefing"])
def test_behind_another_page_the_map_keeps_its_size_and_is_not_drawn(page, there):
    page.wait_until_still()
    size = page.ask("(map) => [map.getCanvas().clientWidth, map.getCanvas().clientHeight]")
    page.ask("(map) => { map.drawings = 0; map.on('render', () => { map.drawings += 1; }); }")

    page.dispatch({"type": "page", "value": there})
    page.wait_until_answered()
    page.dispatch({"type": "page", "value": "map"})
    page.page.wait_for_function("() => araxes.map.view.isSettled()")

    assert page.ask("(map) => [map.getCanvas().clientWidth, map.getCanvas().clientHeight]") == size
    assert page.ask("(map) => map.drawings") == 0


def test_a_window_resized_behind_another_page_fits_the_map_when_it_is_shown_again(page):
    page.dispatch({"type": "page", "value": "claims"})
    page.wait_until_answered()
    page.page.set_viewport_size({"width": 1200, "height": 760})
    page.dispatch({"type": "page", "value": "map"})
    page.wait_until_painted()

    page.page.wait_for_function(
        """() => { const { view } = araxes.map; const canvas = view.mapLibre.getCanvas();
             const host = document.getElementById("map-view");
             return canvas.clientWidth === host.clientWidth
               && canvas.clientHeight === host.clientHeight
               && host.getBoundingClientRect().bottom
                 === document.getElementById("timeline").getBoundingClientRect().top; }"""
    )
