"""Which events of a dossier fall under a check, and how surely.

An event counts once: one that is part of another counted one (a meeting during a visit) is left
out. A window is closed on both days. An event that certainly lies in it counts in ``certain``; one
that only may lie in it counts in ``possible`` too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.query.wording import day_words
from seeds.dates.edtf import EdtfDate
from seeds.records.model import Event, EventKind, Rank, Role

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


def count_events(events: Iterable[Event], window: tuple[date, date]) -> Counted:
    """Count events in a window, each contact once."""
    start, end = window
    kept = _unfolded([event for event in events if event.date.possibly_within(start, end)])
    return Counted(
        certain=tuple(event for event in kept if event.date.certainly_within(start, end)),
        possible=tuple(kept),
    )


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a claim speaks of and that are known: ``end`` is never after the as-of day.

    ``cut_from`` is the claim's own last day, where that lies beyond; ``start`` after ``end`` means
    that nothing of the window is known yet.
    """

    start: date
    end: date
    cut_from: date | None = None

    @property
    def is_known(self) -> bool:
        """False for a window that begins after the as-of day."""
        return self.start <= self.end

    @property
    def days(self) -> tuple[date, date]:
        """First and last day."""
        return self.start, self.end

    @property
    def words(self) -> str:
        """The window for people: "1 Dec 2018 – 24 Jan 2019"."""
        return f"{day_words(self.start)} – {day_words(self.end)}"

    @property
    def unknown_words(self) -> str:
        """Why a window that begins after the as-of day cannot be tested, in a sentence."""
        return (
            f"The claim is about the time from {day_words(self.start)} on; the record here ends "
            f"on {day_words(self.end)}."
        )

    @property
    def caveats(self) -> tuple[str, ...]:
        """That the window is cut, where it is."""
        if self.cut_from is None:
            return ()
        return (
            f"The claim is about the time up to {day_words(self.cut_from)}; the record here ends "
            f"on {day_words(self.end)}.",
        )


def window_of(since: EdtfDate, until: EdtfDate | None, as_of: date) -> Window:
    """The window that a claim speaks of: from its first possible day to its last, or to as-of."""
    start = since.earliest or date.min
    last = until.latest if until else None
    if last is None or last <= as_of:
        return Window(start, last or as_of)
    return Window(start, as_of, cut_from=last)


def of_kinds(event: Event, kinds: Collection[EventKind]) -> bool:
    """True for an event of these kinds; for any, if none are given."""
    return not kinds or event.kind in kinds


def of_pair(event: Event, pair: tuple[str, str]) -> bool:
    """True for an event in which both countries take part."""
    return set(pair) <= set(event.countries)


def has_third_party(event: Event, asked: Collection[str]) -> bool:
    """True where others take part beside the countries asked for, if two of them are."""
    return len(set(asked)) > 1 and not set(event.countries) <= set(asked)


def may_be_same(one: Event, other: Event) -> bool:
    """True where two records may be of one event: kind and countries alike, days in common.

    Not where guest and host are turned round, or where both name somebody for a side and no one
    of them twice.
    """
    if one.kind is not other.kind or set(one.countries) != set(other.countries):
        return False
    guests, hosts = (_in_role(one, role) for role in (Role.GUEST, Role.HOST))
    if guests & _in_role(other, Role.HOST) or hosts & _in_role(other, Role.GUEST):
        return False
    for country in one.countries:
        named, too = _actors(one, country), _actors(other, country)
        if named and too and not named & too:
            return False
    first, last = one.date.earliest or date.min, one.date.latest or date.max
    return other.date.possibly_within(first, last)


def least_distinct(events: Sequence[Event]) -> tuple[int, tuple[tuple[Event, ...], ...]]:
    """How many events these are at least, and the groups of records that may be of one event.

    Every record joins the first group all of whose records may be the same as it.
    """
    groups: list[list[Event]] = []
    for event in sorted(events, key=lambda event: event.date.latest or date.max):
        fitting = (group for group in groups if all(may_be_same(event, one) for one in group))
        group = next(fitting, None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    return len(groups), tuple(tuple(group) for group in groups if len(group) > 1)


def _in_role(event: Event, role: Role) -> set[str]:
    return {p.country for p in event.participants if p.role is role}


def _actors(event: Event, country: str) -> set[str]:
    return {p.actor for p in event.participants if p.country == country and p.actor}


def is_contact(
    event: Event,
    guest: str | None,
    host: str | None,
    least: Rank | None,
    pair: tuple[str, str] | None = None,
) -> bool:
    """True where the event is one that a claim asks for, by direction and rank.

    With a guest or a host it must be a journey. Without, a rank is that of the guest, where one of
    the two came to the other and no lower rank of the host is recorded; where they meet elsewhere
    or nobody is guest, each side must be there at that rank, in whatever role.
    """
    if guest is not None or host is not None or least is None:
        return is_journey(event, guest, host, least)
    if pair is None:
        nobody_came = not _in_role(event, Role.GUEST)
        every_side = all(_reaches(_ranks(event, country), least) for country in event.countries)
        return is_journey(event, None, None, least) or (nobody_came and every_side)
    a, b = pair
    for came, received in ((a, b), (b, a)):
        if is_journey(event, came, received, None):
            ranks = _ranks(event, received)
            return is_journey(event, came, received, least) and (
                not ranks or _reaches(ranks, least)
            )
    return all(_reaches(_ranks(event, country), least) for country in pair)


def _ranks(event: Event, country: str) -> list[Rank]:
    return [p.rank for p in event.participants if p.country == country and p.rank]


def _reaches(ranks: Collection[Rank], least: Rank) -> bool:
    return any(_RANKS.index(rank) <= _RANKS.index(least) for rank in ranks)


def is_journey(event: Event, guest: str | None, host: str | None, least: Rank | None) -> bool:
    """True where the guest's side came to the host's, with a guest of at least a rank.

    A side that is not asked for may be anyone's; a guest without a rank fails where one is asked.
    """
    guests = [p for p in event.participants if p.role is Role.GUEST]
    hosts = {p.country for p in event.participants if p.role is Role.HOST}
    if guest is not None:
        guests = [p for p in guests if p.country == guest]
    if least is not None:
        guests = [p for p in guests if p.rank and _reaches([p.rank], least)]
    asked = guest is not None or least is not None
    return (bool(guests) or not asked) and (host is None or host in hosts)


def _unfolded(events: list[Event]) -> list[Event]:
    ids = {event.id for event in events}
    return [event for event in events if event.part_of not in ids]
