import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from dashboard.downloads.columns import COLUMNS
from dashboard.downloads.xlsx import write_xlsx
from dashboard.selection import Scope
from dashboard.store.served import ServedDossier
from tests.dashboard.downloads.reports import ALWAYS, hostile_report, small_report
from tests.dashboard.small_dossier import event, parties, small_dossier


def at(day):
    """A day as spreadsheets give it back: its midnight."""
    return datetime.fromisoformat(day)


def opened(report):
    return load_workbook(io.BytesIO(write_xlsx(report)))


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_first_sheet_holds_the_events_in_order():
    report = small_report(**ALWAYS)
    heads, *body = rows(opened(report)["Events"])
    assert heads == [column.name for column in COLUMNS]
    assert [row[0] for row in body] == [record.id for record in report.records]
    sanctions = next(dict(zip(heads, row, strict=True)) for row in body if row[0] == "sanctions")
    days = [sanctions[name] for name in ("earliest", "latest", "exact")]
    assert days == [at("2018-11-01"), None, "no"]


def dated(text):
    dossier = small_dossier([event("one", "call", text, parties("IRN", "AZE"))])
    selection = {"start": date(1, 1, 1), "end": date(9999, 12, 31)}
    sheet = opened(small_report(ServedDossier.of(dossier), **selection))["Events"]
    return {head.value: sheet.cell(2, head.column) for head in sheet[1]}


def test_a_day_that_is_known_is_a_date_that_a_spreadsheet_sorts_and_reckons_with():
    cells = dated("2018-12-21")
    for name in ("earliest", "latest"):
        assert cells[name].is_date
        assert cells[name].number_format == "yyyy-mm-dd"
        assert cells[name].value == at("2018-12-21")
    assert (cells["edtf"].value, cells["date"].value) == ("2018-12-21", "21 December 2018")
    assert (cells["edtf"].data_type, cells["date"].data_type) == ("s", "s")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1900-03-01", at("1900-03-01"), at("1900-03-01")),
        ("1900-02-28", "1900-02-28", "1900-02-28"),
        ("1813/1900-12-31", "1813-01-01", at("1900-12-31")),
        ("../2004-02", None, at("2004-02-29")),
        ("9999-12-31", at("9999-12-31"), at("9999-12-31")),
    ],
)
def test_a_day_before_spreadsheets_reckon_days_stays_text_and_an_open_end_empty(
    text, earliest, latest
):
    cells = dated(text)
    assert (cells["earliest"].value, cells["latest"].value) == (earliest, latest)


def test_coordinates_are_numbers():
    heads, *body = rows(opened(small_report(scope=Scope.PAIR))["Events"])
    first = dict(zip(heads, body[0], strict=True))
    assert (first["lon"], first["lat"]) == (49.87, 40.41)


def test_the_header_is_frozen_and_the_columns_can_be_filtered():
    report = small_report()
    sheet = opened(report)["Events"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:AC{len(report.records) + 1}"
    assert len(COLUMNS) == 29
    assert sheet.column_dimensions["C"].width > 40


def test_the_second_sheet_says_where_the_events_come_from():
    dossier = replace(small_dossier(), marking="Internal", disclaimer="Not confirmed.")
    report = small_report(ServedDossier.of(dossier))
    about = rows(opened(report)["About"])
    assert [row[:2] for row in about[:7]] == [
        ["Dossier", "A small dossier"],
        ["Selection", report.selection],
        ["Events", 7],
        ["As of", "2019-01-24"],
        ["Data", report.data],
        ["Marking", "Internal"],
        ["Disclaimer", "Not confirmed."],
    ]
    assert about[8:] == [
        ["Source", "Title", "Publisher", "Kind", "Published", "Language", "Reliability", "URL"],
        ["press", "An opinion", "The Press", "opinion", "24 January 2019", "en",
         "C: fairly reliable", "https://example.org/a"],
        ["agency", "A wire", "The Agency", "agency", "17 January 2019", "en",
         "B: usually reliable", None],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("disclaimer", "foot"),
    [
        ("2 sources & no more.", "2 sources && no more."),
        ("Q&A " * 100, "Q&&A " * 27 + "Q&& … (see About)"),
    ],
)
def test_marking_and_disclaimer_are_printed_on_every_sheet(disclaimer, foot):
    dossier = replace(small_dossier(), marking="For A & B", disclaimer=disclaimer)
    book = opened(small_report(ServedDossier.of(dossier)))
    for sheet in (book["Events"], book["About"]):
        assert sheet.oddHeader.center.text == "For A && B"
        assert sheet.oddFooter.left.text.strip() == foot
        assert sheet.oddFooter.left.size == 8


def test_without_marking_and_disclaimer_nothing_is_printed_in_their_place():
    bare = replace(small_dossier(), marking=None, disclaimer=None)
    for sheet in opened(small_report(ServedDossier.of(bare))):
        assert sheet.oddHeader.center.text is None
        assert sheet.oddFooter.left.text is None


@pytest.mark.parametrize(
    "text", ["=1+1", "{=SUM(A1)}", "http://example.org/", "mailto:a@b.c", "12"]
)
def test_text_stays_text_neither_formula_nor_link_nor_number(text):
    book = opened(hostile_report(text))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n", "d"}
                assert cell.hyperlink is None
                if cell.data_type == "n" and cell.value is not None:
                    assert isinstance(cell.value, int | float)
    heads, body = rows(book["Events"])
    assert dict(zip(heads, body, strict=True))["title"] == text


def test_a_text_longer_than_a_cell_is_cut_and_says_so():
    heads, body = rows(opened(hostile_report("é" * 40_000))["Events"])
    note = dict(zip(heads, body, strict=True))["note"]
    assert len(note) == 32_767
    assert note.endswith("(cut: longer than a cell can be)")


def test_an_empty_selection_is_a_sheet_with_headings():
    book = opened(small_report(kinds=frozenset()))
    assert rows(book["Events"]) == [[column.name for column in COLUMNS]]
    assert book["About"]["B3"].value == 0
