"""Names in letters that no shipped font has are known, so that the map can do without them."""

from __future__ import annotations

import pytest

from dashboard.figures.scripts import is_drawable, shipped_letters, undrawable_names
from geodata.layers import read_layer


@pytest.mark.parametrize(
    "name", ["Baku", "Bakı", "Naxçıvan", "Москва", "تهران", "نیروگاه‌های", "Երևան", "თბილისი"]
)
def test_the_scripts_of_the_first_dossier_are_shipped(name: str):
    assert is_drawable(name)


@pytest.mark.parametrize("name", ["नई दिल्ली", "北京", "Αθήνα"])
def test_scripts_without_a_font_are_known(name: str):
    assert not is_drawable(name)


def test_ranges_are_read_from_the_faces_single_letters_too(tmp_path):
    sheet = tmp_path / "faces.css"
    sheet.write_text("@font-face { unicode-range: U+0041-005A, U+20AC; }")
    assert shipped_letters(sheet) == (range(0x41, 0x5B), range(0x20AC, 0x20AD))


def test_features_are_named_by_their_english_name():
    features = [
        {"properties": {"name": "Beijing", "local": "北京"}},
        {"properties": {"name": "Baku", "local": "Bakı"}},
        {"properties": {"name": "Aras", "local": None}},
    ]
    assert undrawable_names(features) == {"Beijing"}


def test_what_the_pair_needs_is_drawable_in_every_layer():
    places = read_layer("places")["features"]
    near = [one for one in places if one["properties"]["country"] in {"IRN", "AZE"}]
    assert near
    assert undrawable_names(near) == set()
