"""Tiles of the ground: they fit, are as long as what is measured, and packed as they are drawn."""

from __future__ import annotations

import math

import brotli
import geopandas as gpd
import mapbox_vector_tile
import numpy as np
import pytest
import shapely

from geodata import lengths_km, read_ground
from geodata.ground.drawing import FIELDS
from geodata.ground.files import open_packed
from geodata.ground.tiles import (
    EXTENT,
    GREATEST_ZOOM,
    LAST_PACKED,
    PATH,
    Tile,
    draw_ground,
    draw_places,
    read_tile,
)
from geodata.mercator import latitude, mercator


def features(tile, draw=draw_ground):
    """Features by layer, with their shapes in steps of the tile."""
    decoded = mapbox_vector_tile.decode(draw(tile), default_options={"y_coord_down": True})
    return {
        name: [(f["properties"], shapely.geometry.shape(f["geometry"])) for f in layer["features"]]
        for name, layer in decoded.items()
    }


def tile_at(zoom, lon, lat):
    side = 1 << zoom
    column = int((lon + 180) / 360 * side)
    return Tile(zoom, column, int((0.5 - mercator(lat) / (2 * math.pi)) * side))


def tiles_over(box, zoom):
    first, last = tile_at(zoom, box[0], box[3]), tile_at(zoom, box[2], box[1])
    columns, rows = range(first.column, last.column + 1), range(first.row, last.row + 1)
    return [Tile(zoom, column, row) for column in columns for row in rows]


def in_degrees(tile, shape):
    side = 1 << tile.zoom

    def move(points):
        lon = (points[:, 0] / EXTENT + tile.column) / side * 360 - 180
        y = (0.5 - (points[:, 1] / EXTENT + tile.row) / side) * 2 * math.pi
        return np.stack([lon, [latitude(one) for one in y]], axis=1)

    return shapely.transform(shape, move)


def ground_at(tile, lon, lat):
    """Codes of the countries that a tile fills at a place."""
    side = 1 << tile.zoom
    x = ((lon + 180) / 360 * side - tile.column) * EXTENT
    y = ((0.5 - mercator(lat) / (2 * math.pi)) * side - tile.row) * EXTENT
    point = shapely.Point(x, y)
    countries = features(tile).get("countries", [])
    return {said["code"] for said, shape in countries if shapely.make_valid(shape).contains(point)}


@pytest.mark.parametrize("name", ["0/0/0", "1/1/0", "3/4/3", "4/13/6", "5/17/11", "5/31/8"])
def test_what_is_packed_is_what_would_be_drawn(name):
    tile = Tile(*map(int, name.split("/")))
    packed = open_packed(PATH).block(name)
    assert (brotli.decompress(packed) if packed else b"") == draw_ground(tile)
    assert read_tile(tile) == draw_ground(tile) + draw_places(tile)


def test_the_packed_tiles_are_those_of_the_least_zooms_and_no_others():
    zooms = {int(name.split("/")[0]) for name in open_packed(PATH).said["blocks"]}
    assert zooms == set(range(LAST_PACKED + 1))


@pytest.mark.parametrize(
    ("lon", "lat"), [(19.5, 42.2), (35.5, 33.1), (-70.0, -16.2), (105.8, 21.0)]
)
@pytest.mark.parametrize("zoom", [3, 7, 10])
def test_each_layer_says_what_its_fields_promise(zoom, lon, lat):
    found = features(tile_at(zoom, lon, lat), read_tile)
    assert {"countries", "places"} <= found.keys() <= FIELDS.keys()
    for name, layer in found.items():
        assert {key for said, _ in layer for key in said} <= set(FIELDS[name])
    assert all(said["code"].isupper() or not said["code"] for said, _ in found["countries"])


@pytest.mark.parametrize(
    ("pair", "box"),
    [
        ("NOR-RUS", (28.0, 68.8, 31.2, 70.0)),
        ("CHE-ITA", (6.7, 45.7, 10.7, 46.8)),
        ("BGD-IND", (88.0, 24.5, 89.2, 26.5)),
        ("ARG-CHL", (-72.8, -52.5, -71.0, -49.0)),
        ("ERI-ETH", (36.4, 13.5, 39.5, 15.0)),
    ],
)
@pytest.mark.parametrize("zoom", [9, 10, GREATEST_ZOOM])
def test_from_zoom_nine_on_a_border_is_as_long_as_measured(zoom, pair, box):
    borders = read_ground(box, layers=["borders"])["borders"]
    measured = lengths_km(borders[borders["pair"] == pair]).sum()
    lines = []
    for tile in tiles_over(box, zoom):
        for said, shape in features(tile).get("borders", []):
            if said["pair"] == pair:
                own = in_degrees(tile, shapely.clip_by_rect(shape, 0, 0, EXTENT, EXTENT))
                lines += shapely.get_parts(shapely.clip_by_rect(own, *box)).tolist()
    drawn = gpd.GeoDataFrame(geometry=[one for one in lines if one.length], crs="EPSG:4326")
    assert lengths_km(drawn).sum() == pytest.approx(measured, rel=0.01)


@pytest.mark.parametrize(
    ("zoom", "lon", "lat"), [(4, 10.0, 47.0), (6, 38.0, 14.5), (9, 27.0, 37.4)]
)
def test_lines_meet_at_the_side_of_two_tiles(zoom, lon, lat):
    left = tile_at(zoom, lon, lat)
    right = Tile(zoom, left.column + 1, left.row)

    def crossings(tile, x):
        side = shapely.LineString([(x, 0), (x, EXTENT)])
        drawn = features(tile)
        lines = [shape for name in ("coast", "borders") for _, shape in drawn.get(name, ())]
        met = shapely.get_parts(shapely.intersection(lines, side))
        return sorted(one.y for one in met if one.geom_type == "Point")

    there, here = crossings(left, EXTENT), crossings(right, 0)
    assert there
    assert there == pytest.approx(here, abs=1)


@pytest.mark.parametrize(
    ("zoom", "lon", "lat", "code"),
    [
        (3, 40.0, 9.0, "ETH"),
        (8, 26.85, 37.14, "GRC"),
        (10, 29.59, 36.145, "GRC"),
        (9, 179.9, -16.2, "FJI"),
        (5, -178.5, 67.0, "RUS"),
        (2, 60.0, -75.0, "ATA"),
    ],
)
def test_islands_far_sides_and_the_south_are_there(zoom, lon, lat, code):
    assert ground_at(tile_at(zoom, lon, lat), lon, lat) == {code}


@pytest.mark.parametrize("lon", [179.9, -179.9])
def test_ground_goes_on_beyond_180_degrees(lon):
    """A tile at the edge of the world has a little of what lies at the other."""
    boxes = [shape.bounds for _, shape in features(tile_at(5, lon, 67.0))["countries"]]
    if lon > 0:
        assert max(box[2] for box in boxes) > EXTENT
    else:
        assert min(box[0] for box in boxes) < 0


@pytest.mark.parametrize(("lon", "lat"), [(32.7, -1.2), (-87.2, 48.0), (31.6, 60.7)])
def test_a_tile_in_the_middle_of_a_lake_is_water(lon, lat):
    lakes = features(tile_at(9, lon, lat))["lakes"]
    covered = shapely.union_all([shape for _, shape in lakes])
    assert covered.contains(shapely.box(0, 0, EXTENT, EXTENT))


def test_a_place_shows_sooner_the_greater_it_is():
    near = {said["name"] for said, _ in features(tile_at(9, 38.7, 9.0), draw_places)["places"]}
    far = {said["name"]: said for said, _ in features(tile_at(4, 38.7, 9.0), draw_places)["places"]}
    capital = far["Addis Ababa"]
    assert (capital["kind"], capital["rank"], capital["country"]) == ("capital", 0, "ETH")
    assert "Bishoftu" in near
    assert "Bishoftu" not in far


@pytest.mark.parametrize("tile", [(-1, 0, 0), (0, 1, 0), (3, 0, 8), (GREATEST_ZOOM + 1, 0, 0)])
def test_a_tile_that_there_is_not_is_refused_with_what_was_expected(tile):
    with pytest.raises(ValueError, match=r"came the tile .*; expected a zoom of 0 to 11"):
        Tile(*tile)
