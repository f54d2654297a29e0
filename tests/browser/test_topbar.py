"""Pair, names, share: what the bar at the top does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.pages.topbar_page import TopbarPage


def test_a_country_is_picked_by_typing(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.choose("b", "Armenia")
    page.wait_for_selection(pair=["IRN", "ARM"])
    page.wait_until_lists_agree()
    page.wait_for_address(pair="IRN-ARM")


def test_a_country_is_found_by_its_own_name_and_without_accents(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.side("b").click()
    for typed, name in (("turkiye", "Turkey"), ("РОССИЯ", "Russia"), ("ايران", "Iran")):
        page.side("b").fill(typed)
        expect(page.options).to_have_count(1)
        expect(page.options.first).to_contain_text(name)
    page.press("Escape", "Tab")
    expect(page.side("b")).to_have_value("Azerbaijan")


def test_countries_that_share_events_stand_first_with_their_number(visit, dossier):
    page = visit("?page=pairs", page=TopbarPage)
    page.side("b").click()
    first = page.options.first
    shared = sum({"IRN", "AZE"} <= set(event.countries) for event in dossier.events)
    expect(first).to_contain_text("Azerbaijan")
    expect(first.locator(".count")).to_have_text(str(shared))
    page.show_picture("topbar/countries")
    page.press("Escape")


def test_choosing_the_other_country_swaps_the_two(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.choose("a", "Azerbaijan")
    page.wait_for_selection(pair=["AZE", "IRN"])
    page.wait_until_lists_agree()


def test_no_pair_is_a_choice_too_and_a_pair_is_put_together_from_it(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.choose("a", "No pair")
    page.wait_for_selection(pair=None)
    page.wait_until_lists_agree()
    expect(page.tool("swap")).to_be_disabled()
    page.wait_for_address(pair="")
    page.choose("b", "Georgia")
    page.choose("a", "Armenia")
    page.wait_for_selection(pair=["ARM", "GEO"])
    expect(page.tool("swap")).to_be_enabled()


def test_swapping_fast_changes_the_pair_as_often_as_asked_and_comes_to_rest(visit):
    """The two lists once answered each other for ever."""
    page = visit("?page=pairs", page=TopbarPage)
    changes = page.page.evaluate(
        """async () => {
             const frame = () => new Promise(requestAnimationFrame);
             window.pairs = [];
             window.endWatching = araxes.state.subscribe((selection, phase) => {
               const pair = selection.pair.join();
               if (phase === "commit" && pair !== window.pairs.at(-1)) window.pairs.push(pair);
             });
             for (let i = 0; i < 15; i += 1) {
               document.dispatchEvent(new KeyboardEvent("keydown", { key: "s", bubbles: true }));
               if (i % 4 === 0) await frame();
             }
             return window.pairs.length;
           }"""
    )
    assert changes == 16
    page.wait_until_quiet()
    page.wait_until_lists_agree()
    assert page.selection()["pair"] == ["AZE", "IRN"]
    assert page.page.evaluate("() => { endWatching(); return window.pairs.length; }") == 16


def test_pairs_that_change_faster_than_the_lists_can_follow_are_taken_for_no_choice(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.page.evaluate(
        """async () => {
             window.endWatching = araxes.state.subscribe((selection, phase) => {
               window.commits = phase === "commit" ? (window.commits ?? -1) + 1 : window.commits;
             });
             for (const b of ["TUR", "AZE", "ARM", "TUR", "AZE", "RUS", "TUR", "ARM"]) {
               araxes.state.dispatch({ type: "pair", a: "IRN", b });
               await new Promise((done) => setTimeout(done, 90));
             }
           }"""
    )
    page.wait_until_lists_agree()
    page.wait_for_address(pair="IRN-ARM")
    page.page.wait_for_function("() => !araxes.progress.pending()")
    assert page.page.evaluate("() => { endWatching(); return window.commits; }") == 8
    page.wait_for_selection(pair=["IRN", "ARM"])


def test_names_turn_into_the_local_script_and_back(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.tool("language").click()
    page.wait_for_address(names="local")
    page.wait_until_lists_agree()
    expect(page.side("a")).to_have_value("ایران")
    expect(page.tool("language")).to_have_attribute("aria-pressed", "true")
    page.show_picture("topbar/local-names")
    page.tool("language").click()
    page.wait_until_lists_agree()
    expect(page.side("a")).to_have_value("Iran")


def test_share_copies_the_address(visit):
    page = visit(
        "?page=pairs&pair=ARM-IRN",
        page=TopbarPage,
        permissions=("clipboard-read", "clipboard-write"),
    )
    page.wait_until_quiet()
    page.tool("share").click()
    page.expect_notice("Address copied: All events, Armenia – Iran highlighted, that may fall")
    assert page.page.evaluate("() => navigator.clipboard.readText()") == page.page.url


def test_share_shows_the_address_where_the_clipboard_is_closed(visit):
    page = visit("?page=pairs&pair=ARM-IRN", page=TopbarPage)
    page.page.evaluate(
        """() => Object.defineProperty(navigator, "clipboard", { configurable: true,
             value: { writeText: () => Promise.reject(new Error("denied")) } })"""
    )
    page.wait_until_quiet()
    page.tool("share").click()
    notice = page.expect_notice("The clipboard is closed to this page")
    field = notice.get_by_role("textbox")
    expect(field).to_have_value(page.page.url)
    field.focus()
    chosen = page.page.evaluate("() => getSelection().toString()")
    assert chosen == page.page.url
    notice.get_by_role("button", name="Dismiss this notice").click()
    expect(page.notices).to_have_count(0)
    page.page.evaluate("() => { delete navigator.clipboard; }")


@pytest.mark.parametrize("size", [(1024, 768), (1440, 900), (1920, 1080)])
def test_nothing_of_the_bar_is_cut_off_or_overlaps(visit, size):
    page = visit("?page=pairs", page=TopbarPage, size=size)
    boxes = page.page.evaluate(
        """() => [...document.querySelectorAll(
             ".brand, .dossier, #topbar nav a, .pair-picker, .bar-right > *")]
             .map((part) => { const { left, right, top } = part.getBoundingClientRect();
                              return [left, right, top]; })
             .filter(([left, right]) => right > left)"""
    )
    rows = [sorted(b for b in boxes if is_second == (b[2] > 48)) for is_second in (False, True)]
    assert bool(rows[1]) == (size[0] < 1200)
    for row in rows:
        for (_, right, _), (left, _, _) in pairwise(row):
            assert right <= left + 0.5
    assert min(left for left, _, _ in boxes) >= 0
    assert max(right for _, right, _ in boxes) <= size[0]
    page.show_picture(f"topbar/{size[0]}")


def test_one_dossier_needs_no_menu(visit):
    page = visit("?page=pairs")
    expect(page.page.locator("#topbar .dossier")).to_have_text("Iran – Azerbaijan, January 2019")
    assert page.page.locator("#topbar button.dossier").count() == 0
