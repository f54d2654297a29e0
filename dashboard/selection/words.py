"""The selection in words, for chips, captions and exports."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from dashboard.selection.choices import Scope
from dashboard.selection.value import Selection
from geodata.border_days import border_days
from geodata.control import Stretch, stretches
from seeds.dates.words import day_words
from seeds.records.model import EventKind

__all__ = ["borders_words", "day_words", "describe", "held_words", "km_words"]


def describe(selection: Selection, names: Mapping[str, str]) -> str:
    """The selection in one sentence without its full stop.

    ``names`` maps codes of countries and ids of sources to names; one without a name stands for
    itself.
    """
    gone = [names.get(id_, id_) for id_ in sorted(selection.withdrawn)]
    without = f"; without {', '.join(gone)}" if gone else ""
    return (
        f"{_shown(selection, names)}{without}; "
        f"borders: {borders_words(selection.pair, selection.as_of)}"
    )


def _shown(selection: Selection, names: Mapping[str, str]) -> str:
    """Which events are shown: "All visits and calls that surely fall on 1 Dec 2018"."""
    if not selection.kinds:
        return "No events, since no kind is selected"
    what = _listed(selection.kinds)
    if selection.pair:
        a, b = (names.get(code, code) for code in selection.pair)
        if selection.scope is Scope.PAIR:
            who = f"{what[:1].upper()}{what[1:]} involving both {a} and {b}"
        else:
            who = f"All {what}, {a} – {b} highlighted,"
    else:
        who = f"All {what}"
    return f"{who} that {selection.within.fall} {_span(selection.start, selection.end)}"


def _span(start: date, end: date) -> str:
    if start == end:
        return f"on {day_words(start)}"
    return f"between {day_words(start)} and {day_words(end)}"


def borders_words(pair: tuple[str, str] | None, day: date) -> str:
    """Of which day the borders of a view are, to stand after "borders:".

    Held to what :func:`geodata.border_days.border_days` knows of the pair's border, and with the
    stretches of it that others held. ``assets/js/map/words.js`` words the same for the panel
    (``tests/fixtures/cases/validity.json``).
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
    return f"{km_words(stretch.length_km)} km of it {stretch.behind}"


def km_words(length_km: float) -> str:
    """A length as it is told anywhere: whole kilometres from 100 on, tenths below: "1,146", "85.4".

    One rounding, so that two places on a page never give two lengths of one line.
    """
    return f"{length_km:,.0f}" if length_km >= 100 else f"{length_km:,.1f}".removesuffix(".0")


def _listed(kinds: Collection[EventKind]) -> str:
    if kinds == frozenset(EventKind):
        return "events"
    names = [kind.plural for kind in EventKind if kind in kinds]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
