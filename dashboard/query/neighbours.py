"""What stands before and after an event among all that the selection shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import narwhals as nw

from dashboard.query.predicate import matches
from dashboard.query.seen import ORDER
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.served import ServedDossier
from seeds.records.model import Event


@dataclass(frozen=True)
class Neighbours:
    """The events before and after one in the selection's order; ``position`` counts from 1.

    ``position`` is None where the selection does not show the event itself; the neighbours are
    then those between which it would stand.
    """

    previous: Event | None
    following: Event | None
    position: int | None
    total: int


def select_neighbours(served: ServedDossier, selection: Selection, event: Event) -> Neighbours:
    """Find the event's place in the order of first day, last day, and file."""
    with served.store.reading() as tables:
        own = collect_rows(tables.events.filter(nw.col("id") == event.id).select(*ORDER))[0]
        shown = tables.events.filter(matches(selection))
        before = shown.filter(_compared(own, before=True))
        after = shown.filter(_compared(own, before=False))
        previous = collect_rows(before.sort(*ORDER, descending=True).head(1).select("id"))
        following = collect_rows(after.sort(*ORDER).head(1).select("id"))
        itself = _count(shown.filter(nw.col("id") == event.id))
        rank, total = _count(before), _count(shown)
    return Neighbours(
        previous=served.events[previous[0]["id"]] if previous else None,
        following=served.events[following[0]["id"]] if following else None,
        position=rank + 1 if itself else None,
        total=total,
    )


def _compared(own: dict[str, int], *, before: bool) -> nw.Expr:
    """True for events whose order is lower (or higher) than ``own``, column by column."""
    result = nw.lit(value=False)
    for name in reversed(ORDER):
        column, value = nw.col(name), own[name]
        result = (column < value if before else column > value) | ((column == value) & result)
    return result


def _count(events: nw.LazyFrame[Any]) -> int:
    return int(collect_rows(events.select(count=nw.len()))[0]["count"])
