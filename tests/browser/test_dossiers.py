"""Several dossiers are served at once, and one is opened from the menu without a new page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from seeds.loading import EMBEDDED
from seeds.starting import start_dossier
from tests.browser.pages.topbar_page import TopbarPage


@pytest.fixture(scope="module")
def two(sites, tmp_path_factory):
    """Address of a server over the project's dossier and an empty one, which has a marking."""
    folder = tmp_path_factory.mktemp("dossiers") / "an-empty-one"
    start_dossier(folder)
    record = folder / "dossier.yml"
    record.write_text(record.read_text().replace("#marking:", "marking:"))
    return sites(EMBEDDED / "iran-azerbaijan-2019", folder)


def test_the_menu_opens_another_dossier_and_back_returns(visit, two):
    page = visit("?page=pairs&theme=dark", page=TopbarPage, site=two)
    page.wait_until_quiet()
    page.page.locator("#topbar .dossier").click()
    items = page.page.get_by_role("menuitem")
    expect(items).to_have_count(2)
    expect(items.first).to_contain_text(re.compile(r"\d+ events, as of 24 Jan 2019"))
    expect(items.first).to_have_attribute("aria-current", "true")
    page.show_picture("topbar/dossiers")
    items.nth(1).click()
    page.wait_for_selection(dossier="an-empty-one", theme="dark")
    page.wait_for_address(d="an-empty-one", theme="dark")
    title = page.page.evaluate("() => araxes.state.dossier?.title")
    expect(page.page.locator("#dossier-title")).to_have_text(title or "")

    page.page.go_back()
    page.wait_for_selection(dossier="iran-azerbaijan-2019", page="pairs")
    page.wait_until_ready()
    expect(page.page.locator("#dossier-title")).to_have_text("Iran – Azerbaijan, January 2019")


def test_an_empty_dossier_says_what_to_do(visit, two):
    page = visit("?d=an-empty-one", site=two)
    expect(page.page.locator(".timeline-message")).to_have_text(
        "This dossier has no events yet. Write the first one in its events.yml, "
        "run “araxes check”, and serve it again."
    )
    page.show_picture("empty/dossier")


PAGES = ("map", "pairs", "claims", "events", "sources", "briefing")


def test_a_marking_stands_at_the_head_of_every_page(visit, two):
    page = visit("?d=an-empty-one", site=two)
    marking = page.page.get_by_role("complementary", name="Marking")
    disclaimer = page.page.get_by_role("complementary", name="Disclaimer")
    for name in PAGES:
        page.reopen(f"?d=an-empty-one&page={name}")
        expect(marking).to_have_text("Example only")
        expect(disclaimer).to_be_hidden()
        band, bar, main = (page.page.locator(f"#{part}") for part in ("marking", "topbar", "main"))
        assert band.bounding_box()["y"] == 0
        assert bar.bounding_box()["y"] == band.bounding_box()["height"]
        assert main.bounding_box()["height"] > 300


def test_a_disclaimer_stands_at_the_foot_of_every_page(visit, two):
    page = visit("?d=iran-azerbaijan-2019", site=two)
    marking = page.page.get_by_role("complementary", name="Marking")
    disclaimer = page.page.get_by_role("complementary", name="Disclaimer")
    for name in PAGES:
        page.reopen(f"?d=iran-azerbaijan-2019&page={name}")
        expect(disclaimer).to_contain_text("not confirmed here")
        expect(marking).to_be_hidden()
        foot = disclaimer.bounding_box()
        assert foot["y"] + foot["height"] == page.page.viewport_size["height"]
