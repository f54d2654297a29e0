"""Exports from the page, and what they look like in a browser."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from dashboard.context import Context
from dashboard.export.briefing.formats import Format, Order, made_today, make
from tests.browser.pages.export_page import ExportPage
from tests.browser.waiting import open_context

SEA, LAND = (0xD9, 0xE6, 0xEC), (0xFA, 0xF8, 0xF2)


def test_a_view_is_exported_and_saved(visit, tmp_path):
    page = visit("?pair=IRN-TUR", page=ExportPage)
    page.open_dialog()
    page.show_picture("export/dialog")
    page.choose("This view", "Drawing")
    saved = page.export_to(tmp_path)
    assert saved.name == "iran-azerbaijan-2019-view.svg"
    assert "All events, Iran – Turkey highlighted" in saved.read_text()
    expect(page.words).to_have_text("Done: iran-azerbaijan-2019-view.svg")


def test_a_whole_briefing_is_exported_without_notes(visit, tmp_path):
    page = visit(page=ExportPage, scheme="dark")
    page.open_dialog()
    page.choose("Text", "With the presenter’s notes")
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
    expect(page.dialog.locator("button.primary")).to_have_text("Export")


def test_the_dialog_is_worked_by_keys_and_closed_with_escape(visit):
    page = visit(page=ExportPage)
    page.open_dialog()
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("Escape")
    expect(page.dialog).to_have_count(0)


@pytest.fixture(scope="module")
def drawings(shelf, tmp_path_factory) -> Path:
    """Every scene as SVG, in a folder."""
    folder = tmp_path_factory.mktemp("drawings")
    product = make(Context.of(shelf), shelf.default.dossier.slug, Order(Format.SVG), made_today())
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
    assert near((0x2C, 0x8C, 0x7C)), "the shared border"
    assert near((0x1F, 0x66, 0xAD)), "A's disc in Baku"
    assert near((0xA9, 0x50, 0x10)), "B's disc in Tehran"


def test_a_drawing_is_set_in_the_letters_that_it_carries(photograph, drawings, tmp_path):
    """Without its letters the same words take another width."""
    file = drawings / "02-visits.svg"
    bare = tmp_path / "bare.svg"
    text = file.read_text()
    begin, end = text.index("<style>"), text.index("</style>")
    bare.write_text(text[:begin] + text[end + len("</style>") :])
    with_letters, without = (photograph(path)[0] for path in (file, bare))
    assert with_letters.tobytes() != without.tobytes()
