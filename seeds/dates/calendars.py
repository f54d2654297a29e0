"""What a date would be if it were written in another calendar than the Gregorian one.

For telling a date that was copied from a source as it stood; no date of a dossier is converted.
Days are those of :meth:`datetime.date.toordinal`, which counts as the books below do ("R.D.").

Sources: K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon and Planets 74 (1996),
for Solar Hijri; E. M. Reingold and N. Dershowitz, "Calendrical Calculations" (4th ed., 2018), for
the Hijri calendar in its tabular form, which the moon leaves by a day or two, and for the Hebrew
one; Calendar Reform Committee, Report (New Delhi 1955), for Saka. The Buddhist calendar is that of
Thailand since 1941 and Minguo that of the Republic of China: both have Gregorian months.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from seeds.dates.edtf import EdtfDate, EdtfError

_WRITTEN = re.compile(r"(?<![0-9])([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9X])")
_TISHRI = 7
"""The Hebrew year begins with its seventh month."""
_HEBREW_EPOCH = -1_373_427
_HIJRI_EPOCH = 227_015
_BREAKS = (
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324,
    2394, 2456, 3178,
)  # fmt: skip
"""Solar Hijri years in which the rhythm of leap years breaks, after Borkowski."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A date read in another calendar: as EDTF in the Gregorian one, and in words.

    ``is_close`` says that the calendar's years are near enough to ours for both to be meant.
    """

    calendar: str
    text: str
    words: str
    earliest: date
    latest: date
    is_close: bool


@dataclass(frozen=True, slots=True)
class _Calendar:
    """``first_day`` of a year and month, as an ordinal; ``next_month`` after one."""

    name: str
    first_day: Callable[[int, int], int]
    next_month: Callable[[int, int], tuple[int, int]]
    first_month: int = 1
    is_close: bool = False
    margin: str = ""

    def days(self, year: int, month: int | None, day: int | None) -> tuple[date, date]:
        """First and last day of a year, month or day; ValueError where there is none such."""
        start = self.first_day(year, month or self.first_month)
        if month is None:
            end = self.first_day(year + 1, self.first_month)
        else:
            end = self.first_day(*self.next_month(year, month))
        if day is not None:
            if day > end - start:
                raise ValueError(day)
            start += day - 1
            end = start + 1
        return date.fromordinal(start), date.fromordinal(end - 1)


def other_readings(when: EdtfDate, start: date, end: date) -> tuple[Reading, ...]:
    """What of other calendars puts a date wholly between two days, both included."""
    found = (_read(when, one) for one in _CALENDARS)
    return tuple(one for one in found if one and start <= one.earliest and one.latest <= end)


def _read(when: EdtfDate, one: _Calendar) -> Reading | None:
    """The date in a calendar; None where it has none such."""
    try:
        text = _converted(when, one)
        read = EdtfDate.parse(text)
    except (ValueError, OverflowError, EdtfError):
        return None
    bounds = [moment for found in read.moments for moment in (found.first, found.last)]
    words = read.sentence() + one.margin
    return Reading(one.name, text, words, min(bounds), max(bounds), one.is_close)


def _converted(when: EdtfDate, one: _Calendar) -> str:
    """The date as EDTF: its days replaced; a month or year becomes one of its days, or a span."""
    parts = [
        tuple(int(number) if number else None for number in match.groups())
        for match in _WRITTEN.finditer(when.text)
    ]
    if len(parts) != len(when.moments):
        raise ValueError(when.text)
    days = [one.days(year or 0, month, day) for year, month, day in parts]
    if all(day for *_, day in parts):
        replaced = iter(days)
        return _WRITTEN.sub(lambda _: next(replaced)[0].isoformat(), when.text)
    first, last = min(start for start, _ in days), max(end for _, end in days)
    return f"{first}/{last}" if when.is_range else f"[{first}..{last}]"


def _next_of_twelve(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _solar_hijri(year: int, month: int) -> int:
    if not _BREAKS[0] <= year < _BREAKS[-1]:
        raise ValueError(year)
    number = next(n for n, later in enumerate(_BREAKS) if year < later)
    jumps = [later - former for former, later in pairwise(_BREAKS)]
    leaps = -14 + sum(jump // 33 * 8 + jump % 33 // 4 for jump in jumps[: number - 1])
    jump, into = jumps[number - 1], year - _BREAKS[number - 1]
    leaps += into // 33 * 8 + (into % 33 + 3) // 4
    if jump % 33 == 4 and jump - into == 4:
        leaps += 1
    ours = year + 621
    march = 20 + leaps - (ours // 4 - (ours // 100 + 1) * 3 // 4 - 150)
    return date(ours, 3, 1).toordinal() + march - 1 + (month - 1) * 31 - max(month - 7, 0)


def _hijri(year: int, month: int) -> int:
    months = 29 * (month - 1) + (6 * month - 1) // 11
    return _HIJRI_EPOCH + months + (year - 1) * 354 + (3 + 11 * year) // 30


def _saka(year: int, month: int) -> int:
    leap = calendar.isleap(year + 78)
    chaitra = date(year + 78, 3, 21 if leap else 22).toordinal()
    if month == 1:
        return chaitra
    return chaitra + (31 if leap else 30) + (month - 2) * 31 - max(month - 7, 0)


def _shifted(years: int) -> Callable[[int, int], int]:
    return lambda year, month: date(year + years, month, 1).toordinal()


def _hebrew(year: int, month: int) -> int:
    first = _hebrew_new_year(year)
    months = [*range(_TISHRI, _hebrew_months(year) + 1), *range(1, _TISHRI)]
    return first + sum(_hebrew_length(year, one) for one in months[: months.index(month)])


def _hebrew_next(year: int, month: int) -> tuple[int, int]:
    if month == _TISHRI - 1:
        return year + 1, _TISHRI
    return (year, 1) if month == _hebrew_months(year) else (year, month + 1)


def _hebrew_months(year: int) -> int:
    return 13 if (7 * year + 1) % 19 < 7 else 12


def _hebrew_length(year: int, month: int) -> int:
    """Days of a month: Marheshvan and Kislev give and take what the year's length asks for."""
    whole = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    if month == 8:
        return 30 if whole % 10 == 5 else 29
    if month == 9:
        return 29 if whole % 10 == 3 else 30
    short = {2, 4, 6, 10, 13} | ({12} if _hebrew_months(year) == 12 else set())
    return 29 if month in short else 30


def _hebrew_new_year(year: int) -> int:
    before, here, after = (_hebrew_elapsed(year + turn) for turn in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW_EPOCH + here + delay


def _hebrew_elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


_CALENDARS = (
    _Calendar("Solar Hijri", _solar_hijri, _next_of_twelve),
    _Calendar("Hijri", _hijri, _next_of_twelve, margin=", to a day or two"),
    _Calendar("Buddhist", _shifted(-543), _next_of_twelve),
    _Calendar("Hebrew", _hebrew, _hebrew_next, _TISHRI),
    _Calendar("Minguo", _shifted(1911), _next_of_twelve),
    _Calendar("Saka", _saka, _next_of_twelve, is_close=True),
)
