"""From the ledger to what a verdict rests on, and what a withdrawn source takes with it."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.bench.generating import generate_dossier
from tests.browser.pages.claims_page import ClaimsPage, SourcesPage

TRT = "Opinion article on the relations of Iran and Azerbaijan"


def test_the_ledger_gives_the_verdicts_of_the_first_dossier(visit):
    page = visit("?page=claims", page=ClaimsPage)
    for id_, verdict in {
        "no-direct-land-connection": "contradicted",
        "soviet-border-now-two": "in_part",
        "border-follows-aras": "in_part",
        "azerbaijan-bridges-three": "supported",
        "joint-dams-and-plants": "consistent",
        "third-visit-since-december": "consistent",
        "traffic-rising-since-august": "untested",
        "safest-border-of-iran": "untested",
    }.items():
        assert page.verdict_of(id_) == verdict, id_
    page.show_picture("claims-ledger-light")


def test_filters_leave_what_they_ask_for_and_say_how_much(visit):
    page = visit("?page=claims", page=ClaimsPage)
    every = page.rows.count()
    page.press_verdict("contradicted")
    expect(page.rows).to_have_count(1)
    expect(page.page.locator("#claims-shown")).to_have_text(f"1 of {every} claims")
    page.press_verdict("contradicted")
    page.page.locator("#claims-search").fill("¶16")
    expect(page.rows.first).to_contain_text("¶16")
    assert 0 < page.rows.count() < every
    page.page.locator("#claims-search").fill("no such words anywhere")
    expect(page.page.locator("#claims-shown")).to_contain_text("no claim fits the filters")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_claim_opens_with_its_figures_and_a_map_of_exactly_what_was_used(visit, scheme):
    page = visit("?page=claims", page=ClaimsPage, scheme=scheme, size=(1440, 900))
    page.open_claim("no-direct-land-connection")
    expect(page.card).to_contain_text("550 km")
    drawn = page.card.locator(".evidence-map path.drawn-region_borders")
    expect(drawn).to_have_count(1)
    assert page.address()["claim"] == "no-direct-land-connection"
    page.show_picture(f"claim-{scheme}")


def test_an_address_opens_its_claim_and_back_closes_it(visit, visit_anew):
    page = visit("?page=claims", page=ClaimsPage)
    page.open_claim("border-follows-aras")
    page.wait_for_address(claim="border-follows-aras")
    page.page.go_back()
    page.wait_for_selection(claim=None)
    again = visit_anew("?page=claims&claim=border-follows-aras", page=ClaimsPage)
    expect(again.card).to_contain_text("58 %")


def test_withdrawing_a_source_empties_the_map_and_turns_verdicts_and_back(visit, visit_anew):
    page = visit("?page=sources", page=SourcesPage)
    shown = page.page.locator("#timeline-count")
    before = shown.inner_text()
    page.switch(TRT)
    expect(page.source(TRT).locator(".fall")).to_contain_text("Withdrawn:")
    expect(shown).not_to_have_text(before)
    page.expect_notice("of Iran and Azerbaijan” (TRT World): what rests on it alone is left out")
    page.wait_for_address(without="trt-2019")
    claims = visit_anew("?page=claims&without=trt-2019", page=ClaimsPage)
    claims.expect_verdict("third-visit-since-december", "not_shown")
    expect(claims.rows.first).to_contain_text("changed, was consistent")
    claims.notices.get_by_text("Put it back").click()
    claims.expect_verdict("third-visit-since-december", "consistent")


def test_the_events_of_a_source_are_listed_when_unfolded_a_part_at_a_time(
    visit_anew, sites, tmp_path
):
    """After https://github.com/NUKnightLab/TimelineJS3/issues/17: many events on one page."""
    site = sites(generate_dossier(tmp_path, 120))
    page = visit_anew("?page=sources", page=SourcesPage, site=site)
    card = page.source(TRT)
    entries, more = card.locator(".entry"), card.locator("[data-more=events]")
    expect(entries).to_have_count(0)
    card.get_by_text("120 events cite it").click()
    expect(entries).to_have_count(50)
    expect(more).to_have_text("Show 50 more of 70")
    more.click()
    expect(entries).to_have_count(100)
    expect(entries.nth(50)).to_be_focused()
    page.switch(TRT)
    expect(entries).to_have_count(100)
    expect(more).to_have_text("Show the other 20")
    more.press("Enter")
    expect(entries).to_have_count(120)
    expect(more).to_have_count(0)
    page.switch(TRT)
    card.get_by_text("120 events cite it").click()
    expect(entries).to_have_count(0)
    card.get_by_text("120 events cite it").click()
    expect(entries).to_have_count(50)
    page.show_picture("sources-unfolded")
    entries.first.click()
    page.wait_for_selection(focus="e0")


def test_the_as_of_day_turns_a_verdict(visit):
    page = visit("?page=claims&asof=1970-01-01", page=ClaimsPage)
    assert page.verdict_of("joint-dams-and-plants") == "untested"


def test_the_inspector_lists_the_claims_about_the_pair(visit):
    page = visit("?panel=claims")
    panel = page.page.locator("#panel-claims")
    expect(panel).to_contain_text("Claims about Iran – Azerbaijan")
    panel.locator("[data-claim=border-follows-aras]").click()
    page.wait_for_selection(page="claims", claim="border-follows-aras")


def test_provenance_downloads_as_prov_json(visit):
    page = visit("?page=claims&claim=border-follows-aras", page=ClaimsPage)
    link = page.card.get_by_text("Provenance (PROV-JSON)")
    expect(link).to_be_visible()
    with page.page.expect_download() as download:
        link.click()
    document = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert "araxes:claim/iran-azerbaijan-2019/border-follows-aras" in document["entity"]


def test_the_open_claim_is_marked_and_in_sight_in_the_ledger(visit):
    page = visit("?page=claims&claim=no-direct-land-connection", page=ClaimsPage)
    marked = page.page.locator("#claims-ledger [aria-current=true]")
    expect(marked).to_have_attribute("data-claim", "no-direct-land-connection")
    expect(marked).to_be_in_viewport()


def test_before_a_claim_is_chosen_the_page_tells_what_was_tested(visit):
    page = visit("?page=claims", page=ClaimsPage)
    expect(page.card).to_contain_text("claims could be tested")
    page.card.locator("[data-claim=no-direct-land-connection]").click()
    expect(page.card).to_contain_text("550 km")
