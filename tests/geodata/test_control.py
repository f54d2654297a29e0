"""Stretches of borders that others held."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.borders import find_border
from geodata.control import all_stretches, stretches
from geodata.layers import load_geojson


def test_in_january_2019_118_km_of_the_aras_lay_behind_the_line_of_contact():
    (stretch,) = stretches("IRN", "AZE", date(2019, 1, 24))
    assert stretch.length_km == pytest.approx(117.8, abs=0.5)
    assert (stretch.ground_of, stretch.held_by) == ("AZE", "Armenian forces")
    assert stretch.published == ((132, "Azerbaijan's government"),)
    assert stretches("irn", "aze") == (stretch,)


@pytest.mark.parametrize(
    ("pair", "day"),
    [
        (("AZE", "IRN"), date(1994, 5, 11)),
        (("AZE", "IRN"), date(2020, 10, 23)),
        (("ARM", "IRN"), date(2019, 1, 24)),
        (("ETH", "ERI"), date(2019, 1, 24)),
    ],
)
def test_nobody_else_holds_a_border_that_no_row_names(pair, day):
    assert stretches(*pair, day) == ()


def test_a_stretch_is_part_of_its_border_and_ends_on_it():
    for stretch in all_stretches():
        border = find_border(*stretch.pair.split("-"))
        assert border is not None
        assert stretch in border.held
        assert 0 < stretch.length_km <= border.length_km
        vertices = [
            point
            for feature in load_geojson("region_borders")["features"]
            if feature["properties"]["pair"] == stretch.pair
            for point in feature["geometry"]["coordinates"]
        ]
        for lon, lat in stretch.ends:
            assert min(abs(lon - x) + abs(lat - y) for x, y in vertices) < 0.02
