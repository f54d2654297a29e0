"""The table and the chart of a scene, as plain values that any format can draw natively."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.briefing.scenes import SceneClaim
from dashboard.figures.charts.gathering import Charted
from dashboard.figures.charts.tables import tabulate
from dashboard.query.admiralty import rating
from dashboard.query.citations import cited
from dashboard.query.contacts import IN_PERSON_WORDS, select_contacts
from dashboard.query.selected import select_events
from dashboard.query.wording import counted
from dashboard.selection import Scope, Selection
from dashboard.store.served import ServedDossier
from seeds.dates.edtf import EdtfDate
from seeds.dates.words import MONTHS
from seeds.records.model import Event, EventKind

_FEWEST_CONTACTS = 2
_FEWEST_EVENTS = 4
_MOST_MONTHS = 18
_MOST_YEARS = 24


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under headings; ``widths`` are shares of the table's, ``noun`` names a row.

    All rows are here: a format that has no room for them says how many it leaves out.
    """

    title: str
    headings: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    noun: str

    def left_out(self, number: int) -> str:
        """What stands below a table that has no room for so many rows."""
        return f"and {counted(number, f'more {self.noun}')}, not listed here"


@dataclass(frozen=True, slots=True)
class Series:
    """Values in the order of the chart's categories; ``side`` decides the colour."""

    name: str
    side: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Counts by category; ``bars`` are level where categories are words, upright for time."""

    title: str
    level: bool
    categories: tuple[str, ...]
    series: tuple[Series, ...]


def draw_table(
    served: ServedDossier, selection: Selection, claims: Sequence[SceneClaim]
) -> Table | None:
    """The verdicts of a scene's claims; without claims, the events that it shows.

    Events that began before the view's window come after those that may have begun within it.
    """
    if claims:
        said = tuple((c.statement, c.words, c.why) for c in claims)
        return Table(
            "Claims tested",
            ("Claim", "Verdict", "Why"),
            (0.41, 0.19, 0.4),
            said,
            "claim",
        )
    events = select_events(served, selection)
    if not events:
        return None
    ordered = sorted(events, key=lambda event: _distance(event, selection))
    rows = tuple(_row(event, served, selection) for event in ordered)
    return Table(
        "Events in this view",
        ("Date", "Event", "Reported by", "Grade"),
        (0.23, 0.44, 0.21, 0.12),
        rows,
        "event",
    )


def table_of_chart(chart: Charted) -> Table | None:
    """The figures of a chart as rows; None where it draws nothing."""
    if chart.bars is None:
        return None
    table = tabulate(chart.bars)
    share = 1 / len(table.headings)
    return Table(
        chart.title, table.headings, (share,) * len(table.headings), table.rows, chart.bars.axis
    )


def _of_pair(event: Event, selection: Selection) -> bool:
    return bool(selection.pair) and set(selection.pair or ()) <= set(event.countries)


def _distance(event: Event, selection: Selection) -> tuple[bool, bool, bool]:
    """Sorts what may have begun within the window first, then what has a first day, then pairs."""
    begun = (_goes_on(event, selection), event.date.earliest is None)
    return (*begun, not _of_pair(event, selection))


def _goes_on(event: Event, selection: Selection) -> bool:
    """True where an event began before the window, even if its first day is not known exactly."""
    return not _begins(event.date).possibly_within(selection.start, date.max)


def _begins(written: EdtfDate) -> EdtfDate:
    """When an event begins: the first of two dates between which it lasts, else its whole date."""
    if not written.is_range or written.open_start:
        return written
    return EdtfDate(written.text, written.moments[:1])


def _row(event: Event, served: ServedDossier, selection: Selection) -> tuple[str, ...]:
    when = event.date.sentence()
    if when.startswith("since ") and _goes_on(event, selection):
        when = f"going on {when}"
    return (when, event.title, cited(event, served), rating(event, served))


def draw_chart(served: ServedDossier, selection: Selection) -> Chart | None:
    """Contacts of the pair by rank where there are some, else events by month or by year."""
    if selection.pair:
        contacts = _contacts(served, selection, selection.pair)
        if contacts is not None:
            return contacts
    return _events_in_time(served, selection)


def _contacts(served: ServedDossier, selection: Selection, pair: tuple[str, str]) -> Chart | None:
    contacts = select_contacts(served, selection, pair)
    rows = [row for row in contacts.rows if row.a_to_b + row.b_to_a + row.elsewhere]
    ranked = (row.elsewhere if row.rank else 0 for row in rows)
    if sum(row.a_to_b + row.b_to_a for row in rows) + sum(ranked) < _FEWEST_CONTACTS:
        return None
    a, b = (served.country_names.get(code, code) for code in pair)
    names = tuple(row.rank.words.capitalize() if row.rank else "Rank not named" for row in rows)
    elsewhere = tuple(row.elsewhere for row in rows)
    alone = selection.kinds == frozenset({EventKind.VISIT})
    what = (EventKind.VISIT.plural if alone else IN_PERSON_WORDS).capitalize()
    whose = "by rank" if contacts.undirected else "by the guest’s rank"
    return Chart(
        f"{what} {whose}",
        level=True,
        categories=names,
        series=(
            Series(f"{a} to {b}", "A", tuple(row.a_to_b for row in rows)),
            Series(f"{b} to {a}", "B", tuple(row.b_to_a for row in rows)),
            *(
                [Series(contacts.elsewhere_words, "other", elsewhere)]
                if contacts.undirected
                else []
            ),
        ),
    )


def _events_in_time(served: ServedDossier, selection: Selection) -> Chart | None:
    dated = [
        (event, event.date.earliest)
        for event in select_events(served, selection)
        if event.date.earliest is not None and event.date.earliest >= selection.start
    ]
    if len(dated) < _FEWEST_EVENTS:
        return None
    days = [day for _, day in dated]
    months = (max(days).year - min(days).year) * 12 + max(days).month - min(days).month + 1
    by_month = months <= _MOST_MONTHS
    first = _bin(min(days), by_month=by_month)
    bins = _bin(max(days), by_month=by_month) - first + 1
    if not 1 < bins <= _MOST_YEARS:
        return None
    counts = {name: [0] * bins for name in ("pair", "other")}
    for event, day in dated:
        name = "pair" if _of_pair(event, selection) else "other"
        counts[name][_bin(day, by_month=by_month) - first] += 1
    pair_name = " – ".join(served.country_names.get(c, c) for c in selection.pair or ())
    series = [Series(pair_name, "A", tuple(counts["pair"]))] if any(counts["pair"]) else []
    if selection.scope is not Scope.PAIR and any(counts["other"]):
        name = "Other events" if series else "Events"
        series.append(Series(name, "other", tuple(counts["other"])))
    words = tuple(_bin_words(first + number, by_month=by_month) for number in range(bins))
    return Chart(
        f"Events by earliest possible {'month' if by_month else 'year'}",
        level=False,
        categories=words,
        series=tuple(series),
    )


def _bin(day: date, *, by_month: bool) -> int:
    """The number of a day's month, counted from the year 0, or its year."""
    return day.year * 12 + day.month - 1 if by_month else day.year


def _bin_words(number: int, *, by_month: bool) -> str:
    year, month = divmod(number, 12)
    return f"{MONTHS[month]} {year}" if by_month else str(number)
