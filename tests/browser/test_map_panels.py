"""Beside the map: an empty window, events without a place, tables, layers, kinds; its cards."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages.map_page import MapPage


@pytest.fixture
def page(visit) -> MapPage:
    return visit(page=MapPage, size=(1440, 900))


def test_an_empty_window_says_so_and_one_press_fills_it(page):
    page.dispatch({"type": "window", "start": "2010-01-01", "end": "2010-01-02"})
    page.dispatch({"type": "within", "value": "certainly"})
    expect(page.empty).to_be_visible()
    expect(page.empty).to_contain_text("No event in this window.")
    page.empty.get_by_role("button").first.click()
    expect(page.empty).to_be_hidden()


def test_events_without_a_place_are_counted_and_listed(page):
    button = page.page.locator("#map-placeless")
    expect(button).to_have_text(re.compile(r"^\d+ events without a place$"))
    count = int(button.inner_text().split()[0])
    button.click()
    expect(page.listing.locator("ol button")).to_have_count(count)


def test_the_tables_hold_every_event_of_the_window_and_what_the_layers_show(page):
    page.page.click("#map-summary-button")
    expect(page.tables).to_be_visible()
    shown = page.page.evaluate("() => araxes.map.view.overlay.matching().length")
    expect(page.tables.locator("table").first.locator("tbody tr")).to_have_count(shown)
    expect(page.tables.get_by_text("North–South Corridor, western route")).to_be_visible()
    page.tables.get_by_role("button", name="Iran's chief of the General Staff").first.click()
    page.wait_for_selection(focus="bagheri-visit")
    page.tables.press("Escape")
    expect(page.tables).to_be_hidden()
    expect(page.page.locator("#map-summary-button")).to_be_focused()


def test_scope_and_kinds_can_be_chosen_in_the_layers_panel(page):
    page.page.click("#map-scope [data-scope=pair]")
    page.wait_for_selection(scope="pair")
    visits = page.page.locator("#map-kinds [data-kind=visit]")
    known = page.page.evaluate(
        "() => araxes.state.dossier.events.filter(({ kind }) => kind === 'visit').length"
    )
    expect(visits).to_have_accessible_name(f"Visits{known}")
    expect(visits).to_have_css("border-top-style", "solid")
    visits.click()
    expect(visits).to_have_attribute("aria-pressed", "false")
    expect(visits).to_have_css("border-top-style", "dashed")
    assert "visit" not in page.selection()["kinds"]
    # One viewpoint is told, not offered as a choice of one.
    expect(page.page.locator("#map-viewpoint")).to_have_text("de facto")
    expect(page.page.locator("#map-viewpoint select")).to_have_count(0)


def test_every_layer_tells_source_licence_and_day_when_asked(page):
    more = page.page.locator("#layers-panel .layer-more").first
    more.click()
    notes = page.page.locator(f"#{more.get_attribute('aria-controls')}")
    expect(notes).to_be_visible()
    expect(notes).to_contain_text("OpenStreetMap")
    expect(notes).to_contain_text("ODbL")


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
    expect(fold.locator("dd").first).to_contain_text('Wikipedia, "Khoda Afarin Dam"')
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
