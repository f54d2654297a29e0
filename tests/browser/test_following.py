"""Open pages follow their dossier: an edit, a broken one, its mending, a folder that is away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.pages.base_page import BasePage
from tests.browser.pages.compose_page import ComposePage
from tests.browser.pages.events_page import EventsPage
from tests.browser.pages.present_page import PresentPage
from tests.browser.pages.topbar_page import TopbarPage
from tests.browser.serving import running
from tests.dashboard.briefing.copies import copy_dossier

CHANGED = "The dossier has changed."
TITLE = "Iran – Azerbaijan, January 2019"
EVENT = "bagheri-visit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_dossier(tmp_path)


@pytest.fixture
def server(folder, tmp_path):
    with running(folder, log=tmp_path / "serve.log") as server:
        yield server


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def listen(page: BasePage) -> None:
    """Keep what the page tells: a notice that merely confirms goes away by itself."""
    page.page.evaluate(
        """() => {
             window.told = [];
             new MutationObserver((changes) => {
               for (const { target } of changes) {
                 if (target.matches(".notice > p")) window.told.push(target.textContent);
               }
             }).observe(document.getElementById("notices"), { childList: true, subtree: true });
           }"""
    )


def wait_until_told(page: BasePage, words: str, times: int) -> None:
    page.page.wait_for_function(
        "([words, times]) => window.told.filter((one) => one === words).length === times",
        arg=[words, times],
    )


def test_two_open_pages_follow_an_edit_a_broken_one_and_its_mending(server, visit_anew, folder):
    new = "The general comes to the capital"
    one = visit_anew(
        f"?page=map&event={EVENT}&panel=event&when=2018-12-10..2019-01-20",
        page=TopbarPage,
        site=server.address,
    )
    two = visit_anew(f"?page=events&event={EVENT}", page=EventsPage, site=server.address)
    for page in (one, two):
        page.wait_until_ready()
        listen(page)
    selection = one.selection()
    zoomed = one.page.evaluate("() => araxes.timeline.view.model.view")
    events = folder / "events.yml"
    title = one.page.evaluate(
        "(id) => araxes.state.dossier.events.find((event) => event.id === id).title", EVENT
    )

    edit(events, title, new)
    for page in (one, two):
        wait_until_told(page, CHANGED, 1)
    expect(one.page.locator("#panel-event h2")).to_have_text(new)
    expect(two.row(EVENT)).to_contain_text(new)
    assert one.selection() == selection
    assert one.page.evaluate("() => araxes.timeline.view.model.view") == zoomed
    one.show_picture("following/changed")

    edit(events, "  grade:", "  gradd:")
    for page in (one, two):
        notice = page.expect_notice("The dossier's files have ")
        expect(notice.locator("li").first).to_have_text(
            re.compile(rf"^events\.yml:\d+ {EVENT} grade: came nothing; expected a grade; ")
        )
        expect(notice.locator("li").last).to_have_text(
            re.compile(r"^and \d+ more; araxes check lists them$")
        )
    expect(one.page.locator("#panel-event h2")).to_have_text(new)
    one.show_picture("following/broken")
    two.show_picture("following/broken-table")

    edit(events, "  gradd:", "  grade:")
    edit(folder / "dossier.yml", TITLE, "Quite another title")
    for page in (one, two):
        expect(page.page.locator("#dossier-title")).to_have_text("Quite another title")
        expect(page.notices.filter(has_text="files have")).to_have_count(0)
        wait_until_told(page, CHANGED, 2)
    assert one.selection() == selection


def test_a_fault_that_was_dismissed_is_told_again_once_it_is_another(server, visit_anew, folder):
    page = visit_anew("?page=pairs", page=TopbarPage, site=server.address)
    edit(folder / "dossier.yml", "as_of: 2019", "as_of: 9999999")
    page.expect_notice("The dossier's files have a problem")
    page.press("Escape")
    expect(page.notices).to_have_count(0)
    edit(folder / "dossier.yml", "title:", "tittle:")
    notice = page.expect_notice("The dossier's files have 3 problems")
    expect(notice).to_contain_text("tittle")


def test_a_folder_that_is_away_is_said_and_shown_again_once_it_is_back(server, visit_anew, folder):
    page = visit_anew("?page=pairs", page=TopbarPage, site=server.address)
    away = folder.with_name("away")
    folder.rename(away)
    page.expect_notice("The dossier's folder is gone; what is shown was read at ")
    expect(page.page.locator("#pairs-body table").first).to_be_visible()
    page.show_picture("following/away")
    edit(away / "dossier.yml", TITLE, "Back again")
    away.rename(folder)
    expect(page.page.locator("#dossier-title")).to_have_text("Back again")
    expect(page.notices.filter(has_text="gone")).to_have_count(0)


def test_what_the_dossier_no_longer_has_is_dropped_and_said(server, visit_anew, folder):
    page = visit_anew(f"?page=map&event={EVENT}&panel=event", page=TopbarPage, site=server.address)
    for name in ("events.yml", "claims.yml"):
        edit(folder / name, EVENT, "another-visit")
    page.expect_notice(f"has no event “{EVENT}”; no event is chosen.")
    page.wait_for_selection(focus=None, panel="pair")
    page.wait_for_address(event=None)


def test_a_page_out_of_sight_asks_nothing_and_follows_once_it_is_seen(server, visit_anew, folder):
    page = visit_anew("?page=pairs", page=TopbarPage, site=server.address)
    page.wait_until_ready()
    page.page.evaluate(
        """() => {
             let seen = "hidden";
             Object.defineProperty(document, "visibilityState", { get: () => seen });
             window.show = () => {
               seen = "visible";
               document.dispatchEvent(new Event("visibilitychange"));
             };
             window.asked = 0;
             const { fetch } = window;
             window.fetch = (url, ...rest) => {
               if (String(url) === "/dossiers.json") window.asked += 1;
               return fetch(url, ...rest);
             };
           }"""
    )
    edit(folder / "dossier.yml", TITLE, "Seen again")
    page.page.evaluate("() => araxes.standings.look()")
    assert page.page.evaluate("() => window.asked") == 0
    expect(page.page.locator("#dossier-title")).to_have_text(TITLE)
    page.page.evaluate("() => window.show()")
    expect(page.page.locator("#dossier-title")).to_have_text("Seen again")


def add_visit(folder: Path) -> None:
    """Another visit like the first event of the dossier, so that counts go up by one."""
    path = folder / "events.yml"
    text = path.read_text(encoding="utf-8")
    first = re.search(rf"- id: {EVENT}\n.*?\n\n", text, re.DOTALL)[0]
    path.write_text(f"{text}\n{first.replace(EVENT, 'one-more-visit')}", encoding="utf-8")


def test_the_stage_stands_still_but_for_its_words_until_the_next_step(server, visit_anew, folder):
    page = visit_anew("?scene=visits", page=PresentPage, site=server.address)
    page.wait_for_scene("visits")
    # The change may come while the presenter's window waits for a picture: another is then asked
    # for beside it, told to wait, and asked for again.
    page.watch.tolerate("429")
    presenter = page.open_presenter()
    presenter.wait_for_room("showing")
    listen(page)
    page.page.evaluate("() => { window.shown = araxes.state.dossier; }")
    before = page.headline.inner_text()
    add_visit(folder)
    expect(page.headline).not_to_have_text(before)
    headline = page.headline.inner_text()
    assert re.sub(r"\d+", "#", headline) == re.sub(r"\d+", "#", before)
    expect(presenter.page.locator("#headline")).to_have_text(headline)
    assert page.page.evaluate("() => araxes.state.dossier === window.shown")
    page.press("ArrowRight")
    page.wait_for_scene("aras-border")
    page.page.wait_for_function(
        "() => araxes.state.dossier.events.some(({ id }) => id === 'one-more-visit')"
    )

    # The presenter's window may be fetching pictures just then, and a broken briefing has none.
    page.watch.tolerate("404")
    whole = (folder / "briefing.yml").read_text(encoding="utf-8")
    edit(folder / "briefing.yml", "headline:", "haedline:")
    expect(presenter.page.locator("#fault")).to_contain_text("The dossier's files have ")
    page.show_picture("following/stage-broken")
    page.press("ArrowLeft")
    page.wait_for_scene("visits")
    expect(page.headline).to_have_text(headline)
    (folder / "briefing.yml").write_text(whole, encoding="utf-8")
    expect(presenter.page.locator("#fault")).to_be_hidden()

    wait_until_told(page, CHANGED, 0)
    page.press("Escape")
    page.wait_for_mode("idle")
    wait_until_told(page, CHANGED, 1)


def test_the_briefing_page_follows_and_keeps_what_is_being_typed(server, visit_anew, folder):
    page = visit_anew("?page=briefing", page=ComposePage, site=server.address)
    page.choose("visits")
    page.field("headline").fill("Half a thou")
    before = page.page.evaluate("() => araxes.compose.book.scene('visits').headline")
    add_visit(folder)
    page.page.wait_for_function(
        "(before) => araxes.compose.book.scene('visits').headline !== before", arg=before
    )
    expect(page.field("headline")).to_be_focused()
    page.page.keyboard.type("ght: {visits_a_to_b}")
    expect(page.field("headline")).to_have_value("Half a thought: {visits_a_to_b}")
    count = re.search(r": (\d+) from", before)[1]
    expect(page.preview).to_contain_text(f"Half a thought: {int(count) + 1}")
