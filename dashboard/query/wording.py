"""Days, spans and counts in words, the same on every panel."""

from __future__ import annotations

from datetime import date

from seeds.dates.words import MONTHS, day_words

__all__ = [
    "agree",
    "between_words",
    "counted",
    "day_words",
    "days_words",
    "listed",
    "span_words",
]

_DAYS_PER_YEAR = 365.2425


def span_words(first: date, last: date) -> str:
    """A span of days, as short as it can be said: "16–17 Jan 2019", "30 Dec 2018 – 2 Jan 2019"."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{_day_month(first)} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def between_words(first: date, last: date) -> str:
    """One day of which only the bounds are known: "between 17 and 24 Jan 2019"."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"between {first.day} and {day_words(last)}"
    if first.year == last.year:
        return f"between {_day_month(first)} and {day_words(last)}"
    return f"between {day_words(first)} and {day_words(last)}"


def _day_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun, "1 event", "1,204 events"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def agree(number: int, verb: str) -> str:
    """The verb for so many: "1 event cites", "2 events cite"."""
    return f"{verb}s" if number == 1 else verb


def days_words(number: int) -> str:
    """A count of days, with years where days alone say little: "14,269 days (39 years)"."""
    years = f" ({number / _DAYS_PER_YEAR:.0f} years)" if number > 2 * _DAYS_PER_YEAR else ""
    return counted(number, "day") + years


def listed(items: list[str], word: str = "and") -> str:
    """A list for people, "Iran, Azerbaijan and Turkey"."""
    return (
        f" {word} ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
    )
