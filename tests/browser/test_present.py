"""A briefing before a room: scenes by keyboard, two windows in step, with or without server."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.pages.present_page import PresenterWindow, PresentPage
from tests.browser.serving import running
from tests.browser.test_accessibility import violations

SLUG = "iran-azerbaijan-2019"
FULL_HD = (1920, 1080)
GONE = ("ERR_CONNECTION_RE", "ERR_EMPTY_RESPONSE", "Callback failed", "Failed to fetch")

SMALL_LETTERS = """(least) => [...document.querySelectorAll("#present *")]
  .filter(({ childNodes }) => [...childNodes].some((one) => one.nodeType === 3 && one.data.trim()))
  .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
  .filter((element) => parseFloat(getComputedStyle(element).fontSize) < least)
  .map((element) => `${element.id || element.className}: ${element.textContent}`)"""


def fetched(route: Route) -> dict[str, Any]:
    """The briefing as the server sends it.

    Playwright asks over connections that it keeps open, and the server may be closing one just
    then; a browser asks again by itself, as this does.
    """
    return route.fetch(max_retries=3).json()


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


@pytest.mark.parametrize(
    ("blocked", "status"),
    [
        (["localStorage"], "In step with the room"),
        (["localStorage", "BroadcastChannel"], "you turn the scenes here alone"),
    ],
)
def test_a_presenters_window_whose_storage_is_blocked_shows_scenes_and_notes(
    visit, dossier, blocked, status
):
    """After https://github.com/tomayac/SVGcode/issues/86: all cookies blocked."""
    room = visit("", page=PresentPage)
    room.begin()
    alone = room.page.context.new_page()
    failures = []
    alone.on("pageerror", lambda error: failures.append(str(error)))
    alone.add_init_script(
        f"for (const name of {json.dumps(blocked)}) Object.defineProperty(window, name, "
        "{ get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    alone.goto(f"{room.page.url.split('?')[0]}presenter/{dossier.slug}")
    presenter = PresenterWindow(alone)
    expect(alone.locator("#status")).to_contain_text(status)
    presenter.press("ArrowRight")
    presenter.wait_for_number(2)
    expect(alone.locator("#notes")).not_to_be_empty()
    alone.locator("#question").fill("Who built it?")
    alone.locator("#question").press("Enter")
    expect(alone.locator("#questions")).to_contain_text("Who built it?")
    expect(alone.locator("#unkept")).to_be_visible()
    assert failures == []
    alone.close()


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


def test_the_briefing_goes_on_in_both_windows_when_the_server_is_gone(visit_anew, tmp_path):
    with running(log=tmp_path / "serve.log") as server:
        page = visit_anew("", page=PresentPage, site=server.address)
        ids = page.scene_ids()
        page.begin()
        presenter = page.open_presenter()
        presenter.wait_for_room("showing")
        page.wait_until_provided()
        page.watch.tolerate(*GONE)
        server.stop()
        for number in range(2, 6):
            page.page.bring_to_front()
            page.press("ArrowRight")
            page.wait_for_scene(ids[number - 1])
            presenter.wait_for_number(number)
        page.wait_until_landed()
        wanted = page.briefing()["scenes"][4]["selection"]
        assert page.looks_at() == pytest.approx(wanted["camera"], abs=0.002)
        assert page.features_in_sight("caspian_zones") > 0
        presenter.page.bring_to_front()
        presenter.press("ArrowRight", "b")
        page.wait_for_scene(ids[5])
        expect(page.cover).to_be_visible()
        expect(page.notices).not_to_be_visible()


def test_closing_one_window_leaves_the_other_and_reopening_joins_in(visit_anew):
    page = visit_anew("", page=PresentPage)
    page.begin()
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    presenter.page.close()
    page.press("ArrowRight", "ArrowRight")
    page.wait_for_scene(page.scene_ids()[2])
    again = page.open_presenter()
    again.wait_for_number(3)
    again.wait_for_room("showing")
    page.press("Escape")
    again.wait_for_room("idle")
    again.page.get_by_role("button", name="Start in the room").click()
    page.wait_for_scene(page.scene_ids()[2])
    again.wait_for_room("showing")
    address = page.page.url
    page.page.close()
    again.wait_for_room("gone")
    again.press("ArrowRight")
    again.wait_for_number(4)
    room = PresentPage(again.page.context.new_page(), page.watch)
    room.page.goto(address)
    room.wait_for_scene("aras-border")
    again.wait_for_number(3)
    again.wait_for_room("showing")


def test_the_presenter_sees_notes_next_scene_sources_and_pace(visit):
    page = visit("?scene=aras-border", page=PresentPage)
    page.wait_for_scene("aras-border")
    scene, following = page.briefing()["scenes"][2:4]
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    assert presenter.text("#notes").strip() == scene["notes"].strip()
    assert presenter.text("#next-headline") == following["headline"]
    assert scene["sources"] in presenter.text("#sources")
    assert scene["claims"][0]["statement"] in presenter.text("#sources")
    assert presenter.text("#pace") == "on time"
    expect(presenter.page.locator("#next-picture")).to_be_visible()
    assert presenter.page.evaluate("() => document.getElementById('next-picture').naturalWidth"), (
        "the picture of the next scene is broken"
    )
    found = violations(presenter)
    assert found == []


@pytest.mark.parametrize(
    ("scheme", "way"), [("light", "() => null"), ("dark", "() => { throw new Error('sandbox') }")]
)
def test_a_presenter_s_window_that_is_blocked_is_told_of_and_linked(visit_anew, way, scheme):
    page = visit_anew("?scene=visits", page=PresentPage, scheme=scheme, size=(1440, 900))
    page.wait_for_scene("visits")
    page.page.evaluate(f"() => {{ window.open = {way}; }}")
    offer = page.page.locator("#present-offer")
    expect(offer).to_be_hidden()
    expect(offer).to_have_attribute("role", "status")
    page.press("n")
    expect(offer).to_contain_text("The browser blocked the presenter’s window.")
    link = offer.get_by_role("link", name="Open it in a new tab")
    expect(link).to_have_attribute("href", f"/presenter/{SLUG}")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_be_focused()
    assert page.page.evaluate(SMALL_LETTERS.replace("#present *", "#present-offer *"), 16) == []
    assert violations(page) == []
    page.show_picture(f"present/blocked-{scheme}")
    page.press("Escape")
    expect(offer).to_be_hidden()
    page.wait_for_mode("showing")
    page.press("n")
    offer.get_by_role("button", name="Dismiss this notice").click()
    expect(offer).to_be_hidden()
    page.press("n")
    expect(link).to_be_focused()
    with page.page.context.expect_page() as opened:
        page.press("Enter")
    presenter = PresenterWindow(opened.value)
    presenter.wait_for_room("showing")
    presenter.press("ArrowRight")
    page.wait_for_scene(page.scene_ids()[2])
    expect(offer).to_be_hidden()


def test_questions_are_stamped_kept_and_copied(visit):
    page = visit(
        "?scene=aras-border", page=PresentPage, permissions=("clipboard-read", "clipboard-write")
    )
    page.wait_for_scene("aras-border")
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    presenter.page.get_by_label("A question from the room").fill("Who built <b>the dam</b>?")
    presenter.press("Enter")
    kept = presenter.page.locator("#questions li")
    expect(kept).to_contain_text("Who built <b>the dam</b>?")
    expect(kept).to_contain_text("3. ")
    presenter.page.reload()
    presenter = PresenterWindow(presenter.page)
    expect(presenter.page.locator("#questions li")).to_have_count(1)
    button = presenter.page.locator("#copy")
    button.click()
    expect(button).to_have_text("Copied")
    copied = presenter.page.evaluate("() => navigator.clipboard.readText()")
    assert "Who built <b>the dam</b>?" in copied
    assert "3. " in copied
    presenter.page.get_by_role("button", name="Remove the question").click()
    expect(presenter.page.locator("#questions li")).to_have_count(0)


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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_smaller_than_16_px_and_axe_finds_nothing(visit, theme):
    page = visit(f"?theme={theme}", page=PresentPage, size=FULL_HD)
    page.begin()
    for number, scene in enumerate(page.scene_ids(), start=1):
        if number > 1:
            page.press("ArrowRight")
        page.wait_for_scene(scene)
        page.page.mouse.move(400 + number, 300)  # the tools are in sight
        assert page.page.evaluate(SMALL_LETTERS, 16) == []
    page.wait_until_landed()
    page.page.wait_for_function(
        "() => araxes.map.view.mapLibre.getCanvas().width === innerWidth * devicePixelRatio"
    )
    assert violations(page) == []
    page.press("?")
    letters = SMALL_LETTERS.replace("#present *", "dialog.help *")
    assert page.page.evaluate(letters, 16) == []


def test_the_legend_explains_what_a_scene_shows_and_leaves_with_it(visit):
    page = visit("?scene=visits", page=PresentPage, size=FULL_HD)
    page.wait_for_scene("visits")
    shown = page.legend()
    assert shown[:4] == ["events:a", "events:b", "arrow", "line:shared"]
    assert not {"disc", "hollow", "kind:meeting"} & {*shown}
    legend = page.page.locator("#map-legend")
    expect(legend).to_contain_text("Iran; events it began")
    expect(legend).to_contain_text("width and number say how many")
    page.press("ArrowRight")
    page.wait_for_scene("aras-border")
    page.wait_until_landed()
    shown = page.legend()
    assert {"line:shared", "line:rivers", "site:dam", "site:crossing", "hollow"} <= {*shown}
    assert not {"arrow", "disc", "zone:fishery", "corridor:rail"} & {*shown}
    page.press("Escape")
    page.wait_for_mode("idle")
    expect(legend).to_be_hidden()


@pytest.mark.parametrize("size", [FULL_HD, (1024, 768)])
def test_the_legend_stands_between_banner_and_caption_and_can_be_read(visit, size):
    page = visit("?scene=closing", page=PresentPage, size=size)
    page.wait_for_scene("closing")
    assert len(page.legend()) > 5
    box, top, letters = page.page.evaluate(
        """() => {
             const host = document.getElementById("map-legend");
             const scale = araxes.map.view.host.getBoundingClientRect().width
               / araxes.map.view.host.offsetWidth;
             return [
               host.getBoundingClientRect().toJSON(),
               document.getElementById("present-body").getBoundingClientRect().top,
               parseFloat(getComputedStyle(host).fontSize) * scale,
             ];
           }"""
    )
    assert box["left"] >= 0
    assert box["right"] <= size[0]
    assert 0 <= box["top"] < box["bottom"] <= top
    assert letters >= (16 if size == FULL_HD else 12)
    # Upright, a caption leaves it no room: it hides neither map nor words.
    page.page.set_viewport_size({"width": 390, "height": 844})
    expect(page.page.locator("#map-legend")).to_be_hidden()


def test_a_short_legend_does_not_stand_under_a_caption_that_takes_most_of_the_screen(visit):
    page = visit("?scene=visits", page=PresentPage, size=(390, 844))
    page.wait_for_scene("visits")
    page.wait_until_landed()
    page.page.wait_for_function("() => araxes.map.view.mapLibre.loaded()")
    # It is placed anew as the caption's words settle: so it is looked at in every frame.
    overlapping = page.page.evaluate("""async () => {
      const host = document.getElementById("map-legend");
      const body = document.getElementById("present-body");
      let frames = 0;
      for (let frame = 0; frame < 120; frame++) {
        await new Promise(requestAnimationFrame);
        const seen = host.classList.contains("is-placed") && !host.hidden;
        const under = host.getBoundingClientRect().bottom > body.getBoundingClientRect().top;
        if (seen && under) frames++;
      }
      return frames;
    }""")
    assert overlapping == 0


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (3840, 2160)])
def test_the_words_fit_every_screen_and_leave_the_map_its_part(visit, size):
    page = visit("", page=PresentPage, size=size)
    page.begin()
    for number, scene in enumerate(page.scene_ids(), start=1):
        if number > 1:
            page.press("ArrowRight")
        page.wait_for_scene(scene)
        spilt = page.page.evaluate(
            """() => [...document.querySelectorAll("#present-scene *")]
                 .filter((element) => element.checkVisibility())
                 .filter((element) => {
                   const { left, right, top, bottom } = element.getBoundingClientRect();
                   return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
                     || element.scrollWidth > element.clientWidth + 1 && element.tagName === "P";
                 }).map(({ id, className }) => id || className)"""
        )
        assert spilt == [], scene
        top = page.page.evaluate(
            """() => document.getElementById("present-body").getBoundingClientRect().top
                 / innerHeight"""
        )
        assert top > 0.4, scene


def test_the_marking_stands_on_every_scene(visit_anew):
    page = visit_anew("", ready=False, page=PresentPage)
    # Both windows ask: the room's, and the presenter's for itself.
    page.page.context.route(
        f"**/briefing/{SLUG}.json",
        lambda route: route.fulfill(
            body=json.dumps({**fetched(route), "marking": "RESTRICTED"}),
            content_type="application/json",
        ),
    )
    page.goto("")
    page.begin()
    for number, scene in enumerate(page.scene_ids(), start=1):
        if number > 1:
            page.press("ArrowRight")
        page.wait_for_scene(scene)
        expect(page.page.locator("#present-banner")).to_have_text("RESTRICTED")
        expect(page.page.locator("#present-dates")).to_contain_text("RESTRICTED")
        expect(page.page.locator("#present-disclaimer")).to_be_visible()
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    assert presenter.text("#marking") == "RESTRICTED"
    assert "not confirmed here" in presenter.text("#disclaimer")
