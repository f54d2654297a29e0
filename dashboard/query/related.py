"""Which events of the selection have to do with the one in focus, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import narwhals as nw

from dashboard.query.chronicle import Entry, entries_of
from dashboard.query.predicate import seen
from dashboard.query.seen import ORDER
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.extent import days
from dashboard.store.served import ServedDossier
from seeds.records.model import Event, Precision

_PLACED = frozenset(one for one in Precision if not one.is_vague)
"""Two events "in Iran" share no place worth naming; two in one city do."""


class Relation(StrEnum):
    """Why an event is related, strongest first; the value is said as it stands."""

    WHOLE = "contains this event"
    PART = "part of this event"
    SIBLING = "part of the same event"
    ACTORS = "same people"
    DAY = "same day"
    PLACE = "same place"


@dataclass(frozen=True)
class Related:
    """A related event and every reason for it, strongest first."""

    entry: Entry
    relations: tuple[Relation, ...]


def select_related(
    served: ServedDossier, selection: Selection, event: Event, limit: int = 8
) -> tuple[Related, ...]:
    """Events of the window and kinds (any pair), by strength of relation, then in order."""
    people = sorted({p.actor for p in event.participants if p.actor})
    with served.store.reading() as tables:
        others = tables.events.filter(seen(selection) & (nw.col("id") != event.id))
        shared = tables.participants.filter(nw.col("actor").is_in(people or [""]))
        shared = shared.select("event").unique().with_columns(shared=nw.lit(value=True))
        joined = others.join(shared, left_on="id", right_on="event", how="left")
        rows = collect_rows(joined.filter(_candidate(served, event)).sort(*ORDER).select("id"))
    found = [
        Related(entry, _relations(served, event, entry.event))
        for entry in entries_of(served, [row["id"] for row in rows])
    ]
    return tuple(sorted(found, key=_strength)[:limit])


def _strength(related: Related) -> list[bool]:
    """Sorts by the strongest reason, then by the next: more reasons come first."""
    return [relation not in related.relations for relation in Relation]


def _candidate(served: ServedDossier, event: Event) -> nw.Expr:
    found = (nw.col("part_of") == event.id) | nw.col("shared").fill_null(value=False)
    if event.part_of:
        found = found | (nw.col("id") == event.part_of) | (nw.col("part_of") == event.part_of)
    if _place(served, event):
        found = found | (nw.col("place") == event.place)
    if event.date.is_exact:
        earliest, latest = _day_bounds(event)
        overlaps = (nw.col("earliest") <= latest) & (nw.col("latest") >= earliest)
        found = found | (nw.col("exact") & overlaps)
    return found.fill_null(value=False)


def _relations(served: ServedDossier, event: Event, other: Event) -> tuple[Relation, ...]:
    people = {p.actor for p in event.participants if p.actor}
    reasons = {
        Relation.WHOLE: other.id == event.part_of,
        Relation.PART: other.part_of == event.id,
        Relation.SIBLING: event.part_of is not None and other.part_of == event.part_of,
        Relation.ACTORS: any(p.actor in people for p in other.participants),
        Relation.DAY: _same_day(event, other),
        Relation.PLACE: _place(served, event) is not None and other.place == event.place,
    }
    return tuple(relation for relation in Relation if reasons[relation])


def _same_day(event: Event, other: Event) -> bool:
    if not (event.date.is_exact and other.date.is_exact):
        return False
    (first, last), (other_first, other_last) = _day_bounds(event), _day_bounds(other)
    return first <= other_last and other_first <= last


def _place(served: ServedDossier, event: Event) -> str | None:
    place = served.places.get(event.place or "")
    return place.id if place and place.precision in _PLACED else None


def _day_bounds(event: Event) -> tuple[int, int]:
    """First and last day of an exact event; open ends are never exact."""
    earliest, latest = event.date.earliest, event.date.latest
    if earliest is None or latest is None:
        raise ValueError(f"Event {event.id} has an open date; only exact dates have two bounds.")
    return days(earliest), days(latest)
