"""A browser that draws no WebGL: the map is a picture that the server draws, and can be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.pages.map_page import MapPage
from tests.browser.pages.present_page import PresentPage
from tests.browser.pages.still_page import StillPage
from tests.browser.tabs import Tabs

PICTURES = re.compile(r"/map-\d+x\d+\.svg")
SIZE = (1440, 900)
EVENT = "bagheri-visit"


@pytest.fixture(scope="module")
def tabs(chromium_without_webgl: Browser, sites: Callable[..., str]) -> Iterator[Tabs]:
    """Tabs of a browser without WebGL."""
    opened = Tabs(chromium_without_webgl, sites)
    yield opened
    opened.close()


def test_a_sentence_a_picture_and_marks_stand_where_the_map_would(visit):
    """The first of these tests loads the page: nothing may be thrown on the way."""
    page = visit(page=StillPage, size=SIZE)
    expect(page.why).to_have_text(re.compile("^This browser draws no WebGL, so the map is a pict"))
    assert page.covers()
    count = len(page.page.locator("#map-marks li").all())
    assert count > 10
    assert page.said().startswith(f"{count} events on the map")
    expect(page.list).to_contain_text(f"{count} events on the map, as a list")
    assert sum(len(mark["ids"]) for mark in page.marks()) <= count
    assert page.picture.get_attribute("alt").startswith("The map as a picture. All events")
    page.show_picture("no-webgl/opening")


def test_the_picture_follows_the_selection(visit):
    page = visit(page=StillPage, size=SIZE)
    steps = [
        ("layers", lambda: page.switch("corridor").click()),
        ("kinds", lambda: page.page.locator("#map-kinds [data-kind=visit]").click()),
        ("scope", lambda: page.page.locator("#map-scope [data-scope=pair]").click()),
        ("names", lambda: page.press("n")),
        ("pair", lambda: page.press("s")),
        ("theme", lambda: page.press("t", "t")),
        ("asof", lambda: page.dispatch({"type": "as_of", "value": "1990-01-01"})),
        (
            "when",
            lambda: page.dispatch({"type": "window", "start": "2019-01-20", "end": "2019-01-24"}),
        ),
    ]
    for field, change in steps:
        before, asked = page.source(), page.orders()[-1:]
        change()
        page.wait_for_another(before)
        assert page.orders()[-1][field] not in [order[field] for order in asked], field
    assert page.theme() == "dark"
    assert page.orders()[-1]["theme"] == "dark"
    page.show_picture("no-webgl/changed")


def test_buttons_keys_and_hands_move_the_picture(visit):
    page = visit("?at=48,39,5,0,0", page=StillPage, size=SIZE)
    before = page.source()
    page.page.locator("#map-zoom-in").click()
    page.wait_for_camera(lon=48, lat=39, zoom=6)
    page.wait_for_another(before)
    assert page.covers()
    page.focus_map()
    page.press("-", "-")
    page.wait_for_camera(zoom=4)
    page.press("ArrowRight")
    assert page.camera()["lon"] > 48
    assert page.selection()["camera"]["zoom"] == 4
    box = page.page.locator("#map-free").bounding_box()
    x, y = box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.7
    stood = page.camera()
    page.page.mouse.move(x, y)
    page.page.mouse.down()
    page.page.mouse.move(x - 120, y, steps=4)
    page.page.mouse.up()
    assert page.camera()["lon"] > stood["lon"]
    assert page.selection()["camera"]["lon"] == page.camera()["lon"]
    page.press("0")
    page.page.wait_for_function("() => araxes.state.selection.camera === null")
    page.wait_until_drawn()
    assert page.covers()


def test_marks_are_reached_by_pointer_key_and_list(visit):
    page = visit(page=StillPage, size=SIZE)
    page.focus_map()
    page.press(".")
    expect(page.card).to_be_visible()
    said = page.said()
    page.press(".")
    page.page.wait_for_function(
        "(said) => document.getElementById('map-status').textContent !== said", arg=said
    )
    page.press("Escape")
    page.point_at(page.mark_of(EVENT))
    expect(page.card).to_be_visible()

    page.list.locator("summary").click()
    first = page.list.locator("li button").first
    first.focus()
    page.press("Enter")
    expect(page.page.locator("#panel-event")).to_contain_text(
        first.locator(".entry-title").inner_text()
    )
    assert page.selection()["focus"]
    page.page.locator("#map-kinds [data-kind=visit]").click()
    titles = page.list.locator("li .mark-visit")
    expect(titles).to_have_count(0)


def test_a_busy_server_is_waited_for_and_a_failure_told(visit):
    page = visit(page=StillPage, size=SIZE)
    page.watch.tolerate("429", "500")
    before = page.source()
    open_orders: list[Route] = []

    def hold(route: Route) -> None:
        open_orders.append(route)

    page.page.route(PICTURES, hold)
    with page.page.expect_request(PICTURES):
        page.page.locator("#map-zoom-out").click()
    expect(page.status).to_have_text("The picture of this view is on its way.")
    expect(page.picture).to_be_visible()
    assert page.source() == before
    asked = len(page.orders())
    open_orders[0].fulfill(status=429, headers={"Retry-After": "1"}, body="Another is drawn.\n")
    page.page.unroute(PICTURES)
    expect(page.status).to_contain_text("the server is still drawing another")
    page.wait_for_another(before)
    assert len(page.orders()) > asked
    expect(page.status).to_have_text("")

    page.page.route(
        PICTURES,
        lambda route: route.fulfill(status=500, content_type="text/plain", body="Out of ink.\n"),
    )
    page.page.locator("#map-zoom-out").click()
    expect(page.status).to_have_text("The picture could not be drawn: Out of ink.")
    page.page.unroute(PICTURES)
    before = page.source()
    page.page.get_by_role("button", name="Try again").click()
    page.wait_for_another(before)
    expect(page.status).to_have_text("")
    expect(page.page.get_by_role("button", name="Try again")).to_have_count(0)


def test_the_stage_shows_each_scene_on_its_picture(visit):
    page = visit(page=StillPage, size=(1920, 1080))
    stage = PresentPage(page.page, page.watch)
    stage.wait_until_ready()
    stage.begin()
    page.wait_until_drawn()
    shown = set()
    for scene in stage.scene_ids()[:4]:
        stage.wait_for_scene(scene)
        page.wait_until_drawn()
        assert page.covers(), scene
        shown.add(page.source())
        page.show_picture(f"no-webgl/stage-{scene}")
        page.press("ArrowRight")
    assert len(shown) > 2
    page.press("Escape")
    stage.wait_for_mode("idle")
    page.wait_until_drawn()


LOSE = """(map) => {
  map.getCanvas().getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
}"""


def test_a_map_whose_drawing_is_lost_for_good_goes_on_as_a_picture(
    chromium: Browser, sites: Callable[..., str]
):
    with_webgl = Tabs(chromium, sites)
    page = with_webgl.open_anew("?at=50,40,5,0,0", page=MapPage, motion=False)
    expect(page.page.locator("#map-still")).to_have_count(0)
    page.ask(LOSE)
    still = StillPage(page.page, page.watch)
    still.wait_until_drawn()
    expect(still.why).to_be_visible()
    still.wait_for_camera(lon=50, lat=40, zoom=5)
    still.focus_map()
    still.press("+")
    still.wait_for_camera(zoom=6)
    still.show_picture("no-webgl/lost")
    assert page.watch.problems() == {}
    with_webgl.close()
