"""Who met whom: visits and meetings of a pair by rank, in both directions and elsewhere.

One contact counts once. A visit usually contains meetings; an event that is part of another one
counted here, directly or through a third, is left out, so a trip with three meetings is one
contact. A direction needs a guest of one country and a host of the other, and its rank is that of
the guest. A contact without one (a summit in a third country) has no direction; its rank is the
highest at which both sides were there, in whatever role.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dashboard.query.seen import select_seen_of, unfolded
from dashboard.query.wording import listed
from dashboard.selection import Selection
from dashboard.store.events import RANK_ORDER
from dashboard.store.served import ServedDossier
from seeds.records.model import Event, EventKind, Participant, Rank, Role

IN_PERSON = frozenset(kind for kind in EventKind if kind.is_in_person)
"""Kinds in which both sides are in one place: they count by rank."""

IN_PERSON_WORDS = listed([kind.plural for kind in EventKind if kind in IN_PERSON])
"""Those kinds within a sentence: "visits and meetings"."""

_RANKS = tuple(Rank)


@dataclass(frozen=True)
class RankRow:
    """Contacts at this rank by direction; None where the dossier names no rank.

    ``elsewhere`` counts those without a direction, at the highest rank that both sides held.
    """

    rank: Rank | None
    a_to_b: int
    b_to_a: int
    elsewhere: int = 0


@dataclass(frozen=True)
class Contacts:
    """``rows`` run from the highest rank down to the lowest that occurs, zeros included.

    ``visits`` counts visits alone as (A→B, B→A); ``undirected`` the contacts without guest and
    host; ``folded`` the events left out because the contact that they are part of counts.
    ``elsewhere`` holds the ids of the undirected events, in the order of the file; ``at_home``
    tells that the place of one of them lies in a country of the pair, or is not named.
    """

    rows: tuple[RankRow, ...]
    visits: tuple[int, int]
    undirected: int
    folded: int
    elsewhere: tuple[str, ...] = ()
    at_home: bool = False

    @property
    def elsewhere_words(self) -> str:
        """What the undirected contacts are called."""
        return "Met, neither as guest" if self.at_home else "Met elsewhere"


def select_contacts(served: ServedDossier, selection: Selection, pair: tuple[str, str]) -> Contacts:
    """Count the pair's visits and meetings in the window."""
    shown = [one for one in select_seen_of(served, selection, pair) if one.event.kind in IN_PERSON]
    counted = sorted(unfolded(served, shown), key=lambda one: one.position)
    events = [one.event for one in counted]
    summed = _summed(events, pair, folded=len(shown) - len(counted))
    return replace(summed, at_home=any(not _is_away(served, id_, pair) for id_ in summed.elsewhere))


def _is_away(served: ServedDossier, event: str, pair: tuple[str, str]) -> bool:
    place = served.places.get(served.events[event].place or "")
    return place is not None and place.country not in pair


def directions_of(event: Event, pair: tuple[str, str]) -> list[tuple[str, int | None]]:
    """Whose people came to the other: the guests' country, and the order of their highest rank.

    Empty without guest and host of the pair; two where it went both ways.
    """
    hosts = {one.country for one in event.participants if one.role is Role.HOST} & set(pair)
    guests: dict[str, list[Participant]] = {}
    for one in event.participants:
        if one.role is Role.GUEST and one.country in pair:
            guests.setdefault(one.country, []).append(one)
    return [(guest, _highest(people)) for guest, people in guests.items() if hosts - {guest}]


def _highest(people: Iterable[Participant]) -> int | None:
    """The order of the highest rank among them, 0 the highest of all; None where none is known."""
    return min((RANK_ORDER[one.rank] for one in people if one.rank), default=None)


def _of_both(event: Event, pair: tuple[str, str]) -> int | None:
    """The order of the highest rank that both sides reach; None where one side's is not known."""
    sides = [_highest(p for p in event.participants if p.country == country) for country in pair]
    known = [order for order in sides if order is not None]
    # A higher rank has the lower number.
    return max(known) if len(known) == len(sides) else None


def _summed(events: list[Event], pair: tuple[str, str], folded: int) -> Contacts:
    counts: Counter[tuple[str | None, int | None]] = Counter()
    visits = dict.fromkeys(pair, 0)
    elsewhere = []
    for event in events:
        directions = directions_of(event, pair)
        if not directions:
            elsewhere.append(event.id)
            counts[None, _of_both(event, pair)] += 1
        for guest, order in directions:
            counts[guest, order] += 1
            if event.kind is EventKind.VISIT:
                visits[guest] += 1
    lowest = max((rank for _, rank in counts if rank is not None), default=-1)
    orders: list[int | None] = list(range(lowest + 1))
    if any(rank is None for _, rank in counts):
        orders.append(None)
    a, b = pair
    return Contacts(
        rows=tuple(
            RankRow(
                rank=None if order is None else _RANKS[order],
                a_to_b=counts[a, order],
                b_to_a=counts[b, order],
                elsewhere=counts[None, order],
            )
            for order in orders
        ),
        visits=(visits[a], visits[b]),
        undirected=len(elsewhere),
        folded=folded,
        elsewhere=tuple(elsewhere),
    )
