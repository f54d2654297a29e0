"""What is told of a chart: in one sentence what it shows, and how it is reckoned."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.figures.charts.bars import Bars
from dashboard.figures.charts.periods import LEAST_PART
from dashboard.query.contacts import IN_PERSON, IN_PERSON_WORDS
from dashboard.query.contacts_in_time import ELSEWHERE
from dashboard.query.periods import period_edges
from dashboard.query.routes import Route
from dashboard.query.spreading import Spread
from dashboard.query.wording import counted, day_words, listed, span_words
from dashboard.selection import Selection
from dashboard.store.extent import days
from seeds.records.model import EventKind
from seeds.vocabulary import Mode


def tell_contacts(found: Spread, words: Mapping[str, str]) -> str:
    """How many contacts there are in each direction: the figures that the Pair tab prints."""
    parts = [
        f"{count:,} with neither as guest" if way == ELSEWHERE else f"{count:,} from {words[way]}"
        for way, count in found.counts.items()
        if count
    ]
    return f"{counted(found.total, 'contact')} in {_span(found)}: {listed(parts)}."


def tell_no_contacts(found: Spread, selection: Selection, a: str, b: str) -> str:
    """Why no contact is drawn."""
    if not IN_PERSON & selection.kinds:
        return f"{IN_PERSON_WORDS.capitalize()} are not among the kinds that are shown."
    if found.total:
        return f"No contact of {a} and {b} in {_span(found)} has a date that can be drawn."
    return f"No contact of {a} and {b} is recorded in {_span(found)}."


def tell_events(found: Spread) -> str:
    """How many events there are of each kind."""
    parts = [
        counted(count, EventKind(kind).value, EventKind(kind).plural)
        for kind, count in found.counts.items()
        if count
    ]
    return f"{counted(found.total, 'event')} in {_span(found)}: {listed(parts)}."


def tell_no_events(found: Spread) -> str:
    """Why no event is drawn."""
    if found.total:
        return f"No event between countries in {_span(found)} has a date that can be drawn."
    return f"No event between countries is recorded in {_span(found)}."


def tell_spread(found: Spread, noun: str) -> tuple[str, ...]:
    """How a chart of time is reckoned, where that shows in it, and what it leaves out."""
    period = found.period.value
    told = []
    if any(part > LEAST_PART for part in found.frame["doubtful"].to_list()):
        told.append(
            f"Date in doubt (hatched): it leaves the {period} open. Each {noun} counts one in all, "
            "spread evenly over the days on which it may have been, as on the timeline."
        )
    if found.undated:
        is_open = "is not drawn: its date is" if found.undated == 1 else "are not drawn: dates are"
        told.append(
            f"{counted(found.undated, noun)} {is_open} open on a side (since, until, or on or "
            "before a day)."
        )
    if found.strays:
        verb = "reaches" if found.strays == 1 else "reach"
        told.append(
            f"{counted(found.strays, noun)} {verb}, or may reach, beyond these "
            f"{found.period.plural}; only the part within is drawn."
        )
    told += _cut(found)
    if found.drawn:
        told.append(
            f"Where a {period} has no bar, nothing is recorded; it may still have happened."
        )
    return tuple(told)


def tell_route(route: Route, bars: Bars) -> str:
    """How long a route is, by mode and by country."""
    modes: dict[str, float] = {}
    for row in route.frame.rows(named=True):
        modes[row["mode"]] = modes.get(row["mode"], 0.0) + row["length_km"]
    known = {mode.value: mode.words for mode in Mode}
    by_mode = [f"{_km(length)} by {known.get(mode, mode)}" for mode, length in modes.items()]
    columns = zip(*(one.values for one in bars.series), strict=True)
    sums = (sum(value or 0 for value in column) for column in columns)
    names = (name.partition("\n")[0] for name in bars.categories)
    by_country = [f"{name} {_km(length)}" for name, length in zip(names, sums, strict=True)]
    return (
        f"{_km(route.length_km)} as drawn, {listed(by_mode)}. "
        f"{'; '.join(by_country)}. As on {day_words(route.day)}."
    )


def tell_open_parts(route: Route, bars: Bars) -> tuple[str, ...]:
    """What is hatched on a route, what stands in for it, and whose lines were measured."""
    told = []
    if bars.has_hatching:
        told.append(f"Not open (hatched): on {day_words(route.day)}, or not known to have been.")
    if route.stopgap_km:
        known = {mode.value: mode.words for mode in Mode}
        parts = [f"{_km(km)} of {known.get(mode, mode)}" for mode, km in route.stopgap_km.items()]
        told.append(f"Beside it, {listed(parts)} stand in where it is not open; not in the bars.")
    told.append(
        "Geodesic length of the lines on the WGS84 ellipsoid; the track is longer. "
        f"Lines: {'; '.join(route.publishers)}."
    )
    return tuple(told)


def _cut(found: Spread) -> list[str]:
    """That the periods at the ends of the window are counted in part, where they are."""
    edges = period_edges(found.first, found.last, found.period)
    if (edges[0], edges[-1]) == (days(found.first), days(found.last) + 1):
        return []
    ends = f"{day_words(found.first)} to {day_words(found.last)}"
    return [f"Only {ends} is counted: the first or last {found.period.value} is not whole."]


def _span(found: Spread) -> str:
    return span_words(found.first, found.last)


def _km(length: float) -> str:
    return f"{length:,.0f} km" if length >= 10 else f"{length:.1f} km"
