import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask
from openpyxl import load_workbook

from dashboard.context import Context
from dashboard.downloads.routes import FORMATS, register
from dashboard.selection import Scope, write_address
from dashboard.server import failures
from dashboard.store.served import ServedDossiers
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import small_dossier


@pytest.fixture(scope="module")
def context():
    return Context.of(ServedDossiers((small_dossier(), small_dossier(slug="second"))))


@pytest.fixture
def client(context):
    server = Flask("exports")
    failures.register(server, body_limit_kib=64)
    register(server, context)
    return server.test_client()


def csv_ids(response):
    text = response.data.decode("utf-8-sig")
    return [row["event"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def test_each_format_comes_as_a_file_with_its_media_type(client):
    expected = {
        "csv": "text/csv; charset=utf-8; header=present",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "geojson": "application/geo+json",
    }
    assert set(FORMATS) == set(expected)
    for ending, media_type in expected.items():
        response = client.get(f"/export/small/events.{ending}")
        assert response.status_code == 200
        assert response.headers["Content-Type"] == media_type
        assert response.headers["Content-Disposition"] == (
            f'attachment; filename="small-events-2018-12-01-2019-01-24.{ending}"'
        )


def test_the_three_formats_hold_the_same_events(client):
    query = "?when=2018-08-01..2019-01-24&scope=pair"
    found = csv_ids(client.get(f"/export/small/events.csv{query}"))
    book = load_workbook(io.BytesIO(client.get(f"/export/small/events.xlsx{query}").data))
    assert [cell.value for cell in book["Events"]["A"][1:]] == found
    collection = json.loads(client.get(f"/export/small/events.geojson{query}").data)
    assert [feature["id"] for feature in collection["features"]] == found
    assert len(found) == 8


def test_the_address_of_a_view_is_that_of_its_download(client, context):
    opening = context.dossiers["small"].opening
    selection = replace(
        opening,
        start=date(2018, 1, 1),
        scope=Scope.PAIR,
        kinds=frozenset({EventKind.VISIT, EventKind.CALL}),
        focus="call",
    )
    response = client.get("/export/small/events.csv" + write_address(selection, opening))
    assert csv_ids(response) == ["december-trip", "tehran-trip", "january-trip", "call"]


REFUSED = {
    "/export/none/events.csv": (404, "No dossier 'none' is served here"),
    "/export/small/events.pdf": (404, "Events are not written as 'pdf'; expected csv, xlsx"),
    "/export/small/events.csv?when=tomorrow": (400, "window: came ['tomorrow']"),
    "/export/small/events.csv?when=2019-02-01..2019-01-01": (400, "the start must not be later"),
    "/export/small/events.csv?d=second": (400, "came 'second' behind the question mark"),
    "/export/small/events.csv?d=none": (400, "dossier: came 'none'"),
    "/export/small/events.csv?pair=IRN-FRA": (400, "pair: came IRN-FRA; expected two of this"),
    "/export/small/events.csv?without=gossip": (400, "without: came gossip; expected sources"),
    "/export/small/events.csv?kinds=dance": (400, "kinds: came 'dance'"),
    "/export/small/events.csv?x=1": (400, "field: came 'x'"),
    "/export/small/events.csv?scope=pair&scope=all": (400, "names a field twice"),
    "/export/small/events.csv?event=%FF%FE": (400, "focus: came"),
    "/export/small/events.csv?at=" + "9" * 5000: (400, "expected at most 4000"),
}


@pytest.mark.parametrize("address", REFUSED)
def test_a_broken_address_is_answered_with_a_sentence(client, address):
    status, part = REFUSED[address]
    response = client.get(address)
    assert (response.status_code, response.mimetype) == (status, "text/plain")
    assert part in response.text
    assert response.text.endswith(".\n")


def test_a_table_is_given_the_rows_that_it_lists_in_its_order(client):
    address = "/export/small/events.{}?when=2018-08-01..2019-01-24"
    rows = ["war", "call", "tehran-trip"]
    listed = ["tehran-trip", "january-deal", "call"]
    found = {
        ending: client.post(address.format(ending), json={"rows": listed}) for ending in FORMATS
    }
    assert csv_ids(found["csv"]) == listed
    book = load_workbook(io.BytesIO(found["xlsx"].data))
    assert [cell.value for cell in book["Events"]["A"][1:]] == listed
    assert book["About"]["B2"].value.endswith("; filtered to 3 of 9 events")
    collection = json.loads(found["geojson"].data)
    assert [feature["id"] for feature in collection["features"]] == listed
    assert csv_ids(client.post(address.format("csv"), json={"rows": []})) == []
    everything = csv_ids(client.get(address.format("csv")))
    turned = client.post(address.format("csv"), json={"rows": everything[::-1]})
    assert csv_ids(turned) == everything[::-1]
    assert b"filtered to" not in turned.data
    refused = client.post(address.format("csv"), json={"rows": rows})
    assert (refused.status_code, refused.text) == (
        400,
        "rows: came 'war'; expected ids of events that this selection shows.\n",
    )


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"json": {"rows": ["call", "call"]}}, 400),
        ({"json": {"rows": "call"}}, 400),
        ({"json": {"rows": [1]}}, 400),
        ({"json": {"rows": [], "more": 1}}, 400),
        ({"json": []}, 400),
        ({"data": "{", "content_type": "application/json"}, 400),
        ({"data": "rows=call"}, 415),
        ({}, 415),
    ],
)
def test_rows_that_cannot_be_read_are_refused_with_a_sentence(client, body, status):
    response = client.post("/export/small/events.csv", **body)
    assert (response.status_code, response.mimetype) == (status, "text/plain")
    assert response.text.endswith(".\n")


def test_a_download_is_only_read(client):
    assert client.put("/export/small/events.csv").status_code == 405
    head = client.head("/export/small/events.csv")
    assert (head.status_code, head.data) == (200, b"")


def test_a_withdrawn_source_takes_its_events_out_of_the_download(client):
    without = csv_ids(client.get("/export/small/events.csv?without=press"))
    assert without == ["january-deal"]


def test_an_event_in_focus_that_is_unknown_changes_no_download(client):
    assert csv_ids(client.get("/export/small/events.csv?event=unknown")) == csv_ids(
        client.get("/export/small/events.csv")
    )
