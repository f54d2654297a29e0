"""What the two countries agreed on, with whom else."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.query.chronicle import ORDER, Entry, entries_of
from dashboard.query.predicate import between, of_kinds
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
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
    with served.store.reading() as tables:
        agreed = of_kinds(frozenset({EventKind.AGREEMENT}))
        shown = tables.events.filter(between(selection, pair) & agreed).sort(*ORDER).select("id")
        ids = [row["id"] for row in collect_rows(shown)]
    return tuple(
        Agreement(entry, tuple(code for code in entry.event.countries if code not in pair))
        for entry in entries_of(served, ids)
    )
