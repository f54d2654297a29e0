"""Lines, sizes and parts of text on slides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.briefing_files.slides.fitting import (
    broken,
    fits,
    fitting_size,
    height_of,
    line_height,
    lines_of,
    shortened,
    split_lines,
    split_text,
    width_of,
)
from dashboard.briefing_files.slides.master import Area
from dashboard.figures.fonts import text_width

LETTERS = "abc WMil.,(12)–  ğəЖΩ Հայ საქ سفر שלום 北京。東京を सीमा พรม 서울 🤝\u200c"
TEXTS = st.text(alphabet=LETTERS, max_size=300)


@given(text=TEXTS, width=st.floats(0.3, 8), size=st.sampled_from([10, 12, 18, 28]))
def test_lines_are_the_text_again_and_none_is_wider_than_the_box(text, width, size):
    lines = broken(text, width, size)
    assert "".join(lines) == text
    for line in lines:
        bare = line.strip()
        assert width_of(bare, size) <= width * 72 + 1e-6 or len(bare.rstrip("\u200c")) == 1


@given(text=TEXTS.map(str.strip), size=st.sampled_from([12, 18]), height=st.floats(0.3, 3))
def test_what_is_parted_fits_and_nothing_is_lost(text, size, height):
    area = Area(0, 0, 3, height)
    head, rest = split_text(text, area, size)
    assert (head + rest).replace(" ", "") == text.replace(" ", "")
    room = int((height - 0.1) / line_height(text, size))
    assert lines_of(head, area.width - 0.2, size) <= max(room, 1)
    if not rest:
        assert head == text
        assert not text or fits(text, area, size) or height_of(text, 3, size) < height + 1e-6


@pytest.mark.parametrize("letters", ["Visits in eight weeks", "ВИЗИТЫ", "Հայաստան", "WMWM"])
@pytest.mark.parametrize("bold", [False, True])
def test_room_is_reckoned_for_a_font_wider_than_ours(letters, bold):
    ours = text_width(letters, 12, 700 if bold else 400)
    assert 1.1 * ours < width_of(letters, 12, bold=bold) < 1.3 * ours


def test_han_is_broken_between_letters_and_not_before_a_stop():
    lines = broken("北京和東京。北京和東京。", 5 * 12 / 72, 12)
    assert lines == ["北京和東", "京。北京和", "東京。"]
    assert width_of("北京", 12) == 24


def test_marks_take_no_room():
    assert width_of("می\u200cگذرد", 12) == width_of("میگذرد", 12)
    assert width_of("e\u0301", 12) == width_of("e", 12)


def test_a_text_is_parted_behind_a_sentence():
    text = "The first sentence is here. The second one follows it. The third one ends the text."
    head, rest = split_lines(text, 3, 12, 2)
    assert head == "The first sentence is here. The second one follows it."
    assert rest == "The third one ends the text."


def test_the_size_is_the_first_that_fits_and_the_last_where_none_does():
    words = "Eight words that have to find their place"
    assert fitting_size(words, Area(0, 0, 10, 1), (18, 12)) == 18
    assert fitting_size(words, Area(0, 0, 1.5, 1), (18, 12)) == 12
    assert fitting_size(words, Area(0, 0, 0.5, 0.2), (18, 12)) == 12


@given(text=TEXTS, most=st.integers(1, 4))
def test_a_shortened_text_says_so_and_keeps_to_its_lines(text, most):
    told = shortened(text, 2.5, 9, most, "… (in full in the notes)")
    assert lines_of(told, 2.5, 9) <= most
    assert told == text or told.endswith("… (in full in the notes)")
