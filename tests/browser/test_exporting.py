"""Exports from the page, and what they look like in a browser."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from dashboard.briefing_files.formats import Order, made_today, make
from dashboard.context import Context
from dashboard.formats import FORMATS
from tests.browser.pages.export_page import ExportPage
from tests.browser.test_accessibility import violations
from tests.browser.waiting import open_context
from tests.colours import pixel_of
from tests.dashboard.stale_dossier import TITLES, stale_copy

SEA, LAND = pixel_of("sea"), pixel_of("land")


def test_a_view_is_exported_and_saved(visit, tmp_path):
    page = visit("?pair=IRN-TUR", page=ExportPage)
    page.open_dialog()
    page.show_picture("export/dialog")
    page.choose("This view", "Drawing")
    saved = page.export_to(tmp_path)
    assert saved.name == "iran-azerbaijan-2019-view.svg"
    assert "All events, Iran – Turkey highlighted" in saved.read_text()
    expect(page.words).to_have_text("Done: iran-azerbaijan-2019-view.svg")


def test_the_notes_follow_the_format_until_they_are_touched(visit):
    page = visit(page=ExportPage)
    page.open_dialog()
    notes = page.dialog.locator("input[name=notes]")
    for name, ticked in (("Hand-out", False), ("Text", False), ("Slides", True), ("Page", False)):
        page.choose(name)
        expect(notes).to_be_checked(checked=ticked)
    page.choose("Hand-out", "Speaker’s copy: with the presenter’s notes")
    for name, ticked in (("Text", True), ("Slides", True), ("Picture", False), ("Hand-out", True)):
        page.choose(name)
        expect(notes).to_be_checked(checked=ticked)
    page.choose("This view")
    expect(notes).not_to_be_checked()
    expect(notes).to_be_disabled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_scenes_that_no_longer_hold_are_asked_about(visit_anew, sites, stale, tmp_path, scheme):
    page = visit_anew(page=ExportPage, site=sites(stale), scheme=scheme, size=(1440, 900))
    page.watch.tolerate("409")
    page.open_dialog()
    page.choose("Text")
    page.start()
    question = page.dialog.get_by_role("alertdialog")
    expect(question).to_contain_text(
        f"2 scenes no longer hold: {'; '.join(TITLES)} – export all the same?"
    )
    expect(question.locator("li")).to_have_count(2)
    expect(question.get_by_role("button", name="Cancel")).to_be_focused()
    assert violations(page) == []
    page.show_picture(f"export/asks-{scheme}")
    page.press("Enter")
    expect(question).to_be_hidden()
    expect(page.dialog.locator(".export-foot button")).to_be_focused()
    page.start()
    expect(question).to_be_visible()
    with page.page.expect_download() as started:
        page.press("Tab", "Enter")
    path = tmp_path / started.value.suggested_filename
    started.value.save_as(path)
    assert path.name == "iran-azerbaijan-2019-briefing.md"
    assert "changed since" not in path.read_text()
    expect(question).to_be_hidden()


def test_a_whole_briefing_is_exported_without_notes(visit, tmp_path):
    page = visit(page=ExportPage, scheme="dark")
    page.open_dialog()
    page.choose("Text")
    saved = page.export_to(tmp_path)
    assert saved.name == "iran-azerbaijan-2019-briefing.md"
    assert "**Notes**" not in saved.read_text()
    page.show_picture("export/done-dark")


def test_an_export_can_be_cancelled(visit):
    page = visit(page=ExportPage)
    page.open_dialog()
    page.start()
    expect(page.dialog.locator("progress")).to_be_visible()
    page.start()
    expect(page.words).to_have_text("Cancelled; nothing was written.")
    expect(page.dialog.locator(".export-foot button")).to_have_text("Export")


def test_the_dialog_is_worked_by_keys_and_closed_with_escape(visit):
    page = visit(page=ExportPage)
    page.open_dialog()
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("Escape")
    expect(page.dialog).to_have_count(0)


@pytest.fixture(scope="module")
def stale(tmp_path_factory) -> Path:
    """A dossier of which two scenes no longer hold."""
    return stale_copy(tmp_path_factory.mktemp("stale"))


@pytest.fixture(scope="module")
def drawings(dossiers, tmp_path_factory) -> Path:
    """Every scene as SVG, in a folder."""
    folder = tmp_path_factory.mktemp("drawings")
    product = make(
        Context.of(dossiers), dossiers.default.dossier.slug, Order(FORMATS["svg"]), made_today()
    )
    zipfile.ZipFile(io.BytesIO(product.content)).extractall(folder)
    return folder


@pytest.fixture(scope="module")
def photograph(chromium):
    """Gives a file as Chromium draws it from the disk, and what it asked for besides itself."""
    asked: list[str] = []
    context = open_context(chromium, viewport={"width": 1280, "height": 720})
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()

    def take(file: Path) -> tuple[Image.Image, list[str]]:
        asked.clear()
        page.goto(file.as_uri())
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        return picture, [url for url in asked if not url.startswith(("file:", "data:"))]

    yield take
    context.close()


def test_every_drawing_opens_from_the_disk_and_asks_for_nothing(photograph, drawings):
    files = sorted(drawings.glob("*.svg"))
    assert len(files) == 8
    for file in files:
        picture, foreign = photograph(file)
        assert foreign == []
        colours = dict(map(reversed, picture.getcolors(maxcolors=1_000_000)))
        assert colours.get(SEA, 0) > 5_000, file.name
        assert colours.get(LAND, 0) > 5_000, file.name


def test_the_visits_are_drawn_where_they_are(photograph, drawings):
    picture, _ = photograph(drawings / "02-visits.svg")
    seen = {colour for _, colour in picture.getcolors(maxcolors=1_000_000)}
    near = lambda wanted: any(sum(map(abs, map(int.__sub__, c, wanted))) < 12 for c in seen)  # noqa: E731
    assert near(pixel_of("shared")), "the shared border"
    assert near(pixel_of("side-a-ink")), "A's disc in Baku"
    assert near(pixel_of("side-b-ink")), "B's disc in Tehran"


def test_a_drawing_needs_no_font_of_the_reader_s(photograph, drawings, tmp_path):
    """Its letters are outlines: another font for everything changes nothing."""
    file = drawings / "02-visits.svg"
    other = tmp_path / "other.svg"
    text = file.read_text()
    assert "<text" not in text
    other.write_text(text.replace("<svg ", '<svg font-family="monospace" font-size="40" ', 1))
    as_it_is, with_another = (photograph(path)[0] for path in (file, other))
    assert as_it_is.tobytes() == with_another.tobytes()
