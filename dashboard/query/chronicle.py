"""Which events the pair has, in order, each with its citation."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw

from dashboard.query.citations import cited
from dashboard.query.predicate import between
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.served import ServedDossier
from seeds.records.model import Event

ORDER = ("earliest", "latest", "position")
"""The order of every list of events: first possible day, last possible day, order of the file."""


@dataclass(frozen=True)
class Entry:
    """One event of a list, with its citation in words."""

    event: Event
    citation: str


@dataclass(frozen=True)
class Chronicle:
    """The last ``len(entries)`` of ``total`` events, in order."""

    entries: tuple[Entry, ...]
    total: int


def select_chronicle(
    served: ServedDossier, selection: Selection, pair: tuple[str, str], limit: int
) -> Chronicle:
    """The pair's events in the window, at most the ``limit`` last ones."""
    with served.store.reading() as tables:
        shown = tables.events.filter(between(selection, pair))
        total = collect_rows(shown.select(total=nw.len()))[0]["total"]
        latest = shown.sort(*ORDER, descending=True).head(limit).select("id")
        ids = [row["id"] for row in collect_rows(latest)]
    return Chronicle(entries_of(served, ids[::-1]), total)


def entries_of(served: ServedDossier, ids: list[str]) -> tuple[Entry, ...]:
    """Entries for these ids, in the order given."""
    events = [served.events[id_] for id_ in ids]
    return tuple(Entry(event, cited(event, served)) for event in events)
