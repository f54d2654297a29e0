"""The hand-out, opened by Poppler."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PIL import Image

from dashboard.export.briefing.brief import build_brief
from dashboard.export.briefing.pdf import write_pdf
from tests.dashboard.export.briefing.conftest import MADE
from tests.dashboard.export.briefing.hand_made import LONG, a_briefing, a_scene
from tests.readers import run


def pages_of(path) -> list[str]:
    return run("pdftotext", "-layout", path, "-").split("\f")[:-1]


def test_every_scene_has_a_page_between_cover_and_sources(handout, brief):
    pages = pages_of(handout)
    pages = [page for page in pages if "More events in this view" not in page]
    assert len(pages) == len(brief.scenes) + 2
    for scene, page in zip(brief.scenes, pages[1:-1], strict=True):
        assert f"{scene.number} / 8" in page
        assert scene.headline.split()[0] in page
        assert scene.figures[0].label.split()[0] in page
    assert "What this rests on" in pages[-1]
    assert brief.data in pages[-1].replace("\n", "")


def test_every_event_is_listed_once(handout, brief):
    """Eight beside the map, the others on a page of their own; the same list is not repeated."""
    pages = [" ".join(page.split()) for page in run("pdftotext", handout, "-").split("\f")[:-1]]
    (further,) = (page for page in pages if "More events in this view" in page)
    first = pages[pages.index(further) - 1]
    rows = brief.scene("opening").table.rows
    assert len(rows) == 24
    assert "The other 16 events: see the next page." in first
    for number, row in enumerate(rows):
        assert row[1].split(" of ")[0] in (first if number < 8 else further)


def test_every_page_bears_marking_day_viewpoint_hash_and_number(handout, brief):
    pages = pages_of(handout)
    for number, page in enumerate(pages, start=1):
        assert page.count("NO MARKING") == 2
        assert brief.foot() in page
        assert f"{number} / {len(pages)}" in page


def test_the_file_is_titled_tagged_and_dated_as_told(handout):
    told = dict(re.findall(r"^([^:]+):\s+(.*)$", run("pdfinfo", handout), re.MULTILINE))
    assert told["Title"] == "Iran – Azerbaijan, January 2019"
    assert told["Tagged"] == "yes"
    assert "842" in told["Page size"] or "841.89" in told["Page size"]
    assert "2026" in told["CreationDate"]


def test_words_on_the_map_are_words(handout):
    """Vectors: a reader can search the hand-out for a place."""
    assert "Baku" in run("pdftotext", handout, "-")
    assert "Tabriz" in run("pdftotext", handout, "-")


def test_pages_are_drawn(handout, tmp_path):
    run("pdftoppm", "-r", "40", "-f", "4", "-l", "4", "-png", handout, tmp_path / "page")
    (picture,) = tmp_path.glob("page*.png")
    page = Image.open(picture).convert("RGB")
    colours = {colour for _, colour in page.getcolors(maxcolors=100_000)}
    assert (255, 255, 255) in colours
    assert any(green > red + 60 and green > 110 for red, green, _ in colours), "the shared border"
    assert any(abs(r - 0xD9) + abs(g - 0xE6) + abs(b - 0xEC) < 12 for r, g, b in colours), "the sea"


def test_notes_can_be_left_out(volume, brief, handout, tmp_path):
    path = tmp_path / "without.pdf"
    path.write_bytes(write_pdf(volume, brief, notes=False))
    said = "opinion piece, and that its author"
    assert said in " ".join(run("pdftotext", handout, "-").split())
    assert said not in " ".join(run("pdftotext", path, "-").split())


def test_the_same_brief_gives_the_same_bytes(volume, brief, handout):
    assert write_pdf(volume, brief) == handout.read_bytes()


def test_the_day_of_making_is_the_given_one(volume, brief, handout):
    other = replace(brief, made=MADE.replace(day=26), scenes=brief.scenes[:1])
    assert write_pdf(volume, other) != handout.read_bytes()


@pytest.mark.parametrize("dark", [False, True])
def test_long_words_stay_on_their_page(volume, dark, tmp_path):
    scenes = [
        a_scene(1, volume.opening, volume, headline=LONG, text=LONG * 3, notes=LONG * 9),
        *a_briefing(volume)["scenes"][1:5],
    ]
    brief = build_brief(volume, {**a_briefing(volume), "scenes": scenes}, MADE)
    path = tmp_path / "long.pdf"
    path.write_bytes(write_pdf(volume, brief, dark=dark))
    lists = {scene.table.rows for scene in brief.scenes if scene.table and not scene.claims}
    longer = sum(len(rows) > 8 for rows in lists)
    assert len(pages_of(path)) == len(scenes) + 2 + longer


def test_every_script_of_the_region_comes_out(volume, tmp_path):
    scene = a_scene(1, volume.opening, volume, headline="Ərəş تهران Баку Հայաստան საქართველო")
    brief = build_brief(volume, {**a_briefing(volume), "scenes": [scene]}, MADE)
    path = tmp_path / "scripts.pdf"
    path.write_bytes(write_pdf(volume, brief))
    text = run("pdftotext", path, "-")
    for word in ("Ərəş", "تهران", "Баку", "Հայաստան", "საქართველო"):
        assert word in text, word


def test_words_are_never_markup(volume, tmp_path):
    nasty = '#import "x" *bold* _it_ $1$ `raw` <a> @ref // \\ ]['
    scene = a_scene(1, volume.opening, volume, headline=nasty, text=nasty, notes=nasty)
    brief = build_brief(volume, {**a_briefing(volume), "scenes": [scene]}, MADE)
    path = tmp_path / "nasty.pdf"
    path.write_bytes(write_pdf(volume, brief))
    assert '#import "x" *bold* _it_ $1$ `raw` <a> @ref // \\ ][' in run("pdftotext", path, "-")
