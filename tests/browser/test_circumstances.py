"""One walk through the room, with what a machine forbids or a reader has set otherwise.

Further circumstances have files of their own: `test_no_webgl.py`, `test_small_pages.py` (phones and
zoom), `test_presenter.py` (windows that are held back).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.blocking import block
from tests.browser.pages.present_page import PresentPage

Press = Callable[..., None]

CONTROL = 2
"""Of the modifiers, as the protocol of Chromium's tools counts them."""

RUSSIAN = {"p": "з", "k": "л", "t": "е", "s": "ы", "n": "т"}
"""What a Russian board writes by a key that has a Latin letter elsewhere."""

NAMED = {"Escape": 27, "Enter": 13, "ArrowRight": 39}
"""Keys that are the same on every board, with Windows' numbers."""

MOVING = """() => document.getAnimations()
  .filter(({ playState, effect }) => playState === "running" && effect.getTiming().duration > 1
    && effect.target.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
  .map(({ animationName, transitionProperty, effect }) =>
    `${effect.target.id || effect.target.className} ${animationName || transitionProperty}`)"""

UNSEEN = """() => {
  // Every bar, and every sign that is cut out of a fill, whose fill is the colour behind it.
  const background = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll(".icon, .verdict-sign, .mark, .bar")]
    .filter((one) => one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
    .flatMap((one) => one.matches(".bar") ? [[one, null]] : [[one, null], [one, "::before"]])
    .map(([one, part]) => [one, part, getComputedStyle(one, part)])
    .filter(([one, part, style]) => (!part || style.content !== "none")
      && (one.matches(".bar") || style.maskImage !== "none" || style.clipPath !== "none"))
    .filter(([, , style]) => style.backgroundColor === background)
    .map(([one, part]) => `${one.className} ${part}`);
}"""


def walk(page: PresentPage, press: Press) -> None:
    """To each page, to an event that was searched for, and through scenes and back."""
    for key, name in zip(
        "23456", ("Pairs", "Claims", "Events", "Sources", "Briefing"), strict=True
    ):
        press(key)
        page.wait_for_selection(page=name.lower())
        shown = page.page.locator(".page[data-shown]")
        expect(shown.get_by_role("heading", name=name, exact=False).first).to_be_visible()
    press("1")
    page.wait_for_selection(page="map")
    press("Control+k")
    search = page.page.locator("dialog.search")
    search.locator("input").fill("speaker visits")
    expect(search.locator(".search-title").first).to_contain_text("speaker visits")
    press("Enter")
    page.wait_for_selection(panel="event", page="map")
    expect(page.page.locator("#panel-event")).to_contain_text("speaker visits")
    first, second, *_ = page.scene_ids()
    press("p")
    page.wait_for_scene(first)
    press("ArrowRight")
    page.wait_for_scene(second)
    press("Escape")
    page.wait_for_mode("idle")
    page.wait_until_answered()


def test_a_machine_that_stores_nothing_has_the_whole_room(visit):
    room = visit("", page=PresentPage)
    alone = room.page.context.new_page()
    failures = block(alone, "localStorage", "sessionStorage", "indexedDB", "caches", "cookie")
    page = PresentPage(alone, room.watch)
    page.goto("")
    walk(page, page.press)
    # What would be remembered holds for as long as the page is open.
    page.press("?")
    switch = alone.get_by_label("Single-key shortcuts")
    switch.click()
    alone.keyboard.press("Escape")
    page.press("4")
    page.wait_until_answered()
    assert page.selection()["page"] == "map"
    assert failures == []


def test_a_board_of_cyrillic_letters_has_every_key(visit):
    page = visit("", page=PresentPage)
    door = page.page.context.new_cdp_session(page.page)

    def press(key: str) -> None:
        """As Chromium hears it where the system's layout is Russian."""
        latin = key.removeprefix("Control+")
        stroke = {"key": latin, "code": latin, "windowsVirtualKeyCode": NAMED.get(latin)}
        if latin not in NAMED:
            code = f"Digit{latin}" if latin.isdigit() else f"Key{latin.upper()}"
            written = RUSSIAN.get(latin, latin)
            stroke = {"key": written, "code": code, "windowsVirtualKeyCode": ord(latin.upper())}
        if key != latin:
            stroke["modifiers"] = CONTROL
        elif latin not in NAMED:
            stroke["text"] = stroke["key"]
        door.send("Input.dispatchKeyEvent", {"type": "keyDown", **stroke})
        door.send("Input.dispatchKeyEvent", {"type": "keyUp", **stroke})

    walk(page, press)
    pair = page.selection()["pair"]
    press("s")
    page.wait_for_selection(pair=pair[::-1])
    press("n")
    page.wait_for_selection(language="local")
    theme = page.selection()["theme"]
    press("t")
    page.page.wait_for_function("(before) => araxes.state.selection.theme !== before", arg=theme)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_that_the_system_sets_leave_no_sign_unseen(visit, scheme):
    page = visit("", page=PresentPage, scheme=scheme)
    page.page.emulate_media(forced_colors="active", color_scheme=scheme)
    try:
        for key, name in (("1", "map"), ("2", "pairs"), ("3", "claims"), ("4", "events")):
            page.press(key)
            page.wait_for_selection(page=name)
            page.wait_until_answered()
            assert page.page.evaluate(UNSEEN) == []
            link = page.page.locator(f"#topbar [data-page={name}]")
            others = page.page.locator("#topbar .page-link:not([aria-current])")
            ring = "(one) => getComputedStyle(one).outlineStyle"
            assert link.evaluate(ring) == "solid"
            assert {one.evaluate(ring) for one in others.all()} == {"none"}
            page.show_picture(f"forced/{scheme}-{name}")
        page.press("1")
        page.wait_for_selection(page="map")
        switch = page.page.locator(".layer-switch").first
        look = "(one) => getComputedStyle(one, '::after').backgroundColor"
        before = switch.evaluate(look)
        switch.click()
        page.page.wait_for_function(
            "([one, before]) => getComputedStyle(one, '::after').backgroundColor !== before",
            arg=[switch.element_handle(), before],
        )
    finally:
        page.page.emulate_media(forced_colors="none")


def test_a_reader_who_asks_for_less_motion_sees_none(visit):
    page = visit("", page=PresentPage)
    page.page.evaluate(
        """() => {
          const map = araxes.map.view.mapLibre;
          globalThis.gliding = [];
          globalThis.moves = 0;
          map.on("move", () => {
            globalThis.moves += 1;
            // A jump is over as soon as it was heard of.
            queueMicrotask(() => map.isMoving() && globalThis.gliding.push(location.search));
          });
        }"""
    )

    def press(key: str) -> None:
        page.page.keyboard.press(key)
        page.page.evaluate(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        assert page.page.evaluate(MOVING) == []

    walk(page, press)
    assert page.page.evaluate("() => globalThis.moves") > 0
    assert page.page.evaluate("() => globalThis.gliding") == []
