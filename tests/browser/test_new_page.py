"""A page that was added to a copy of the program, in the browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.pages.topbar_page import TopbarPage
from tests.browser.serving import served
from tests.dashboard.new_page import add_page
from tests.grown import Grown


@pytest.fixture(scope="module")
def grown_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the copy."""
    copy = Grown(tmp_path_factory.mktemp("program"))
    add_page(copy)
    with served(log=copy.folder / "serve.log", house=copy.folder) as address:
        yield address


def test_a_new_page_has_its_key_its_link_and_its_answer(visit_anew, grown_site):
    page = visit_anew(page=TopbarPage, site=grown_site)
    body = page.page.locator("#actors-body")
    expect(body).to_be_hidden()
    page.press("7")
    expect(body).to_be_visible()
    expect(body).to_contain_text("Hassan Rouhani")
    expect(page.page_link("actors")).to_have_attribute("aria-current", "page")
    expect(page.page.locator("#map-view")).to_be_hidden()
    page.press("?")
    expect(page.page.locator("dialog.help")).to_contain_text("Actors")
    page.press("Escape", "1")
    expect(body).to_be_hidden()
    expect(page.page.locator("#map-view")).to_be_visible()
