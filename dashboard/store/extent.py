"""Days as whole numbers, and the first and last day of a dossier's timeline."""

from __future__ import annotations

from datetime import date, timedelta

from seeds.records.dossier import Dossier

_EPOCH = date(1970, 1, 1)
_OPEN_MARGIN_DAYS = 365
"""How far an open-ended event runs beyond the dossier's last known day: one year keeps its
fading end in sight without flattening the rest of the timeline."""


def days(day: date) -> int:
    """Days since 1970-01-01 (UTC), negative before it."""
    return (day - _EPOCH).days


def day(number: int) -> date:
    """The calendar day of a count of days since 1970-01-01."""
    return _EPOCH + timedelta(days=number)


def extent_days(dossier: Dossier) -> tuple[int, int]:
    """First and last day of the timeline: every known bound, the window and the as-of date.

    Open ends of events are drawn to, and compared at, these two days.
    """
    known_first, known_last = known_days(dossier)
    open_start = any(event.date.earliest is None for event in dossier.events)
    open_end = any(event.date.latest is None for event in dossier.events)
    first = known_first - (_OPEN_MARGIN_DAYS if open_start else 0)
    last = known_last + (_OPEN_MARGIN_DAYS if open_end else 0)
    return max(first, days(date.min)), min(last, days(date.max))


def known_days(dossier: Dossier) -> tuple[int, int]:
    """First and last day that anything in a dossier names, without the margin of open ends.

    Before and after them it says nothing at all.
    """
    bounds = [dossier.opening.start, dossier.opening.end, dossier.as_of]
    for event in dossier.events:
        bounds += [known for known in (event.date.earliest, event.date.latest) if known]
    return days(min(bounds)), days(max(bounds))
