"""The shipped fonts where no browser lays text out."""

from __future__ import annotations

import pytest

from dashboard.figures.fonts import text_width, typst_fonts, wrapped


def families(text: str) -> set[str]:
    return {font.family for font in typst_fonts(text).fonts()}


def test_a_text_gets_the_fonts_of_its_scripts_and_no_others():
    assert families("Baku") == {"IBM Plex Sans"}
    assert families("Erdoğan, Αθήνα") == {
        "IBM Plex Sans",
        "IBM Plex Sans Ext",
        "IBM Plex Sans Grek",
    }
    assert families("नई दिल्ली") == {"IBM Plex Sans", "Noto Sans Devanagari"}
    assert families("🤝") == {"IBM Plex Sans"}


def test_widths_grow_with_size_weight_and_spacing():
    assert text_width("Baku", 20) == pytest.approx(2 * text_width("Baku", 10))
    assert text_width("Baku", 10, 700) > text_width("Baku", 10)
    assert text_width("Baku", 10, spacing=1) == pytest.approx(text_width("Baku", 10) + 4)


@pytest.mark.parametrize("word", ["Ərəş", "Баку", "تهران", "Հայաստան", "საქართველო", "서울"])
def test_letters_of_every_script_are_measured(word: str):
    one = text_width("x" * len(word), 10)
    assert one / 2 < text_width(word, 10) < 2.2 * one


def test_marks_upon_a_letter_take_no_room():
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("می\u200cگوید", 10) == text_width("میگوید", 10)


def test_lines_break_between_words():
    lines = wrapped("one two three four", text_width("one two", 10) + 1, 10)
    assert lines == ["one two", "three", "four"]
    assert wrapped("", 10, 10) == [""]


def test_a_number_and_its_unit_stay_together():
    room = text_width("58\u202f%", 10) + 1
    assert wrapped("58\u202f% of\u00a0it", room, 10) == ["58\u202f%", "of\u00a0it"]


@pytest.mark.parametrize(
    "text",
    [
        "外交部长访问北京并与东道主签署了一项关于边界划定的协议",
        "รัฐมนตรีว่าการกระทรวงการต่างประเทศเยือนกรุงเทพมหานคร",
        "ការទស្សនកិច្ចរបស់រដ្ឋមន្ត្រីការបរទេសនៅភ្នំពេញ",
        "Donaudampfschifffahrtsgesellschaftskapitänskajütentür",
    ],
)
def test_what_has_no_spaces_is_broken_where_it_must_be(text: str):
    room = text_width(text, 10) / 3
    lines = wrapped(text, room, 10)
    assert "".join(lines) == text
    assert 3 <= len(lines) <= 5
    assert max(text_width(line, 10) for line in lines) <= room


def test_no_line_begins_with_a_stop_or_a_mark():
    lines = wrapped("北京，东京，首尔，河内，万象。", text_width("北京东", 10), 10)
    assert not [line for line in lines if line[0] in "，。"]
