"""Boxes of countries, by which points with lon and lat swapped are caught."""

import pytest

from seeds.whereabouts import Box, find_box

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
]


@pytest.mark.parametrize(("country", "lon", "lat"), NEAR)
def test_a_place_of_a_country_is_in_its_box(country, lon, lat):
    assert find_box(country).holds(lon, lat)


@pytest.mark.parametrize(
    ("country", "lon", "lat"),
    [
        ("IRN", 35.69, 51.42),
        ("AZE", 40.38, 49.89),
        ("TUR", -32.85, 39.92),
        ("USA", 77.04, -38.90),
        ("NOR", 59.91, 10.75),
    ],
)
def test_a_point_with_lon_and_lat_swapped_or_a_sign_lost_is_not(country, lon, lat):
    assert not find_box(country).holds(lon, lat)


def test_a_box_reaches_two_degrees_beyond_its_country():
    box = Box(west=10, south=20, east=30, north=40)
    assert box.holds(8, 18)
    assert box.holds(32, 42)
    assert not box.holds(7.9, 30)
    assert not box.holds(20, 42.1)


def test_a_country_that_the_layer_does_not_have_has_no_box():
    assert find_box("XXX") is None
