"""The selection in words, for chips, captions and exports."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from dashboard.selection.choices import Scope
from geodata.border_days import border_days
from geodata.control import Stretch, stretches
from seeds.model import EventKind

if TYPE_CHECKING:
    from dashboard.selection.value import Selection

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Not ``strftime("%b")``, which follows the locale of the server."""


def describe(selection: Selection, names: Mapping[str, str]) -> str:
    """See :meth:`Selection.sentence`."""
    if selection.pair:
        a, b = (names.get(code, code) for code in selection.pair)
        who = f"{a} – {b}" if selection.scope is Scope.PAIR else f"{a} – {b} among all events"
    else:
        who = "All countries"
    kinds = "" if selection.kinds == frozenset(EventKind) else f", {_listed(selection.kinds)}"
    when = f"{day_words(selection.start)} – {day_words(selection.end)}"
    without = f"; without {', '.join(sorted(selection.withdrawn))}" if selection.withdrawn else ""
    return (
        f"{who}{kinds}, {selection.within.value} within {when}{without}; "
        f"borders: {borders_words(selection.pair, selection.as_of)}"
    )


def borders_words(pair: tuple[str, str] | None, day: date) -> str:
    """Of which day the borders of a view are, to stand after "borders:".

    Held to what :func:`geodata.border_days.border_days` knows of the pair's border, and with the
    stretches of it that others held. ``assets/js/map/words.js`` words the same for the panel
    (``tests/fixtures/validity_cases.json``).
    """
    days = border_days()
    elsewhere = f"as drawn in {days.drawn}"
    if pair is None or not days.is_known(*pair, day):
        return elsewhere
    held = [held_words(one) for one in stretches(*pair, day)]
    aside = f" ({', '.join(held)})" if held else ""
    return f"between the two de facto as of {day_words(day)}{aside}, elsewhere {elsewhere}"


def held_words(stretch: Stretch) -> str:
    """A stretch that others held, within a sentence: "118 km of it behind the line of contact"."""
    return f"{stretch.length_km:.0f} km of it {stretch.behind}"


def _listed(kinds: Collection[EventKind]) -> str:
    names = [kind.value + "s" for kind in EventKind if kind in kinds]
    if len(names) < 2:
        return f"{names[0]} only" if names else "no kind of event"
    return f"{', '.join(names[:-1])} and {names[-1]} only"


def day_words(day: date) -> str:
    """A day as people write it: "24 Jan 2019"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
