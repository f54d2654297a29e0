"""The cascade in a browser: whose style sheets stand in which layer."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.pages.events_page import EventsPage

OUTSIDE = """() => [...document.styleSheets]
  .filter(({ ownerNode }) => !("mantineStyles" in ownerNode.dataset))
  .flatMap(({ cssRules }) => [...cssRules])
  .filter((rule) => !/^CSS(Layer|FontFace|Page)/.test(rule.constructor.name))
  .map((rule) => rule.cssText)"""
"""The rules in no layer, but for the values that Mantine writes for its theme."""


def test_no_rule_of_a_library_stands_in_no_layer_but_plotly_s_for_its_map_and_tools(visit):
    page = visit("?page=events", page=EventsPage).page
    expect(page.locator(".events-grid .ag-row").first).to_be_visible()
    outside = page.evaluate(OUTSIDE)
    assert outside
    assert [rule for rule in outside if "plotly" not in rule and "maplibregl" not in rule] == []


def test_a_button_keeps_its_own_letters_whatever_mantine_says_of_buttons(visit):
    page = visit().page
    small = page.evaluate(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--text-small')"
    )
    expect(page.locator("#map-scope button").first).to_have_css("font-size", small.strip())
