"""Several dossiers are served at once, and one is opened from the menu without a new page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from seeds.editing.starting import start_dossier
from seeds.loading.dossier import EMBEDDED
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
    page.page.wait_for_function("() => araxes.state.dossier?.slug === 'an-empty-one'")
    title = page.page.evaluate("() => araxes.state.dossier.title")
    expect(page.page.locator("#dossier-title")).to_have_text(title)
    for part in (".timeline-canvas", ".timeline-lanes", ".timeline-bars"):
        expect(page.page.locator(part)).to_be_hidden()

    page.page.go_back()
    page.wait_for_selection(dossier="iran-azerbaijan-2019", page="pairs")
    page.wait_until_ready()
    expect(page.page.locator("#dossier-title")).to_have_text("Iran – Azerbaijan, January 2019")


def test_an_empty_dossier_says_what_to_do(visit, two):
    page = visit("?d=an-empty-one", site=two)
    expect(page.page.locator(".timeline-message")).to_have_text(
        "This dossier has no events yet. Write the first one in its events.yml; "
        "it is shown as soon as the file is sound."
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


WATCH = """(() => {
  window.seen = new Set();
  const look = () => document.body && [document.title, document.body.innerText]
    .forEach((text) => window.seen.add(text));
  new MutationObserver(look).observe(document,
    { childList: true, subtree: true, characterData: true, attributes: true });
})()"""
"""Keeps every text that the page has shown."""

DATA = "**/data/an-empty-one*"

OF_THE_FIRST = ("January 2019", "not confirmed here", "Corridor", "Aras", "Caspian zones")


def hold(page: TopbarPage) -> list[Route]:
    """Keeps back the data of the other dossier."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.page.route(DATA, keep)
    return held


def words_seen(page: TopbarPage) -> list[str]:
    """What of the first dossier was in sight at any moment."""
    texts = page.page.evaluate("() => [...window.seen]")
    assert len(texts) > 3
    return [word for word in OF_THE_FIRST for text in texts if word in text]


def test_a_page_of_another_dossier_never_shows_the_first(visit_anew, two):
    page = visit_anew("?d=an-empty-one", page=TopbarPage, site=two, ready=False)
    page.page.add_init_script(WATCH)
    page.page.goto("about:blank")  # or what that page still asks for would be held back, too
    held = hold(page)
    with page.page.expect_request(DATA):
        page.page.goto(f"{two}/?d=an-empty-one")
    expect(page.page.locator("#dossier-title")).to_have_text("Loading…")
    page.page.wait_for_function("() => araxes.state?.selection")
    assert page.page.title() == "Araxes"
    held[0].continue_()
    page.wait_until_ready()
    assert words_seen(page) == []


def test_while_another_dossier_is_opened_nothing_of_this_one_is_in_sight(visit_anew, two):
    page = visit_anew("?d=iran-azerbaijan-2019", page=TopbarPage, site=two)
    held = hold(page)
    with page.page.expect_request(DATA):
        page.page.evaluate("() => araxes.address.go('?d=an-empty-one')")
    page.page.evaluate(WATCH)
    page.page.wait_for_function("() => araxes.state.selection.dossier === 'an-empty-one'")
    page.page.evaluate("() => document.body.dataset.x = '1'")
    expect(page.page.locator("#dossier-title")).to_have_text("Loading…")
    expect(page.page.locator("#layers-panel")).to_be_hidden()
    assert page.page.title() == "Araxes"
    held[0].continue_()
    page.wait_until_ready()
    assert words_seen(page) == []
    expect(page.page.get_by_role("complementary", name="Marking")).to_have_text("Example only")


def test_a_dossier_elsewhere_has_no_switch_of_layers_that_lie_here(visit, two):
    page = visit("?d=an-empty-one&layers=corridor,places,rivers", site=two)
    shown = page.page.locator("#layers-panel .layer-title:visible")
    expect(shown).to_have_text(["Shared border", "Cities and towns"])
    assert page.selection()["layers"] == ["places"]
    page.reopen("?d=iran-azerbaijan-2019")
    expect(shown).to_have_count(7)


def test_without_claims_there_is_nothing_to_filter_and_nothing_to_open(visit, two):
    page = visit("?d=an-empty-one&page=claims", site=two)
    view = page.page.locator("#claims-view")
    expect(view.get_by_text("This dossier holds no claims.")).to_be_visible()
    for part in ("#claims-filters", "#claims-search", "#claim-card"):
        expect(page.page.locator(part)).to_be_hidden()
    page = visit("?d=iran-azerbaijan-2019&page=claims", site=two)
    for part in ("#claims-filters", "#claims-search"):
        expect(page.page.locator(part)).to_be_visible()
