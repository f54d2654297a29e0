"""The presenter's window: notes, pace and questions, in step with the room and without it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.blocking import block
from tests.browser.pages.present_page import SMALL_LETTERS, PresenterWindow, PresentPage
from tests.browser.serving import running
from tests.browser.test_accessibility import violations

SLUG = "iran-azerbaijan-2019"


GONE = ("ERR_CONNECTION_RE", "ERR_EMPTY_RESPONSE", "Callback failed", "Failed to fetch")


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
    failures = block(alone, *blocked)
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
        assert page.features_in_sight("ground") > 0
        page.page.wait_for_function("() => araxes.map.view.mapLibre.areTilesLoaded()")
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
