"""The events that a selection shows: one question to the store, whose answer many figures share.

What a pair's panel, its charts and a scene's figures count are some dozens of events, asked for
with the same window, kinds and sources. The store filters; what is counted of the events found is
counted here in their records. The last answers are kept with the served dossier, which never
changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dashboard.query.predicate import between, seen
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.served import ServedDossier
from seeds.records.model import Event

ORDER = ("earliest", "latest", "position")
"""Columns by which events of a list are sorted: by first day, last day, and place in the file."""

_KEPT = 32
"""Answers of one dossier; a reader who goes to and fro between a few views finds them again."""


@dataclass(frozen=True, slots=True)
class SeenEvent:
    """One event with its days as the store has them: since 1970-01-01, both possible.

    ``is_open`` is true of a date without a bound on a side, whatever the days then say;
    ``position`` is the event's place in the file.
    """

    event: Event
    position: int
    earliest: int
    latest: int
    is_open: bool


def select_seen(served: ServedDossier, selection: Selection) -> tuple[SeenEvent, ...]:
    """The events of the selection's window, kinds and sources, whatever the scope, in order."""
    return served.derived(_Answers).of(selection, None)


def select_seen_of(
    served: ServedDossier, selection: Selection, pair: tuple[str, str]
) -> tuple[SeenEvent, ...]:
    """Those in which both countries take part."""
    return served.derived(_Answers).of(selection, pair)


def unfolded(served: ServedDossier, some: Iterable[SeenEvent]) -> list[SeenEvent]:
    """These events without those that are part of another one of them, at any depth."""
    events = list(some)
    ids = {one.event.id for one in events}
    return [one for one in events if not any(whole in ids for whole in _wholes(served, one.event))]


def _wholes(served: ServedDossier, event: Event) -> Iterable[str]:
    """Ids of the events that this one is part of, the nearest first."""
    passed = {event.id}
    whole = event.part_of
    # ``araxes check`` refuses circles; one that comes another way must not hang the server.
    while whole and whole not in passed:
        yield whole
        passed.add(whole)
        above = served.events.get(whole)
        whole = above.part_of if above else None


class _Answers:
    """The last answers of one dossier, by what of a selection decides them."""

    def __init__(self, served: ServedDossier) -> None:
        self._served = served
        self._find = lru_cache(maxsize=_KEPT)(self._ask)

    def of(self, selection: Selection, pair: tuple[str, str] | None) -> tuple[SeenEvent, ...]:
        deciding = Selection(
            selection.dossier,
            selection.start,
            selection.end,
            as_of=date.min,
            within=selection.within,
            kinds=selection.kinds,
            withdrawn=selection.withdrawn,
        )
        return self._find(deciding, (min(pair), max(pair)) if pair else None)

    def _ask(self, selection: Selection, pair: tuple[str, str] | None) -> tuple[SeenEvent, ...]:
        shown = between(selection, pair) if pair else seen(selection)
        with self._served.store.reading() as tables:
            found = tables.events.filter(shown).sort(*ORDER).select("id", "open", *ORDER)
            rows = collect_rows(found)
        return tuple(
            SeenEvent(
                self._served.events[row["id"]],
                row["position"],
                row["earliest"],
                row["latest"],
                row["open"] is not None,
            )
            for row in rows
        )
