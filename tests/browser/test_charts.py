"""The charts in a real browser: drawn on the pairs page alone, in step with it, and saved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.pages.charts_page import ChartsPage

FIXTURES = Path(__file__).parents[1] / "fixtures"
PANELS = {"light": "#ffffff", "dark": "#1a2028"}
SIDES = {"light": ("#1f66ad", "#c4641a"), "dark": ("#6ab0f3", "#f2a25c")}
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def charts(visit):
    return visit("?page=pairs", page=ChartsPage)


def test_contacts_events_and_a_route_are_drawn_with_their_figures(charts):
    charts.expect_sentence("contacts", "6 contacts in 1 Dec 2018 – 24 Jan 2019: 3 from Iran to")
    assert charts.parts("contacts") == {
        "Iran to Azerbaijan": {"Dec 2018": 2, "Jan 2019": 1},
        "Azerbaijan to Iran": {"Dec 2018": 1},
    }
    expect(charts.marks("contacts")).to_have_count(3)
    assert charts.parts("route-")["Rail, planned"] == {"Iran": 160.3}
    assert charts.parts("events")["Visits"] == {"Dec 2018": 3, "Jan 2019": 1}
    expect(charts.page.locator(".chart .modebar")).to_have_count(0)
    charts.card("contacts").scroll_into_view_if_needed()
    charts.show_picture("charts/opening")


def test_they_follow_the_window_the_kinds_and_the_pair(charts):
    charts.dispatch({"type": "window", "start": "2019-01-01", "end": "2019-01-24"})
    charts.expect_sentence("contacts", "in 1–24 Jan 2019: 1 from Iran to Azerbaijan")
    assert charts.parts("contacts") == {"Iran to Azerbaijan": {"Jan 2019": 1}}
    charts.dispatch({"type": "kind", "kind": "visit", "on": False})
    charts.expect_sentence("contacts", "1 from Iran to Azerbaijan")
    charts.dispatch({"type": "pair", "a": "AZE", "b": "IRN"})
    charts.expect_sentence("contacts", "1 from Iran to Azerbaijan")
    expect(charts.card("contacts").locator("h3")).to_contain_text("Azerbaijan and Iran")
    assert "Visits" not in charts.parts("events")


def test_without_contacts_a_sentence_stands_in_the_chart_s_place(charts):
    for kind in ("visit", "meeting"):
        charts.dispatch({"type": "kind", "kind": kind, "on": False})
    charts.expect_sentence("contacts", "Visits and meetings are not among the kinds")
    expect(charts.card("contacts").locator(".chart")).to_have_count(0)
    expect(charts.card("contacts").locator("button")).to_have_count(0)


def test_a_change_of_theme_changes_their_colours_and_asks_nobody(charts):
    for theme in ("dark", "light"):
        charts.wait_until_answered()
        mark = len(charts.watch.requests)
        charts.dispatch({"type": "theme", "value": theme})
        charts.wait_until_charts_drawn()
        colours = charts.colours("contacts")
        assert colours["behind"] == PANELS[theme]
        sides = colours["Iran to Azerbaijan"], colours["Azerbaijan to Iran"]
        assert sides == SIDES[theme]
        assert not [asked for asked in charts.watch.since(mark) if "_dash-update" in asked]
        charts.card("events").scroll_into_view_if_needed()
        charts.show_picture(f"charts/{theme}")


def test_the_table_behind_a_chart_has_the_figures_that_are_drawn(charts):
    head, *rows, total = charts.table("contacts")
    assert head == ["Month", "Iran to Azerbaijan", "Azerbaijan to Iran"]
    assert rows == [["Dec 2018", "2", "1"], ["Jan 2019", "1", "–"]]
    assert total == ["In all", "3", "1"]


def test_a_chart_is_saved_as_a_picture_named_after_pair_and_days(charts):
    name, svg = charts.save("contacts", "svg")
    assert name == "iran-azerbaijan-2019_contacts_IRN-AZE_2018-12-01_2019-01-24.svg"
    text = svg.decode()
    assert text.startswith("<svg")
    assert "Iran to Azerbaijan" in text
    assert "Visits and meetings of Iran and Azerbaijan by month" in text
    assert re.search(r"as of 24 Jan 2019 · data [0-9a-f]{16}", text)
    assert "Based on one opinion article" in text
    addresses = set(re.findall(r"https?://[^\"' )]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    name, png = charts.save("events", "png")
    assert name == "iran-azerbaijan-2019_events_2018-12-01_2019-01-24.png"
    assert png.startswith(PNG)
    assert int.from_bytes(png[16:20]) == 1920


def test_what_was_unfolded_stays_so_when_the_window_moves(charts):
    charts.table("contacts")
    charts.dispatch({"type": "window", "start": "2018-12-01", "end": "2018-12-31"})
    charts.expect_sentence("contacts", "in 1–31 Dec 2018")
    expect(charts.card("contacts").locator("table")).to_be_visible()


def test_nothing_is_drawn_before_the_page_is_in_sight(visit_anew):
    page = visit_anew("", page=ChartsPage)
    page.wait_until_quiet()
    expect(page.page.locator(".chart")).to_have_count(0)
    page.dispatch({"type": "page", "value": "pairs"})
    page.wait_until_ready()
    expect(page.card("contacts").locator(".main-svg").first).to_be_visible()


def test_on_a_narrow_screen_they_are_as_wide_as_the_screen_leaves_them(visit):
    page = visit("?page=pairs", page=ChartsPage, size=(390, 844))
    page.card("route-").scroll_into_view_if_needed()
    page.show_picture("charts/narrow")
    for id_ in ("contacts", "events", "route-"):
        place = page.card(id_).locator(".chart")
        width = place.evaluate("(place) => place.querySelector('.main-svg').clientWidth")
        assert 0 < width <= place.evaluate("(place) => place.clientWidth") <= 390


def test_they_follow_the_width_of_the_window(charts):
    card = charts.card("contacts")
    before = card.locator(".chart").evaluate("(place) => place._fullLayout.width")
    charts.page.set_viewport_size({"width": 700, "height": 800})
    charts.page.wait_for_function(
        """(before) => { const place = document.querySelector("[data-chart=contacts] .chart");
             const { width } = place._fullLayout;
             return width === place.clientWidth && width !== before; }""",
        arg=before,
    )


def test_on_paper_they_are_no_wider_than_the_sheet(charts):
    charts.page.emulate_media(media="print")
    try:
        charts.page.set_viewport_size({"width": 600, "height": 800})
        for picture in charts.page.locator(".chart .main-svg").all():
            inside = picture.evaluate(
                "(svg) => svg.getBoundingClientRect().width <= svg.closest('.chart').clientWidth"
            )
            assert inside
        expect(charts.card("contacts").locator(".chart-actions")).to_be_hidden()
    finally:
        charts.page.emulate_media(media="null")


def test_another_region_has_its_contacts_and_no_route(visit, sites):
    page = visit(
        "?d=fiji-washington&page=pairs", page=ChartsPage, site=sites(FIXTURES / "fiji-washington")
    )
    page.expect_sentence("contacts", "1 contact in")
    assert page.parts("contacts") == {"Fiji to United States": {"Mar 2024": 1}}
    expect(page.card("route-")).to_have_count(0)
