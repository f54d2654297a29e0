import csv
import io
from dataclasses import replace

import pytest

from dashboard.downloads.columns import COLUMNS
from dashboard.downloads.csv import neutralised, write_csv
from dashboard.store.served import ServedDossier
from tests.dashboard.downloads.reports import ALWAYS, hostile_report, small_report
from tests.dashboard.small_dossier import small_dossier

REMARKS = ["dossier", "selection", "as_of", "data", "marking", "disclaimer"]


def read(body):
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))


def test_the_file_begins_with_a_byte_order_mark_and_ends_its_lines_as_rfc_4180_does():
    body = write_csv(small_report())
    assert body.startswith(b"\xef\xbb\xbfevent,kind,title,")
    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert all(b"\n" not in line and b"\r" not in line for line in lines)


def test_every_row_has_every_column():
    report = small_report(**ALWAYS)
    rows = read(write_csv(report))
    assert [row["event"] for row in rows] == [record.id for record in report.records]
    expected = [*(column.name for column in COLUMNS), *REMARKS]
    assert {tuple(row) for row in rows} == {tuple(expected)}


def test_a_row_says_what_the_event_is():
    row = next(r for r in read(write_csv(small_report())) if r["event"] == "tehran-trip")
    assert {name: row[name] for name in list(row)[:28]} == {
        "event": "tehran-trip",
        "kind": "visit",
        "title": "The visit tehran-trip",
        "date": "between 21 and 31 December 2018",
        "date_in_source": "[2018-12-21..2018-12-31]",
        "earliest": "2018-12-21",
        "latest": "2018-12-31",
        "exact": "no",
        "dating": "only roughly",
        "edtf": "[2018-12-21..2018-12-31]",
        "countries": "AZE; IRN",
        "country_names": "Azerbaijan; Iran",
        "participants": "The Speaker (Azerbaijan, guest); Iran (host)",
        "guest": "AZE",
        "guest_name": "Azerbaijan",
        "host": "IRN",
        "host_name": "Iran",
        "home_lon": "49.87",
        "home_lat": "40.41",
        "place": "Tehran",
        "place_country": "IRN",
        "precision": "city",
        "lon": "51.39",
        "lat": "35.69",
        "topics": "",
        "sources": "The Press, ¶2",
        "grade": "C2",
        "part_of": "",
    }


def test_every_row_carries_marking_and_disclaimer():
    dossier = replace(small_dossier(), marking="Internal", disclaimer="Not confirmed.")
    report = small_report(ServedDossier.of(dossier))
    for row in read(write_csv(report)):
        assert (row["marking"], row["disclaimer"]) == ("Internal", "Not confirmed.")
        assert (row["selection"], row["as_of"]) == (report.selection, "2019-01-24")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        '=HYPERLINK("http://x")',
        "＝1",
    ],
)
def test_text_that_a_spreadsheet_would_run_comes_behind_an_apostrophe(text):
    (row,) = read(write_csv(hostile_report(text)))
    for name in ("title", "note", "topics", "date_in_source", "marking", "disclaimer"):
        assert row[name] == "'" + text


@pytest.mark.parametrize("text", ["1+1", "a=b", " =1", "–5", "'=1", ""])
def test_other_text_stays_as_it_is(text):
    assert neutralised(text) == text


def test_a_negative_coordinate_stays_a_number():
    assert neutralised(-77.04) == -77.04


def test_quotes_commas_and_line_breaks_survive():
    text = 'He said: "yes, and\r\nno"; ایران'
    (row,) = read(write_csv(hostile_report(text)))
    assert (row["title"], row["note"]) == (text, text)


def test_an_empty_selection_is_a_file_with_headings():
    body = write_csv(small_report(kinds=frozenset()))
    assert read(body) == []
    assert body.count(b"\r\n") == 1
