"""Single keys can be switched off, F5 is the browser's, and any reload comes back to the scene."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.pages.present_page import PresentPage

BY_KEY = ("s", "2", "n", "t", "p", "k", "/", "?")
"""Each does something while single keys work."""


def switch(page: PresentPage, *, on: bool) -> None:
    """Switch single keys on or off, as a reader does for whom ? does nothing."""
    page.page.locator("#topbar [data-action=help]").focus()
    page.press("Enter")
    control = page.page.get_by_role("switch", name="Single-key shortcuts")
    control.focus()
    page.press("Space")
    expect(control).to_be_checked(checked=on)


def is_taken(page: PresentPage, key: str) -> bool:
    """Press a key; True where the page keeps it from the browser."""
    page.page.evaluate(
        """() => addEventListener("keydown",
             (event) => sessionStorage.setItem("taken", String(event.defaultPrevented)))"""
    )
    page.press(key)
    page.page.wait_for_load_state()
    return page.page.evaluate("() => sessionStorage.getItem('taken')") == "true"


def test_single_keys_can_be_switched_off_and_stay_so(visit_anew):
    page = visit_anew("?page=map", page=PresentPage)
    page.wait_until_quiet()
    switch(page, on=False)
    help_dialog = page.page.locator("dialog.help")
    expect(help_dialog.locator(".is-off").filter(has_text="Swap A and B")).to_contain_text(
        "switched off"
    )
    search = help_dialog.locator(".help-row").filter(has_text="Search events")
    expect(search.locator("kbd")).to_have_text(["Ctrl", "K"])
    page.show_picture("help/single_keys_off")
    page.press("Escape")
    expect(help_dialog).to_have_count(0)
    expect(page.page.locator("#topbar [data-action=help]")).to_have_attribute(
        "title", "Keys and help"
    )
    page.page.evaluate("() => document.activeElement.blur()")
    before = page.selection()
    page.press(*BY_KEY)
    assert page.selection() == before
    expect(page.page.locator("dialog[open]")).to_have_count(0)
    page.wait_for_mode("idle")
    page.press("Control+k")
    expect(page.page.locator("dialog.search")).to_be_visible()
    page.press("Escape")
    expect(page.page.locator("dialog.search")).to_have_count(0)

    # The map's own keys work while it has the focus, those of presenting while scenes are shown.
    page.page.locator(".maplibregl-canvas").focus()
    zoom = page.page.evaluate("() => araxes.map.view.camera.now().zoom")
    page.press("+")
    page.page.wait_for_function("(zoom) => araxes.map.view.camera.now().zoom > zoom", arg=zoom)
    page.page.locator("#topbar [data-action=present]").click()
    page.wait_for_scene(page.scene_ids()[0])
    page.press("b")
    expect(page.cover).to_be_visible()
    page.press("b", "e")
    page.wait_for_mode("exploring")
    page.press("r")
    page.wait_for_mode("exploring")
    page.press("F5")
    page.wait_for_mode("showing")
    page.press("Escape")
    page.wait_for_mode("idle")

    page.page.reload()
    page.wait_until_ready()
    pair = page.selection()["pair"]
    page.press("s")
    assert page.selection()["pair"] == pair
    switch(page, on=True)
    page.press("Escape", "s")
    page.wait_for_selection(pair=pair[::-1])


def test_f5_reloads_in_the_room_and_any_reload_comes_back_to_the_scene(visit_anew):
    page = visit_anew("", page=PresentPage)
    assert not is_taken(page, "F5")
    page.wait_until_ready()  # a browser with a window reloads
    page.wait_for_mode("idle")
    page.begin()
    page.press("ArrowRight", "ArrowRight", "b")
    third = page.scene_ids()[2]
    page.wait_for_scene(third)
    expect(page.cover).to_be_visible()
    assert is_taken(page, "F5")
    expect(page.cover).to_be_hidden()
    page.wait_for_scene(third)
    page.press("b")
    page.page.reload()
    page.wait_for_scene(third)
    expect(page.cover).to_be_hidden()
    page.press("ArrowRight")
    page.wait_for_scene(page.scene_ids()[3])
