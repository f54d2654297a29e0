"""Events, actors and places are found by name, in any script, by keyboard alone."""

from __future__ import annotations

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
    expect(page.field).to_have_attribute("placeholder", "Search events, actors and places")


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
        "Nothing in this dossier has such a name."
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
