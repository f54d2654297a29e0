"""How much every pair of countries has to do with each other in the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw

from dashboard.query.predicate import CONTACT_KINDS, between, of_kinds, seen
from dashboard.selection import Selection
from dashboard.store.events import Tables, collect_rows
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
    with served.store.reading() as tables:
        shown = tables.events.filter(seen(selection))
        rows = collect_rows(_counts(tables, shown, selection))
    found = [_pair_count(row) for row in rows]
    return tuple(sorted(found, key=lambda pair: (-pair.events, pair.a, pair.b)))


def select_pair(served: ServedDossier, selection: Selection, pair: tuple[str, str]) -> PairCount:
    """The counts of one pair; all zero where it has no event in the window."""
    a, b = sorted(pair)
    with served.store.reading() as tables:
        shown = tables.events.filter(between(selection, pair))
        shown = _clipped(shown, selection).with_columns(a=nw.lit(a), b=nw.lit(b))
        rows = collect_rows(_grouped(shown))
    return _pair_count(rows[0]) if rows else PairCount(a, b, 0, 0, None)


def _counts(tables: Tables, shown: nw.LazyFrame[Any], selection: Selection) -> nw.LazyFrame[Any]:
    members = tables.participants.select("event", "country").unique()
    couples = (
        members.rename({"country": "a"})
        .join(members.rename({"country": "b"}), on="event")
        .filter(nw.col("a") < nw.col("b"))
    )
    clipped = _clipped(shown, selection)
    return _grouped(clipped.join(couples, left_on="id", right_on="event"))


def _clipped(events: nw.LazyFrame[Any], selection: Selection) -> nw.LazyFrame[Any]:
    """Columns id, inexact and undated (0, 1), and bounds of the contact's last day (else null)."""
    contact, dated = of_kinds(CONTACT_KINDS), nw.col("open").is_null()
    first, last = nw.lit(days(selection.start)), nw.lit(days(selection.end))
    # An exact contact is known to have gone on until its last day; an inexact one may have been
    # any day of its bounds.
    known = nw.when(nw.col("exact")).then(nw.col("latest")).otherwise(nw.col("earliest"))
    not_before = nw.min_horizontal(nw.max_horizontal(known, first), last)
    return events.select(
        "id",
        inexact=(~nw.col("exact")).cast(nw.Int32),
        undated=(contact & ~dated).cast(nw.Int32),
        not_before=nw.when(contact & dated).then(not_before),
        not_after=nw.when(contact & dated).then(nw.min_horizontal(nw.col("latest"), last)),
    )


def _grouped(events: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    return events.group_by("a", "b").agg(
        events=nw.len(),
        inexact=nw.col("inexact").sum(),
        undated=nw.col("undated").sum(),
        not_before=nw.col("not_before").max(),
        not_after=nw.col("not_after").max(),
    )


def _pair_count(row: dict[str, Any]) -> PairCount:
    known = row["not_before"] is not None
    return PairCount(
        a=row["a"],
        b=row["b"],
        events=row["events"],
        inexact=int(row["inexact"]),
        last_contact=(day(row["not_before"]), day(row["not_after"])) if known else None,
        undated=int(row["undated"]),
    )
