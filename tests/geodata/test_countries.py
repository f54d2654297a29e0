"""Whose ground it is: towns of another source, borders that are and that are not, and lengths."""

from __future__ import annotations

import csv
import gzip
import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import shapely

from geodata.borders import NoBorderError, bordering_pairs, find_border, measure_border, neighbours
from geodata.building.detail import CLOSE, FAR, tolerance_at
from geodata.countries import find_country
from geodata.layers import LAYERS, load_geojson
from geodata.published import border_reasons, factbook_lengths

TOWNS = Path(__file__).parents[1] / "fixtures" / "geonames_towns.csv.gz"
APART = Path(LAYERS["region_borders"].path.parent / "towns_apart.json")
ROUNDING_DEG = {"world_countries": 0.0075, "region_countries": 0.00001}
"""How far rounding to the layer's decimals moves a point at most."""

KNOWN = {
    8199394: "Ariel, a settlement in the West Bank: Israel's in GeoNames, Palestine's ground here",
    2461874: "Smara in Western Sahara, which Morocco holds: Morocco's in GeoNames, ESH here",
    7303419: "East Jerusalem, which Israel holds: Palestine's in GeoNames, within Israel's line",
}
"""Towns more than two kilometres inside another country in full detail, by GeoNames id, and why."""


@cache
def towns() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Ids, codes and points of every town of 15,000 people (GeoNames, CC BY 4.0)."""
    with gzip.open(TOWNS, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    points = shapely.points([(float(row["lon"]), float(row["lat"])) for row in rows])
    ids = np.asarray([int(row["geonames"]) for row in rows])
    return ids, np.asarray([row["country"] for row in rows]), points


def test_no_town_lies_more_than_two_kilometres_inside_another_country():
    """In full detail, as measured when the layers were built; each exception has its reason."""
    table = json.loads(APART.read_text(encoding="utf-8"))
    assert table["towns"] == len(towns()[0]) == 34_006
    far = {row["geonames"]: (row["name"], row["km"]) for row in table["apart"] if row["km"] > 2}
    assert set(far) == set(KNOWN), far


@pytest.mark.parametrize(
    ("layer", "detail"), [("world_countries", FAR), ("region_countries", CLOSE)]
)
def test_no_town_lies_further_inside_another_country_than_the_layer_is_coarse(layer, detail):
    ids, codes, points = towns()
    apart = {row["geonames"] for row in json.loads(APART.read_text(encoding="utf-8"))["apart"]}
    features = load_geojson(layer)["features"]
    shapes = {f["properties"]["iso"]: shapely.geometry.shape(f["geometry"]) for f in features}
    isos = [iso for iso in shapes if iso]
    tree = shapely.STRtree([shapes[iso] for iso in isos])
    wrong = []
    for number, found in zip(*tree.query(points, predicate="within"), strict=True):
        iso = isos[found]
        if iso == codes[number] or ids[number] in apart:
            continue
        limit = tolerance_at(shapely.get_coordinates(points[number])[0], detail)
        away = shapely.distance(points[number], shapes[iso].boundary)
        if away > limit + ROUNDING_DEG[layer] and not _is_too_small(codes[number], shapes, limit):
            wrong.append((int(ids[number]), codes[number], iso, round(float(away), 4)))
    assert wrong == []


def _is_too_small(code, shapes, limit):
    """A country that the layer leaves out because it is smaller than the layer is coarse."""
    boxes = find_country(code).boxes
    return code not in shapes and all(
        max(east - west, north - south) <= limit for west, south, east, north in boxes
    )


@pytest.mark.parametrize(
    ("a", "b", "length"),
    [
        ("CHN", "VNM", 1297),
        ("LAO", "VNM", 2161),
        ("LAO", "THA", 1845),
        ("KHM", "VNM", 1158),
        ("SRB", "XKX", 366),
        ("ALB", "XKX", 112),
        ("MKD", "XKX", 160),
        ("MNE", "XKX", 76),
        ("MKD", "SRB", 101),
    ],
)
def test_borders_that_were_another_country_s_are_their_own(a, b, length):
    assert measure_border(a, b).length_km == pytest.approx(length, rel=0.12)


OWN = {"XAB", "XCR", "XNC", "XPI"}
"""Codes of our own, for ground that is drawn as no state's."""

NO_BORDER = [
    ("CHN", "THA"),
    ("THA", "VNM"),
    ("JPN", "RUS"),
    ("CHN", "TWN"),
    ("PNG", "SLB"),
    ("ARG", "ATA"),
    ("ATA", "AUS"),
    ("ATA", "ZAF"),
    ("CHL", "ATA"),
    ("BHR", "SAU"),
    ("MYS", "SGP"),
    ("CHN", "PHL"),
    ("ALB", "SRB"),
    ("CUB", "USA"),
    ("FRA", "GLP"),
]


@pytest.mark.parametrize(("a", "b"), NO_BORDER)
def test_no_border_stands_where_there_is_none(a, b):
    assert find_border(a, b) is None
    with pytest.raises(NoBorderError):
        measure_border(a, b)


@pytest.mark.parametrize("layer", ["region_borders", "world_borders"])
def test_no_line_is_drawn_between_countries_without_a_border(layer):
    drawn = {(f["properties"]["a"], f["properties"]["b"]) for f in load_geojson(layer)["features"]}
    of_states = {pair for pair in drawn if not OWN & set(pair)}
    assert of_states
    assert of_states <= set(bordering_pairs())


def test_kosovo_is_drawn_and_named_apart():
    for layer in ("world_countries", "region_countries"):
        (kosovo,) = [f for f in load_geojson(layer)["features"] if f["properties"]["iso"] == "XKX"]
        assert kosovo["properties"]["name"] == "Kosovo"
        shape = shapely.geometry.shape(kosovo["geometry"])
        assert shape.contains(shapely.Point(21.165, 42.663))
        assert not shape.contains(shapely.Point(20.457, 44.818))
    assert neighbours("XKX") == ("ALB", "MKD", "MNE", "SRB")
    lines = [f["properties"] for f in load_geojson("region_borders")["features"]]
    status = {line["status"] for line in lines if line["pair"] == "SRB-XKX"}
    assert status == {"disputed"}


def test_the_factbook_s_lengths_stand_beside_ours():
    ours = {"-".join(pair) for pair in bordering_pairs()}
    published = factbook_lengths()
    # Hans Island is Greenland's here, and Western Sahara no part of Morocco's border.
    assert set(published) - ours == {"CAN-DNK", "MAR-MRT"}
    for pair, lengths in published.items():
        if pair in ours:
            found = [
                figure.value
                for figure in measure_border(*pair.split("-")).published
                if figure.publisher == "CIA World Factbook" and "2026" in figure.edition
            ]
            assert found == list(lengths), pair


def test_what_is_a_tenth_off_the_factbook_has_its_reason_and_nothing_else_has():
    off = set()
    for pair, lengths in factbook_lengths().items():
        border = find_border(*pair.split("-"))
        if border and not 0.9 * lengths[0] <= border.length_km <= 1.1 * lengths[-1]:
            off.add(pair)
            assert border.note == border_reasons()[pair]
    assert off == set(border_reasons())


def test_lakes_and_river_mouths_are_said():
    assert measure_border("ARG", "URY").mouth_km == pytest.approx(552, abs=5)
    assert measure_border("COD", "TZA").lake_km > 400
    assert measure_border("CAN", "USA").lake_km > 2000
    dry = measure_border("IRN", "IRQ")
    assert dry.lake_km == 0
    assert "lakes" not in measure_border("AZE", "IRN").method


def test_an_island_state_is_known_and_has_no_border():
    with pytest.raises(NoBorderError, match=r"^CYP has no land border in these layers$|CYP and"):
        measure_border("CYP", "TUR")
