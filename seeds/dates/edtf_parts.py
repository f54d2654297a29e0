"""One EDTF date without interval or set: a day, month, year, decade or century.

:func:`parse_moment` reads ``2019-01-16``, ``2018-12``, ``2018``, ``199X``, ``19XX``, ``2018-XX``,
``2018-02-XX`` and ``2018-XX-XX``, each with ``~``, ``?`` or ``%`` behind it.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from seeds.issues import shown

DAY_MARGIN = timedelta(days=3)
"""By how much an approximate or uncertain day may be off; months and years use their own unit."""

PROFILE = (
    "an EDTF date, as in 2019-01-16, 2018-12, 2018-03~, 199X, 2018-XX, 2018/2019, 1994/.. or "
    "[2018-12-21..2018-12-31]"
)
_REMEDY = "write it as in seeds/README.md, and the source's own words in date_words"

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[~?%])?"
)


class EdtfError(ValueError):
    """A text that is no date of the profile: what came, what was expected and what to do."""

    def __init__(self, text: str, expected: str = PROFILE, remedy: str = _REMEDY) -> None:
        self.came, self.expected, self.remedy = shown(text), expected, remedy
        super().__init__(f"came {self.came}; expected {expected}; {remedy}")


class Unit(IntEnum):
    """How fine a date is known."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


_MARGIN_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}


@dataclass(frozen=True, slots=True)
class Moment:
    """Strict bounds, the finest unit whose digits are known, and the qualifier.

    ``inside`` is the unspecified part that the text asks for: ``2018-03-XX`` is a day ``inside``
    a month that is known; ``None`` where nothing is unspecified below ``unit``.
    """

    first: date
    last: date
    unit: Unit
    mark: str | None = None
    inside: Unit | None = None

    @property
    def is_day(self) -> bool:
        """True for one known day, with or without a qualifier."""
        return self.first == self.last

    @property
    def widened(self) -> tuple[date, date]:
        """The bounds with the margin of an approximate or uncertain date."""
        if self.mark is None:
            return self.first, self.last
        if self.unit is Unit.DAY:
            return _shift_days(self.first, -DAY_MARGIN), _shift_days(self.last, DAY_MARGIN)
        months = _MARGIN_MONTHS[self.unit]
        return _shift_months(self.first, -months), _shift_months(self.last, months)


def parse_moment(part: str, text: str) -> Moment:
    """Read one date out of ``text``; EdtfError names the whole text."""
    match = _DATE.fullmatch(part)
    if not match:
        raise EdtfError(text, PROFILE, remedy_for(text) or remedy_for(part) or _REMEDY)
    year, month, day, mark = match.group("year", "month", "day", "mark")
    _refuse_gaps(year, month, day, text)
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year == 0:
        raise EdtfError(text, "a year from 0001 to 9999", "correct the year; there is no year 0")
    first = _first_day(first_year, month, day, text)
    last = _last_day(last_year, month, day)
    return Moment(first, last, _unit(year, month, day), mark, _inside(month, day))


def _refuse_gaps(year: str, month: str | None, day: str | None, text: str) -> None:
    """A known digit under an unknown one has no bounds that are one span."""
    if "X" in year and month not in (None, "XX"):
        raise EdtfError(text, "all four digits of the year before a month", "write the decade only")
    if month == "XX" and day not in (None, "XX"):
        raise EdtfError(text, "a month before a day", "write the year and month only")


def _unit(year: str, month: str | None, day: str | None) -> Unit:
    if "X" in year:
        return Unit.CENTURY if year.endswith("XX") else Unit.DECADE
    if month in (None, "XX"):
        return Unit.YEAR
    return Unit.MONTH if day in (None, "XX") else Unit.DAY


def _inside(month: str | None, day: str | None) -> Unit | None:
    if day == "XX":
        return Unit.DAY
    return Unit.MONTH if month == "XX" else None


def _first_day(year: int, month: str | None, day: str | None, text: str) -> date:
    month_number = 1 if month in (None, "XX") else int(month or "")
    if not 1 <= month_number <= 12:
        hint = _season(month_number) or "correct the month"
        raise EdtfError(text, "a month from 01 to 12", hint)
    day_number = 1 if day in (None, "XX") else int(day or "")
    last = calendar.monthrange(year, month_number)[1]
    if not 1 <= day_number <= last:
        raise EdtfError(
            text, f"a day from 01 to {last} in {year:04d}-{month:>02}", "correct the day"
        )
    return date(year, month_number, day_number)


def _last_day(year: int, month: str | None, day: str | None) -> date:
    month_number = 12 if month in (None, "XX") else int(month or "")
    if day in (None, "XX"):
        return date(year, month_number, calendar.monthrange(year, month_number)[1])
    return date(year, month_number, int(day or ""))


_HINTS = (
    (r"-[0-9]+.*|[0-9]+ ?(BC|BCE)", "put dates before the year 0001 into a note, in words"),
    (r"[0-9]{8}", "put hyphens between year, month and day, as in 2019-01-16"),
    (r"Y[+-]?[0-9]+|[+]?[0-9]{5,}", "write the year in four digits"),
    (r"[0-9]{2}[0-9xuU]{1,2}(-[0-9xuU]{2}){0,2}", "write unspecified digits as capital X"),
    (r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*", "write the day alone; a dossier keeps no time of day"),
    (r"[0-9]{4}-[0-9](-[0-9]{1,2})?|[0-9]{4}-[0-9]{2}-[0-9]", "write month and day in two digits"),
    (r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}", "write year, month, day, as in 2019-01-16"),
    (r"[0-9]{4}/[0-9]{1,2}(/[0-9]{1,2})?", "use hyphens, as in 2019-01; a slash is an interval"),
    (r".*/(open|unknown)|(open|unknown)/.*", "write 1994/.. if it goes on, 1994/ if unknown"),
    (r"unknown|open|undated|X+|\?", "write the last day it can have been, as in [..2019-01-24]"),
    (r"\{.*\}", "write one of a set in square brackets, or an interval a/b"),
    (r"[~?%].*|[0-9]{4}(-[0-9]{2})?[~?%]-.*", "put the mark behind the whole date: 2018-03~"),
    (r"[^\[]*\.\..*", "put a choice in brackets, as in [2018-12-21..2018-12-31]"),
    (r"[0-9]{4} ?[-–] ?[0-9]{4}", "write an interval with a slash, as in 2018/2020"),
)
"""Other ways in which people and programs write dates, and what to write here."""


def remedy_for(text: str) -> str | None:
    """What to write in place of a date in another known way, ``None`` for any other text."""
    return next((hint for pattern, hint in _HINTS if re.fullmatch(pattern, text)), None)


def _season(month: int) -> str | None:
    """EDTF writes seasons as months 21 to 41; a dossier writes the months themselves."""
    if 21 <= month <= 41:
        return "write a season as its months, as in [2018-03..2018-05]"
    return None


def _shift_days(day: date, margin: timedelta) -> date:
    try:
        return day + margin
    except OverflowError:
        return date.min if margin < timedelta() else date.max


def _shift_months(day: date, months: int) -> date:
    """The day moved by whole months; a month's last day stays a month's last day."""
    ends_month = day.day == calendar.monthrange(day.year, day.month)[1]
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year < 1:
        return date.min
    if year > 9999:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, last if ends_month else min(day.day, last))
