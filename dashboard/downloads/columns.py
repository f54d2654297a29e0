"""The columns of the tabular downloads, in order: a heading, a value for a record, a width."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.downloads.report import SEPARATOR, Record

Value = str | float | date | None
"""What a cell holds: text, a number, a day, or nothing."""


def joined(values: Sequence[str]) -> str | None:
    """Several values in one cell; nothing where there is none."""
    return SEPARATOR.join(values) or None


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
    Column("earliest", lambda r: r.earliest, 12),
    Column("latest", lambda r: r.latest, 12),
    Column("dating", lambda r: r.dating, 10),
    Column("exact", lambda r: "yes" if r.exact else "no", 8),
    Column("edtf", lambda r: r.edtf, 24),
    Column("countries", lambda r: SEPARATOR.join(r.countries), 16),
    Column("country_names", lambda r: SEPARATOR.join(r.country_names), 24),
    Column("participants", lambda r: SEPARATOR.join(r.participants), 60),
    Column("guest", lambda r: joined(r.guests), 10),
    Column("guest_name", lambda r: joined(r.guest_names), 18),
    Column("host", lambda r: joined(r.hosts), 10),
    Column("host_name", lambda r: joined(r.host_names), 18),
    Column("home_lon", lambda r: r.home_lon, 10),
    Column("home_lat", lambda r: r.home_lat, 10),
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
"""The same in every format that is a table; docs/downloads.md tells what each holds."""
