"""Nothing lies on a name of the map, and both countries of the pair are named, at every size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.pages.map_page import MapPage
from tests.browser.pages.present_page import PresentPage

LYING = (Path(__file__).parent / "lying.js").read_text(encoding="utf-8")


class NamedPage(MapPage, PresentPage):
    """The map room and its stage, of which the names are looked at."""

    def wait_until_named(self, *pair: str, most_arrows: int = 1) -> dict[str, Any]:
        """Names stand: nothing lies on one, and the pair's two are among them, in their places."""
        self.page.wait_for_function(
            f"""(pair) => {{
                 const seen = ({LYING})();
                 globalThis.lying = seen;
                 return seen.settled && !seen.found.length
                   && pair.every((name) => seen.pair.includes(name));
               }}""",
            arg=list(pair),
        )
        found: dict[str, Any] = self.page.evaluate("() => lying")
        assert found["arrows"] <= most_arrows
        assert found["count"] >= len(pair)
        return found

    def make_small(self) -> None:
        """A phone's window: the map is the page, with nothing open over it."""
        self.page.set_viewport_size({"width": 390, "height": 844})
        expect(self.page.locator("html.is-compact:not([data-sheet])")).to_be_attached()

    def turn_scenes(self) -> Iterator[list[str]]:
        """The names of each scene's pair, one scene after the other on the stage."""
        self.begin()
        for number, scene in enumerate(self.scene_ids(), start=1):
            if number > 1:
                self.press("ArrowRight")
            self.wait_for_scene(scene)
            countries = self.page.evaluate("() => araxes.state.dossier.countries")
            yield [countries[code]["name"] for code in self.selection()["pair"]]

    def legends_share(self) -> float:
        """Of the map above the caption, what the legend lies on."""
        share: float = self.page.evaluate(
            """() => {
                 const legend = document.getElementById("map-legend");
                 if (!legend.checkVisibility({ visibilityProperty: true })) return 0;
                 const { room } = araxes.map.view;
                 return legend.offsetWidth * legend.offsetHeight
                   / (room.size().width * room.captionTop());
               }"""
        )
        return share

    def choose(self, *pair: str) -> None:
        """Look at a pair, whole."""
        self.dispatch({"type": "pair", "a": pair[0], "b": pair[1]})
        self.dispatch({"type": "camera", "camera": None})


@pytest.fixture
def page(visit):
    return visit("", page=NamedPage, size=(1366, 768))


def test_nothing_lies_on_a_name_at_any_size_with_any_pair_and_in_any_scene(page):
    page.wait_until_named("Iran", "Azerbaijan")
    page.choose("IRN", "RUS")
    page.wait_until_named("Iran", "Russia")
    page.choose("IRN", "TUR")
    page.wait_until_named("Iran", "Turkey")
    page.make_small()
    page.wait_until_named("Iran", "Turkey", most_arrows=2)
    page.page.set_viewport_size({"width": 1920, "height": 1080})
    page.choose("IRN", "AZE")
    # Out of sight, both are named at the edge.
    away = {"lon": -60, "lat": -20, "zoom": 5, "bearing": 0, "pitch": 0}
    page.dispatch({"type": "camera", "camera": away})
    assert page.wait_until_named("Iran", "Azerbaijan", most_arrows=2)["arrows"] == 2
    page.dispatch({"type": "camera", "camera": None})
    for pair in page.turn_scenes():
        page.wait_until_named(*pair)


@pytest.mark.parametrize("size", [(390, 844), (720, 450)])
def test_nothing_lies_on_a_name_on_a_small_stage(visit, size):
    page = visit("", page=NamedPage, size=size)
    for pair in page.turn_scenes():
        page.wait_until_named(*pair, most_arrows=2)
        assert page.legends_share() <= 1 / 3


def test_a_list_leaves_the_arrows_of_its_mark_in_sight_and_names_give_way_to_it(page):
    page.wait_until_named("Iran", "Azerbaijan")
    mark = max(page.marks(), key=lambda one: len(one["ids"]))
    page.click_on(mark)
    expect(page.listing).to_be_visible()
    box = page.listing.bounding_box()
    covered = page.page.evaluate(
        """(box) => {
             const { overlay, host } = araxes.map.view;
             const { left, top } = host.getBoundingClientRect();
             return overlay.alongWays().filter(({ x, y }) => x + left > box.x && y + top > box.y
               && x + left < box.x + box.width && y + top < box.y + box.height).length;
           }""",
        box,
    )
    assert covered == 0
    page.wait_until_named("Iran", "Azerbaijan")


def test_on_a_narrow_map_the_attribution_is_opened_by_its_button(page):
    button = page.page.get_by_role("button", name="Whose data the map shows")
    words = page.page.locator("#map-attribution")
    expect(button).to_be_hidden()
    expect(words).to_contain_text("OpenStreetMap")
    page.make_small()
    expect(words).to_be_hidden()
    button.click()
    expect(words).to_be_visible()
    page.wait_until_named("Iran", "Azerbaijan")
    button.press("Escape")
    expect(words).to_be_hidden()
