"""The events that a selection shows, in order: what the table lists and a download holds."""

from __future__ import annotations

from dashboard.query.predicate import matches
from dashboard.query.seen import ORDER
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.served import ServedDossier
from seeds.records.model import Event


def select_events(served: ServedDossier, selection: Selection) -> tuple[Event, ...]:
    """Every event of the selection's window, kinds and scope: by first day, last day, and file."""
    with served.store.reading() as tables:
        shown = tables.events.filter(matches(selection)).sort(*ORDER).select("id")
        return tuple(served.events[row["id"]] for row in collect_rows(shown))
