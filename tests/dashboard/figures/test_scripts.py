"""Names in letters that no shipped font has are known, so that the map can do without them."""

from __future__ import annotations

import pytest

from dashboard.figures.scripts import is_drawable, sample_letters, undrawable_names
from geodata.layers import load_geojson


@pytest.mark.parametrize(
    "name", ["Baku", "Bakı", "Naxçıvan", "Москва", "تهران", "نیروگاه‌های", "Երևան", "თბილისი"]
)
def test_the_scripts_of_the_first_dossier_are_shipped(name: str):
    assert is_drawable(name)


@pytest.mark.parametrize("name", ["नई दिल्ली", "北京", "Αθήνα", "אשדוד"])
def test_so_are_those_of_other_countries(name: str):
    assert is_drawable(name)


@pytest.mark.parametrize("name", ["𐎧𐏁", "𓇋", "🤝"])
def test_scripts_without_a_font_are_known(name: str):
    assert not is_drawable(name)


def test_features_are_named_by_their_english_name():
    features = [
        {"properties": {"name": "Beijing", "local": "𓇋𓏏"}},
        {"properties": {"name": "Baku", "local": "Bakı"}},
        {"properties": {"name": "Aras", "local": None}},
    ]
    assert undrawable_names(features) == {"Beijing"}


def test_what_the_pair_needs_is_drawable_in_every_layer():
    places = load_geojson("places")["features"]
    near = [one for one in places if one["properties"]["country"] in {"IRN", "AZE"}]
    assert near
    assert undrawable_names(near) == set()


def test_one_letter_a_font_stands_for_all_local_names():
    names = ["Baku", "Šiauliai", "北京", "上海", "Żory", None]
    found = sample_letters({"properties": {"local": name}} for name in names)
    assert found == ("B", "Š", "北")
