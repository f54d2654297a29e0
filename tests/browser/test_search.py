"""What a dossier holds is found by name, in any script, by keyboard alone, and so are dates."""

from __future__ import annotations

import re
from datetime import date

from playwright.sync_api import expect

from tests.browser.pages.topbar_page import SearchPage


def test_it_opens_by_key_and_by_button_and_closes_by_escape(visit):
    page = visit("?page=pairs", page=SearchPage)
    page.press("/")
    expect(page.field).to_be_focused()
    page.press("Escape")
    expect(page.dialog).to_have_count(0)
    page.press("Control+k")
    expect(page.field).to_be_focused()
    page.press("Escape")
    page.tool("search").click()
    expect(page.field).to_be_focused()
    page.press("Escape")
    expect(page.tool("search")).to_be_focused()


def test_an_event_is_opened_by_keyboard_and_brought_into_sight(visit):
    page = visit("?page=pairs&when=2019-01-20..2019-01-24&kinds=call", page=SearchPage)
    page.search("speaker visits tehran")
    expect(page.results.first).to_contain_text("Tehran")
    page.press("Enter")
    expect(page.dialog).to_have_count(0)
    page.wait_for_selection(page="map", focus="asadov-visit", panel="event")
    selection = page.selection()
    assert "visit" in selection["kinds"]
    assert selection["window"] == ["2018-12-21", "2019-01-24"]
    expect(page.page.locator("#panel-event")).to_contain_text("Tehran")


def test_an_actor_lists_its_events(visit, dossier):
    page = visit("?page=pairs", page=SearchPage)
    page.search("zakir")
    page.press("Enter")
    expect(page.field).to_have_value("")
    theirs = [
        event.title
        for event in dossier.events
        if any(participant.actor == "zakir-hasanov" for participant in event.participants)
    ]
    expect(page.results).to_have_count(len(theirs))
    assert sorted(page.titles()) == sorted(theirs)
    page.press("Backspace")
    expect(page.field).to_have_attribute("placeholder", re.compile("^Search events, people"))


def test_a_place_moves_the_map(visit, dossier):
    page = visit("?page=pairs", page=SearchPage)
    baku = next(place for place in dossier.places if place.id == "baku")
    page.search("Bakı")
    page.dialog.get_by_role("group", name="Places").get_by_role("option").first.click()
    page.page.wait_for_function(
        "([lon, lat]) => { const { camera, page } = araxes.state.selection;"
        " return page === 'map' && camera && Math.abs(camera.lon - lon) < 0.01"
        " && Math.abs(camera.lat - lat) < 0.01 && camera.zoom >= 8; }",
        arg=[baku.lon, baku.lat],
    )


def test_arrows_go_round_the_results_and_tell_the_reader(visit):
    page = visit("?page=pairs", page=SearchPage)
    page.search("iran")
    count = page.results.count()
    assert count > 3
    active = "[role=option][aria-selected=true]"
    page.press("ArrowUp")
    expect(page.dialog.locator(active)).to_have_attribute("id", f"search-option-{count - 1}")
    page.press("ArrowDown")
    expect(page.dialog.locator(active)).to_have_attribute("id", "search-option-0")
    expect(page.field).to_have_attribute("aria-activedescendant", "search-option-0")
    page.show_picture("search/iran")


def test_what_is_not_found_says_so(visit):
    page = visit("?page=pairs", page=SearchPage)
    page.search("atlantis")
    expect(page.results).to_have_count(0)
    expect(page.dialog.get_by_role("status")).to_have_text(
        "Nothing in this dossier has these words, and they are no date."
    )
    page.press("Enter")
    expect(page.dialog).to_be_visible()


def test_a_search_opened_before_the_dossier_came_is_filled_when_it_comes(visit):
    """As on a slow network; before, it said "still being loaded" until it was opened again."""
    page = visit("?page=pairs", page=SearchPage)
    page.page.evaluate(
        """() => {
             window.heldBack = { dossier: araxes.state.dossier, url: araxes.state.dossierUrl };
             araxes.state.dossier = araxes.state.dossierUrl = null;
           }"""
    )
    page.press("Control+k")
    page.field.fill("speaker visits tehran")
    expect(page.dialog).to_contain_text("The dossier is still being loaded.")
    expect(page.results).to_have_count(0)
    page.page.evaluate("() => araxes.state.load(heldBack.url)")
    expect(page.results.first).to_contain_text("Tehran")
    expect(page.field).to_have_value("speaker visits tehran")
    page.press("Escape")
    expect(page.dialog).to_have_count(0)


def test_keys_work_on_a_board_of_another_script(visit):
    """After https://github.com/ransome1/sleek/issues/597: Ctrl K on a Russian board."""
    page = visit("?page=pairs", page=SearchPage)
    press = """([key, code, more]) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...more }))"""
    page.page.evaluate(press, ["л", "KeyK", {"ctrlKey": True}])
    expect(page.field).to_be_focused()
    page.press("Escape")
    expect(page.dialog).to_have_count(0)
    page.page.evaluate(press, ["؟", "Slash", {"shiftKey": True}])
    help_dialog = page.page.locator("dialog.help")
    expect(help_dialog).to_be_visible()
    page.press("Escape")
    expect(help_dialog).to_have_count(0)
    page.page.evaluate(press, ["۴", "Digit4", {}])
    page.wait_for_selection(page="events")
    page.page.evaluate(press, ["ד", "KeyS", {}])
    page.wait_for_selection(pair=["AZE", "IRN"])


def test_a_date_lists_what_may_lie_in_it_and_sets_the_window(visit, dossier):
    page = visit("?page=sources", page=SearchPage)
    page.search("Dec 2018")
    expect(page.group("Dates").first).to_contain_text("Set the window to December 2018")
    start, end = date(2018, 12, 1), date(2018, 12, 31)
    possible = [
        event.title
        for event in dossier.events
        if (event.date.earliest or start) <= end and (event.date.latest or end) >= start
    ]
    expect(page.group("Dates").first).to_contain_text(f"{len(possible)} events that may fall in it")
    more = page.group("Events").filter(has_text="more event")
    if more.count():
        more.click()
    expect(page.group("Events")).to_have_count(len(possible))
    assert set(page.titles()[1:]) >= set(possible)
    page.show_picture("search/date")
    page.group("Dates").first.click()
    page.wait_for_selection(page="map", window=["2018-12-01", "2018-12-31"])
    page.search("xyzzy 2018-12-21")
    expect(page.dialog.get_by_role("status")).to_contain_text("Nothing in this dossier")
    page.press("Escape")


def test_a_pair_is_set_in_the_order_that_is_typed(visit):
    page = visit("?page=pairs", page=SearchPage)
    page.search("az ir")
    expect(page.group("Pairs").first).to_contain_text("Azerbaijan – Iran")
    page.press("Enter")
    page.wait_for_selection(page="map", pair=["AZE", "IRN"], panel="pair")


def test_a_country_and_a_topic_list_their_events(visit, dossier):
    page = visit("?page=pairs", page=SearchPage)
    page.search("ir")
    expect(page.results.first).to_contain_text("Iran")
    page.press("Enter")
    expect(page.field).to_have_attribute("placeholder", "Search these events")
    theirs = [event for event in dossier.events if "IRN" in event.countries]
    expect(page.group("Events")).to_have_count(len(theirs))
    expect(page.group("Pairs").first).to_contain_text("Iran – Azerbaijan")
    page.press("Backspace")
    topic = next(topic for event in dossier.events for topic in event.topics)
    page.field.fill(topic)
    page.group("Topics").first.click()
    about = [event for event in dossier.events if topic in event.topics]
    expect(page.group("Events")).to_have_count(len(about))
    page.press("Escape")


def test_a_claim_and_a_source_open_their_pages(visit, dossier):
    page = visit("?page=map", page=SearchPage)
    claim = dossier.claims[-1]
    page.search(claim.statement)
    expect(page.group("Claims").first).to_contain_text(claim.statement)
    page.show_picture("search/claim")
    page.group("Claims").first.click()
    page.wait_for_selection(page="claims", claim=claim.id)
    expect(page.page.locator("#claim-card")).to_contain_text(claim.statement)
    source = dossier.sources[-1]
    page.search(source.title)
    page.group("Sources").first.click()
    page.wait_for_selection(page="sources")
    card = page.page.locator(f".source-card[data-source='{source.id}']")
    expect(card).to_be_focused()
    expect(card).to_be_in_viewport()


def test_what_the_server_did_not_give_is_said_not_to_be_searched(visit):
    page = visit("?page=pairs", page=SearchPage)
    page.watch.tolerate("503")
    # What was asked for before is of other data.
    rename = (
        "(add) => { const { standings, state } = araxes;"
        " const own = standings.get(state.dossier.slug); own.hash = own.hash.trim() + add; }"
    )
    page.page.evaluate(rename, " ")
    page.page.route("**/records/*", lambda route: route.fulfill(status=503))
    page.search("atlantis")
    said = page.dialog.get_by_role("status")
    expect(said).to_contain_text("Claims and sources were not searched")
    page.press("Escape")
    page.page.unroute("**/records/*")
    page.search("atlantis")
    expect(said).to_have_text("Nothing in this dossier has these words, and they are no date.")
    page.press("Escape")
    page.page.evaluate(rename, "")


def test_a_key_right_after_a_dialog_was_closed_is_a_key_again(visit):
    """Where nothing had the focus before, a closed dialog keeps it until the next frame."""
    page = visit("?page=pairs", page=SearchPage)
    page.page.evaluate("() => document.activeElement.blur()")
    page.search("iran")
    page.page.evaluate(
        """() => {
             const key = (init) => document.activeElement.dispatchEvent(
               new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
             key({ key: "Escape", code: "Escape" });
             key({ key: "3", code: "Digit3" });
           }"""
    )
    page.wait_for_selection(page="claims")
    expect(page.dialog).to_have_count(0)


def test_what_is_typed_right_after_the_dialog_was_closed_and_opened_goes_into_it(visit):
    """Its element stands in the page for a moment after it was closed."""
    page = visit("?page=pairs", page=SearchPage)
    page.search("iran")
    before = page.selection()
    page.page.evaluate(
        """() => {
             document.querySelector("dialog.search").close();
             document.body.dispatchEvent(new KeyboardEvent("keydown",
               { key: "k", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true }));
           }"""
    )
    page.page.keyboard.type("nts1")
    expect(page.field).to_have_value("nts1")
    expect(page.dialog).to_have_count(1)
    assert page.selection() == before
    page.press("Escape")
