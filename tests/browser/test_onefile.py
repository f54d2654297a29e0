"""A briefing in one file, opened from the disk in a browser that may ask nobody for anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from dashboard.briefing_files.html import write_html
from dashboard.context import Context
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import EMBEDDED, load_dossier
from tests.browser import chromium as chromiums
from tests.browser.pages.onefile_page import OnefilePage
from tests.browser.pages.still_page import StillPage
from tests.browser.test_accessibility import violations
from tests.browser.waiting import open_context
from tests.browser.watching import Watch
from tests.dashboard.briefing_files.hand_made import a_briefing, eight_scenes
from tests.readers import run

SLUG = "iran-azerbaijan-2019"
DISK = "file://"

Open = Callable[..., OnefilePage]


class StillFile(StillPage, OnefilePage):
    """The file where no WebGL is drawn."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first dossier with eight scenes, as one file."""
    context = Context.of(ServedDossiers((load_dossier(EMBEDDED / SLUG),)))
    served = context.dossiers[SLUG]
    scenes = enumerate(eight_scenes(served), start=1)
    briefing = a_briefing(served, [replace(s, headline=f"Headline {n}") for n, s in scenes])
    path = tmp_path_factory.mktemp("onefile") / "briefing.html"
    path.write_bytes(write_html(context, SLUG, briefing))
    return path


@pytest.fixture(scope="module")
def opened(chromium: Browser, file: Path) -> Iterator[Open]:
    """Opens the file in a context of its own."""
    pages: list[OnefilePage] = []

    def open_file(
        search: str = "",
        *,
        scheme: str = "light",
        size: tuple[int, int] = (1440, 900),
        browser: Browser = chromium,
        kind: type[OnefilePage] = OnefilePage,
    ) -> OnefilePage:
        watch = Watch(DISK)
        context = open_context(
            browser,
            viewport=ViewportSize(width=size[0], height=size[1]),
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="Asia/Baku",
        )
        watch.attach(context)
        page = kind(context.new_page(), watch)
        pages.append(page)
        page.open_file(file, search)
        return page

    yield open_file
    for page in pages:
        page.page.context.close()


@pytest.fixture
def open_file(opened: Open, file: Path) -> Iterator[Open]:
    """Opens the file; afterwards nothing may have been asked for and nothing gone wrong."""
    pages: list[OnefilePage] = []

    def open_one(search: str = "", **options: Any) -> OnefilePage:
        pages.append(opened(search, **options))
        return pages[-1]

    yield open_one
    for page in pages:
        check(page.watch, file)


@pytest.fixture(scope="module")
def shared(opened: Open) -> OnefilePage:
    """One page for the tests that can begin where another ended, since opening one is slow."""
    return opened()


@pytest.fixture
def page(shared: OnefilePage, file: Path) -> Iterator[OnefilePage]:
    """The shared page, back at its first view."""
    shared.begin_anew()
    yield shared
    check(shared.watch, file)


def check(watch: Watch, file: Path) -> None:
    """The file was read, and workers from its own text; nothing else was asked for or failed."""
    read = {url.split("?")[0] for url in watch.requests if not url.startswith("GET blob:")}
    problems = watch.problems()
    watch.clear()
    assert problems == {}
    assert read <= {f"GET {file.as_uri()}"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_land_sea_borders_names_and_marks_are_drawn(open_file: Open, scheme: str):
    page = open_file(scheme=scheme)
    area = page.map_area()
    seen = page.shares("land", "sea", "shared", clip=area)
    seen |= page.shares("side-a", "side-b", clip=area, tolerance=40)
    assert seen["land"] > 0.1
    assert seen["sea"] > 0.05
    assert seen["shared"] > 0.0005
    assert seen["side-a"] > 0.0005
    assert seen["side-b"] > 0.0005
    page.wait_for_names("place-labels", "Baku", "Tehran")


def test_the_letters_of_names_are_on_the_picture(page: OnefilePage):
    mark = page.mark_of("bagheri-aliyev")
    beside = {"x": mark["x"] + 22, "y": mark["y"] - 10, "width": 50, "height": 20}
    assert page.shares("ink", clip=beside, tolerance=60)["ink"] > 0.02


def test_the_brush_moves_the_marks_on_the_map(page: OnefilePage):
    before = page.marks()
    shown, every = page.timeline.counts()
    expect(page.page.locator(".timeline-as-of")).to_contain_text("Borders")
    bars = page.page.locator(".timeline-bars")
    expect(bars).to_have_accessible_name(re.compile("on a scale from 0 to [1-9]"))
    page.timeline.drag("end", -150)
    page.wait_until_drawn()
    fewer, _ = page.timeline.counts()
    assert fewer < shown <= every
    assert page.marks() != before


def test_the_timeline_plays(page: OnefilePage):
    end = page.selection()["window"][1]
    page.page.locator("#timeline-play").click()
    page.page.wait_for_function("(end) => araxes.state.selection.window[1] !== end", arg=end)
    page.page.locator("#timeline-play").click()


def test_the_map_is_moved_and_zoomed_by_hand(page: OnefilePage):
    before = page.camera()
    page.page.locator("#map-zoom-in").click()
    page.page.wait_for_function(
        "(zoom) => araxes.state.selection.camera?.zoom > zoom + 0.5", arg=before["zoom"]
    )
    box = page.map_area()
    page.page.mouse.move(box["x"] + 60, box["y"] + 300)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + 160, box["y"] + 250, steps=5)
    page.page.mouse.up()
    page.page.wait_for_function(
        "(lon) => araxes.state.selection.camera.lon < lon - 0.1", arg=before["lon"]
    )


def test_a_mark_tells_what_it_is_and_a_press_opens_its_card(page: OnefilePage):
    mark = next(mark for mark in page.marks() if len(mark["ids"]) == 1)
    page.point_at(mark)
    expect(page.card).to_be_visible()
    page.click_on(mark)
    page.wait_for_selection(focus=mark["ids"][0], panel="event")
    expect(page.event_panel.locator("h2")).to_be_visible()
    expect(page.event_panel).to_contain_text("Source says")


def test_events_are_found_by_name(page: OnefilePage):
    page.press("/")
    page.page.keyboard.type("Bagheri meets")
    page.press("Enter")
    page.page.wait_for_function("() => araxes.state.selection.focus !== null")
    expect(page.event_panel).to_contain_text("Bagheri meets")


def test_scenes_are_presented_by_keys(page: OnefilePage):
    page.press("p")
    expect(page.headline).to_have_text("Headline 1")
    page.press("ArrowRight")
    expect(page.headline).to_have_text("Headline 2")
    expect(page.page.locator("#present-figures")).to_contain_text("689 km")
    page.wait_for_camera(lon=46.5)
    assert page.shares("land", "sea")["land"] > 0.05
    page.press("End")
    expect(page.headline).to_have_text("Headline 8")
    page.press("b")
    expect(page.page.locator("#present-cover")).to_be_visible()
    page.press("b", "Escape")
    expect(page.page.locator("#present")).to_be_hidden()
    assert page.selection()["scene"] is None


def test_a_presented_scene_has_its_legend(open_file: Open):
    page = open_file()
    page.press("p")
    expect(page.headline).to_have_text("Headline 1")
    page.page.wait_for_function(
        "() => document.querySelector('#map-legend.is-placed:not([hidden]) li')"
    )
    expect(page.page.locator("#map-legend")).to_contain_text("border of")


def test_a_scene_of_the_list_is_shown_in_the_map_room(page: OnefilePage):
    page.page.locator(".onefile-scene").nth(1).click()
    page.wait_for_camera(lon=46.5, zoom=7)
    expect(page.page.locator(".onefile-words:visible")).to_contain_text("689 km")
    assert page.selection()["scene"] is None


def test_an_address_opens_at_a_scene_and_in_a_theme(open_file: Open):
    page = open_file("?scene=scene-3&theme=dark")
    expect(page.headline).to_have_text("Headline 3")
    expect(page.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_no_key_and_no_button_leads_to_what_is_not_there(page: OnefilePage):
    page.press("2", "3", "4", "5", "6")
    assert page.selection()["page"] == "map"
    groups = set(page.page.evaluate("() => [...araxes.keys.groups().keys()]"))
    assert {"Pages", "Events", "Briefing"} & groups == set()
    assert page.page.locator("[data-present=presenter]").count() == 0
    keys = page.page.evaluate(
        "() => [...araxes.keys.groups().values()].flat().map(({ text }) => text)"
    )
    offered = [text for text in keys if re.search(r"presenter|keep|download|share", text, re.I)]
    assert offered == ["The presenter's window: in the map room only"]


def test_n_says_what_the_presenter_s_window_needs(page: OnefilePage):
    page.press("p")
    expect(page.headline).to_have_text("Headline 1")
    page.press("n")
    offer = page.page.locator("#present-offer")
    expect(offer).to_contain_text("The presenter’s window needs the map room")
    expect(offer.get_by_role("link")).to_have_count(0)
    page.press("Escape")
    expect(offer).to_be_hidden()
    expect(page.headline).to_be_visible()


def test_the_layers_are_told_as_tables(page: OnefilePage):
    page.page.locator("#map-summary-button").click()
    expect(page.tables).to_contain_text("Dams, plants and crossings")


def test_axe_finds_nothing_serious_in_the_page_and_its_dialog(page: OnefilePage):
    page.page.locator(".onefile-scene").first.click()
    page.wait_until_drawn()
    assert violations(page) == []
    page.page.get_by_role("button", name="About this file").click()
    assert violations(page) == []


def test_licences_and_sources_are_told(page: OnefilePage):
    page.page.get_by_role("button", name="About this file").click()
    dialog = page.page.locator("#onefile-about")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("MapLibre GL JS, in plotly.js")
    page.page.locator("[data-action=close-about]").click()
    expect(dialog).to_be_hidden()


def test_on_paper_the_scenes_are_read_in_words(page: OnefilePage):
    page.page.emulate_media(media="print")
    try:
        for words in page.page.locator(".onefile-words").all():
            expect(words).to_be_visible()
        expect(page.page.locator("#onefile-strip")).to_contain_text("As of 24 Jan 2019")
        expect(page.page.locator("#timeline")).to_be_hidden()
    finally:
        page.page.emulate_media(media="screen")


def test_nothing_can_be_sent_even_by_a_script_that_got_in(page: OnefilePage):
    page.watch.tolerate("Content Security Policy", "violates", "is not in this file")
    refused = page.page.evaluate(
        """async () => {
             const asked = await fetch("https://example.org/").then(() => "sent", () => "refused");
             const heard = new Promise((done) => document.addEventListener(
               "securitypolicyviolation", (event) => done(event.effectiveDirective)));
             navigator.sendBeacon("https://example.org/", "x");
             return [asked, await heard];
           }"""
    )
    assert refused == ["refused", "connect-src"]


def test_without_scripts_the_words_are_read(chromium: Browser, file: Path):
    context = open_context(chromium, java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    expect(page.get_by_role("heading", name="Headline 8")).to_be_visible()
    # Playwright finds no text within noscript, though it is seen.
    words = page.locator("noscript p").first
    expect(words).to_be_visible()
    assert "JavaScript, which is switched off" in words.inner_text()
    expect(page.locator("#frame")).to_be_hidden()
    page.get_by_role("heading", name="Headline 8").scroll_into_view_if_needed()
    context.close()


def test_it_opens_in_a_chromium_as_it_is_started_by_hand(chromium: Browser, open_file: Open):
    """Without the flags by which the other tests ask for software rendering."""
    browser = chromiums.launch(chromium.browser_type, "--no-sandbox")
    page = open_file(browser=browser)
    assert page.shares("land", clip=page.map_area())["land"] > 0.1
    page.page.context.close()
    browser.close()


def test_without_webgl_it_shows_the_pictures_that_it_holds(
    chromium_without_webgl: Browser, opened: Open, file: Path
):
    """Each scene's ground lies in the file; what could not be drawn otherwise is switched off."""
    page = opened(browser=chromium_without_webgl, kind=StillFile)
    expect(page.why).to_have_text(
        re.compile("^This browser draws no WebGL, so the map is the pict")
    )
    area = page.map_area()
    light = page.shares("land", "sea", clip=area)
    assert light["land"] > 0.05
    assert light["sea"] > 0.03
    assert page.marks()
    assert re.match(r"\d+ events? on the map", page.said())
    expect(page.switch("rivers")).to_be_disabled()
    shown = {page.source()}
    page.press("p")
    for number in range(1, 7):
        expect(page.headline).to_have_text(f"Headline {number}")
        page.wait_until_drawn()
        shown.add(page.source())
        page.press("ArrowRight")
    assert len(shown) > 2
    page.press("Escape")
    page.press("t", "t")
    page.wait_until_drawn()
    assert page.theme() == "dark"
    assert page.shares("land", clip=area)["land"] > 0.03
    page.show_picture("no-webgl/onefile")
    page.page.context.close()
    check(page.watch, file)


@pytest.mark.parametrize("scripts", [True, False])
def test_every_sheet_of_paper_has_the_marking_at_its_head_and_the_disclaimer_at_its_foot(
    chromium: Browser, tmp_path: Path, scripts: bool
):
    dossier = replace(
        load_dossier(EMBEDDED / SLUG),
        marking="Limited // məhdud",
        disclaimer="Told by one source; nothing here is confirmed.",
    )
    context = Context.of(ServedDossiers((dossier,)))
    briefing = a_briefing(context.dossiers[SLUG])
    file = tmp_path / "marked.html"
    file.write_bytes(write_html(context, SLUG, briefing))
    opened = open_context(chromium, java_script_enabled=scripts, color_scheme="dark")
    page = opened.new_page()
    page.goto(file.as_uri())
    if scripts:
        page.wait_for_function("() => window.araxes?.state?.dossier")
        expect(page.locator("#disclaimer")).to_be_visible()
        expect(page.locator("#disclaimer")).to_have_text(dossier.disclaimer)
    paper = tmp_path / "paper.pdf"
    page.pdf(path=paper, format="A5", prefer_css_page_size=False)
    opened.close()
    sheets = run("pdftotext", "-layout", paper, "-").split("\f")[:-1]
    assert len(sheets) > 2
    for sheet in sheets:
        lines = [line.strip() for line in sheet.strip().splitlines()]
        assert (lines[0], lines[-1]) == (dossier.marking, dossier.disclaimer)
    assert sum(sheet.count("Closing") for sheet in sheets) == 1, "every scene once"
