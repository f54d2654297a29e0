"""A page in one file carries the fonts of its letters, and of large ones these letters alone."""

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont

from dashboard.briefing_files.onefile.fonts import letters_in, only_needed, read_cut
from dashboard.figures.building_fonts import SHEET
from dashboard.figures.tokens import assets_folder
from dashboard.figures.typefaces import FAMILIES, face_of, family_of


def sheet_for(text: str) -> str:
    sheet = (assets_folder() / "css" / SHEET).read_text(encoding="utf-8")
    return only_needed(f"{sheet}\nbody {{ color: red; }}", letters_in(text))


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("Baku", {"ibm-plex-sans-latin"}),
        ("Bakı, می\u200cگوید", {"ibm-plex-sans-latin", "ibm-plex-sans-arabic-arabic"}),
        ('{"local": "\\u5317\\u4eac"}', {"ibm-plex-sans-latin", "noto-sans-sc"}),
        ("दिल्ली", {"noto-sans-devanagari"}),
    ],
)
def test_only_faces_of_letters_on_the_page_travel(text: str, stems: set[str]):
    sheet = sheet_for(text)
    assert {family.stem for family in FAMILIES if f"/{family.stem}-400-" in sheet} == stems
    assert sheet.rstrip().endswith("body { color: red; }")


def test_a_large_font_is_cut_to_the_letters_of_the_page():
    face = face_of(family_of("北"), 400)
    content = read_cut(face.source, letters_in("北京, Baku"))
    with TTFont(io.BytesIO(content)) as font:
        assert {chr(code) for code in font.getBestCmap()} == {"北", "京"}
    assert len(content) < 4_000


def test_a_small_font_travels_whole():
    face = face_of(family_of("Ա"), 400)
    assert read_cut(face.source, letters_in("Ա")) == face.source.read_bytes()
