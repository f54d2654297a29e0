"""The address holds the whole selection: opening it restores it, and a broken one says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages.topbar_page import TopbarPage

OPENING = {"d": "iran-azerbaijan-2019"}

EVERYTHING = (
    "?d=iran-azerbaijan-2019&page=map&pair=ARM-IRN&when=2018-01-01..2018-12-31&within=certainly"
    "&scope=pair&kinds=meeting,visit&layers=corridor,rivers&event=asadov-visit&panel=sources"
    "&names=local&theme=dark&at=46.25,39.5,7.25,0,0"
)


def test_the_opening_view_has_a_short_address(visit_anew):
    page = visit_anew(page=TopbarPage)
    page.wait_until_map_drawn()
    address = page.address()
    assert {key: text for key, text in address.items() if key != "at"} == OPENING


def test_opening_an_address_restores_the_selection_exactly(visit_anew):
    page = visit_anew(EVERYTHING, page=TopbarPage)
    selection = page.selection()
    assert selection["pair"] == ["ARM", "IRN"]
    assert selection["window"] == ["2018-01-01", "2018-12-31"]
    assert selection["within"] == "certainly"
    assert selection["scope"] == "pair"
    assert selection["kinds"] == ["meeting", "visit"]
    assert selection["layers"] == ["corridor", "rivers"]
    assert (selection["focus"], selection["panel"]) == ("asadov-visit", "sources")
    assert (selection["language"], selection["theme"]) == ("local", "dark")
    page.wait_until_quiet()
    assert page.selection() == selection
    again = page.page.url
    other = visit_anew(again[again.index("?") :], page=TopbarPage)
    other.wait_until_quiet()
    assert other.selection() == selection
    assert other.page.url == again
    other.show_picture("permalink/everything")


def test_the_camera_is_restored_as_the_map_shows_it(visit):
    page = visit("?at=46.25,39.5,7.25,0,0")
    page.wait_until_map_drawn()
    shown = page.page.evaluate(
        """() => { const map = araxes.map.view.mapLibre, { lng, lat } = map.getCenter();
             return { lng, lat, zoom: map.getZoom() }; }"""
    )
    assert shown["lng"] == pytest.approx(46.25, abs=1e-4)
    assert shown["lat"] == pytest.approx(39.5, abs=1e-4)
    assert shown["zoom"] == pytest.approx(7.25, abs=1e-3)


def test_back_and_forward_go_through_what_was_looked_at(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.wait_until_quiet()
    page.page_link("events").click()
    page.wait_for_address(page="events")
    page.dispatch({"type": "window", "start": "2018-01-01", "end": "2018-12-31"})
    page.wait_for_address(when="2018-01-01..2018-12-31")
    page.tool("swap").click()
    page.wait_for_address(pair="AZE-IRN")

    page.page.go_back()
    page.wait_for_selection(pair=["IRN", "AZE"], window=["2018-01-01", "2018-12-31"])
    page.page.go_back()
    page.wait_for_selection(window=["2018-12-01", "2019-01-24"], page="events")
    page.page.go_back()
    page.wait_for_selection(page="pairs")
    page.page.go_forward()
    page.wait_for_selection(page="events", pair=["IRN", "AZE"])
    page.page.go_forward()
    page.page.go_forward()
    page.wait_for_selection(pair=["AZE", "IRN"], window=["2018-01-01", "2018-12-31"])
    page.wait_until_lists_agree()
    page.wait_until_quiet()
    assert page.address()["pair"] == "AZE-IRN"


def test_going_back_quickly_ends_where_the_reader_went(visit):
    """Answers to addresses that were left behind must not win."""
    page = visit("?page=pairs", page=TopbarPage)
    page.wait_until_quiet()
    for start in ("2018-02-01", "2018-03-01", "2018-04-01"):
        page.dispatch({"type": "window", "start": start, "end": "2019-01-24"})
        page.wait_for_address(when=f"{start}..2019-01-24")
    page.page.evaluate(
        """() => { addEventListener("popstate", () => history.forward(), { once: true });
             history.go(-2); }"""
    )
    page.wait_for_address(when="2018-03-01..2019-01-24")
    page.wait_for_selection(window=["2018-03-01", "2019-01-24"])
    page.wait_until_quiet()
    assert page.address()["when"] == "2018-03-01..2019-01-24"


def test_moving_the_map_makes_no_new_place_in_the_history(visit_anew):
    page = visit_anew("?page=pairs", page=TopbarPage)
    page.wait_until_quiet()
    before = page.page.evaluate("() => history.length")
    for zoom in (5, 6, 7):
        camera = {"lon": 47, "lat": 39, "zoom": zoom, "bearing": 0, "pitch": 0}
        page.dispatch({"type": "camera", "camera": camera})
        page.wait_for_address(at=f"47,39,{zoom},0,0")
    assert page.page.evaluate("() => history.length") == before


@pytest.mark.parametrize(
    ("search", "sentence"),
    [
        ("?page=atlas", "page: came 'atlas'; expected one of map"),
        ("?when=2019-02-30..2019-03-01", "window: came '2019-02-30'; expected a day"),
        ("?d=nowhere", "dossier: came 'nowhere'; expected one of iran-azerbaijan-2019."),
        ("?pair=<script>alert(1)</script>", "pair: came"),
        ("?event=no-such-event", "has no event “no-such-event”; no event is chosen."),
    ],
)
def test_a_broken_address_gives_a_notice_and_the_opening_view(visit, search, sentence):
    page = visit("", page=TopbarPage)
    page.page.evaluate("() => { while (araxes.notices.dismiss()); }")
    page.reopen(search)
    page.expect_notice(sentence)
    selection = page.selection()
    assert (selection["pair"], selection["page"], selection["focus"]) == (
        ["IRN", "AZE"],
        "map",
        None,
    )
    page.page.wait_for_function("() => !location.search.includes('came')")


def test_a_link_with_strange_words_opens_what_it_names_and_says_what_was_left_out(visit_anew):
    """After https://github.com/HermanMartinus/bearblog/issues/429: "fbclid" on every link."""
    page = visit_anew(
        "?d=iran-azerbaijan-2019&amp;page=events&utm_source=newsletter&fbclid=abc"
        "&when=2018-12-15..2019-01-20&within=maybe&pair=ARM-IRN)"
    )
    page.expect_notice("has fields that mean nothing here, left out: 'utm_source', 'fbclid'.")
    page.expect_notice("A part of this address could not be read and is left out. within: came")
    page.wait_for_selection(
        page="events", pair=["ARM", "IRN"], window=["2018-12-15", "2019-01-20"], within="possibly"
    )
    page.wait_for_address(page="events", utm_source=None, fbclid=None, within=None)
    page.show_picture("permalink/strange")


def test_pages_are_links_with_addresses_of_their_own(visit):
    page = visit("?pair=ARM-IRN", page=TopbarPage)
    expect(page.page_link("events")).to_have_attribute(
        "href", "?d=iran-azerbaijan-2019&page=events&pair=ARM-IRN"
    )
    page.page_link("pairs").click()
    page.wait_for_selection(page="pairs", pair=["ARM", "IRN"])
    expect(page.page_link("pairs")).to_have_attribute("aria-current", "page")


def test_the_title_and_the_sentence_say_what_is_looked_at(visit):
    page = visit("?pair=ARM-IRN&scope=pair", page=TopbarPage)
    page.page.wait_for_function("() => document.title === 'Armenia – Iran · Araxes'")
    expect(page.page.locator("#sentence")).to_have_text(
        "Events involving both Armenia and Iran that may fall between 1 Dec 2018 and 24 Jan 2019; "
        "borders: between the two de facto as of 24 Jan 2019, elsewhere as drawn in 2026",
    )
