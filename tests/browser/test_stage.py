"""The stage before a room: letters, legend, words and marking, on every screen."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.browser.pages.present_page import SMALL_LETTERS, PresentPage, fetched
from tests.browser.test_accessibility import violations

SLUG = "iran-azerbaijan-2019"


FULL_HD = (1920, 1080)


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


def test_on_a_phone_the_tools_are_in_the_window_and_call_outs_are_lines(visit):
    page = visit("?scene=visits", page=PresentPage, size=(390, 844))
    page.wait_for_scene("visits")
    page.wait_until_landed()
    tools, call_outs = page.page.evaluate(
        """() => ["#present-tools button", "#present-figures > div"].map((all) =>
             [...document.querySelectorAll(all)].filter((part) => part.offsetWidth)
               .map((part) => part.getBoundingClientRect())
               .map(({ left, right, width, height }) => ({ left, right, width, height })))"""
    )
    assert [tool for tool in tools if tool["left"] < 0 or tool["right"] > 390] == []
    assert min(min(tool["width"], tool["height"]) for tool in tools) >= 24
    assert [part for part in call_outs if part["height"] > part["width"] / 2] == []
