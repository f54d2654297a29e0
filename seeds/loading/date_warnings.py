"""Dates that may not mean what they say: of another calendar, or centuries from all others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from seeds.dates.calendars import Reading, other_readings
from seeds.dates.edtf import EdtfDate, EdtfError
from seeds.issues import Issue
from seeds.loading.texts import Text, texts_of
from seeds.records.dossier import Dossier

_FIELDS = frozenset({"date", "published", "span", "since", "until", "start", "end", "as_of"})
"""Last names of the fields that hold a date."""
_HEAD = "dossier.yml"
_AS_OF = "as_of"

_YEAR_DAYS = 365.2425
_NEAR_YEARS = 10
"""A reading this long before the opening view is still of the dossier's time."""
_FAR_YEARS = 40
"""A date this far from the opening view and the as-of day may be of another calendar."""
_ALONE_YEARS = 200
"""An event this far from all others stretches the timeline for its own sake."""

Dated = tuple[Text, EdtfDate]


def warn_of_dates(folder: Path, dossier: Dossier) -> tuple[Issue, ...]:
    """A warning for each such date, in the order of the files; the dossier can be used.

    A date is held to be of another calendar where it lies forty years or more from the opening view
    and the as-of day, and that calendar puts it between them or in the ten years before. Where the
    calendar's years are close to ours, no other date may lie near it as written.
    """
    dated = [(text, when) for text in texts_of(folder) if (when := _date_of(text))]
    known = {
        _AS_OF: dossier.as_of,
        "opening.start": dossier.opening.start,
        "opening.end": dossier.opening.end,
    }
    found = dict(_of_head(dated, known))
    doubted = {text.field for text in found}
    trusted = [day for field, day in known.items() if field not in doubted]
    for text, when in dated:
        if text.file == _HEAD:
            continue
        readings = _readings(when, trusted, (other for one, other in dated if one is not text))
        if readings:
            found[text] = _other_calendar(text, when, readings)
    for text, issue in _alone(dated, trusted):
        found.setdefault(text, issue)
    return tuple(found[text] for text, _ in dated if text in found)


def _date_of(text: Text) -> EdtfDate | None:
    if text.field.rpartition(".")[2] not in _FIELDS:
        return None
    try:
        return EdtfDate.parse(text.words)
    except EdtfError:
        return None


def _of_head(dated: Sequence[Dated], known: Mapping[str, date]) -> Iterator[tuple[Text, Issue]]:
    """Warnings about the days by which the others are judged: each stands against the rest."""
    for text, when in dated:
        if text.file != _HEAD or text.field not in known:
            continue
        # Both days of the opening view may be of the other calendar.
        rest = [known[_AS_OF]] if text.field != _AS_OF else [*known.values()][1:]
        readings = _readings(when, rest, ())
        if readings:
            yield text, _other_calendar(text, when, readings)


def _readings(
    when: EdtfDate, known: Sequence[date], others: Iterable[EdtfDate]
) -> tuple[Reading, ...]:
    """What other calendars make of a date that lies far from the days known."""
    if not known or any(_years_between(when, day) < _FAR_YEARS for day in known):
        return ()
    start = _years_before(min(known), _NEAR_YEARS)
    found = other_readings(when, start, max(known))
    if any(one.is_close for one in found) and _has_company(when, others):
        return tuple(one for one in found if not one.is_close)
    return found


def _has_company(when: EdtfDate, others: Iterable[EdtfDate]) -> bool:
    days = (day for other in others for day in (other.earliest, other.latest) if day)
    return any(_years_between(when, day) < _NEAR_YEARS for day in days)


def _years_between(when: EdtfDate, day: date) -> float:
    """Years from a date to a day, 0 within its bounds."""
    early = when.earliest or when.latest or day
    late = when.latest or when.earliest or day
    return max((early - day).days, (day - late).days, 0) / _YEAR_DAYS


def _years_before(day: date, years: int) -> date:
    return max(day, date.min + timedelta(days=years * 366)) - timedelta(days=years * 366)


def _other_calendar(text: Text, when: EdtfDate, readings: Sequence[Reading]) -> Issue:
    ways = " or ".join(
        f'"{one.text}" ({one.words}) if it is of the {one.calendar} calendar' for one in readings
    )
    return Issue(
        text.file,
        text.line,
        text.record,
        text.field,
        came=f'"{when.text}", {when.sentence()} in the Gregorian calendar',
        expected="a date near the dossier's others",
        remedy=f"write {ways}; leave it if it is meant as it stands",
    )


def _alone(dated: Sequence[Dated], known: Sequence[date]) -> Iterator[tuple[Text, Issue]]:
    """Warnings about an event that alone makes the timeline centuries longer, at either end."""
    events = [(text, when) for text, when in dated if text.file == "events.yml" and _bounds(when)]
    if not events or not known:
        return
    first, *later = sorted(events, key=lambda one: min(_bounds(one[1])))
    next_day = min([*known, *(min(_bounds(when)) for _, when in later[:1])])
    years = int((next_day - min(_bounds(first[1]))).days / _YEAR_DAYS)
    if years >= _ALONE_YEARS:
        yield first[0], _lonely(*first, f"which begins {years} years before all others")
    *earlier, last = sorted(events, key=lambda one: max(_bounds(one[1])))
    day_before = max([*known, *(max(_bounds(when)) for _, when in earlier[-1:])])
    years = int((max(_bounds(last[1])) - day_before).days / _YEAR_DAYS)
    if years >= _ALONE_YEARS:
        yield last[0], _lonely(*last, f"which ends {years} years after all others")


def _lonely(text: Text, when: EdtfDate, words: str) -> Issue:
    return Issue(
        text.file,
        text.line,
        text.record,
        text.field,
        came=f'"{when.text}", {words}',
        expected="events of one time, since one timeline holds them all",
        remedy="correct the year if it is mistyped; if not, the timeline is that much longer",
    )


def _bounds(when: EdtfDate) -> list[date]:
    return [day for day in (when.earliest, when.latest) if day]
