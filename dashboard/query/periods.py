"""Months, quarters, years, decades and centuries: the periods that bars of time stand for.

Names are those of the timeline's bars (``barName`` in ``assets/js/timeline/histogram.js``).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from dashboard.store.extent import day, days
from seeds.dates.words import MONTHS

MOST_PERIODS = 36
"""Three years of months: more bars than this cannot be told apart on a narrow screen."""

_MONTHS_PER_YEAR = 12


class Period(StrEnum):
    """How long a bar's time is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def months(self) -> int:
        """Its length in months."""
        return _LENGTHS[self]

    @property
    def plural(self) -> str:
        """Several of them."""
        return "centuries" if self is Period.CENTURY else f"{self.value}s"


_LENGTHS = {
    Period.MONTH: 1,
    Period.QUARTER: 3,
    Period.YEAR: 12,
    Period.DECADE: 120,
    Period.CENTURY: 1200,
}


def choose_period(first: date, last: date) -> Period:
    """The shortest period of which no more than :data:`MOST_PERIODS` touch these days.

    Days are inclusive. All of history is a hundred centuries, which is then the answer.
    """
    fitting = (p for p in Period if _index(last, p) - _index(first, p) < MOST_PERIODS)
    return next(fitting, Period.CENTURY)


def period_edges(first: date, last: date, period: Period) -> tuple[int, ...]:
    """Edges of the whole periods that touch the days from ``first`` to ``last``, both inclusive.

    Days since 1970-01-01 in ascending order: a period lasts from its edge to the day before the
    next edge, so there is one edge more than there are periods.
    """
    begin, end = _index(first, period), _index(last, period)
    return tuple(_edge(number, period) for number in range(begin, end + 2))


def period_name(edge: int, period: Period) -> str:
    """What a period is called that begins on this day: "Dec 2018", "Q1 2019", "2018", "1990s"."""
    begins = day(edge)
    match period:
        case Period.MONTH:
            return f"{MONTHS[begins.month - 1]} {begins.year}"
        case Period.QUARTER:
            return f"Q{(begins.month - 1) // 3 + 1} {begins.year}"
        case Period.YEAR:
            return str(begins.year)
        case Period.DECADE:
            return f"{begins.year // 10 * 10}s"
        case Period.CENTURY:
            century = begins.year // 100 * 100
            return f"{century}–{century + 99}"


def _index(when: date, period: Period) -> int:
    """The number of the period that a day lies in, counted from the year 0."""
    return (when.year * _MONTHS_PER_YEAR + when.month - 1) // period.months


def _edge(number: int, period: Period) -> int:
    """The first day of a period; of one beyond the calendar, the day before or after all of it."""
    year, month = divmod(number * period.months, _MONTHS_PER_YEAR)
    if year < date.min.year:
        return days(date.min)
    if year > date.max.year:
        return days(date.max) + 1
    return days(date(year, month + 1, 1))
