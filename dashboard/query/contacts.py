"""Who went to whom: visits and meetings of a pair by the rank of the guest, in both directions.

One contact counts once. A visit usually contains meetings; an event that is part of another one
counted here, directly or through a third, is left out, so a trip with three meetings is one
contact. A direction needs a guest of one country and a host of the other; contacts without one (a
meeting in a third country) are counted apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import narwhals as nw

from dashboard.query.predicate import between, of_kinds
from dashboard.selection import Selection
from dashboard.store.events import Tables, collect_rows
from dashboard.store.shelf import Volume
from seeds.model import EventKind, Rank, Role

_TRAVEL = frozenset({EventKind.VISIT, EventKind.MEETING})
_RANKS = tuple(Rank)


@dataclass(frozen=True)
class RankRow:
    """Contacts whose highest guest held this rank; None where the dossier names no rank."""

    rank: Rank | None
    a_to_b: int
    b_to_a: int


@dataclass(frozen=True)
class Contacts:
    """``rows`` run from the highest rank down to the lowest that occurs, zeros included.

    ``visits`` counts visits alone as (A→B, B→A); ``undirected`` the contacts without guest and
    host; ``folded`` the events left out because the contact that they are part of counts.
    """

    rows: tuple[RankRow, ...]
    visits: tuple[int, int]
    undirected: int
    folded: int


def select_contacts(volume: Volume, selection: Selection, pair: tuple[str, str]) -> Contacts:
    """Count the pair's visits and meetings in the window."""
    with volume.store.reading() as tables:
        shown = tables.events.filter(between(selection, pair) & of_kinds(_TRAVEL))
        counted = unfolded(tables, shown)
        directed = _directed(tables, pair)
        groups = (
            counted.join(directed, left_on="id", right_on="event", how="left")
            .group_by("kind", "guest", "rank_order")
            .agg(count=nw.len())
        )
        rows = collect_rows(groups)
        total = collect_rows(shown.select(total=nw.len()))[0]["total"]
        kept = collect_rows(counted.select(total=nw.len()))[0]["total"]
    return _summed(rows, pair, folded=total - kept)


def unfolded(tables: Tables, events: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """These events without those that are part of another one of them, at any depth."""
    inside = tables.parts.join(events.select(whole="id"), on="whole", how="semi")
    return events.join(inside.select("event").unique(), left_on="id", right_on="event", how="anti")


def _directed(tables: Tables, pair: tuple[str, str]) -> nw.LazyFrame[Any]:
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


def _summed(rows: list[dict[str, Any]], pair: tuple[str, str], folded: int) -> Contacts:
    counts: dict[tuple[str, int | None], int] = {}
    visits = dict.fromkeys(pair, 0)
    undirected = 0
    for row in rows:
        guest, rank, count = row["guest"], row["rank_order"], row["count"]
        if guest is None:
            undirected += count
            continue
        counts[guest, rank] = counts.get((guest, rank), 0) + count
        if row["kind"] == EventKind.VISIT.value:
            visits[guest] += count
    lowest = max((rank for _, rank in counts if rank is not None), default=-1)
    orders: list[int | None] = list(range(lowest + 1))
    if any(rank is None for _, rank in counts):
        orders.append(None)
    a, b = pair
    return Contacts(
        rows=tuple(
            RankRow(
                rank=None if order is None else _RANKS[order],
                a_to_b=counts.get((a, order), 0),
                b_to_a=counts.get((b, order), 0),
            )
            for order in orders
        ),
        visits=(visits[a], visits[b]),
        undirected=undirected,
        folded=folded,
    )
