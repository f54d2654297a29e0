"""The columns of the tabular downloads, in order: a heading, a value for a record, a width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dashboard.export.report import SEPARATOR, Record

Value = str | float | None
"""What a cell holds: text, a number, or nothing."""


@dataclass(frozen=True)
class Column:
    """``width`` is in characters, for spreadsheets."""

    name: str
    value: Callable[[Record], Value]
    width: int


COLUMNS = (
    Column("event", lambda r: r.id, 24),
    Column("kind", lambda r: r.kind, 11),
    Column("title", lambda r: r.title, 52),
    Column("date", lambda r: r.date_read, 28),
    Column("date_in_source", lambda r: r.date_in_source, 28),
    Column("earliest", lambda r: _day(r.earliest), 12),
    Column("latest", lambda r: _day(r.latest), 12),
    Column("exact", lambda r: "yes" if r.exact else "no", 8),
    Column("edtf", lambda r: r.edtf, 24),
    Column("countries", lambda r: SEPARATOR.join(r.countries), 16),
    Column("participants", lambda r: SEPARATOR.join(r.participants), 60),
    Column("place", lambda r: r.place, 18),
    Column("place_country", lambda r: r.place_country, 14),
    Column("precision", lambda r: r.precision, 11),
    Column("lon", lambda r: r.lon, 10),
    Column("lat", lambda r: r.lat, 10),
    Column("topics", lambda r: SEPARATOR.join(r.topics), 28),
    Column("sources", lambda r: r.cited, 32),
    Column("grade", lambda r: r.grade, 8),
    Column("part_of", lambda r: r.part_of, 20),
    Column("note", lambda r: r.note, 60),
)
"""Days are ISO 8601 text: spreadsheets know no day before 1900, and an open bound stays empty."""


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
