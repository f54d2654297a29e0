"""A dossier's events in an embedded DuckDB, asked through narwhals expressions.

Three tables, written once and never changed; nothing outside this module sees DuckDB:

``events``
    one row an event: ``id``, ``position`` (order of the file), ``kind``, ``earliest`` and
    ``latest`` (days since 1970-01-01, inclusive, never null), ``open`` ("start", "end", "both"
    or null: that bound is the end of the dossier's timeline), ``exact``, ``countries`` (list of
    codes), ``initiator``, ``place``, ``part_of``, ``grade``, ``sources`` (list of ids,
    each once) and ``source_count``.
``participants``
    one row a participant: ``event``, ``position``, ``country``, ``role``, ``actor``,
    ``rank_order`` (0 = head of state; null without a rank).
``citations``
    one row a citation: ``event``, ``source``.

The same expressions run on any engine that narwhals speaks lazily, Spark among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import duckdb
import narwhals as nw
import pyarrow as pa

from dashboard.store.extent import days, extent_days
from seeds.records.dossier import Dossier
from seeds.records.model import Event, Rank

RANK_ORDER = {rank: order for order, rank in enumerate(Rank)}
"""Protocol order of a rank, 0 for the highest."""

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": "1",  # a query takes milliseconds; the server's own threads share the cores
    "async_threads": "0",  # for reading files, of which there are none; eight a dossier otherwise
    "enable_external_access": "false",  # no file and no address can be read by any query
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}

_EVENTS = pa.schema(
    [
        ("id", pa.string()),
        ("position", pa.int32()),
        ("kind", pa.string()),
        ("earliest", pa.int32()),
        ("latest", pa.int32()),
        ("open", pa.string()),
        ("exact", pa.bool_()),
        ("countries", pa.list_(pa.string())),
        ("initiator", pa.string()),
        ("place", pa.string()),
        ("part_of", pa.string()),
        ("sources", pa.list_(pa.string())),
        ("source_count", pa.int32()),
        ("grade", pa.int8()),
    ]
)
_PARTICIPANTS = pa.schema(
    [
        ("event", pa.string()),
        ("position", pa.int32()),
        ("country", pa.string()),
        ("role", pa.string()),
        ("actor", pa.string()),
        ("rank_order", pa.int8()),
    ]
)
_CITATIONS = pa.schema([("event", pa.string()), ("source", pa.string())])


class Tables:
    """The three tables as lazy frames of one reading; they may be joined with each other."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    @cached_property
    def events(self) -> nw.LazyFrame[Any]:
        """One row an event."""
        return self._frame("events")

    @cached_property
    def participants(self) -> nw.LazyFrame[Any]:
        """One row a participant."""
        return self._frame("participants")

    @cached_property
    def citations(self) -> nw.LazyFrame[Any]:
        """One row a citation."""
        return self._frame("citations")

    def _frame(self, table: str) -> nw.LazyFrame[Any]:
        return nw.from_native(self._cursor.table(table))


class EventStore:
    """The events of one dossier, read by any number of threads at once."""

    def __init__(self, dossier: Dossier) -> None:
        self._connection = duckdb.connect(":memory:", config=_CONFIG)
        first, last = extent_days(dossier)
        rows = {
            "events": (_event_rows(dossier, first, last), _EVENTS),
            "participants": (_participant_rows(dossier), _PARTICIPANTS),
            "citations": (_citation_rows(dossier), _CITATIONS),
        }
        for name, (records, schema) in rows.items():
            self._connection.register("incoming", pa.Table.from_pylist(records, schema=schema))
            self._connection.execute(f"create table {name} as select * from incoming")  # noqa: S608
            self._connection.unregister("incoming")
        self._connection.execute("set lock_configuration = true")

    @contextmanager
    def reading(self) -> Iterator[Tables]:
        """The tables over a cursor of their own, closed at the end; collect before leaving."""
        cursor = self._connection.cursor()
        try:
            yield Tables(cursor)
        finally:
            cursor.close()


def collect_rows(frame: nw.LazyFrame[Any]) -> list[dict[str, Any]]:
    """The rows of a lazy frame as plain values, column name to value."""
    return frame.collect("pyarrow").rows(named=True)


def _event_rows(dossier: Dossier, first: int, last: int) -> list[dict[str, Any]]:
    return [
        {
            "id": event.id,
            "position": position,
            "kind": event.kind.value,
            "earliest": first if event.date.earliest is None else days(event.date.earliest),
            "latest": last if event.date.latest is None else days(event.date.latest),
            "open": open_ends(event),
            "exact": event.date.is_exact,
            "countries": list(event.countries),
            "initiator": event.initiator,
            "place": event.place,
            "part_of": event.part_of,
            "sources": list(event.source_ids),
            "source_count": len(event.source_ids),
            "grade": int(event.grade),
        }
        for position, event in enumerate(dossier.events)
    ]


def open_ends(event: Event) -> str | None:
    """Which bounds of an event nobody knows: "start", "end", "both" or None."""
    ends = ("start" if event.date.earliest is None else "") + (
        "end" if event.date.latest is None else ""
    )
    return {"startend": "both", "": None}.get(ends, ends)


def _participant_rows(dossier: Dossier) -> list[dict[str, Any]]:
    return [
        {
            "event": event.id,
            "position": position,
            "country": participant.country,
            "role": participant.role.value,
            "actor": participant.actor,
            "rank_order": RANK_ORDER[participant.rank] if participant.rank else None,
        }
        for event in dossier.events
        for position, participant in enumerate(event.participants)
    ]


def _citation_rows(dossier: Dossier) -> list[dict[str, Any]]:
    return [
        {"event": event.id, "source": source}
        for event in dossier.events
        for source in dict.fromkeys(citation.source for citation in event.citations)
    ]
