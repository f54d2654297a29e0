"""Dates for people: "16–17 January 2019", "between 21 and 31 December 2018", "in the 1990s"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from seeds.dates.edtf_parts import Moment, Unit

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTHS = tuple(month[:3] for month in _MONTHS)
"""As short as in "24 Jan 2019"; not ``strftime("%b")``, which follows the server's locale."""

_MARKS = {"~": "about ", "?": "possibly ", "%": "possibly about "}


def day_words(day: date) -> str:
    """A day for people where there is little room, "24 Jan 2019".

    ``assets/js/core/days.js`` says the same (``tests/fixtures/cases/day.json``).
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_words(moment: Moment) -> str:
    """One date: "about March 2018", "a day in March 2018", "the 1990s"."""
    part = {Unit.DAY: "a day in ", Unit.MONTH: "a month in "}.get(moment.inside or Unit.YEAR, "")
    return _MARKS.get(moment.mark or "", "") + part + _known(moment)


def alone_words(moment: Moment) -> str:
    """A date that stands alone: as :func:`moment_words`, but "in the 1990s"."""
    spread = moment.unit in (Unit.DECADE, Unit.CENTURY)
    bare = moment.mark is None and moment.inside is None
    return ("in " if spread and bare else "") + moment_words(moment)


def span_words(first: Moment, last: Moment) -> str:
    """An interval: "16–17 January 2019", "30 December 2018 – 2 January 2019"."""
    return _joined(first, last, "–", " – ")


def between_words(first: Moment, last: Moment) -> str:
    """One out of a span: "between 21 and 31 December 2018", "on 16 or 17 January 2019"."""
    if first == last:
        return alone_words(first)
    days = _is_plain(first) and _is_plain(last) and first.unit is last.unit is Unit.DAY
    if days and (last.first - first.first).days == 1:
        return "on " + _joined(first, last, " or ", " or ")
    return "between " + _joined(first, last, " and ", " and ")


def choice_words(moments: Sequence[Moment]) -> str:
    """One out of a list: "either 3 May, 5 May or 7 May 2018", each date in full."""
    if len(moments) == 1:
        return alone_words(moments[0])
    words = [moment_words(moment) for moment in moments]
    return f"either {', '.join(words[:-1])} or {words[-1]}"


def _known(moment: Moment) -> str:
    first, last = moment.first, moment.last
    if moment.unit is Unit.DAY:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
    if moment.unit is Unit.MONTH:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if moment.unit is Unit.YEAR:
        return str(first.year)
    # "the 1900s" would be a decade to one reader and a century to another.
    if moment.unit is Unit.CENTURY or first.year % 100 == 0:
        return f"the years {first.year}–{last.year}"
    return f"the {first.year}s"


def _joined(first: Moment, last: Moment, link: str, wide: str) -> str:
    """Two dates with what they share said once; ``wide`` links dates of several words."""
    if not (_is_plain(first) and _is_plain(last) and first.unit is last.unit):
        return moment_words(first) + wide + moment_words(last)
    a, b = first.first, last.first
    same_year, same_month = a.year == b.year, (a.year, a.month) == (b.year, b.month)
    if first.unit is Unit.DAY and same_month:
        return f"{a.day}{link}{moment_words(last)}"
    if first.unit is Unit.DAY and same_year:
        return f"{a.day} {_MONTHS[a.month - 1]}{wide}{moment_words(last)}"
    if first.unit is Unit.MONTH and same_year:
        return f"{_MONTHS[a.month - 1]}{link}{moment_words(last)}"
    if first.unit is Unit.YEAR:
        return f"{a.year}{link}{b.year}"
    return moment_words(first) + wide + moment_words(last)


def _is_plain(moment: Moment) -> bool:
    return moment.mark is None and moment.inside is None
