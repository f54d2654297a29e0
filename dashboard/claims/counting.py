"""Which events of a dossier fall under a check, and how surely.

An event counts once: one that is part of another counted one (a meeting during a visit) is left
out. A window is closed on both days. An event that certainly lies in it counts in ``certain``; one
that only may lie in it counts in ``possible`` too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from seeds.dates import EdtfDate
from seeds.model import Event, EventKind, Rank, Role

_RANKS = tuple(Rank)


@dataclass(frozen=True, slots=True)
class Counted:
    """Events that certainly lie in a window, and all that possibly do; in the order given."""

    certain: tuple[Event, ...]
    possible: tuple[Event, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all that possibly count."""
        return tuple(event.id for event in self.possible)

    @property
    def words(self) -> str:
        """The count as a range: "3", or "2 to 3"."""
        least, most = len(self.certain), len(self.possible)
        return str(most) if least == most else f"{least} to {most}"


def count_events(events: Iterable[Event], window: tuple[date, date]) -> Counted:
    """Count events in a window, each contact once."""
    start, end = window
    kept = _unfolded([event for event in events if event.date.possibly_within(start, end)])
    return Counted(
        certain=tuple(event for event in kept if event.date.certainly_within(start, end)),
        possible=tuple(kept),
    )


def window_of(since: EdtfDate, until: EdtfDate | None, as_of: date) -> tuple[date, date]:
    """The window that a claim speaks of: from its first possible day to its last, or to as-of."""
    start = since.earliest or date.min
    end = (until.latest if until else None) or as_of
    return start, max(start, end)


def of_kinds(event: Event, kinds: Collection[EventKind]) -> bool:
    """True for an event of these kinds; for any, if none are given."""
    return not kinds or event.kind in kinds


def of_pair(event: Event, pair: tuple[str, str]) -> bool:
    """True for an event in which both countries take part."""
    return set(pair) <= set(event.countries)


def is_journey(event: Event, guest: str | None, host: str | None, least: Rank | None) -> bool:
    """True where the guest's side came to the host's, with a guest of at least a rank.

    A side that is not asked for may be anyone's; a guest without a rank fails where one is asked.
    """
    guests = [p for p in event.participants if p.role is Role.GUEST]
    hosts = {p.country for p in event.participants if p.role is Role.HOST}
    if guest is not None:
        guests = [p for p in guests if p.country == guest]
    if least is not None:
        guests = [p for p in guests if p.rank and _RANKS.index(p.rank) <= _RANKS.index(least)]
    asked = guest is not None or least is not None
    return (bool(guests) or not asked) and (host is None or host in hosts)


def _unfolded(events: list[Event]) -> list[Event]:
    ids = {event.id for event in events}
    return [event for event in events if event.part_of not in ids]
