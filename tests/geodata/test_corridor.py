"""The corridor: one unbroken line, cut at borders, measured by mode, country and status."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
import shapely

from geodata.corridor import measure_corridor
from geodata.geodesy import distance_km, length_km
from geodata.layers import load_geojson


@pytest.fixture(scope="module")
def features():
    return load_geojson("corridor")["features"]


def test_the_route_is_about_as_long_as_notes_of_2026_found_it():
    corridor = measure_corridor()
    assert corridor.designed.length_km == pytest.approx(6_487, rel=0.005)
    assert corridor.designed.by_mode["ship"] == pytest.approx(2_033, abs=2)
    assert set(corridor.designed.by_mode) == {"ship", "rail"}
    assert set(corridor.travelled.by_mode) == {"ship", "rail", "road"}


@pytest.mark.parametrize("way", ["designed", "travelled"])
def test_modes_countries_and_statuses_each_add_up_to_the_whole(way):
    route = getattr(measure_corridor(), way)
    for sums in (route.by_mode, route.by_country, route.by_status):
        assert sum(sums.values()) == pytest.approx(route.length_km, abs=0.5)
    assert route.track_km >= route.length_km


def test_the_route_meets_the_sea_and_four_countries_in_this_order():
    assert list(measure_corridor().designed.by_country) == ["", "IRN", "AZE", "RUS", "KAZ"]


def test_in_january_2019_two_stretches_of_rail_were_not_open():
    statuses = {segment.id: segment.status for segment in measure_corridor().segments}
    closed = {id_: status for id_, status in statuses.items() if status != "operating"}
    assert closed == {"qazvin-rasht": "building", "rasht-astara": "planned"}
    assert set(measure_corridor().travelled.by_status) == {"operating"}


def test_the_published_length_says_what_it_covers():
    (figure,) = measure_corridor().published
    assert figure.value == 7200
    assert "Saint Petersburg" in figure.note


def test_the_line_is_unbroken_from_mumbai_to_moscow(features):
    line = [f for f in features if f["properties"]["part"] == "line"]
    for one, two in pairwise(line):
        end, start = one["geometry"]["coordinates"][-1], two["geometry"]["coordinates"][0]
        assert end == start, (one["properties"]["id"], two["properties"]["id"])
        assert one["properties"]["to"] == two["properties"]["from"]
    assert line[0]["properties"]["from"] == "Mumbai"
    assert line[-1]["properties"]["to"] == "Moscow"


def test_a_road_leads_around_each_stretch_that_was_not_open(features):
    by_id = {f["properties"]["id"]: f["geometry"]["coordinates"] for f in features}
    for rail in ("qazvin-rasht", "rasht-astara"):
        road = by_id[f"{rail}-road"]
        for ends in ((road[0], by_id[rail][0]), (road[-1], by_id[rail][-1])):
            assert distance_km(*map(tuple, ends)) < 10


def test_stated_lengths_are_those_of_the_lines(features):
    for feature in features:
        stated = feature["properties"]["length_km"]
        drawn = length_km(feature["geometry"]["coordinates"])
        # The drawn line was thinned by up to 50 m; the stated length was not.
        assert drawn == pytest.approx(stated, rel=0.005, abs=0.1), feature["properties"]["id"]
        assert feature["properties"]["track_km"] >= stated - 0.1


def test_every_stretch_lies_in_the_country_that_it_states(features):
    countries = {
        f["properties"]["iso"]: shapely.make_valid(shapely.geometry.shape(f["geometry"]))
        for f in load_geojson("region_countries")["features"]
        if f["properties"]["iso"] in {"IRN", "AZE", "RUS", "KAZ"}
    }
    for feature in features:
        country = feature["properties"]["country"]
        if country:
            line = shapely.geometry.shape(feature["geometry"])
            outside = shapely.difference(line, shapely.buffer(countries[country], 0.06))
            # Shares of a line's degrees, not a measure: long straight edges cut corners.
            assert outside.length <= 0.01 * line.length, feature["properties"]["id"]


def test_the_rail_crosses_the_pairs_border_on_the_border(features):
    by_id = {f["properties"]["id"]: f["geometry"]["coordinates"] for f in features}
    crossing = shapely.Point(by_id["astara-astara-irn"][-1])
    borders = [
        shapely.geometry.shape(f["geometry"])
        for f in load_geojson("region_borders")["features"]
        if f["properties"]["pair"] == "AZE-IRN"
    ]
    assert min(shapely.distance(crossing, border) for border in borders) < 0.0005


def test_a_measure_is_plain_values():
    back = json.loads(json.dumps(measure_corridor().to_json(), ensure_ascii=False))
    assert back["designed"]["by_country"]["IRN"] == measure_corridor().designed.by_country["IRN"]
    assert back["as_of"] == "2019-01-24"


def test_statuses_are_those_of_the_day():
    before, opened = (measure_corridor(date(2019, 3, day)) for day in (5, 6))
    assert before.designed.by_status["building"] == pytest.approx(164.8)
    assert "building" not in opened.designed.by_status
    assert opened.travelled.by_mode["road"] == pytest.approx(185.7)
    early = measure_corridor(date(1990, 1, 1))
    assert "operating" not in early.designed.by_status
    assert early.designed.by_status["unknown"] > early.designed.by_status["planned"] > 0
