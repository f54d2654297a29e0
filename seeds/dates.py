"""Dates that stay as uncertain as they are: our profile of EDTF (ISO 8601-2:2019).

An :class:`EdtfDate` keeps the text it was read from, and knows the earliest and the latest day on
which the event can lie, so that filters can ask for what is *possibly* or *certainly* within a
window.

=====================  ==========================================================================
``2019-01-16``         a day
``2018-12``, ``2018``  some time in that month or year: inexact
``199X``, ``2018-XX``  unspecified digits: any value that they can take
``2018-03~``           approximate; ``?`` uncertain; ``%`` both. Bounds widen by a margin
``2019-01-16/2019-01-17``  lasts from the first to the second
``1994/..``, ``../1994``   open end: it has gone on, or had been going on; ``1994/`` end unknown
``[2018-12-21..2018-12-31]``, ``[2018,2020]``  one day (or span) out of these: inexact
=====================  ==========================================================================

The bounds of approximate and uncertain dates widen by one unit of the date's own precision, and
days by three: a source that says "about 12 March" seldom errs by more than a few days, one that
says "about March" by more than a month. The ``strict_`` bounds do not widen.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

DAY_MARGIN = timedelta(days=3)
"""By how much an approximate or uncertain day may be off; months and years use their own unit."""

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_PROFILE = (
    "a date of the EDTF profile: 2019-01-16, 2018-12, 2018, 199X, 2018-XX, with ~ ? or % behind "
    "it, an interval a/b, a/.. or ../b, or one of a set [a..b] or [a,b]"
)
_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[~?%])?"
)
_MARK_WORDS = {"~": "about ", "?": "possibly ", "%": "possibly about "}


class EdtfError(ValueError):
    """A text that is no date of the profile; the message is a sentence with the remedy."""


class Unit(IntEnum):
    """How fine a date is."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """One EDTF date without interval or set: strict bounds, fineness and qualifier."""

    first: date
    last: date
    unit: Unit
    mark: str | None

    @property
    def widened(self) -> tuple[date, date]:
        """The bounds with the margin of an approximate or uncertain date."""
        if self.mark is None:
            return self.first, self.last
        if self.unit is Unit.DAY:
            return _shift_days(self.first, -DAY_MARGIN), _shift_days(self.last, DAY_MARGIN)
        months = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}[self.unit]
        return _shift_months(self.first, -months), _shift_months(self.last, months)

    def words(self) -> str:
        """The date for people: "about March 2018"."""
        return _MARK_WORDS.get(self.mark or "", "") + self._plain_words()

    def _plain_words(self) -> str:
        first = self.first
        if self.unit is Unit.DAY:
            if self.first == self.last:
                return f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
            return f"a day in {_MONTHS[first.month - 1]} {first.year}"
        if self.unit is Unit.MONTH:
            if (self.first.year, self.first.month) == (self.last.year, self.last.month):
                return f"{_MONTHS[first.month - 1]} {first.year}"
            return f"a month in {first.year}"
        if self.unit is Unit.YEAR:
            return str(first.year)
        return f"the {first.year}s"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as the dossier writes it; make it with :meth:`parse`.

    ``earliest`` and ``latest`` bound the whole event, inclusive, and are ``None`` where the date
    is open or unknown on that side. ``strict_earliest`` and ``strict_latest`` leave out the margin
    of approximate and uncertain dates.
    """

    text: str
    moments: tuple[Moment, ...]
    is_range: bool = False
    is_set: bool = False
    is_span_of_set: bool = False
    open_start: str | None = None
    open_end: str | None = None

    @classmethod
    def parse(cls, text: str) -> EdtfDate:
        """Read a date; raise EdtfError with a sentence for anything outside the profile."""
        if not isinstance(text, str):
            raise EdtfError(f"came {text!r}; expected {_PROFILE}; write it as text in quotes")
        if len(text) > 200:
            raise EdtfError(f"came {len(text)} characters; expected {_PROFILE}")
        if text.startswith("["):
            return _parse_set(text)
        if "/" in text:
            return _parse_interval(text)
        return cls(text, (_parse_moment(text, text),))

    @property
    def earliest(self) -> date | None:
        """First day on which the event can lie, ``None`` where there is no such bound."""
        return None if self.open_start else min(m.widened[0] for m in self.moments)

    @property
    def latest(self) -> date | None:
        """Last day on which the event can lie, ``None`` where there is no such bound."""
        return None if self.open_end else max(m.widened[1] for m in self.moments)

    @property
    def strict_earliest(self) -> date | None:
        """:attr:`earliest` without the margin of approximate and uncertain dates."""
        return None if self.open_start else min(m.first for m in self.moments)

    @property
    def strict_latest(self) -> date | None:
        """:attr:`latest` without the margin of approximate and uncertain dates."""
        return None if self.open_end else max(m.last for m in self.moments)

    @property
    def is_open_start(self) -> bool:
        """True where the date has no first day."""
        return self.open_start is not None

    @property
    def is_open_end(self) -> bool:
        """True where the date has no last day."""
        return self.open_end is not None

    @property
    def is_exact(self) -> bool:
        """True for a whole day, or an interval between two whole days, without a qualifier."""
        if self.is_set or self.open_start or self.open_end:
            return False
        return all(m.first == m.last and m.mark is None for m in self.moments)

    def certainly_within(self, start: date, end: date) -> bool:
        """True when the whole event must lie in the window, both days included."""
        earliest, latest = self.earliest, self.latest
        if earliest is None or latest is None:
            return False
        return start <= earliest and latest <= end

    def possibly_within(self, start: date, end: date) -> bool:
        """True when some part of the event may lie in the window, both days included."""
        earliest, latest = self.earliest, self.latest
        return (earliest is None or earliest <= end) and (latest is None or latest >= start)

    def sentence(self) -> str:
        """The date for people: "16–17 January 2019", "between 21 and 31 December 2018"."""
        if self.is_set:
            return self._set_words()
        if self.is_range:
            return self._range_words()
        moment = self.moments[0]
        inside = moment.mark is None and moment.unit in (Unit.DECADE, Unit.CENTURY)
        return ("in " if inside else "") + moment.words()

    def _set_words(self) -> str:
        first, last = self.moments[0], self.moments[-1]
        if self.open_start:
            return f"on or before {last.words()}"
        if self.open_end:
            return f"on or after {first.words()}"
        if not self.is_span_of_set:
            return "either " + " or ".join(moment.words() for moment in self.moments)
        return "between " + _joined(first, last, " and ")

    def _range_words(self) -> str:
        if self.open_start and self.open_end:
            return "at an unknown time"
        if self.open_end:
            tail = ", end unknown" if self.open_end == "unknown" else ""
            return f"since {self.moments[0].words()}{tail}"
        if self.open_start:
            head = "from an unknown day until" if self.open_start == "unknown" else "until"
            return f"{head} {self.moments[0].words()}"
        return _joined(self.moments[0], self.moments[1], "–")


def _joined(first: Moment, last: Moment, link: str) -> str:
    """Two dates with what they share said once: "16–17 January 2019"."""
    plain = first.mark is None and last.mark is None
    whole = first.first == first.last and last.first == last.last
    wide = link if link != "–" else " – "
    if plain and whole and first.unit is last.unit is Unit.DAY:
        a, b = first.first, last.first
        if (a.year, a.month) == (b.year, b.month):
            return f"{a.day}{link}{last.words()}"
        if a.year == b.year:
            return f"{a.day} {_MONTHS[a.month - 1]}{wide}{last.words()}"
    if plain and first.unit is last.unit is Unit.MONTH and first.first.year == last.first.year:
        return f"{_MONTHS[first.first.month - 1]}{link}{last.words()}"
    if plain and first.unit is last.unit is Unit.YEAR:
        return f"{first.words()}{link}{last.words()}"
    return f"{first.words()}{wide}{last.words()}"


def _parse_interval(text: str) -> EdtfDate:
    parts = text.split("/")
    if len(parts) != 2:
        raise EdtfError(f"came {text!r} with {len(parts) - 1} slashes; an interval has one")
    ends = {"..": "open", "": "unknown"}
    open_start, open_end = ends.get(parts[0]), ends.get(parts[1])
    moments = tuple(_parse_moment(part, text) for part in parts if part not in ends)
    if not moments:
        raise EdtfError(f"came {text!r}, open on both sides; expected at least one date")
    if len(moments) == 2 and moments[0].first > moments[1].last:
        raise EdtfError(f"came {text!r}, which ends before it begins; swap the two dates")
    return EdtfDate(text, moments, is_range=True, open_start=open_start, open_end=open_end)


def _parse_set(text: str) -> EdtfDate:
    if not text.endswith("]") or len(text) < 3:
        raise EdtfError(f"came {text!r}; a set of dates ends with ] and holds at least one date")
    body = text[1:-1]
    if ".." in body:
        parts = body.split("..")
        if len(parts) != 2 or "," in body or not any(parts):
            raise EdtfError(f"came {text!r}; expected [a..b], [..b], [a..] or [a,b,c]")
        moments = tuple(_parse_moment(part, text) for part in parts if part)
        if len(moments) == 2 and moments[0].first > moments[1].last:
            raise EdtfError(f"came {text!r}, which ends before it begins; swap the two dates")
        open_start = None if parts[0] else "open"
        open_end = None if parts[1] else "open"
        return EdtfDate(
            text,
            moments,
            is_set=True,
            is_span_of_set=True,
            open_start=open_start,
            open_end=open_end,
        )
    moments = tuple(_parse_moment(part.strip(), text) for part in body.split(","))
    return EdtfDate(text, moments, is_set=True)


def _parse_moment(part: str, text: str) -> Moment:
    match = _DATE.fullmatch(part)
    if not match:
        raise EdtfError(f"came {text!r}; expected {_PROFILE}")
    year, month, day, mark = match.group("year", "month", "day", "mark")
    if "X" in year and (month or day) and (month != "XX" or day not in (None, "XX")):
        raise EdtfError(f"came {text!r}; a month needs all four digits of its year")
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year == 0:
        raise EdtfError(f"came {text!r}; the years 0001 to 9999 can be written, not year 0")
    if month == "XX" and day not in (None, "XX"):
        raise EdtfError(f"came {text!r}; a day needs its month")
    unit = _unit(year, month, day)
    first = _first_day(first_year, month, day, text)
    last = _last_day(last_year, month, day)
    return Moment(first, last, unit, mark)


def _unit(year: str, month: str | None, day: str | None) -> Unit:
    if "X" in year:
        return Unit.CENTURY if year.endswith("XX") else Unit.DECADE
    if day is not None:
        return Unit.DAY if month != "XX" else Unit.YEAR
    if month is not None:
        return Unit.MONTH
    return Unit.YEAR


def _first_day(year: int, month: str | None, day: str | None, text: str) -> date:
    month_number = 1 if month in (None, "XX") else int(month)
    day_number = 1 if day in (None, "XX") else int(day)
    try:
        return date(year, month_number, day_number)
    except ValueError:
        raise EdtfError(
            f"came {text!r}; the calendar has no {year:04d}-{month_number:02d}-{day_number:02d}; "
            "check month and day"
        ) from None


def _last_day(year: int, month: str | None, day: str | None) -> date:
    month_number = 12 if month in (None, "XX") else int(month)
    if day in (None, "XX"):
        return date(year, month_number, calendar.monthrange(year, month_number)[1])
    return date(year, month_number, int(day))


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
