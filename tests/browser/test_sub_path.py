"""Araxes behind a proxy that shows it under a path: nothing of it is asked for outside that path.

Every tab records its requests; those outside its site, the path included, are aborted and fail the
test, and so does any answer from 400 on (``tests/browser/watching.py``).
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.selection import Page
from seeds.loading.dossier import EMBEDDED
from tests.browser.pages.compose_page import ComposePage
from tests.browser.pages.events_page import EventsPage
from tests.browser.pages.export_page import ExportPage
from tests.browser.pages.present_page import PresenterWindow, PresentPage
from tests.browser.pages.topbar_page import TopbarPage
from tests.browser.proxying import Behind, Proxy, proxied
from tests.browser.serving import running

SLUG = "iran-azerbaijan-2019"
STRIPPED, WHOLE, OTHER = "/araxes/", "/tools/whole/", "/other/"


@dataclass(frozen=True)
class Host:
    """One host that shows three of them, and the folder that is served at the first."""

    proxy: Proxy
    folder: Path

    def site(self, prefix: str) -> str:
        """The site below a path, as tabs take it."""
        return self.proxy.address + prefix.rstrip("/")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    parent = tmp_path_factory.mktemp("below")
    folder = Path(shutil.copytree(EMBEDDED / SLUG, parent / SLUG))
    with (
        running(folder, log=parent / "one.log", flags=("--prefix", STRIPPED)) as one,
        running(folder, log=parent / "two.log", flags=("--prefix", WHOLE)) as two,
        running(folder, log=parent / "three.log", flags=("--prefix", OTHER)) as three,
        proxied(
            {
                STRIPPED: Behind(one.port),
                WHOLE: Behind(two.port, strips=False, keeps_host=False),
                OTHER: Behind(three.port),
            }
        ) as proxy,
    ):
        yield Host(proxy, folder)


@pytest.fixture
def below(host: Host, visit, visit_anew) -> Iterator[Host]:
    """The host; after the test nobody has asked it for what lies below none of its paths.

    Tabs are named here so that they are looked at before this is.
    """
    yield host
    strays = [one for one in host.proxy.strays if one != "GET /favicon.ico"]
    host.proxy.strays.clear()
    assert strays == []


@pytest.mark.parametrize("prefix", [STRIPPED, WHOLE])
def test_every_page_opens_by_its_link_and_by_its_address(visit_anew, below, prefix):
    site = below.site(prefix)
    page = visit_anew(page=TopbarPage, site=site, motion=False)
    page.wait_until_map_drawn()
    for one in Page:
        page.page_link(one.value).click()
        page.wait_for_selection(page=one.value)
        page.wait_until_answered()
        assert page.page.url.startswith(f"{site}/?d={SLUG}")
    address = page.page.url
    page.page.reload()
    page.wait_until_ready()
    assert page.page.url == address
    assert page.selection()["page"] == [*Page][-1].value
    asked = [request.split(" ")[1] for request in page.watch.requests]
    for part in ("_dash-layout", "_dash-update-component", "geo/", "data/", "briefing/", "assets/"):
        assert any(url.startswith(f"{site}/{part}") for url in asked), part


def test_a_copied_link_opens_the_same_view(visit, visit_anew, below):
    site = below.site(STRIPPED)
    page = visit(
        "?page=pairs&pair=ARM-IRN&theme=dark",
        page=TopbarPage,
        site=site,
        permissions=("clipboard-read", "clipboard-write"),
    )
    page.dispatch({"type": "window", "start": "2018-01-01", "end": "2018-12-31"})
    page.wait_for_address(when="2018-01-01..2018-12-31")
    page.tool("share").click()
    page.expect_notice("Address copied")
    copied = page.page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith(f"{site}/?")
    other = visit_anew(copied.removeprefix(f"{site}/"), page=TopbarPage, site=site)
    assert other.selection() == page.selection()
    assert other.theme() == "dark"
    page.page.go_back()
    page.wait_for_address(when=None)
    assert page.page.url.startswith(f"{site}/?")


@pytest.mark.parametrize("prefix", [STRIPPED, WHOLE])
def test_the_briefing_is_shown_with_the_presenters_window(visit_anew, below, prefix):
    page = visit_anew(page=PresentPage, site=below.site(prefix), motion=False)
    page.begin()
    presenter = page.open_presenter()
    assert presenter.page.url == f"{below.site(prefix)}/presenter/{SLUG}"
    presenter.wait_for_room("showing")
    expect(presenter.page.locator("#next-picture")).to_be_visible()
    presenter.press("ArrowRight")
    page.wait_for_scene(page.scene_ids()[1])
    presenter.page.reload()
    PresenterWindow(presenter.page).wait_for_room("showing")
    assert page.page.url.startswith(f"{below.site(prefix)}/?")


@pytest.mark.parametrize("prefix", [STRIPPED, WHOLE])
def test_a_scene_is_saved_and_a_version_kept(visit, below, prefix):
    page = visit("?page=briefing", page=ComposePage, site=below.site(prefix))
    page.choose("visits")
    headline = f"As seen below {prefix}"
    page.field("headline").fill(headline)
    page.save()
    assert headline in (below.folder / "briefing.yml").read_text(encoding="utf-8")
    page.turn_to_changes()
    page.keep_version(f"Kept below {prefix}")
    expect(page.page.locator(".kept")).to_contain_text(f"Kept below {prefix}")


def test_files_are_taken_away(visit, below, tmp_path):
    site = below.site(STRIPPED)
    events = visit("?page=events", page=EventsPage, site=site)
    listed = events.listed()
    with events.download("csv", tmp_path).open(encoding="utf-8-sig", newline="") as file:
        assert {row["event"] for row in csv.DictReader(file)} == set(listed)
    page = visit(page=ExportPage, site=site)
    page.open_dialog()
    page.choose("This view", "Drawing")
    assert "<svg" in page.export_to(tmp_path).read_text()
    page.press("Escape")
    page.reopen("?page=claims&claim=no-direct-land-connection")
    link = page.page.get_by_role("link", name="Provenance (PROV-JSON)")
    with page.page.expect_download() as started:
        link.click()
    assert started.value.url.startswith(f"{site}/export/{SLUG}/provenance/")
    assert "prov:" in started.value.path().read_text()


def test_two_of_one_host_keep_their_drafts_and_briefings_apart(visit_anew, below):
    page = visit_anew("?page=briefing", page=ComposePage, site=below.site(STRIPPED), motion=False)
    other = below.site(OTHER)
    page.choose("opening")
    page.field("headline").fill("Not saved yet")
    expect(page.deed("save")).to_be_enabled()
    # The watch takes another path of the host for a strange site.
    page.page.context.unroute_all()
    page.page.goto(f"{other}/?page=briefing")
    page.wait_until_ready()
    page.choose("opening")
    expect(page.field("headline")).not_to_have_value("Not saved yet")
    expect(page.deed("save")).to_be_disabled()
    alone = page.page.context.new_page()
    alone.goto(f"{below.site(STRIPPED)}/presenter/{SLUG}")
    expect(alone.locator("#status")).to_contain_text("you turn the scenes here alone")
    alone.locator("#question").fill("Whose question?")
    alone.locator("#question").press("Enter")
    expect(alone.locator("#questions li")).to_have_count(1)
    alone.goto(f"{other}/presenter/{SLUG}")
    expect(alone.locator("#status")).to_contain_text(
        "The room’s window is open and shows no scene."
    )
    expect(alone.locator("#questions li")).to_have_count(0)
    alone.close()
    page.page.goto(f"{below.site(STRIPPED)}/?page=briefing")
    page.wait_until_ready()
    page.choose("opening")
    expect(page.field("headline")).to_have_value("Not saved yet")
    page.watch.foreign.clear()
