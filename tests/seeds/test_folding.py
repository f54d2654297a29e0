from __future__ import annotations

import json
from pathlib import Path

import pytest

from seeds.folding import fold, plain_words
from seeds.reading.references import nearest
from seeds.reading.values import near_country

CASES = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "cases" / "fold.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES["found"], ids=lambda case: case["why"])
def test_a_name_folds_to_what_finds_it(case: dict[str, str]):
    assert all(word in fold(case["name"]) for word in fold(case["typed"]).split())


@pytest.mark.parametrize(("one", "other"), CASES["apart"])
def test_different_names_stay_apart(one: str, other: str):
    assert fold(one) != fold(other)


def test_folding_twice_changes_nothing():
    for case in CASES["found"]:
        assert fold(fold(case["name"])) == fold(case["name"])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Turkiye", "TUR"),
        ("TÜRKİYE", "TUR"),
        ("Cote d'Ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Curacao", "CUW"),
        ("sao tome and principe", "STP"),
        ("Reunion", "REU"),
        ("Aland Islands", "ALA"),
        ("azerbaijan", "AZE"),
        ("Azerbaijan ", "AZE"),
        ("Viet Nam", "VNM"),
        ("Kosovo", "XKX"),
        ("KOSOVË", "XKX"),
        ("iran", "IRN"),
        ("united", None),
        ("", None),
        ("Atlantis", None),
    ],
)
def test_a_country_is_meant_by_its_name_in_any_spelling(typed: str, code: str | None):
    assert near_country(typed) == code


@pytest.mark.parametrize(
    ("typed", "known"),
    [("Nukuʻalofa", "nukualofa"), ("gəncə", "gence"), ("ILHAM-ALIYEV", "ilham-aliyev")],
)
def test_a_misspelt_name_is_held_against_known_ones_as_it_folds(typed: str, known: str):
    assert nearest(typed, ["something-else", known]) == known


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Gəncə–Şəki Corridor", ["gence", "seki", "corridor"]),
        ("President Øst's visit, ۱۳۹۷", ["president", "osts", "visit", "1397"]),
        ("Ho Chi Minh: Hà Nội_2024", ["ho", "chi", "minh", "ha", "noi", "2024"]),
        ("Встреча", []),
    ],
)
def test_an_id_is_made_of_the_letters_that_a_name_folds_to(title: str, words: list[str]):
    assert plain_words(title) == words
