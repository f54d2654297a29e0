"""Dates that stay as uncertain as they are: our profile of EDTF (ISO 8601-2:2019).

An :class:`EdtfDate` keeps the text it was read from, and knows the earliest and the latest day on
which the event can lie, so that filters can ask for what is *possibly* or *certainly* within a
window. The calendar is the Gregorian one, carried back before 1582, as ISO 8601 has it.

==================================  ==============================================================
``2019-01-16``                      a day
``2018-12``, ``2018``               some time in that month or year: inexact
``199X``, ``2018-XX``               unspecified digits: any value that they can take
``2018-03~``                        approximate; ``?`` uncertain; ``%`` both: wider by a margin
``2019-01-16/2019-01-17``           lasts from the first to the second
``1994/..``, ``../1994``            open end: it has gone on, or had been going on
``1994/``, ``/1994``                that end is not known
``[2018-12-21..2018-12-31]``        one day (or span) out of these: inexact
``[..2019-01-24]``, ``[2018,2020]``  some day not after; one of the two
==================================  ==============================================================

The bounds of approximate and uncertain dates widen by one unit of what is known of the date, and
days by three: a source that says "about 12 March" seldom errs by more than a few days, one that
says "about March" by more than a month. The ``strict_`` bounds do not widen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from seeds.dates.edtf_parts import PROFILE, EdtfError, Moment, Unit, parse_moment, remedy_for
from seeds.dates.windows import lies_within
from seeds.dates.words import alone_words, between_words, choice_words, moment_words, span_words

__all__ = ["TEXT_LIMIT", "EdtfDate", "EdtfError", "Moment", "Unit"]

TEXT_LIMIT = 200
"""Longest text that is read as a date; a set of ten days fits."""

_ENDS = {"..": "open", "": "unknown"}
_ORDER = "the earlier date first"
_SWAP = "swap the two dates"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as the dossier writes it; make it with :meth:`parse`.

    ``earliest`` and ``latest`` bound the whole event, inclusive, and are ``None`` where the date
    is open or unknown on that side. ``strict_earliest`` and ``strict_latest`` leave out the margin
    of approximate and uncertain dates. ``open_start`` and ``open_end`` are "open", "unknown" or
    ``None``; ``is_range`` is an interval, ``is_set`` one out of several dates, ``is_span_of_set``
    one out of all between two.
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
            raise EdtfError(repr(text), PROFILE, "write it as text in quotes")
        if len(text) > TEXT_LIMIT:
            raise EdtfError(text, f"at most {TEXT_LIMIT} characters", "shorten it")
        if text.startswith("[") or text.endswith("]"):
            return _parse_set(text)
        if "/" in text:
            return _parse_interval(text)
        return cls(text, (parse_moment(text, text),))

    @property
    def earliest(self) -> date | None:
        """First day on which the event can lie, ``None`` where there is no such bound."""
        return None if self.open_start else min(m.widened[0] for m in self._first_moments)

    @property
    def latest(self) -> date | None:
        """Last day on which the event can lie, ``None`` where there is no such bound."""
        return None if self.open_end else max(m.widened[1] for m in self._last_moments)

    @property
    def strict_earliest(self) -> date | None:
        """:attr:`earliest` without the margin of approximate and uncertain dates."""
        return None if self.open_start else min(m.first for m in self._first_moments)

    @property
    def strict_latest(self) -> date | None:
        """:attr:`latest` without the margin of approximate and uncertain dates."""
        return None if self.open_end else max(m.last for m in self._last_moments)

    @property
    def _first_moments(self) -> tuple[Moment, ...]:
        """The dates that can be the first: in ``2019-01-20/2019-01`` only the 20th."""
        return self.moments[:1] if self.is_range or self.is_span_of_set else self.moments

    @property
    def _last_moments(self) -> tuple[Moment, ...]:
        """The dates that can be the last: in ``2018/2018-06-15`` only the 15th."""
        return self.moments[-1:] if self.is_range or self.is_span_of_set else self.moments

    @property
    def is_exact(self) -> bool:
        """True for a whole day, or an interval between two whole days, without a qualifier."""
        if self.is_set or self.open_start or self.open_end:
            return False
        return all(m.is_day and m.mark is None for m in self.moments)

    def certainly_within(self, start: date, end: date) -> bool:
        """True when the whole event must lie in the window, both days included.

        A date that is open on a side may always lie beyond the window there.
        """
        return self._lies_within(start, end, certainly=True)

    def possibly_within(self, start: date, end: date) -> bool:
        """True when some part of the event may lie in the window, both days included."""
        return self._lies_within(start, end, certainly=False)

    def _lies_within(self, start: date, end: date, *, certainly: bool) -> bool:
        earliest, latest = self.earliest, self.latest
        is_bounded = earliest is not None and latest is not None
        bounds = earliest or date.min, latest or date.max
        return bool(lies_within(*bounds, is_bounded, start, end, certainly=certainly))

    def sentence(self) -> str:
        """The date for people: "16–17 January 2019", "between 21 and 31 December 2018"."""
        if self.is_set:
            return self._set_words()
        if self.is_range:
            return self._range_words()
        return alone_words(self.moments[0])

    def _set_words(self) -> str:
        if self.open_start:
            return f"on or before {moment_words(self.moments[0])}"
        if self.open_end:
            return f"on or after {moment_words(self.moments[0])}"
        if self.is_span_of_set:
            return between_words(self.moments[0], self.moments[1])
        return choice_words(self.moments)

    def _range_words(self) -> str:
        known = moment_words(self.moments[0])
        if self.open_end:
            return f"since {known}" if self.open_end == "open" else f"from {known}, end unknown"
        if self.open_start:
            return (
                f"until {known}" if self.open_start == "open" else f"until {known}, start unknown"
            )
        if self.moments[0] == self.moments[1]:
            return alone_words(self.moments[0])
        return span_words(self.moments[0], self.moments[1])


def _parse_interval(text: str) -> EdtfDate:
    parts = text.split("/")
    if len(parts) != 2:
        remedy = remedy_for(text) or "write an interval as in 2019-01-16/2019-01-17"
        raise EdtfError(text, "at most one slash, between two dates", remedy)
    moments = tuple(parse_moment(part, text) for part in parts if part not in _ENDS)
    if not moments:
        raise EdtfError(text, "at least one date", "give the end that is known")
    if len(moments) == 2 and moments[0].first > moments[1].last:
        raise EdtfError(text, _ORDER, _SWAP)
    return EdtfDate(
        text,
        moments,
        is_range=True,
        open_start=_ENDS.get(parts[0]),
        open_end=_ENDS.get(parts[1]),
    )


def _parse_set(text: str) -> EdtfDate:
    if not (text.startswith("[") and text.endswith("]")):
        raise EdtfError(text, "a set of dates between [ and ]", "close the bracket")
    body = text[1:-1]
    if ".." not in body:
        moments = tuple(parse_moment(part.strip(), text) for part in body.split(","))
        return EdtfDate(text, moments, is_set=True)
    parts = [part.strip() for part in body.split("..")]
    if len(parts) != 2 or "," in body or not any(parts):
        expected = "[a..b], [..b] or [a..] between two dates, or a list [a,b,c]"
        raise EdtfError(text, expected, "write one or the other")
    moments = tuple(parse_moment(part, text) for part in parts if part)
    if len(moments) == 2 and moments[0].first > moments[1].last:
        raise EdtfError(text, _ORDER, _SWAP)
    return EdtfDate(
        text,
        moments,
        is_set=True,
        is_span_of_set=True,
        open_start=None if parts[0] else "open",
        open_end=None if parts[1] else "open",
    )
