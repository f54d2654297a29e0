"""Lengths, areas and shares against published values, and what holds for every line."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS

from geodata.geodesy import (
    PlanarOnLonLatError,
    area_km2,
    distance_km,
    distances_to_line_km,
    length_km,
    points_of,
    project_locally,
    refuse_planar,
    sample,
    share_along,
)

WGS84_AREA_KM2 = 510_065_621.7
"""Area of the ellipsoid: NGA.STND.0036 (2014), table 3.6."""

WGS84_QUADRANT_KM = 10_001.965729
"""From the equator to a pole: Karney (2013), section 9."""

points = st.tuples(st.floats(-179, 179, allow_nan=False), st.floats(-80, 80, allow_nan=False))
lines = st.lists(points, min_size=2, max_size=12)


def test_a_quarter_of_a_meridian_is_as_long_as_published():
    assert distance_km((47.0, 0.0), (47.0, 90.0)) == pytest.approx(WGS84_QUADRANT_KM, abs=1e-5)


def test_a_degree_of_the_equator_is_a_360th_of_the_earths_girth():
    girth = 2 * math.pi * 6378.137
    assert length_km([(10, 0), (11, 0)]) == pytest.approx(girth / 360, abs=1e-6)


def test_wellington_is_as_far_from_salamanca_as_geographiclib_says():
    # The worked example of GeographicLib's documentation, which Karney (2013) describes.
    wellington, salamanca = (174.81, -41.32), (-5.50, 40.96)
    assert distance_km(wellington, salamanca) == pytest.approx(19_959.679_267_354, abs=1e-6)


def test_half_the_earth_has_half_its_area():
    band = shapely.box(0, 0, 90, 90)
    assert area_km2(shapely.segmentize(band, 1)) == pytest.approx(WGS84_AREA_KM2 / 8, rel=1e-4)


def test_a_hole_is_taken_off_whichever_way_the_rings_run():
    shell = [(44, 39), (46, 39), (46, 41), (44, 41), (44, 39)]
    hole = [(44.5, 39.5), (45.5, 39.5), (45.5, 40.5), (44.5, 40.5), (44.5, 39.5)]
    whole = area_km2(shapely.Polygon(shell))
    ring = whole - area_km2(shapely.Polygon(hole))
    for outer in (shell, shell[::-1]):
        for inner in (hole, hole[::-1]):
            assert area_km2(shapely.Polygon(outer, [inner])) == pytest.approx(ring, rel=1e-12)


@given(points, points)
def test_distance_is_the_same_there_and_back(a, b):
    assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=1e-6)


@given(lines)
def test_a_line_is_at_least_as_long_as_the_way_between_its_ends(line):
    assert length_km(line) >= distance_km(line[0], line[-1]) - 1e-6


@given(lines)
def test_a_line_is_as_long_backwards(line):
    assert length_km(line) == pytest.approx(length_km(line[::-1]), rel=1e-12, abs=1e-9)


@given(lines, st.integers(0, 10))
def test_the_parts_of_a_line_add_up(line, cut):
    cut = min(cut, len(line) - 1)
    parts = [line[: cut + 1], line[cut:]]
    assert sum(map(length_km, parts)) == pytest.approx(length_km(line), rel=1e-12, abs=1e-9)


@given(st.lists(st.tuples(st.floats(44, 49), st.floats(38, 42)), min_size=2, max_size=6))
def test_samples_stand_for_the_whole_length(line):
    _, lengths = sample(line, spacing_km=5)
    assert lengths.sum() == pytest.approx(length_km(line), rel=1e-9, abs=1e-9)
    assert (lengths <= 5 + 1e-9).all()


def test_a_line_lies_wholly_along_itself_and_not_along_a_far_one():
    line = [(46.0, 39.0), (46.2, 39.05), (46.4, 39.0)]
    assert share_along(line, [line], 0.01) == 1
    assert share_along(line, [[(46.0, 40.0), (46.4, 40.0)]], 1) == 0
    assert share_along(line, [], 1) == 0


def test_half_a_line_lies_along_one_that_turns_off_in_its_middle():
    line = [(46.0, 39.0), (46.2, 39.0), (46.4, 39.0)]
    turning = [(46.0, 39.0), (46.2, 39.0), (46.2, 40.0)]
    assert share_along(line, [turning], 0.2) == pytest.approx(0.5, abs=0.02)


def test_the_distance_to_a_line_is_that_to_its_nearest_point():
    line = [[(46.0, 39.0), (47.0, 39.0)]]
    found = distances_to_line_km(np.array([[46.5, 39.1], [46.0, 39.0]]), line)
    # Eleven kilometres a tenth of a degree of latitude; the geodesic bulges a little north.
    assert found == pytest.approx([distance_km((46.5, 39.0), (46.5, 39.1)), 0], abs=0.2)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ([1, 2, 3], r"came points of shape \(3,\); expected \(n, 2\): lon, lat"),
        (np.empty((0, 2)), r"came points of shape \(0, 2\); expected \(n, 2\): lon, lat"),
        ([(1, 2, 3)], r"came points of shape \(1, 3\); expected \(n, 2\): lon, lat"),
        ([(47, 91)], "a point lies outside the earth; expected lon, lat in degrees"),
        ([(math.nan, 1)], "a point lies outside the earth; expected lon, lat in degrees"),
    ],
)
def test_what_is_no_line_of_lon_and_lat_is_refused(line, sentence):
    with pytest.raises(ValueError, match=sentence):
        points_of(line)


@pytest.mark.parametrize("crs", [None, CRS("EPSG:4326")])
def test_planar_maths_on_degrees_is_refused_with_the_remedy(crs):
    with pytest.raises(PlanarOnLonLatError, match="Use length_km, area_km2 or distance_km"):
        refuse_planar(shapely.LineString([(44, 39), (45, 39)]), crs)


def test_planar_maths_on_metres_is_let_through():
    projected, crs = project_locally(np.array([[46.0, 39.0], [46.1, 39.0]]), (46.05, 39.0))
    refuse_planar(shapely.LineString(projected), crs)
    planar = shapely.LineString(projected).length / 1000
    assert planar == pytest.approx(distance_km((46.0, 39.0), (46.1, 39.0)), rel=1e-6)
