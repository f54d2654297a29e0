"""Silences: the longest spans of the window in which the pair had no contact.

Dates are in doubt, so a silence has two lengths. No contact can lie in its ``certain`` span,
whatever the inexact dates turn out to be. Its ``possible`` span reaches as far as it would if
every inexact contact lay as far away as its date allows. Spans that are quiet only for one
reading of the dates, and certain for none, are not listed.

Contacts count as soon as they may lie in the window, whatever the selection asks for elsewhere:
leaving out the doubtful ones would call a span silent in which one may lie. Contacts whose date is
open on a side (a series of meetings, say) would cover every day; they are left out and counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dashboard.query.predicate import CONTACT_KINDS
from dashboard.query.seen import select_seen_of
from dashboard.selection import Selection, Within
from dashboard.store.extent import day, days
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind


@dataclass(frozen=True)
class Interval:
    """Days (since 1970-01-01, inclusive) of a contact; inexact: some day or days among them."""

    earliest: int
    latest: int
    exact: bool

    @property
    def ends_at_least(self) -> int:
        """The contact's last day is not before this one."""
        return self.latest if self.exact else self.earliest

    @property
    def starts_at_most(self) -> int:
        """The contact's first day is not after this one."""
        return self.earliest if self.exact else self.latest


@dataclass(frozen=True)
class Silence:
    """Days without contact, both ends included; ``from_start`` and ``to_end`` of the window."""

    certain: tuple[date, date]
    possible: tuple[date, date]
    from_start: bool
    to_end: bool

    @property
    def at_least_days(self) -> int:
        """Length of the certain span."""
        return (self.certain[1] - self.certain[0]).days + 1

    @property
    def at_most_days(self) -> int:
        """Length of the possible span."""
        return (self.possible[1] - self.possible[0]).days + 1


@dataclass(frozen=True)
class Gaps:
    """Silences, longest first; the contacts left out; the kinds of contact that were looked for."""

    silences: tuple[Silence, ...]
    undated: int
    kinds: tuple[EventKind, ...]


def select_gaps(
    served: ServedDossier, selection: Selection, pair: tuple[str, str], limit: int = 3
) -> Gaps:
    """The pair's ``limit`` longest silences in the window; none where no kind of contact is on.

    Without any contact the one silence is the whole window.
    """
    kinds = CONTACT_KINDS & selection.kinds
    possibly = replace(selection, within=Within.POSSIBLY)
    contacts = [one for one in select_seen_of(served, possibly, pair) if one.event.kind in kinds]
    dated = [
        Interval(one.earliest, one.latest, one.event.date.is_exact)
        for one in contacts
        if not one.is_open
    ]
    found = find_silences(dated, days(selection.start), days(selection.end)) if kinds else []
    return Gaps(
        silences=tuple(sorted(found, key=lambda s: (-s.at_least_days, s.certain[0]))[:limit]),
        undated=len(contacts) - len(dated),
        kinds=tuple(kind for kind in EventKind if kind in kinds),
    )


def find_silences(contacts: Iterable[Interval], start: int, end: int) -> list[Silence]:
    """All silences of the days ``start`` to ``end``, in order."""
    ordered = sorted(contacts, key=lambda contact: contact.earliest)
    quiet = _certain_spans(ordered, start, end)
    lows, highs = _reach_back(ordered, quiet, start), _reach_forward(ordered, quiet, end)
    return [
        Silence(
            certain=(day(first), day(last)),
            possible=(day(low), day(high)),
            from_start=first == start,
            to_end=last == end,
        )
        for (first, last), low, high in zip(quiet, lows, highs, strict=True)
    ]


def _certain_spans(ordered: list[Interval], start: int, end: int) -> list[tuple[int, int]]:
    """Runs of days on which no contact can lie; ``ordered`` by first possible day."""
    quiet = []
    reached = start - 1
    for contact in ordered:
        if reached + 1 < contact.earliest and reached < end:
            quiet.append((reached + 1, min(contact.earliest - 1, end)))
        reached = max(reached, contact.latest)
    if reached < end:
        quiet.append((reached + 1, end))
    return quiet


def _reach_back(contacts: list[Interval], quiet: list[tuple[int, int]], start: int) -> list[int]:
    """How early each span begins if the contacts before it came as early as they may have."""
    waiting = sorted(contacts, key=lambda contact: contact.latest, reverse=True)
    bounds, bound = [], start
    for first, _ in quiet:
        while waiting and waiting[-1].latest < first:
            bound = max(bound, waiting.pop().ends_at_least + 1)
        bounds.append(bound)
    return bounds


def _reach_forward(ordered: list[Interval], quiet: list[tuple[int, int]], end: int) -> list[int]:
    """How late each span ends if the contacts after it came as late as they may have."""
    waiting = list(ordered)
    bounds, bound = [], end
    for _, last in reversed(quiet):
        while waiting and waiting[-1].earliest > last:
            bound = min(bound, waiting.pop().starts_at_most - 1)
        bounds.append(bound)
    return bounds[::-1]
