"""``trend``: events of a pair become more, or fewer, from month to month.

A feed is the right material: a dossier is written about a time and always holds more of it than of
the years before, so that its counts rise by design. The rank test is that of
:mod:`dashboard.claims.ranktest`.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from dashboard.claims.counting import count_events, of_kinds, of_pair, window_of
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Figure, Finding, Verdict
from dashboard.claims.ranktest import LEAST_VALUES, RankTest, measure_trend
from seeds.records.checks import Trend
from seeds.records.model import Event
from seeds.vocabulary import Data, Direction

METHOD = (
    "Mann–Kendall rank test on monthly counts, its variance corrected for ties and for months that "
    "resemble the months before them; significant at p < 0.05, two-sided. Events whose date does "
    "not fix the month are left out."
)
LEVEL = 0.05
BIASED = (
    "A dossier is written about a time and holds more of it than of the years before, so its own "
    "counts tend to rise: they can agree with a claim or not, and show nothing."
)


def judge(check: Trend, evidence: Evidence) -> Finding:
    """Test the pair's monthly counts for a trend in the direction claimed."""
    if check.data is Data.FEED:
        return Finding(
            Verdict.UNTESTED,
            "Needs event data, which this dossier does not have.",
            METHOD,
        )
    window = window_of(check.since, check.until, evidence.as_of)
    if not window.is_known:
        return Finding(Verdict.UNTESTED, window.unknown_words, METHOD)
    ours = (e for e in evidence.events if of_kinds(e, check.kinds) and of_pair(e, check.pair))
    found = count_events(ours, window.days)
    dated = [event for event in found.certain if _month_of(event)]
    counts = Counter(_month_of(event) for event in dated)
    series = [counts[month] for month in _months(*window.days)]
    test = measure_trend(series)
    left_out = len(found.possible) - len(dated)
    figures = (
        Figure("Months", str(len(series))),
        Figure("Events with a known month", str(len(dated))),
        Figure("Events left out", str(left_out)),
        Figure("Window", window.words),
    )
    if test is None:
        return Finding(
            Verdict.UNTESTED,
            f"{len(series)} months with {len(dated)} events are too few to test: it takes "
            f"{LEAST_VALUES} months whose counts differ.",
            METHOD,
            figures,
            (BIASED, *window.caveats),
            events=found.ids,
        )
    statistics = (
        Figure("Kendall’s τ", f"{test.tau:+.2f}"),
        Figure("p", f"{test.p:.3f}" if test.p >= 0.001 else "< 0.001"),
    )
    verdict, reason = _verdict(check.claimed, test)
    caveats = (BIASED, *window.caveats)
    return Finding(verdict, reason, METHOD, (*statistics, *figures), caveats, events=found.ids)


def _verdict(claimed: Direction, test: RankTest) -> tuple[Verdict, str]:
    if test.p >= LEVEL:
        return Verdict.NOT_SHOWN, "The monthly counts show no trend that chance would not."
    direction = Direction.RISING if test.tau > 0 else Direction.FALLING
    if direction is claimed:
        return Verdict.CONSISTENT, f"The monthly counts are {direction.value}."
    return Verdict.NOT_SHOWN, f"The monthly counts are {direction.value}, not {claimed.value}."


def _month_of(event: Event) -> tuple[int, int] | None:
    """Year and month in which an event begins, None where its date leaves that open."""
    earliest, latest = event.date.earliest, event.date.latest
    if earliest is None or latest is None:
        return None
    if not event.date.is_exact and (earliest.year, earliest.month) != (latest.year, latest.month):
        return None
    return earliest.year, earliest.month


def _months(start: date, end: date) -> list[tuple[int, int]]:
    months = []
    first = start.replace(day=1)
    while first <= end:
        months.append((first.year, first.month))
        first = (first + timedelta(days=32)).replace(day=1)
    return months
