"""axe-core finds nothing against WCAG 2.2 at level AA on any page, at two sizes, nor in dialogs."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.pages.topbar_page import TopbarPage

LEVEL_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SIZES = {"light": (1440, 900), "dark": (390, 844)}
"""A wide page and a small one; each theme is seen at one of them."""


def violations(page):
    """Findings as "rule: element", so that a failure says where to look."""
    options = {"runOnly": {"type": "tag", "values": LEVEL_AA}}
    found = Axe().run(page.page, options=options).response["violations"]
    return sorted(
        f"{violation['id']}: {' '.join(node['target'])} ({node['failureSummary'][-160:]})"
        for violation in found
        for node in violation["nodes"]
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page_name", ["map", "pairs", "claims", "events", "sources", "briefing"])
def test_axe_finds_nothing(visit, page_name, theme):
    page = visit(f"?page={page_name}&theme={theme}", page=TopbarPage, size=SIZES[theme])
    page.wait_until_quiet()
    assert violations(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("panel", ["event", "sources"])
def test_axe_finds_nothing_in_the_panels(visit, panel, theme):
    page = visit(f"?event=asadov-visit&panel={panel}&theme={theme}", page=TopbarPage)
    expect(page.page.locator(f"#panel-{panel}")).to_be_visible()
    page.wait_until_quiet()
    assert violations(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("key", ["?", "/"])
def test_axe_finds_nothing_in_the_dialogs(visit, key, theme):
    page = visit(f"?page=pairs&theme={theme}", page=TopbarPage)
    page.wait_until_quiet()
    page.press(key)
    expect(page.page.get_by_role("dialog")).to_be_visible()
    found = violations(page)
    page.press("Escape")
    assert found == []


def test_axe_finds_nothing_in_the_tables_of_the_timeline_and_notices(visit):
    page = visit("?page=pairs&event=no-such-event", page=TopbarPage)
    page.expect_notice("no event is chosen")
    page.page.get_by_role("button", name="Show as a table", exact=True).click()
    expect(page.page.locator("#timeline-summary")).to_be_visible()
    assert violations(page) == []
    page.page.get_by_role("button", name="Show as a table", exact=True).click()
