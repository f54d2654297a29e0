"""The inspector in a real browser: it follows the brush and the pair, by pointer and by keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages.inspector_page import InspectorPage


@pytest.fixture
def inspector(visit):
    page = visit("", page=InspectorPage)
    page.wait_until_quiet()  # the last test's panel is still there until the new one comes
    return page


def test_the_pair_panel_shows_the_measured_border_and_follows_the_window(inspector):
    expect(inspector.title).to_have_text("Iran – Azerbaijan")
    expect(inspector.tiles.nth(1)).to_have_text("735 kmshared border")
    expect(inspector.tiles.nth(2)).to_have_text("58\u202f%of it on the Aras")
    inspector.expect_events("1 Dec 2018 – 24 Jan 2019")
    inspector.show_picture("inspector/pair")
    inspector.dispatch({"type": "window", "start": "2018-12-21", "end": "2018-12-31"})
    inspector.expect_events("21–31 Dec 2018")
    inspector.dispatch({"type": "within", "value": "certainly"})
    inspector.expect_events("surely fall in 21–31 Dec 2018")
    expect(inspector.entries("Events in order")).to_have_count(2)


def _cells(table):
    """What stands in each cell of each row."""
    rows = table.locator("tbody tr").all()
    return [row.locator("th, td").all_inner_texts() for row in rows]


def test_swapping_the_pair_swaps_the_sides(inspector):
    ladder = inspector.section("Who met whom, by rank")
    before = _cells(ladder)
    inspector.press("s")
    expect(inspector.title).to_have_text("Azerbaijan – Iran")
    expect(ladder.locator("thead th").first).to_have_text("Azerbaijan → Iran")
    assert before
    assert _cells(ladder) == [[b, rank, a, *elsewhere] for a, rank, b, *elsewhere in before]
    colours = inspector.title.locator("span").evaluate_all(
        "(spans) => spans.map((span) => getComputedStyle(span).color)"
    )
    blue, orange = inspector.page.evaluate(
        """() => ["side-a-ink", "side-b-ink"].map((name) => {
             const probe = document.createElement("i");
             probe.style.color = `var(--${name})`;
             document.body.append(probe);
             const colour = getComputedStyle(probe).color;
             probe.remove();
             return colour;
           })"""
    )
    assert colours == [blue, orange]


def test_an_event_of_the_list_opens_its_card_and_next_keeps_the_focus(inspector):
    entry = inspector.entries("Events in order").filter(has_text="chief of the General Staff")
    entry.click()
    inspector.expect_card("Iran's chief of the General Staff visits Baku")
    expect(inspector.tab("Event")).to_have_attribute("aria-selected", "true")
    expect(inspector.section("Participants")).to_contain_text("Mohammad Bagheri")
    expect(inspector.section("Sources")).to_contain_text("TRT World, ¶2")
    inspector.show_picture("inspector/event")
    onward = inspector.panel("event").get_by_role("button", name="Next")
    onward.focus()
    first = inspector.title.inner_text()
    inspector.press("Enter")
    expect(inspector.title).not_to_have_text(first)
    expect(inspector.panel("event").get_by_role("button", name="Next")).to_be_focused()


def test_the_tabs_are_stepped_through_by_arrows(inspector):
    inspector.tab("Pair").focus()
    inspector.press("ArrowLeft")
    expect(inspector.tab("Sources")).to_be_focused()
    expect(inspector.panel("sources").locator(".source").first).to_be_visible()
    inspector.press("Home")
    expect(inspector.tab("Pair")).to_be_focused()
    expect(inspector.panel("pair")).to_be_visible()


def test_sources_say_how_reliable_they_are_and_what_rests_on_them(inspector):
    inspector.tab("Sources").click()
    first = inspector.panel("sources").locator(".source").first
    expect(first).to_contain_text("Grade C: fairly reliable")
    first.locator("summary").click()
    expect(first.locator(".entry").first).to_be_visible()


def test_what_was_unfolded_stays_so_while_the_panel_follows_the_window(inspector):
    how = inspector.section("Border").locator("details")
    how.locator("summary").click()
    expect(how).to_have_attribute("open", "")
    inspector.dispatch({"type": "window", "start": "2018-12-01", "end": "2018-12-31"})
    inspector.expect_events("1–31 Dec 2018")
    expect(inspector.section("Border").locator("details")).to_have_attribute("open", "")


def test_a_pair_without_a_land_border_says_where_it_meets(inspector):
    inspector.dispatch({"type": "pair", "a": "IRN", "b": "RUS"})
    expect(inspector.section("Border")).to_contain_text(
        "no land border; both lie on the Caspian Sea"
    )


def test_a_length_that_nobody_publishes_is_said_before_anything_is_unfolded(inspector):
    inspector.dispatch({"type": "pair", "a": "IRN", "b": "ARM"})
    said = "Every published length is shorter than the 45.9 km measured here."
    expect(inspector.section("Border").locator(".caveat").first).to_contain_text(said)
    expect(inspector.section("Border").locator("details")).not_to_have_attribute("open", "")
    inspector.dispatch({"type": "focus", "id": "armenian-revolution"})
    place = inspector.section("Place").locator("p").first
    expect(place).to_have_text("Armenia")
    expect(inspector.section("Date").locator("dt")).to_have_text(
        ["Source says", "Read as", "Falls in", "In the file"]
    )


def test_an_empty_pair_offers_the_way_back(inspector):
    inspector.dispatch({"type": "window", "start": "2018-11-01", "end": "2018-11-02"})
    inspector.dispatch({"type": "within", "value": "certainly"})
    widen = inspector.panel("pair").get_by_role("button", name="Widen to all dates")
    expect(widen).to_be_visible()
    widen.click()
    expect(inspector.entries("Events in order").first).to_be_visible()


def test_folding_leaves_the_tabs(inspector):
    inspector.page.locator("#inspector-collapse").click()
    expect(inspector.panel("pair")).to_be_hidden()
    expect(inspector.tab("Pair")).to_be_visible()
    inspector.page.locator("#inspector-collapse").click()
    expect(inspector.panel("pair")).to_be_visible()
