"""Days, spans and counts in words, the same on every panel."""

from __future__ import annotations

from datetime import date


def day_words(day: date) -> str:
    """A day for people, "24 Jan 2019"."""
    return f"{day.day} {day:%b} {day.year}"


def span_words(first: date, last: date) -> str:
    """A span of days, as short as it can be said: "16–17 Jan 2019", "30 Dec 2018 – 2 Jan 2019"."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%b} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun, "1 event", "1,204 events"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: list[str]) -> str:
    """A list for people, "Iran, Azerbaijan and Turkey"."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
