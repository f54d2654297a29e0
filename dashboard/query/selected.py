"""The events that a selection shows, in order: what the table lists and a download holds."""

from __future__ import annotations

from dashboard.query.chronicle import ORDER
from dashboard.query.predicate import matches
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.shelf import Volume
from seeds.records.model import Event


def select_events(volume: Volume, selection: Selection) -> tuple[Event, ...]:
    """Every event of the selection's window, kinds and scope: by first day, last day, and file."""
    with volume.store.reading() as tables:
        shown = tables.events.filter(matches(selection)).sort(*ORDER).select("id")
        return tuple(volume.events[row["id"]] for row in collect_rows(shown))
