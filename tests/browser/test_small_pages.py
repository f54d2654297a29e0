"""Phones, and laptops whose letters a reader has doubled: the map is the page, the rest near."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages.small_page import SmallPage

SMALL = [(390, 844), (720, 450)]
PAGES = ("map", "pairs", "claims", "events", "sources", "briefing")


@pytest.mark.parametrize("size", SMALL)
def test_the_map_is_the_page_and_each_panel_a_sheet_over_it(visit, size):
    page = visit(page=SmallPage, size=size)
    page.wait_until_map_drawn()
    page.expect_open(None)
    assert page.map_share() > 0.6
    assert page.unreached("#main, #topbar, #sheet-bar") == []

    for name, panel in (
        ("layers", "#layers-panel"),
        ("inspector", "#inspector"),
        ("timeline", "#timeline"),
    ):
        page.toggle(name)
        page.expect_open(name)
        expect(page.page.locator(panel)).to_be_visible()
        assert page.unreached(f"{panel}, #sheet-bar") == [], name
        assert page.overflow_px() <= 0, name
    page.press("Escape")
    page.expect_open(None)
    expect(page.sheet_button("timeline")).to_be_focused()


@pytest.mark.parametrize("size", SMALL)
def test_every_page_is_reached_from_the_menu_and_whole(visit, size):
    page = visit(page=SmallPage, size=size)
    page.wait_until_map_drawn()
    for name in PAGES[1:]:
        page.toggle("menu")
        assert page.unreached("#topbar") == [], f"menu on the way to {name}"
        page.page.locator(f"#topbar [data-page={name}]").click()
        page.wait_for_selection(page=name)
        page.wait_until_answered()
        page.expect_open(None)
        assert page.overflow_px() <= 0, name
        assert page.unreached("#main, #topbar, #sheet-bar") == [], name


def test_an_event_that_is_chosen_on_a_phone_opens_what_is_known_of_it(visit, dossier):
    page = visit(page=SmallPage, size=SMALL[0])
    event = next(event for event in dossier.events if event.place)
    page.dispatch({"type": "focus", "id": event.id})
    page.expect_open("inspector")
    expect(page.page.locator("#panel-event h2")).to_have_text(event.title)
    # A window that grows has panels again, and none of them is a sheet.
    page.page.set_viewport_size({"width": 1280, "height": 800})
    page.expect_open(None)
    expect(page.page.locator("#layers-panel")).to_be_visible()
    expect(page.page.locator("#sheet-bar")).to_be_hidden()


def test_the_timeline_folds_where_a_page_asks_nothing_of_it(visit):
    page = visit("?page=claims", page=SmallPage, size=(1366, 768))
    stage = page.page.locator(".timeline-stage")
    for name in ("claims", "sources", "briefing"):
        page.follow(f"?page={name}")
        expect(stage).to_be_hidden()
        expect(page.page.locator("#timeline-start")).to_be_visible()
    page.page.get_by_role("button", name="Make the timeline taller").click()
    expect(stage).to_be_visible()
    page.page.get_by_role("button", name="Make the timeline lower").click()
    for name in ("map", "pairs", "events"):
        page.follow(f"?page={name}")
        expect(stage).to_be_visible()


def test_on_a_laptop_half_is_the_maps_and_panels_are_whole_or_say_that_they_go_on(visit):
    page = visit(page=SmallPage, size=(1366, 768))
    page.wait_until_quiet()
    for panel in ("#layers-panel", "#panel-pair"):
        hides, tells = page.page.evaluate(
            """(selector) => {
                 const panel = document.querySelector(selector);
                 const hides = panel.scrollHeight - panel.clientHeight - panel.scrollTop > 4;
                 return [hides, panel.classList.contains("goes-on")];
               }""",
            panel,
        )
        assert hides == tells, panel
    assert page.share_between_panels() >= 0.5
