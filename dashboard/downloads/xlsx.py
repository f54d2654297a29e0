"""A report as a workbook: the events, and a second sheet with where they come from."""

from __future__ import annotations

import io
from datetime import date, datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.downloads.columns import COLUMNS, Value
from dashboard.downloads.report import Report

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""What a dossier holds is text: a spreadsheet may neither run it nor turn it into a link."""

_CELL_LIMIT = 32_767
"""Characters that a cell can hold; the writer would drop a longer text without a word."""

_EDGE_LIMIT = 110
"""Characters of a header or a footer, which hold 255 with their codes; each may be doubled."""

_CUT = "… (cut: longer than a cell can be)"


_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets know no day before 1900, which they take for a leap year: earlier days are text."""

_DAY_FORMAT = "yyyy-mm-dd"


def write_xlsx(report: Report) -> bytes:
    """A workbook with the sheets "Events" and "About"."""
    output = io.BytesIO()
    with Workbook(output, _OPTIONS) as book:
        book.set_properties({"title": report.dossier, "comments": report.marking or ""})
        heading = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": _DAY_FORMAT, "align": "left"})
        _write_events(book.add_worksheet("Events"), report, heading, day)
        _write_about(book.add_worksheet("About"), report, heading, wrapped)
        for sheet in book.worksheets():
            _set_handling(sheet, report)
    return output.getvalue()


def _write_events(sheet: Worksheet, report: Report, heading: Format, day: Format) -> None:
    for number, column in enumerate(COLUMNS):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.name, heading)
        for row, record in enumerate(report.records, start=1):
            value = column.value(record)
            _write(sheet, row, number, value, day if isinstance(value, date) else None)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(report.records), 1), len(COLUMNS) - 1)


def _set_handling(sheet: Worksheet, report: Report) -> None:
    """Marking and disclaimer, at the head and the foot of every page that is printed."""
    if report.marking:
        sheet.set_header("&C" + _on_paper(report.marking))
    if report.disclaimer:
        sheet.set_footer("&L&8 " + _on_paper(report.disclaimer))


def _on_paper(words: str) -> str:
    """Words for a header or a footer, whose own codes begin with &, so that an & is doubled."""
    cut = words if len(words) <= _EDGE_LIMIT else f"{words[:_EDGE_LIMIT].rstrip()} … (see About)"
    return cut.replace("&", "&&")


def _write_about(sheet: Worksheet, report: Report, heading: Format, wrapped: Format) -> None:
    facts: list[tuple[str, Value]] = [
        ("Dossier", report.dossier),
        ("Selection", report.selection),
        ("Events", len(report.records)),
        ("As of", report.as_of.isoformat()),
        ("Data", report.data),
        ("Marking", report.marking),
        ("Disclaimer", report.disclaimer),
    ]
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 70)
    sheet.set_column(2, 6, 24)
    for row, (name, value) in enumerate(facts):
        sheet.write_string(row, 0, name, heading)
        _write(sheet, row, 1, value, wrapped)
    start = len(facts) + 1
    names = ("Source", "Title", "Publisher", "Kind", "Published", "Language", "Reliability", "URL")
    for number, name in enumerate(names):
        sheet.write_string(start, number, name, heading)
    for row, source in enumerate(report.references, start=start + 1):
        cells = (source.id, source.title, source.publisher, source.kind, source.published,
                 source.language, source.reliability, source.url)  # fmt: skip
        for number, cell in enumerate(cells):
            _write(sheet, row, number, cell, wrapped)


def _write(
    sheet: Worksheet, row: int, column: int, value: Value, style: Format | None = None
) -> None:
    """Text as text, numbers as numbers, days as days; nothing leaves the cell empty."""
    if value is None:
        return
    if isinstance(value, date):
        if value >= _FIRST_DAY:
            sheet.write_datetime(row, column, datetime.combine(value, time()), style)
            return
        value = value.isoformat()
    if isinstance(value, str):
        if len(value) > _CELL_LIMIT:
            value = value[: _CELL_LIMIT - len(_CUT)] + _CUT
        sheet.write_string(row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)
