"""The cards of the map: what lies there first, and where that is from in a fold."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages.map_page import MapPage


@pytest.fixture
def page(visit) -> MapPage:
    return visit("?d=iran-azerbaijan-2019", page=MapPage, size=(1440, 900))


def test_pointing_at_a_dam_says_what_it_is_since_when_and_who_says_so(visit):
    page = visit("?d=iran-azerbaijan-2019&at=46.93,39.16,8.5,0,0", page=MapPage)
    spot = page.ask(
        """(map) => {
             const [one] = map.queryRenderedFeatures({ layers: ["sites"] })
               .filter(({ properties }) => properties.id === "khoda-afarin-dam");
             const box = map.getCanvas().getBoundingClientRect();
             const { x, y } = map.project(one.geometry.coordinates);
             return [box.left + x, box.top + y];
           }"""
    )
    page.page.mouse.move(*spot)
    lines = page.card.locator("> span")
    expect(page.card.locator("strong")).to_have_text("Khoda Afarin Dam")
    expect(lines.nth(0)).to_have_text("Dam, in use since 2010")
    expect(lines.nth(1)).to_have_text("on the border of Azerbaijan and Iran")
    expect(page.card).not_to_contain_text("Wikipedia")

    # A press pins the card: it stays when the pointer leaves, and tells where all that is from.
    page.page.mouse.click(*spot)
    page.page.mouse.move(spot[0] + 90, spot[1] + 140)
    fold = page.card.locator("details")
    fold.locator("summary").click()
    expect(fold.locator("dt")).to_have_text(["Source", "Licence", "As of", "How drawn"])
    expect(fold.locator("dd").first).to_contain_text("Wikipedia, “Khoda Afarin Dam”")
    page.show_picture("map-card")
    page.press("Escape")
    expect(page.card).to_be_hidden()

    # The press of a hand after a key leaves no ring round the map.
    page.page.mouse.click(*spot)
    page.card.get_by_role("button", name="Close the card").click()
    expect(page.card).to_be_hidden()
    page.focus_map()
    page.press("Escape")
    expect(page.canvas).to_have_css("outline-style", "solid")
    page.page.mouse.click(spot[0], spot[1] + 150)
    expect(page.canvas).to_have_css("outline-style", "none")


def test_every_kind_of_feature_says_first_what_it_is_and_keeps_where_it_is_from_for_a_fold(page):
    """Each layer that tells, at the place where it is drawn, by what its first feature says."""
    told = page.page.evaluate(
        """() => {
             const { view } = araxes.map;
             const layers = view.painting.telling();
             const found = {};
             for (const feature of view.mapLibre.queryRenderedFeatures({ layers })) {
               const kind = view.painting.cardOf(feature.layer.id);
               found[kind] ??= view.deeds.featureWords(feature);
             }
             return found;
           }"""
    )
    assert {"border", "site", "corridor", "river", "place", "exclave"} <= told.keys()
    for kind, words in told.items():
        said = " ".join(words["lines"])
        assert words["lines"], kind
        assert not re.search(r"source|licen[cs]e|OpenStreetMap|\b[A-Z]{3}\b|_", said), (kind, said)
        assert [term for term, _ in words["origin"]][:3] == ["Source", "Licence", "As of"]
