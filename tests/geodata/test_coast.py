"""The coast is the edge of the land, close and far, and no edge of the data."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from geodata.building.coast import build_world_coast, shores_of
from geodata.layers import load_geojson


def edges_of(lines):
    """Pairs of positions next to each other, without direction."""
    steps = (frozenset(map(tuple, step)) for line in lines for step in pairwise(line))
    return [step for step in steps if len(step) == 2]


def lines_of(layer):
    """Lines of a layer of lines, rings of one of polygons."""
    for feature in load_geojson(layer)["features"]:
        parts = feature["geometry"]["coordinates"]
        if feature["geometry"]["type"] == "MultiPolygon":
            parts = [ring for polygon in parts for ring in polygon]
        yield from parts


def is_at_the_edge_of_the_world(edge):
    """Whether land ends there in the data alone."""
    return all(abs(lon) == 180 for lon, _ in edge) or all(lat <= -85.06 for _, lat in edge)


def test_far_out_too_the_coast_is_the_edge_of_the_land_and_no_border():
    coast = set(edges_of(lines_of("world_coast")))
    owners = Counter(edges_of(lines_of("world_countries")))
    assert {owners[edge] for edge in coast} == {1}
    alone = {edge for edge, number in owners.items() if number == 1}
    assert {edge for edge in alone - coast if not is_at_the_edge_of_the_world(edge)} == set()
    # Where a border reaches the sea, rounding may lay its last step on the shore.
    assert len(coast & set(edges_of(lines_of("world_borders")))) <= 3


def test_the_far_coast_is_what_its_builder_makes_of_the_countries():
    (built,) = build_world_coast()
    (written,) = load_geojson("world_coast")["features"]
    assert edges_of(built["geometry"]["coordinates"]) == edges_of(lines_of("world_coast"))
    assert built["properties"] == written["properties"] == {}


@pytest.mark.parametrize("layer", ["world_coast", "region_coast"])
def test_no_coast_runs_along_the_antimeridian_where_land_goes_on(layer):
    strays = [edge for edge in edges_of(lines_of(layer)) if is_at_the_edge_of_the_world(edge)]
    assert strays == []


def test_a_shore_ends_where_the_data_do_and_goes_on_beyond():
    ring = np.array([[170, 60], [180, 61], [180, 65], [170, 66], [170, 60.0]])
    shores = [shore.tolist() for shore in shores_of(ring)]
    assert shores == [[[170, 60], [180, 61]], [[180, 65], [170, 66], [170, 60]]]
    (whole,) = shores_of(ring - 20)
    assert whole.tolist() == (ring - 20).tolist()
