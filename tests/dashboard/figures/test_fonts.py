"""The shipped fonts where no browser lays text out."""

from __future__ import annotations

import base64
import io
import re

import pytest
import typst
from fontTools.ttLib import TTFont

from dashboard.figures.fonts import (
    FACES,
    FAMILIES,
    PAGE_FAMILIES,
    embedded,
    faces_of,
    font_folder,
    text_width,
    wrapped,
)


def test_every_face_is_shipped_and_becomes_a_font_of_its_own_family():
    assert [face.source.name for face in FACES if not face.source.is_file()] == []
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(font_folder())]
    )
    found = {(font.family, font.weight, font.style) for font in fonts.fonts()}
    assert found == {(face.family.name, face.weight, face.style) for face in FACES}


def test_pages_know_the_families_by_other_names():
    assert len(FAMILIES) == 6
    assert PAGE_FAMILIES == (
        "IBM Plex Sans",
        "IBM Plex Sans Arabic",
        "Noto Sans Armenian",
        "Noto Sans Georgian",
    )


def test_widths_grow_with_size_weight_and_spacing():
    assert text_width("Baku", 20) == pytest.approx(2 * text_width("Baku", 10))
    assert text_width("Baku", 10, 700) > text_width("Baku", 10)
    assert text_width("Baku", 10, spacing=1) == pytest.approx(text_width("Baku", 10) + 4)


@pytest.mark.parametrize("word", ["Ərəş", "Баку", "تهران", "Հայաստան", "საქართველო"])
def test_letters_of_the_region_are_known(word):
    for weight in (400, 600):
        rules = "".join(embedded(face, word) for face in faces_of(weight))
        codes = set(re.findall(r"U\+([0-9A-F]+)", rules))
        assert codes >= {f"{ord(letter):X}" for letter in word}


def test_embedded_letters_are_a_font_with_these_alone():
    rule = embedded(faces_of(400)[0], "Baku")
    data = re.search(r"base64,([^)]+)\)", rule)[1]
    font = TTFont(io.BytesIO(base64.b64decode(data)))
    assert set(font.getBestCmap()) == {ord(letter) for letter in "Baku"}
    assert len(rule) < 6000
    assert rule == embedded(faces_of(400)[0], "Baku")


def test_a_face_without_the_letters_gives_no_rule():
    assert embedded(faces_of(400)[0], "تهران") == ""
    assert embedded(faces_of(400)[3], "Baku ") == ""


def test_lines_break_between_words():
    lines = wrapped("one two three four", text_width("one two", 10) + 1, 10)
    assert lines == ["one two", "three", "four"]
    assert wrapped("", 10, 10) == [""]


def test_a_number_and_its_unit_stay_together():
    assert wrapped("58\u202f% of\u00a0it", 1, 10) == ["58\u202f%", "of\u00a0it"]
