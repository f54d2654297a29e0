"""Which events the pair has, in order, each with its citation."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.query.citations import cited
from dashboard.query.seen import select_seen_of
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.records.model import Event


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
    shown = select_seen_of(served, selection, pair)
    latest = [one.event.id for one in shown[-limit:]]
    return Chronicle(entries_of(served, latest), len(shown))


def entries_of(served: ServedDossier, ids: list[str]) -> tuple[Entry, ...]:
    """Entries for these ids, in the order given."""
    events = [served.events[id_] for id_ in ids]
    return tuple(Entry(event, cited(event, served)) for event in events)
