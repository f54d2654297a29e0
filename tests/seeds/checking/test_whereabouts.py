"""Boxes of countries, by which points with lon and lat swapped are caught."""

import json
from pathlib import Path

import pytest

import geodata
from geodata.countries import Country, find_country
from seeds.checking.dossier import MARGIN_DEG

TABLE = Path(geodata.__file__).parent / "layers/osm/country_boxes.json"
NEAR = [
    ("IRN", 51.42, 35.69),
    ("AZE", 49.89, 40.38),
    ("AZE", 45.41, 39.21),  # the exclave
    ("ARM", 44.51, 40.18),
    ("TUR", 32.85, 39.92),
    ("RUS", 37.62, 55.75),
    ("RUS", -170.0, 66.0),  # beyond the antimeridian
    ("USA", -77.04, 38.90),
    ("KWT", 47.98, 29.37),
    ("NOR", 10.75, 59.91),
    ("NOR", 15.63, 78.22),  # Svalbard, which has a code of its own as well
    ("SJM", 15.63, 78.22),
    ("KIR", 173.02, 1.33),
    ("FJI", -179.9, -16.8),
    ("XKX", 21.17, 42.66),
    ("MDV", 73.51, 4.18),
    ("MLT", 14.51, 35.9),
    ("FRA", 55.45, -20.88),
    ("VNM", 105.85, 21.03),
]


@pytest.mark.parametrize(("country", "lon", "lat"), NEAR)
def test_a_place_of_a_country_is_in_its_box(country, lon, lat):
    assert find_country(country).holds(lon, lat, MARGIN_DEG)


@pytest.mark.parametrize(
    ("country", "lon", "lat"),
    [
        ("IRN", 35.69, 51.42),
        ("AZE", 40.38, 49.89),
        ("TUR", -32.85, 39.92),
        ("USA", 77.04, -38.90),
        ("NOR", 59.91, 10.75),
        ("FRA", 48.86, 2.35),
        ("XKX", 42.66, 21.17),
        ("VNM", 21.03, 105.85),
    ],
)
def test_a_point_with_lon_and_lat_swapped_or_a_sign_lost_is_not(country, lon, lat):
    assert not find_country(country).holds(lon, lat, MARGIN_DEG)


def test_a_box_reaches_as_far_beyond_its_country_as_asked():
    country = Country("AAA", "Aaa", ((10, 20, 30, 40),))
    assert country.holds(8, 18, 2)
    assert country.holds(32, 42, 2)
    assert not country.holds(7.9, 30, 2)
    assert not country.holds(20, 42.1, 2)
    assert not country.holds(8, 18)


def test_a_box_reaches_across_the_antimeridian():
    country = Country("AAA", "Aaa", ((179, -10, 180, 10),))
    assert country.holds(-179.5, 0, 2)
    assert not country.holds(-177, 0, 2)


def test_every_country_has_its_boxes_and_ground_of_no_state_none():
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    codes = [row["country"] for row in table["countries"]]
    assert len(set(codes)) == len(codes) == 249
    assert all(find_country(code).boxes for code in codes)
    assert find_country("XKX").name == "Kosovo"
    assert find_country("nor").code == "NOR"
    assert find_country("XCR") is None
    assert find_country("XXX") is None
