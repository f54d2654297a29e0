"""Who met whom: visits and meetings of a pair by rank, in both directions and elsewhere.

One contact counts once. A visit usually contains meetings; an event that is part of another one
counted here, directly or through a third, is left out, so a trip with three meetings is one
contact. A direction needs a guest of one country and a host of the other, and its rank is that of
the guest. A contact without one (a summit in a third country) has no direction; its rank is the
highest at which both sides were there, in whatever role.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import narwhals as nw

from dashboard.query.predicate import between, of_kinds
from dashboard.query.wording import listed
from dashboard.selection import Selection
from dashboard.store.events import Tables, collect_rows
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind, Rank, Role

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
    with served.store.reading() as tables:
        shown = tables.events.filter(between(selection, pair) & of_kinds(IN_PERSON))
        counted = unfolded(tables, shown)
        rows = collect_rows(
            directed(tables, counted, pair)
            .join(_of_both(tables, pair), left_on="id", right_on="event", how="left")
            .sort("position")
            .select("id", "kind", "guest", "rank_order", "both_order")
        )
        total = collect_rows(shown.select(total=nw.len()))[0]["total"]
        kept = collect_rows(counted.select(total=nw.len()))[0]["total"]
    summed = _summed(rows, pair, folded=total - kept)
    return replace(summed, at_home=any(not _is_away(served, id_, pair) for id_ in summed.elsewhere))


def _is_away(served: ServedDossier, event: str, pair: tuple[str, str]) -> bool:
    place = served.places.get(served.events[event].place or "")
    return place is not None and place.country not in pair


def unfolded(tables: Tables, events: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """These events without those that are part of another one of them, at any depth."""
    inside = tables.parts.join(events.select(whole="id"), on="whole", how="semi")
    return events.join(inside.select("event").unique(), left_on="id", right_on="event", how="anti")


def directed(tables: Tables, events: nw.LazyFrame[Any], pair: tuple[str, str]) -> nw.LazyFrame[Any]:
    """These events with ``guest``, the country whose people came to the other, and ``rank_order``.

    Both are null for one without guest and host of the pair; one that went both ways comes twice.
    """
    return events.join(_directions(tables, pair), left_on="id", right_on="event", how="left")


def _directions(tables: Tables, pair: tuple[str, str]) -> nw.LazyFrame[Any]:
    """Columns ``event``, ``guest`` (country), ``rank_order``: guest and host are the pair."""
    people = tables.participants.filter(nw.col("country").is_in(pair))
    guests = (
        people.filter(nw.col("role") == Role.GUEST.value)
        .group_by("event", "country")
        .agg(nw.col("rank_order").min())
        .rename({"country": "guest"})
    )
    hosts = people.filter(nw.col("role") == Role.HOST.value)
    hosts = hosts.select("event", host="country").unique()
    return (
        guests.join(hosts, on="event")
        .filter(nw.col("guest") != nw.col("host"))
        .select("event", "guest", "rank_order")
    )


def _of_both(tables: Tables, pair: tuple[str, str]) -> nw.LazyFrame[Any]:
    """Columns ``event``, ``both_order``: the highest rank that both sides reach, or null."""
    a, b = (
        tables.participants.filter(nw.col("country") == country)
        .group_by("event")
        .agg(nw.col("rank_order").min().alias(f"order_{side}"))
        for side, country in zip("ab", pair, strict=True)
    )
    # A higher rank has the lower number; with a null on one side, the rank of both is not known.
    lower = nw.when(nw.col("order_a") >= nw.col("order_b")).then(nw.col("order_a"))
    known = ~nw.col("order_a").is_null() & ~nw.col("order_b").is_null()
    both = nw.when(known).then(lower.otherwise(nw.col("order_b")))
    return a.join(b, on="event").select("event", both_order=both)


def _summed(rows: list[dict[str, Any]], pair: tuple[str, str], folded: int) -> Contacts:
    counts: Counter[tuple[str | None, int | None]] = Counter()
    visits = dict.fromkeys(pair, 0)
    elsewhere = []
    for row in rows:
        guest = row["guest"]
        if guest is None:
            elsewhere.append(row["id"])
            counts[None, row["both_order"]] += 1
            continue
        counts[guest, row["rank_order"]] += 1
        if row["kind"] == EventKind.VISIT.value:
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
