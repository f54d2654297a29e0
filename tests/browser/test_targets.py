"""Every target is 24 × 24 CSS pixels large, or has that much room (WCAG 2.5.8)."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.pages.present_page import PresentPage

SMALL_TARGETS = (Path(__file__).parent / "targets.js").read_text(encoding="utf-8")
PAGES = ("map", "pairs", "claims", "events", "sources", "briefing")


def small_targets(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SMALL_TARGETS)
    return found


def test_targets_of_pages_and_panels_are_large_enough(visit, dossier):
    page = visit("", page=PresentPage)
    found = {}
    for name in PAGES:
        page.dispatch({"type": "page", "value": name})
        page.wait_until_answered()
        found[name] = small_targets(page.page)
    claim = dossier.claims[0].id
    page.dispatch({"type": "claim", "id": claim})
    page.wait_until_answered()
    found["claim"] = small_targets(page.page)
    page.dispatch({"type": "page", "value": "map"})
    for panel in ("event", "claims", "sources"):
        page.dispatch({"type": "focus", "id": dossier.events[0].id})
        page.dispatch({"type": "panel", "value": panel})
        page.wait_until_answered()
        found[panel] = small_targets(page.page)
    page.page.locator("#map-summary-button").click()
    expect(page.page.locator("#map-summary")).to_be_visible()
    page.page.get_by_role("button", name="Show as a table", exact=True).click()
    expect(page.page.locator("#timeline-summary")).to_be_visible()
    found["tables"] = small_targets(page.page)
    assert {name: small for name, small in found.items() if small} == {}


def test_targets_of_dialogs_stage_and_presenter_s_window_are_large_enough(visit):
    page = visit("", page=PresentPage)
    found = {}
    for name, tool in (
        ("help", "help"),
        ("search", "search"),
        ("export", "export"),
        ("keep", "keep"),
    ):
        page.page.locator(f"#topbar [data-action={tool}]").click()
        expect(page.page.locator("dialog[open]")).to_be_visible()
        found[name] = small_targets(page.page)
        page.press("Escape")
        expect(page.page.locator("dialog[open]")).to_have_count(0)
    page.begin()
    page.page.mouse.move(400, 300)
    found["stage"] = small_targets(page.page)
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    found["presenter"] = small_targets(presenter.page)
    presenter.page.close()
    page.press("e")
    page.wait_for_mode("exploring")
    found["exploring"] = small_targets(page.page)
    assert {name: small for name, small in found.items() if small} == {}
