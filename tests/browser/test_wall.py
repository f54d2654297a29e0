"""A screen of 3840 × 2160 that no system enlarges: all is larger, and found where it is seen."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.pages.charts_page import ChartsPage
from tests.browser.pages.map_page import MapPage
from tests.browser.pages.timeline_page import TimelinePage

WALL = (3840, 2160)
ENLARGED = 1.5
TALL = "(id) => document.querySelector(id).getBoundingClientRect().height"


def middle(locator) -> tuple[float, float]:
    """The middle of an element on the screen."""
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_on_a_wall_bar_panels_and_timeline_are_half_as_large_again(visit):
    page = visit(page=MapPage, size=(2560, 1440))
    page.wait_until_map_drawn()
    parts = ("#topbar", ".layer-switch", ".tab", ".timeline-header", ".map-button")
    usual = [page.page.evaluate(TALL, part) for part in parts]
    page.page.set_viewport_size({"width": WALL[0], "height": WALL[1]})
    page.wait_until_quiet()
    large = [page.page.evaluate(TALL, part) for part in parts]
    assert [round(b / a, 1) for a, b in zip(usual, large, strict=True)] == [ENLARGED] * len(parts)


def test_on_a_wall_the_window_is_pulled_to_where_the_hand_is(visit):
    page = visit(page=TimelinePage, size=WALL)
    page.wait_until_map_drawn()
    x, y = middle(page.slider("start"))
    end, _ = middle(page.slider("end"))
    aim = x + (end - x) / 2
    page.page.mouse.move(x, y)
    page.page.mouse.down()
    page.page.mouse.move(aim, y, steps=4)
    page.page.mouse.up()
    page.wait_until_quiet()
    assert abs(middle(page.slider("start"))[0] - aim) < 24  # a day's width


def test_on_a_wall_a_list_opens_beside_the_button_that_opens_it(visit):
    page = visit(page=MapPage, size=WALL)
    page.wait_until_map_drawn()
    button = page.page.locator("#map-placeless")
    button.click()
    opened = page.page.locator("#map-list")
    expect(opened).to_be_visible()
    above, below = opened.bounding_box(), button.bounding_box()
    assert abs(above["x"] - below["x"]) < above["width"]
    assert 0 <= below["y"] - above["y"] - above["height"] < 60


def test_on_a_wall_a_chart_answers_where_it_is_pointed_at(visit):
    page = visit("?page=pairs", page=ChartsPage, size=WALL)
    page.wait_until_quiet()
    bar = page.page.locator("#pairs-view .chart .bars .point path").first
    bar.scroll_into_view_if_needed()
    page.page.mouse.move(*middle(bar), steps=3)
    expect(page.page.locator("#pairs-view .chart .hoverlayer .hovertext").first).to_be_visible()
