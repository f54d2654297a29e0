"""Literal figures, mixed scales and values in braces, as the words of a scene may have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.checking.words import literal_figures, mixed_scales, sentences
from seeds.reading.placeholders import Placeholder, StrayBrace, replace_placeholders, split_words


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The border is 765 km long.", ("765 km",)),
        ("62 % of it, 1,146.1 km and 2.5 times", ("62 %", "1,146.1 km", "2.5")),
        ("3 visits in 2018", ("3",)),
        ("2000 km of it", ("2000 km",)),
        ("1500 people came", ("1500",)),
        ("On 16 January 2019, and on 16–17 Jan", ()),
        ("January 16, 2019 and 2019-01-16", ()),
        ("since 1991, in the 1990s, in 2018/19 and 2018–2019", ()),
        ("in the 20th century at 14:30", ()),
        ("¶8–10, ¶ 3, paragraph 4, paragraphs 2 to 5 and article 8", ()),
        ("COVID-19, G20, T-72 and M4", ()),
        ("two visits, and a third", ()),
        ("", ()),
    ],
)
def test_figures_are_numbers_that_point_at_no_day_year_or_paragraph(text, figures):
    assert tuple(f for s in sentences(text) for f in literal_figures(s)) == figures


def test_a_value_in_braces_is_no_literal_figure_whatever_its_name():
    text = "{border_km} km, which is {claim:visit-3-of-2019}"
    assert [literal_figures(s) for s in sentences(text)] == [()]


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("It is likely, with high confidence.", ("likely", "high confidence")),
        ("We are confident that it is very unlikely.", ("very unlikely", "confident")),
        ("Improbable; low confidence", ("Improbable", "low confidence")),
        ("It is probable. Our confidence is moderate.", None),
        ("Almost no chance of peace", None),
        ("Confidence-building is likely", None),
        ("A vote of confidence is probable, a no-confidence vote is not", None),
    ],
)
def test_a_likelihood_and_a_confidence_are_found_in_one_sentence_only(text, mixed):
    found = [scales for s in sentences(text) if (scales := mixed_scales(s))]
    assert found == ([mixed] if mixed else [])


def test_sentences_end_at_full_stops_before_capitals_and_at_line_ends():
    text = "One. Two (approx. three)! “Four.” Five\nsix"
    assert list(sentences(text)) == ["One.", "Two (approx. three)!", "“Four.", "Five", "six"]


def test_braces_hold_values_twice_they_are_braces_and_alone_they_are_faults():
    parts = list(split_words("{{a}} is { b } or {claim:c} but {d"))
    assert parts[:6] == ["{", "a", "}", " is ", Placeholder("b"), " or "]
    assert parts[6].claim == "c"
    assert isinstance(parts[8], StrayBrace)
    assert parts[8].came().startswith("a brace without its other half in ")
    assert parts[8].near.endswith("but {d")


def test_values_take_the_place_of_their_names():
    filled = replace_placeholders("{a} km {{of}} {claim:x} {", lambda part: part.name.upper())
    assert filled == "A km {of} CLAIM:X {"


@given(st.text(alphabet="{}ab: ", max_size=30))
def test_any_text_is_taken_apart_and_nothing_of_it_is_lost(text):
    kept = "".join(
        part
        if isinstance(part, str)
        else part.sign
        if isinstance(part, StrayBrace)
        else "{" + part.name + "}"
        for part in split_words(text)
    )
    plain = text.replace("{{", "{").replace("}}", "}")
    assert kept.replace(" ", "").count("a") == plain.count("a")
    assert kept.replace(" ", "").count("b") == plain.count("b")
