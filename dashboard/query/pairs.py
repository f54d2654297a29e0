"""How much every pair of countries has to do with each other in the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from dashboard.query.predicate import CONTACT_KINDS
from dashboard.query.seen import SeenEvent, select_seen, select_seen_of
from dashboard.selection import Selection
from dashboard.store.extent import day, days
from dashboard.store.served import ServedDossier


@dataclass(frozen=True)
class PairCount:
    """Events of one pair, codes in alphabetical order.

    ``last_contact`` bounds the last day of the last visit, meeting, call or agreement within the
    window (not before, not after); None without one that has a date. ``undated`` counts contacts
    whose date is open on a side, such as a series of meetings: they say nothing of the last one.
    """

    a: str
    b: str
    events: int
    inexact: int
    last_contact: tuple[date, date] | None
    undated: int = 0


def select_pairs(served: ServedDossier, selection: Selection) -> tuple[PairCount, ...]:
    """Every pair with an event in the window and kinds, whatever the scope; most events first."""
    of_pairs: dict[tuple[str, str], list[SeenEvent]] = {}
    for one in select_seen(served, selection):
        for pair in combinations(sorted(one.event.countries), 2):
            of_pairs.setdefault(pair, []).append(one)
    found = [_count(*pair, events, selection) for pair, events in of_pairs.items()]
    return tuple(sorted(found, key=lambda pair: (-pair.events, pair.a, pair.b)))


def select_pair(served: ServedDossier, selection: Selection, pair: tuple[str, str]) -> PairCount:
    """The counts of one pair; all zero where it has no event in the window."""
    a, b = sorted(pair)
    return _count(a, b, select_seen_of(served, selection, pair), selection)


def _count(a: str, b: str, events: Sequence[SeenEvent], selection: Selection) -> PairCount:
    contacts = [one for one in events if one.event.kind in CONTACT_KINDS]
    dated = [one for one in contacts if not one.is_open]
    first, last = days(selection.start), days(selection.end)
    # An exact contact is known to have gone on until its last day; an inexact one may have been
    # any day of its bounds.
    known = [one.latest if one.event.date.is_exact else one.earliest for one in dated]
    bounds = None
    if dated:
        not_before = max(min(max(number, first), last) for number in known)
        not_after = max(min(one.latest, last) for one in dated)
        bounds = day(not_before), day(not_after)
    return PairCount(
        a=a,
        b=b,
        events=len(events),
        inexact=sum(not one.event.date.is_exact for one in events),
        last_contact=bounds,
        undated=len(contacts) - len(dated),
    )
