"""Events over time in bars, with what is doubtful kept apart.

An event counts one in all, spread evenly over the days on which it may have happened: "some day
between 21 December and 10 January" gives December 11/21 of an event and January 10/21. So the bars
over all time sum to the number of events, and an inexact date claims no month for itself. The
timeline's bars are reckoned by the same rule (``assets/js/timeline/histogram.js``); both answer the
cases of ``tests/fixtures/cases/spread.json``.

*Sure* of a bar is an event that can lie in no other period, and of one that lasts the days on which
it must have gone on: some day of December 2018 is sure for December, though its day is not. The
rest is *doubtful*.

One thing differs from the timeline: there an event without an end counts up to the as-of date, and
comes to next to nothing in any bar. Here what is open on a side is counted and told, not drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw

from dashboard.query.certain_days import certain_days
from dashboard.query.periods import Period, choose_period, period_edges, period_name
from dashboard.query.seen import SeenEvent
from dashboard.store.extent import day, days
from dashboard.store.served import ServedDossier


@dataclass(frozen=True, slots=True)
class Dated:
    """One event to be counted: the series it belongs to, and its days as the store has them.

    ``earliest`` and ``latest`` are days since 1970-01-01, both possible; ``sure`` the first and
    last day on which it must have gone on, None without one; ``is_open`` is true of a date without
    a bound on a side, whatever the days then say.
    """

    series: str
    earliest: int
    latest: int
    sure: tuple[int, int] | None
    is_open: bool

    @classmethod
    def of(cls, series: str, one: SeenEvent, served: ServedDossier) -> Dated:
        """An event that a selection shows."""
        certain = certain_days(one.event.date, served.dossier.as_of)
        sure = (days(certain[0]), days(certain[1])) if certain else None
        return cls(series, one.earliest, one.latest, sure, one.is_open)


@dataclass(frozen=True)
class Spread:
    """Events over the periods of a window.

    ``frame`` has a row for every period and series, periods in order of time and in each the series
    in theirs: ``begins`` (date, first day of the period), ``period`` (its name), ``series``,
    ``sure`` and ``doubtful`` (events, not whole where they are spread). A zero says that nothing
    is recorded there, and is never printed as a number.

    ``counts`` has every event by series, drawn or not; ``undated`` counts those that are open on a
    side; ``outside`` is how much of the others lies in no period here, and ``strays`` how many of
    them that concerns. Sure and doubtful parts, and what is outside, sum to the events that are
    not open. ``first`` and ``last`` are the days looked at: the first and the last period may jut
    out beyond them.
    """

    frame: nw.DataFrame[Any]
    period: Period
    first: date
    last: date
    counts: Mapping[str, int]
    undated: int
    outside: float
    strays: int

    @property
    def total(self) -> int:
        """Every event, drawn or not."""
        return sum(self.counts.values())

    @property
    def drawn(self) -> int:
        """Events of which something is drawn or lies outside: all that are not open."""
        return self.total - self.undated


def share_out(edges: Sequence[int], earliest: int, latest: int) -> dict[int, float]:
    """How much of one event lies in which bar, by the bar's position; empty bars left out.

    ``edges`` are ascending days, one more than there are bars; ``earliest`` and ``latest`` are the
    event's first and last possible day, both inclusive.
    """
    until = latest + 1
    first = max(bisect_right(edges, earliest) - 1, 0)
    shares = {}
    for bar in range(first, len(edges) - 1):
        if edges[bar] >= until:
            break
        inside = min(until, edges[bar + 1]) - max(earliest, edges[bar])
        if inside > 0:
            shares[bar] = inside / (until - earliest)
    return shares


def spread_over(events: Iterable[Dated], series: Sequence[str], first: date, last: date) -> Spread:
    """These events over the periods from ``first`` to ``last``, days inclusive.

    ``series`` are those that the frame has, in order, with or without an event.
    """
    period = choose_period(first, last)
    edges = period_edges(first, last, period)
    sure, doubtful = ({name: [0.0] * (len(edges) - 1) for name in series} for _ in range(2))
    counts = dict.fromkeys(series, 0)
    undated = strays = 0
    outside = 0.0
    for event in events:
        counts[event.series] += 1
        if event.is_open:
            undated += 1
            continue
        shares = share_out(edges, event.earliest, event.latest)
        certain = sure_shares(edges, event, shares)
        for bar, share in shares.items():
            sure[event.series][bar] += certain.get(bar, 0.0)
            doubtful[event.series][bar] += share - certain.get(bar, 0.0)
        if not _is_inside(edges, event):
            strays += 1
            outside += 1 - sum(shares.values())
    return Spread(
        _frame(edges, period, sure, doubtful), period, first, last, counts, undated, outside, strays
    )


def sure_shares(
    edges: Sequence[int], event: Dated, shares: Mapping[int, float]
) -> Mapping[int, float]:
    """How much of an event lies in which bar for sure, by the bar's position.

    ``shares`` are those of all its days (:func:`share_out`).
    """
    if len(shares) == 1 and _is_inside(edges, event):
        return shares
    if event.sure is None:
        return {}
    first, last = event.sure
    part = (last - first + 1) / (event.latest - event.earliest + 1)
    return {bar: share * part for bar, share in share_out(edges, first, last).items()}


def _is_inside(edges: Sequence[int], event: Dated) -> bool:
    return edges[0] <= event.earliest and event.latest < edges[-1]


def _frame(
    edges: Sequence[int],
    period: Period,
    sure: Mapping[str, Sequence[float]],
    doubtful: Mapping[str, Sequence[float]],
) -> nw.DataFrame[Any]:
    rows = [(bar, name) for bar in range(len(edges) - 1) for name in sure]
    return nw.from_dict(
        {
            "begins": [day(edges[bar]) for bar, _ in rows],
            "period": [period_name(edges[bar], period) for bar, _ in rows],
            "series": [name for _, name in rows],
            "sure": [sure[name][bar] for bar, name in rows],
            "doubtful": [doubtful[name][bar] for bar, name in rows],
        },
        schema={
            "begins": nw.Date(),
            "period": nw.String(),
            "series": nw.String(),
            "sure": nw.Float64(),
            "doubtful": nw.Float64(),
        },
        backend="pyarrow",
    )


def window_within(start: date, end: date, known: tuple[int, int]) -> tuple[date, date]:
    """The part of a window that a dossier can tell of, for the ends of an axis.

    ``known`` are the first and last day that anything in the dossier names: a period beyond them
    would look like one in which nothing happened. A window that misses them altogether is left as
    it is.
    """
    first, last = max(days(start), known[0]), min(days(end), known[1])
    return (day(first), day(last)) if first <= last else (start, end)
