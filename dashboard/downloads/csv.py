"""A report as CSV: RFC 4180 with a byte order mark, formulas neutralised.

CSV has no place for remarks, so what every copy must say (selection, as-of date, marking,
disclaimer) stands in columns of its own behind the data, on every row.
"""

from __future__ import annotations

import csv
import io
from datetime import date

from dashboard.downloads.columns import COLUMNS, Value
from dashboard.downloads.report import Report

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet read a cell as a formula, or skips to one; full-width signs too."""

_REMARKS = ("dossier", "selection", "as_of", "data", "marking", "disclaimer")


def write_csv(report: Report) -> bytes:
    """UTF-8 with a byte order mark, without which spreadsheets take it for a national code page."""
    output = io.StringIO(newline="")
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow([*(column.name for column in COLUMNS), *_REMARKS])
    remarks = [
        report.dossier,
        report.selection,
        report.as_of.isoformat(),
        report.data,
        report.marking,
        report.disclaimer,
    ]
    for record in report.records:
        cells = [*(column.value(record) for column in COLUMNS), *remarks]
        writer.writerow([neutralised(_iso(cell)) for cell in cells])
    return output.getvalue().encode("utf-8-sig")


def _iso(value: Value) -> Value:
    """A day as ISO 8601 text, anything else as it is."""
    return value.isoformat() if isinstance(value, date) else value


def neutralised(value: Value) -> Value:
    """Text that a spreadsheet would run, behind an apostrophe; numbers stay numbers."""
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value
