"""Who came from where to where, as fields: a download can be drawn again without Araxes."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from dashboard.downloads.csv import write_csv
from dashboard.downloads.geojson import write_geojson
from dashboard.downloads.xlsx import write_xlsx
from dashboard.query.payload import build_payload
from dashboard.store.served import ServedDossier
from seeds.records.model import Country, Participant, Place, Precision
from tests.dashboard.downloads.reports import ALWAYS, small_report
from tests.dashboard.small_dossier import GUEST, HOST, event, parties, small_dossier, trip

FIELDS = ("guest", "guest_name", "host", "host_name", "home_lon", "home_lat", "lon", "lat")

SUVA = Place("suva", "Suva", 178.4419, -18.1416, Precision.CITY, "FJI")
EVENTS = (
    event("there", "visit", "2019-01-02", trip("FJI", "USA", None), place="baku"),
    event("back", "visit", "2019-01-03", trip("USA", "FJI", None), place="suva"),
    event("two", "visit", "2019-01-04",
          [Participant("FJI", GUEST), Participant("IRN", GUEST), Participant("FJI", GUEST),
           Participant("AZE", HOST)], place="baku"),
    event("placeless", "visit", "2019-01-05", trip("FJI", "AZE", None)),
    event("nobody", "call", "2019-01-06", parties("FJI", "USA")),
    event("talk", "meeting", "2019-01-07", trip("FJI", "AZE", None), place="baku"),
)  # fmt: skip
EXPECTED = {
    "there": ("FJI", "Fiji", "USA", "United States", 178.4419, -18.1416, 49.87, 40.41),
    # The United States have no capital here, so nobody knows where their guest set out from.
    "back": ("USA", "United States", "FJI", "Fiji", None, None, 178.4419, -18.1416),
    # Of two guests neither is the one whose capital is meant.
    "two": ("FJI; IRN", "Fiji; Iran", "AZE", "Azerbaijan", None, None, 49.87, 40.41),
    "placeless": ("FJI", "Fiji", "AZE", "Azerbaijan", 178.4419, -18.1416, None, None),
    "nobody": (None, None, None, None, None, None, None, None),
    # The map draws an arc for visits alone.
    "talk": ("FJI", "Fiji", "AZE", "Azerbaijan", None, None, 49.87, 40.41),
}


@pytest.fixture(scope="module")
def served():
    dossier = small_dossier(EVENTS)
    fiji = Country("FJI", "Fiji", "Viti", "suva")
    return ServedDossier.of(
        replace(dossier, countries=(*dossier.countries, fiji), places=(*dossier.places, SUVA))
    )


@pytest.fixture(scope="module")
def report(served):
    return small_report(served, **ALWAYS)


def test_the_csv_has_both_ends_of_a_visit_and_nothing_where_one_is_not_known(report):
    text = write_csv(report).decode("utf-8-sig")
    rows = {row["event"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    for id_, expected in EXPECTED.items():
        assert [rows[id_][name] for name in FIELDS] == [
            "" if value is None else str(value) for value in expected
        ]


def test_the_workbook_has_them_as_numbers(report):
    sheet = load_workbook(io.BytesIO(write_xlsx(report)))["Events"]
    heads, *body = [[cell.value for cell in row] for row in sheet.iter_rows()]
    rows = {row[0]: dict(zip(heads, row, strict=True)) for row in body}
    assert {id_: tuple(rows[id_][name] for name in FIELDS) for id_ in rows} == EXPECTED


def test_the_geojson_has_them_as_properties(report):
    features = json.loads(write_geojson(report))["features"]
    assert {
        feature["id"]: tuple(feature["properties"][name] for name in FIELDS) for feature in features
    } == EXPECTED


def test_a_guest_s_home_is_where_the_arrow_of_the_map_begins(served, report):
    homes = {event["id"]: event["home"] for event in build_payload(served)["events"]}
    found = {r.id: None if r.home_lon is None else [r.home_lon, r.home_lat] for r in report.records}
    assert found == homes
