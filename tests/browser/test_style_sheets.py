"""The cascade in a browser: whose style sheets stand in which layer."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.pages.events_page import EventsPage

OUTSIDE = """() => [...document.styleSheets].flatMap(({ cssRules, ownerNode }) =>
  [...cssRules]
    .filter((rule) => !/^CSS(Layer|FontFace|Page)/.test(rule.constructor.name))
    .map((rule) => ownerNode.id || rule.cssText.slice(0, 80)))"""
"""Of each rule in no layer: the id of its sheet's element, or else its beginning."""


def test_every_sheet_of_a_library_but_plotly_s_own_stands_in_a_layer(visit):
    page = visit("?page=events", page=EventsPage).page
    expect(page.locator(".events-grid .ag-row").first).to_be_visible()
    outside = {name.partition("-")[0] for name in page.evaluate(OUTSIDE)}
    assert outside == {"plotly.js"}


def test_a_button_keeps_its_own_letters_whatever_mantine_says_of_buttons(visit):
    page = visit().page
    small = page.evaluate(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--text-small')"
    )
    expect(page.locator("#map-scope button").first).to_have_css("font-size", small.strip())
