"""Doubt, counts and the as-of day on the timeline, in a real browser."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser.pages.timeline_page import TimelinePage

ROUNDING = 6
"""So much one translucent colour differs from place to place, of 255, where a gradient is drawn."""


@pytest.fixture
def timeline(visit):
    """The timeline is the same on every page."""
    return visit("?page=events", page=TimelinePage, motion=True)


def test_zoomed_to_days_doubt_is_a_band_over_the_whole_span(timeline):
    """The visit of some day between 21 and 31 December, where a reader looks at single days."""
    assert timeline.is_marked("asadov-visit")
    timeline.field("start").fill("2018-12-24")
    timeline.press("Enter")
    timeline.field("end").fill("2018-12-28")
    timeline.press("Enter")
    timeline.wait_for_window("2018-12-24", "2018-12-28")
    timeline.button("Show the whole window").click()
    timeline.wait_for_frame()
    assert timeline.days_in_view() < 8
    assert not timeline.is_marked("asadov-visit")
    band = timeline.band("asadov-visit")
    assert band.left < 0
    assert band.right > timeline.plot.bounding_box()["width"]
    inks = [timeline.ink_at(date(2018, 12, day), band.y) for day in (24, 25, 26, 27, 28)]
    for channel in zip(*inks, strict=True):
        assert max(channel) - min(channel) <= ROUNDING, "as strong on each of its days"
    ground = timeline.ink_at(date(2018, 12, 26), timeline.lanes_top() - 2)
    assert max(abs(a - b) for a, b in zip(inks[2], ground, strict=True)) > 5 * ROUNDING
    timeline.show_picture("timeline/doubt-in-days")
    for day in (24, 28):
        timeline.point_at(date(2018, 12, day), band.y)
        expect(timeline.card).to_contain_text("in the source: “late December 2018”")
    timeline.page.mouse.click(*timeline.point_at(date(2018, 12, 28), band.y))
    timeline.wait_for_selection(focus="asadov-visit")
    before = timeline.x_of(date(2018, 12, 26))
    timeline.slider("body").focus()
    timeline.press(",", ".")
    timeline.wait_for_selection(focus="asadov-visit")
    assert timeline.x_of(date(2018, 12, 26)) == before


def test_the_bars_have_a_scale_and_say_what_they_hold(timeline):
    label = timeline.page.locator(".timeline-bars")
    expect(label).to_have_text("Events per week")
    expect(label).to_have_accessible_name(
        re.compile(r"Bars of events per week, on a scale from 0 to (\d+); the highest, Week of ")
    )
    top = timeline.scale()[-1]
    assert timeline.scale()[0] == 0
    assert top >= timeline.highest_bar() > top / 2
    timeline.point_at(date(2019, 1, 16), 20)
    expect(timeline.card).to_contain_text("Week of 14 Jan 2019")
    expect(timeline.card).to_contain_text(re.compile(r"\d events, \d.* sure"))
    timeline.page.mouse.move(10, 10)
    expect(timeline.card).to_be_hidden()


def test_the_day_of_the_borders_has_its_mark_and_an_arrow_where_it_is_out_of_sight(timeline):
    mark = timeline.page.locator(".timeline-as-of")
    expect(mark).to_contain_text("24 Jan 2019")
    expect(mark).to_have_attribute("data-where", "in")
    timeline.dispatch({"type": "as_of", "value": "2018-12-10"})
    expect(mark).to_have_text("▲Borders as of 10 Dec 2018")
    box = mark.bounding_box()
    day = timeline.x_of(date(2018, 12, 10))
    assert box["x"] - 2 <= day <= box["x"] + 12
    timeline.dispatch({"type": "as_of", "value": "1995-01-01"})
    expect(mark).to_have_text("←Borders as of 1 Jan 1995")
    assert mark.bounding_box()["x"] == pytest.approx(timeline.plot.bounding_box()["x"], abs=1)
    assert timeline.axis()[0].endswith("2018")
    timeline.dispatch({"type": "as_of", "value": "2026-06-01"})
    expect(mark).to_have_attribute("data-where", "right")
    timeline.button("Show all dates").click()
    timeline.dispatch({"type": "as_of", "value": "1995-01-01"})
    expect(mark).to_have_attribute("data-where", "in")
    timeline.show_picture("timeline/as-of")
