"""What the two countries agreed on, with whom else."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.query.chronicle import Entry, entries_of
from dashboard.query.seen import select_seen_of
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind


@dataclass(frozen=True)
class Agreement:
    """One agreement; ``others`` are the further countries that take part, in file order."""

    entry: Entry
    others: tuple[str, ...]


def select_agreements(
    served: ServedDossier, selection: Selection, pair: tuple[str, str]
) -> tuple[Agreement, ...]:
    """The pair's agreements in the window, in order."""
    shown = (one.event for one in select_seen_of(served, selection, pair))
    ids = [event.id for event in shown if event.kind is EventKind.AGREEMENT]
    return tuple(
        Agreement(entry, tuple(code for code in entry.event.countries if code not in pair))
        for entry in entries_of(served, ids)
    )
