import json
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.downloads.geojson import bounding_box, write_geojson
from dashboard.store.served import ServedDossier
from tests.dashboard.downloads.reports import ALWAYS, hostile_report, small_report
from tests.dashboard.small_dossier import small_dossier


def read(report):
    return json.loads(write_geojson(report))


def test_every_event_is_a_feature_with_its_id():
    report = small_report(**ALWAYS)
    collection = read(report)
    assert collection["type"] == "FeatureCollection"
    assert [f["id"] for f in collection["features"]] == [r.id for r in report.records]
    for feature in collection["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"


def test_a_known_place_is_a_point_in_the_order_lon_lat_and_an_unknown_one_null():
    features = {f["id"]: f for f in read(small_report())["features"]}
    assert features["january-trip"]["geometry"] == {
        "type": "Point",
        "coordinates": [49.87, 40.41],
    }
    assert features["january-trip"]["properties"]["precision"] == "city"
    assert features["call"]["geometry"] is None
    assert features["call"]["properties"]["precision"] is None


def test_properties_hold_dates_participants_and_citations():
    features = {f["id"]: f for f in read(small_report(**ALWAYS))["features"]}
    war = features["war"]["properties"]
    assert (war["earliest"], war["latest"], war["exact"]) == (None, "1994-12-31", False)
    assert (war["date"], war["edtf"]) == ("until 1994", "../1994")
    deal = features["january-deal"]["properties"]
    assert deal["citations"] == [
        {"source": "press", "paragraphs": [2], "words": "The Press, ¶2"},
        {"source": "agency", "paragraphs": [2], "words": "The Agency, ¶2"},
    ]
    assert deal["countries"] == ["IRN", "AZE"]
    assert deal["participants"] == ["Iran (party)", "Azerbaijan (party)"]


def test_the_collection_says_what_it_is_and_where_it_comes_from():
    dossier = replace(small_dossier(), marking="Internal", disclaimer="Not confirmed.")
    report = small_report(ServedDossier.of(dossier))
    collection = read(report)
    assert {k: v for k, v in collection.items() if k not in {"features", "sources"}} == {
        "type": "FeatureCollection",
        "bbox": [49.87, 35.69, 51.39, 40.41],
        "title": "A small dossier",
        "selection": report.selection,
        "as_of": "2019-01-24",
        "data": report.data,
        "marking": "Internal",
        "disclaimer": "Not confirmed.",
    }
    assert [source["id"] for source in collection["sources"]] == ["press", "agency"]


def test_no_foreign_member_bears_a_name_that_the_standard_gives_a_meaning():
    collection = read(small_report())
    assert not {"coordinates", "geometries", "geometry", "properties", "crs"} & set(collection)


def test_without_a_point_there_is_no_bounding_box():
    assert "bbox" not in read(small_report(kinds=frozenset()))
    assert "bbox" not in read(hostile_report("x"))


def test_text_travels_whole():
    text = 'a "quoted" ایران\r\n=1+1\u2028'
    assert read(hostile_report(text))["features"][0]["properties"]["title"] == text


@pytest.mark.parametrize(
    ("points", "box"),
    [
        ([], None),
        ([(49.9, 40.4)], [49.9, 40.4, 49.9, 40.4]),
        ([(-77.0, 38.9), (51.4, 35.7)], [-77.0, 35.7, 51.4, 38.9]),
        ([(177.0, -18.0), (-178.0, -16.0)], [177.0, -18.0, -178.0, -16.0]),
        ([(179.0, 1.0), (-179.0, 1.0), (10.0, 5.0)], [10.0, 1.0, -179.0, 5.0]),
        ([(-0.0, -0.0)], [0.0, 0.0, 0.0, 0.0]),
    ],
)
def test_the_bounding_box_is_the_narrowest_even_across_the_antimeridian(points, box):
    assert bounding_box(points) == box


@example([(0, 0), (180, 0), (-180, 0)])
@given(st.lists(st.tuples(st.integers(-180, 180), st.integers(-90, 90)), min_size=1, max_size=6))
def test_every_point_lies_in_the_box_and_no_narrower_box_holds_all(points):
    west, south, east, north = bounding_box([(float(lon), float(lat)) for lon, lat in points])
    width = (east - west) % 360
    for lon, lat in points:
        assert (lon - west) % 360 <= width
        assert south <= lat <= north
    starts = {lon for lon, _ in points}
    widths = [max((lon - start) % 360 for lon, _ in points) for start in starts]
    assert width == min(widths)
