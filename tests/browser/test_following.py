"""Open pages follow their dossier: an edit, a broken one, its mending, a folder that is away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.pages.events_page import EventsPage
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
    selection = one.selection()
    zoomed = one.page.evaluate("() => araxes.timeline.view.model.view")
    events = folder / "events.yml"
    title = one.page.evaluate(
        "(id) => araxes.state.dossier.events.find((event) => event.id === id).title", EVENT
    )

    edit(events, title, new)
    for page in (one, two):
        page.expect_notice(CHANGED)
    expect(one.page.locator("#panel-event h2")).to_have_text(new)
    expect(two.row(EVENT)).to_contain_text(new)
    assert one.selection() == selection
    assert one.page.evaluate("() => araxes.timeline.view.model.view") == zoomed
    one.show_picture("following/changed")

    edit(events, "kind: visit", "kind: vizit")
    for page in (one, two):
        notice = page.expect_notice("The dossier's files have ")
        expect(notice.locator("li").first).to_have_text(
            re.compile(r'^events\.yml:\d+ \S+ kind: came "vizit"; expected ')
        )
        expect(notice.locator("li").last).to_have_text(
            re.compile(r"^and \d+ more; araxes check lists them$")
        )
    expect(one.page.locator("#panel-event h2")).to_have_text(new)
    one.show_picture("following/broken")
    two.show_picture("following/broken-table")

    edit(events, "kind: vizit", "kind: visit")
    edit(folder / "dossier.yml", TITLE, "Quite another title")
    for page in (one, two):
        expect(page.page.locator("#dossier-title")).to_have_text("Quite another title")
        expect(page.notices.filter(has_text="files have")).to_have_count(0)
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
