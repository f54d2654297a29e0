"""A briefing before a room: scenes by keyboard and hand, and two windows in step."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages.present_page import PresentPage, fetched

SLUG = "iran-azerbaijan-2019"


def quicken(page: PresentPage, seconds: float) -> None:
    """Let every scene take so long only, as if the dossier's file said it."""

    def answer(route):
        briefing = fetched(route)
        for scene in briefing["scenes"]:
            scene["duration_s"] = seconds
        route.fulfill(json=briefing)

    page.page.route(f"**/briefing/{SLUG}.json", answer)


def test_the_button_begins_and_escape_leaves(visit):
    page = visit("", page=PresentPage)
    button = page.page.get_by_role("button", name="Present")
    expect(button).to_be_enabled()
    button.click()
    page.wait_for_scene(page.scene_ids()[0])
    expect(page.page.locator("#topbar")).to_be_hidden()
    expect(page.page.locator("#timeline")).to_be_hidden()
    expect(page.headline).to_be_visible()
    page.press("Escape")
    page.wait_for_mode("idle")
    expect(page.page.locator("#topbar")).to_be_visible()
    expect(page.headline).to_be_hidden()
    page.wait_for_address(scene=None)


def test_a_dossier_without_scenes_cannot_be_presented(visit_anew):
    page = visit_anew("", ready=False, page=PresentPage)
    page.page.route(
        f"**/briefing/{SLUG}.json",
        lambda route: route.fulfill(json={**fetched(route), "scenes": []}),
    )
    page.goto("")
    button = page.page.get_by_role("button", name="Present")
    expect(button).to_be_disabled()
    expect(button).to_have_attribute("title", "This dossier has no scenes yet")
    page.press("p")
    page.wait_for_mode("idle")


def test_the_screen_is_kept_on_while_presenting(visit):
    """After https://github.com/hakimel/reveal.js/issues/3814: nobody touches the keyboard."""
    page = visit("", page=PresentPage)
    page.page.evaluate(
        """() => {
             window.locks = { held: 0, asked: [] };
             navigator.wakeLock.request = async (kind) => {
               locks.asked.push(kind);
               locks.held += 1;
               const release = async () => { locks.held -= 1; };
               return Object.assign(new EventTarget(), { released: false, release });
             };
           }"""
    )
    page.begin()
    page.page.wait_for_function("() => locks.held === 1")
    page.press("ArrowRight")
    page.press("e")
    page.wait_for_mode("exploring")
    assert page.page.evaluate("() => locks") == {"held": 1, "asked": ["screen"]}
    page.press("r")
    page.wait_for_mode("showing")
    page.press("Escape")
    page.wait_for_mode("idle")
    page.page.wait_for_function("() => locks.held === 0")
    page.page.evaluate("() => delete navigator.wakeLock.request")


def test_the_whole_briefing_is_walked_by_keyboard_in_both_windows(visit):
    page = visit("", page=PresentPage, motion=True)
    ids = page.scene_ids()
    assert len(ids) == 8
    page.begin()
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    for number, scene in enumerate(page.briefing()["scenes"], start=1):
        if number > 1:
            page.page.bring_to_front()
            page.press(["ArrowRight", "PageDown", "Space", "ArrowDown"][number % 4])
        page.wait_for_scene(scene["id"])
        presenter.wait_for_number(number)
        assert page.headline.inner_text() == scene["headline"]
        assert presenter.text("#notes").strip() == scene["notes"].strip()
        shown, wanted = page.selection(), scene["selection"]
        for field in ("pair", "window", "within", "kinds", "layers", "viewpoint", "as_of"):
            assert shown[field] == wanted[field], field
        page.wait_until_landed()
        if wanted["camera"]:
            assert page.looks_at() == pytest.approx(wanted["camera"], abs=0.002)
    page.press("ArrowRight")
    page.wait_for_scene(ids[-1])  # the last stays
    for number in range(7, 0, -1):
        presenter.page.bring_to_front()
        presenter.press(["ArrowLeft", "PageUp", "ArrowUp"][number % 3])
        page.wait_for_scene(ids[number - 1])
        presenter.wait_for_number(number)
    page.page.bring_to_front()
    page.press("End")
    presenter.wait_for_number(8)
    page.press("Home")
    presenter.wait_for_number(1)
    page.press("4", "Enter")
    presenter.wait_for_number(4)


def test_an_address_presents_its_scene_and_back_leads_out(visit_anew):
    page = visit_anew("?scene=aras-border", page=PresentPage)
    page.wait_for_scene("aras-border")
    page.press("ArrowRight")
    following = page.scene_ids()[page.scene_ids().index("aras-border") + 1]
    page.wait_for_address(scene=following)
    page.press("e")
    page.wait_for_mode("exploring")
    page.wait_for_address(scene=None)
    page.page.go_back()
    page.wait_for_scene(following)


def test_an_unknown_scene_is_told(visit):
    page = visit("?scene=no-such-scene", page=PresentPage)
    page.expect_notice("has no scene “no-such-scene”; nothing is presented")
    page.wait_for_mode("idle")
    page.press("Escape")


def test_black_and_white_cover_the_room_from_either_window(visit):
    page = visit("", page=PresentPage)
    page.begin()
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    presenter.press("b")
    expect(page.cover).to_have_css("background-color", "rgb(0, 0, 0)")
    presenter.wait_for_room("black")
    page.page.bring_to_front()
    page.press("w")
    expect(page.cover).to_have_css("background-color", "rgb(255, 255, 255)")
    presenter.wait_for_room("white")
    page.press(".", ".")
    expect(page.cover).to_be_hidden()
    page.press("b", "ArrowRight")
    expect(page.cover).to_be_hidden()
    page.wait_for_scene(page.scene_ids()[1])
    page.press("b", "Escape")
    expect(page.cover).to_be_hidden()
    page.wait_for_mode("showing")


def test_exploring_gives_the_map_room_and_resuming_the_scene_as_it_was(visit):
    page = visit("", page=PresentPage)
    page.begin()
    page.press("ArrowRight")
    scene = page.briefing()["scenes"][1]
    page.wait_for_scene(scene["id"])
    page.press("e")
    page.wait_for_mode("exploring")
    expect(page.page.locator("#inspector")).to_be_visible()
    expect(page.page.locator("#timeline")).to_be_visible()
    expect(page.resume).to_be_visible()
    assert page.selection()["window"] == scene["selection"]["window"]
    page.press("4")
    page.wait_for_selection(page="events")
    page.dispatch({"type": "window", "start": "2018-06-01", "end": "2018-06-30"})
    page.press("r")
    page.wait_for_scene(scene["id"])
    expect(page.resume).to_be_hidden()
    selection = page.selection()
    assert (selection["page"], selection["window"]) == ("map", scene["selection"]["window"])
    page.press("e")
    page.resume.click()
    page.wait_for_scene(scene["id"])
    page.press("Escape")


def test_strokes_stay_on_their_places_and_with_their_scene(visit):
    page = visit("", page=PresentPage)
    page.begin()
    page.wait_until_landed()
    page.press("d")
    page.drag((300, 200), (500, 260))
    page.press("x")
    page.drag((400, 120), (420, 300))
    first, second = page.strokes()
    assert (first["colour"], second["colour"]) == ("pen-one", "pen-two")
    assert len(first["places"]) > 2
    page.show_picture("present/drawn")
    page.press("ArrowRight")
    page.wait_for_scene(page.scene_ids()[1])
    assert page.strokes() == []
    page.press("ArrowLeft")
    page.wait_for_scene(page.scene_ids()[0])
    assert page.strokes() == [first, second]
    page.press("z")
    assert page.strokes() == [first]
    page.press("c")
    assert page.strokes() == []
    page.press("Escape")
    page.wait_for_mode("showing")  # the first press puts the pen away
    page.press("Escape")
    page.wait_for_mode("idle")


def test_a_hand_on_the_map_moves_nothing(visit):
    page = visit("", page=PresentPage)
    page.begin()
    page.wait_until_landed()
    before = page.looks_at()
    page.drag((300, 200), (500, 260))
    page.page.mouse.wheel(0, 400)
    page.page.mouse.dblclick(400, 200)
    assert page.looks_at() == before
    assert page.selection()["scene"] == page.scene_ids()[0]
    page.press("Escape")


def test_a_swipe_and_a_tap_at_the_edge_turn_the_scene(visit):
    page = visit("", page=PresentPage)
    page.begin()
    ids = page.scene_ids()

    def touch(start: tuple[int, int], end: tuple[int, int]) -> None:
        page.page.evaluate(
            """([start, end]) => {
                 const glass = document.getElementById("present-glass");
                 const finger = { pointerType: "touch", isPrimary: true, bubbles: true };
                 const send = (type, [clientX, clientY]) =>
                   glass.dispatchEvent(new PointerEvent(type, { ...finger, clientX, clientY }));
                 send("pointerdown", start);
                 send("pointerup", end);
               }""",
            [start, end],
        )

    touch((900, 300), (500, 310))
    page.wait_for_scene(ids[1])
    touch((1250, 300), (1250, 300))
    page.wait_for_scene(ids[2])
    touch((30, 300), (31, 300))
    page.wait_for_scene(ids[1])
    touch((300, 300), (700, 290))
    page.wait_for_scene(ids[0])
    page.press("Escape")


def test_who_asks_for_less_motion_gets_jumps(visit):
    page = visit("", page=PresentPage, motion=False)
    page.begin()
    page.press("ArrowRight")
    page.wait_for_scene(page.scene_ids()[1])
    assert not page.page.evaluate("() => araxes.map.view.mapLibre.isMoving()")
    wanted = page.briefing()["scenes"][1]["selection"]["camera"]
    assert page.looks_at() == pytest.approx(wanted, abs=0.002)


def test_only_its_own_keys_work_while_presenting(visit):
    page = visit("", page=PresentPage)
    page.begin()
    before = page.selection()
    page.press("s", "t", "2", "/")
    expect(page.page.get_by_role("dialog")).to_have_count(0)
    assert page.selection() == before
    page.press("?")
    dialog = page.page.locator("dialog.help")
    expect(dialog).to_contain_text("The next scene")
    expect(dialog).not_to_contain_text("Swap A and B")
    page.press("Escape")
    expect(dialog).to_have_count(0)
    page.wait_for_mode("showing")
    page.press("Escape")


def test_the_pointer_hides_when_it_rests_and_the_dot_follows_it(visit):
    page = visit("", page=PresentPage)
    page.begin()
    page.page.mouse.move(400, 300)
    page.page.wait_for_function(
        "() => document.documentElement.classList.contains('is-pointer-idle')"
    )
    page.press("p")
    page.page.mouse.move(500, 250)
    page.page.wait_for_function(
        """([x, y]) => {
             const dot = document.getElementById("present-dot").getBoundingClientRect();
             const off = Math.hypot(dot.x + dot.width / 2 - x, dot.y + dot.height / 2 - y);
             return dot.width > 0 && off < 0.01;
           }""",
        arg=[500, 250],
    )
    page.press("Escape")
    page.wait_for_mode("idle")


def test_presenting_fills_the_screen_f_toggles_it_and_leaving_gives_it_back(visit):
    page = visit("", page=PresentPage)
    is_full = "() => Boolean(document.fullscreenElement)"
    page.begin()
    page.page.wait_for_function(is_full)
    page.press("f", "ArrowRight")
    page.wait_for_scene(page.scene_ids()[1])
    page.page.wait_for_function("() => !document.fullscreenElement")
    page.press("f")
    page.page.wait_for_function(is_full)
    page.press("Escape")
    page.wait_for_mode("idle")
    page.page.wait_for_function("() => !document.fullscreenElement")


def test_autoplay_goes_to_the_end_and_stops(visit_anew):
    page = visit_anew("", ready=False, page=PresentPage)
    quicken(page, 0.4)
    page.goto("")
    page.begin()
    page.press("a")
    page.wait_for_scene(page.scene_ids()[-1])
    page.page.wait_for_function("() => !document.querySelector('#present-progress.is-playing')")


def test_an_address_that_plays_goes_round_by_itself(visit_anew):
    page = visit_anew("", ready=False, page=PresentPage)
    quicken(page, 0.4)
    page.goto("?play=loop")
    ids = page.scene_ids()
    page.wait_for_scene(ids[-1])
    page.wait_for_scene(ids[0])
    page.wait_for_scene(ids[-1])
    assert page.address()["play"] == "loop"
    page.press("k")
    page.press("Escape")
    page.wait_for_mode("idle")
    page.wait_for_address(play=None, scene=None)


def test_a_scene_that_changes_is_shown_anew_where_one_is(visit_anew):
    page = visit_anew("?scene=aras-border", page=PresentPage)
    page.wait_for_scene("aras-border")
    briefing = page.briefing()
    briefing["scenes"][2]["headline"] = "The river carries more than half"
    briefing["scenes"][2]["notices"] = [{"kind": "events", "words": "3 events changed."}]
    page.page.evaluate("(briefing) => araxes.present.scenes.receive(briefing)", briefing)
    expect(page.headline).to_have_text("The river carries more than half")
    expect(page.page.locator("#present-notices")).to_have_text("3 events changed")
    briefing["scenes"].pop(0)
    page.page.evaluate("(briefing) => araxes.present.scenes.receive(briefing)", briefing)
    expect(page.page.locator("#present-kicker")).to_contain_text("2 / 7")
    page.wait_for_scene("aras-border")
