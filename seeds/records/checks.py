"""The kinds of check: one frozen value each, with its parameters and the rules between them.

Here stand the questions only; :mod:`dashboard.claims` answers them over events and geometry.
Countries are alpha-3 codes; pairs are unordered unless a field says guest and host. Another kind is
a class here with its row in :data:`CHECKS`, and a module of :mod:`dashboard.claims` of its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, ClassVar

from seeds.dates.edtf import EdtfDate
from seeds.records.check_parts import Asks, Check, Country, EventId, Misfit, Pair
from seeds.records.model import Event
from seeds.vocabulary import (
    Connection,
    Data,
    Direction,
    EventKind,
    Extreme,
    Measure,
    Rank,
    Role,
    SegmentStatus,
    SiteKind,
)

__all__ = [
    "CHECKS",
    "SITE_TOLERANCE_KM",
    "Check",
    "ConnectedByLand",
    "EventCount",
    "FirstSince",
    "FollowsRiver",
    "LandBorder",
    "Pair",
    "Ranking",
    "RouteShare",
    "SitesOnBorder",
    "Trend",
]

_Until = Annotated[EdtfDate | None, Asks("until when; the as-of day if left out")]


@dataclass(frozen=True, slots=True)
class EventCount(Check):
    """``count`` events of these kinds, since a date, are claimed.

    ``guest`` and ``host`` ask for a direction, ``pair`` for both countries in any part.
    ``rank_at_least`` asks for the guest's rank; where two meet without guest and host, for the rank
    of either side. ``until`` is the as-of day if not given.
    """

    kind: ClassVar = "event_count"
    meaning: ClassVar = "there are as many events as that"

    kinds: Annotated[tuple[EventKind, ...], Asks("which events count", least=1)]
    since: Annotated[EdtfDate, Asks("from when")]
    count: Annotated[int, Asks("how many are claimed", high=10_000)]
    until: _Until = None
    guest: Annotated[Country | None, Asks("who came")] = None
    host: Annotated[Country | None, Asks("who received")] = None
    pair: Annotated[Pair | None, Asks("both take part")] = None
    rank_at_least: Annotated[
        Rank | None, Asks("of the guest, or of every side where nobody is guest; or higher")
    ] = None

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:  # noqa: ARG002
        """A window turned round, or a guest and a host that the pair or each other rule out."""
        yield from _window(self.since, self.until)
        for name, code in (("guest", self.guest), ("host", self.host)):
            if code and self.pair and code not in self.pair:
                pair = " and ".join(self.pair)
                yield name, code, f"one of the pair {pair}", "correct it, or leave the pair out"
        if self.guest and self.guest == self.host:
            came = f"{self.host}, which is the guest too"
            yield "host", came, "another country", "correct one"


@dataclass(frozen=True, slots=True)
class LandBorder(Check):
    """``country`` is said to border ``neighbours`` by land, and no other of ``among``."""

    kind: ClassVar = "land_border"
    meaning: ClassVar = "a country borders these by land, and no other"

    country: Annotated[Country, Asks("whose neighbours are claimed")]
    neighbours: Annotated[tuple[Country, ...], Asks("those it is said to border by land", least=1)]
    among: Annotated[
        tuple[Country, ...],
        Asks("those that are looked at; no other of them is said to border it", least=1),
    ]

    @property
    def by_land(self) -> tuple[str, ...]:
        """All that are named."""
        return (self.country, *self.neighbours, *self.among)

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:  # noqa: ARG002
        """The country among those that it is held against."""
        for name, codes in (("neighbours", self.neighbours), ("among", self.among)):
            if self.country in codes:
                came = f"{self.country} itself"
                yield name, came, "other countries", "remove it from the list"


@dataclass(frozen=True, slots=True)
class ConnectedByLand(Check):
    """How ``countries`` are said to be joined by land: not, directly, or through one other."""

    kind: ClassVar = "connected_by_land"
    meaning: ClassVar = "countries touch, do not, or are joined by another"

    countries: Annotated[
        tuple[Country, ...], Asks("those that are said to be connected, or not", least=2)
    ]
    claimed: Annotated[Connection, Asks("how they are said to lie")]
    through: Annotated[Country | None, Asks("the one between, with claimed: through")] = None

    @property
    def by_land(self) -> tuple[str, ...]:
        """All that are named."""
        return (*self.countries, *([self.through] if self.through else []))

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:  # noqa: ARG002
        """A country twice, or a country between without the claim of one, or the reverse."""
        if len(set(self.countries)) < len(self.countries):
            yield "countries", "a country twice", "each once", "remove one of them"
        wanted = self.claimed is Connection.THROUGH
        if wanted and not self.through:
            yield "claimed", '"through" alone', "through with it", "add through: and the country"
        if self.through and not wanted:
            came = f'"{self.claimed.value}" with through: {self.through}'
            yield "claimed", came, "through", "correct claimed, or remove through"
        if self.through in self.countries:
            came = f"{self.through}, which is one of the countries"
            yield "through", came, "a country between them", "correct one of them"


@dataclass(frozen=True, slots=True)
class FollowsRiver(Check):
    """``claimed_share`` (0 to 1) of a pair's border is said to lie on a river: no more, no less."""

    kind: ClassVar = "follows_river"
    meaning: ClassVar = "a border runs along a river"

    pair: Annotated[Pair, Asks("whose border")]
    river: Annotated[str, Asks("the river's name in the layer of rivers")]
    claimed_share: Annotated[float, Asks("how much of it; 1 for all")]
    tolerance_km: Annotated[float, Asks("how near is on the river; 0.5 if left out", high=20)] = 0.5

    @property
    def by_land(self) -> tuple[str, ...]:
        """The pair."""
        return self.pair


SITE_TOLERANCE_KM = 2.0
"""How near a dam's point is to the line on its crest, where the border runs through a lake."""


@dataclass(frozen=True, slots=True)
class SitesOnBorder(Check):
    """At least so many sites of these kinds are said to stand on a pair's border."""

    kind: ClassVar = "sites_on_border"
    meaning: ClassVar = "dams, plants or crossings stand on a border"

    pair: Annotated[Pair, Asks("whose border")]
    sites: Annotated[tuple[SiteKind, ...], Asks("which count", least=1)]
    at_least: Annotated[int, Asks("how many at least", low=1, high=1000)]
    tolerance_km: Annotated[float, Asks("how near is on the border; 2 if left out", high=20)] = (
        SITE_TOLERANCE_KM
    )

    @property
    def by_land(self) -> tuple[str, ...]:
        """The pair."""
        return self.pair


@dataclass(frozen=True, slots=True)
class RouteShare(Check):
    """A route is said to run to at least a share through a country, or to link two countries.

    ``status`` names the stretches that count; all, if none are named.
    """

    kind: ClassVar = "route_share"
    meaning: ClassVar = "a route runs through a country, or links two"

    route: Annotated[str, Asks("the route's name in the layers, as in corridor")]
    country: Annotated[Country | None, Asks("in which it runs")] = None
    at_least: Annotated[float | None, Asks("how much of it at least")] = None
    ends: Annotated[Pair | None, Asks("two countries that it is said to link")] = None
    status: Annotated[
        tuple[SegmentStatus, ...],
        Asks("stretches that count; all, or with ends those in operation, if left out"),
    ] = ()

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:  # noqa: ARG002
        """Half a question, both questions, or none."""
        share = self.country is not None and self.at_least is not None
        if (self.country is None) != (self.at_least is None):
            lone, other = (
                ("at_least", "country") if self.country is None else ("country", "at_least")
            )
            yield lone, f"{lone} alone", "country and at_least together", f"add {other}"
        elif share == bool(self.ends):
            came = "country and ends" if share else "neither country nor ends"
            expected = "a share in a country (country, at_least) or a link (ends)"
            yield "route", came, expected, "ask for one of the two"


@dataclass(frozen=True, slots=True)
class Ranking(Check):
    """A pair is said to stand lowest or highest among its peers."""

    kind: ClassVar = "rank"
    meaning: ClassVar = "a pair stands lowest or highest among others"

    pair: Annotated[Pair, Asks("which pair")]
    peers: Annotated[tuple[Pair, ...], Asks("the pairs beside it", least=1)]
    measure: Annotated[Measure, Asks("by what they are ranked")]
    claimed: Annotated[Extreme, Asks("where the pair is said to stand")]
    data: Annotated[Data, Asks("what is counted")]

    @property
    def by_land(self) -> tuple[str, ...]:
        """All pairs, where they are ranked by their borders."""
        if self.measure is not Measure.BORDER_KM:
            return ()
        return tuple(code for pair in (self.pair, *self.peers) for code in pair)

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:  # noqa: ARG002
        """The pair among its peers."""
        if any(set(peer) == set(self.pair) for peer in self.peers):
            came = f"{' and '.join(self.pair)}, the pair itself"
            yield "peers", came, "other pairs", "remove it from the list"


@dataclass(frozen=True, slots=True)
class Trend(Check):
    """A pair's events are said to become more or fewer, since a date and up to another."""

    kind: ClassVar = "trend"
    meaning: ClassVar = "a pair's events become more, or fewer"

    pair: Annotated[Pair, Asks("which pair")]
    since: Annotated[EdtfDate, Asks("from when")]
    claimed: Annotated[Direction, Asks("which way it is said to go")]
    data: Annotated[Data, Asks("what is counted")]
    until: _Until = None
    kinds: Annotated[tuple[EventKind, ...], Asks("which events count; all if left out")] = ()

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:  # noqa: ARG002
        """A window turned round."""
        yield from _window(self.since, self.until)


@dataclass(frozen=True, slots=True)
class FirstSince(Check):
    """``event`` is said to be the first of its kind from guest to host since a date."""

    kind: ClassVar = "first_since"
    meaning: ClassVar = "an event is the first of its kind since a date"

    event: Annotated[EventId, Asks("the one that is said to be the first")]
    kinds: Annotated[tuple[EventKind, ...], Asks("among which", least=1)]
    guest: Annotated[Country, Asks("who came")]
    host: Annotated[Country, Asks("who received")]
    since: Annotated[EdtfDate, Asks("from when")]
    rank: Annotated[Rank | None, Asks("of the guest, where the claim names one")] = None
    office_words: Annotated[str | None, Asks("the source's words for the office")] = None

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:
        """An event of another kind, of other sides, or before the date."""
        event = events.get(self.event)
        if event is None:
            return
        if event.kind not in self.kinds:
            came = f'"{event.id}", {event.kind.article} {event.kind.value}'
            kinds = " or ".join(kind.value for kind in self.kinds)
            yield "event", came, f"an event of the kind {kinds}", "correct the event or the kinds"
        for name, code, role in (
            ("guest", self.guest, Role.GUEST),
            ("host", self.host, Role.HOST),
        ):
            if all(p.country != code or p.role is not role for p in event.participants):
                expected = f"a country that is {name} in {event.id}"
                yield name, code, expected, f"correct the {name} or the event"
        if self.since.earliest and event.date.latest and event.date.latest < self.since.earliest:
            came = f'"{self.since.text}", after {event.id}'
            yield "since", came, "a date before the event", "correct the date or the event"


def _window(since: EdtfDate, until: EdtfDate | None) -> Iterator[Misfit]:
    if until and since.earliest and until.latest and until.latest < since.earliest:
        came = f'"{until.text}", before "{since.text}"'
        yield "until", came, "a date that is not before since", "swap or correct the two dates"


CHECKS: Mapping[str, type[Check]] = MappingProxyType(
    {
        check.kind: check
        for check in (
            EventCount,
            LandBorder,
            ConnectedByLand,
            FollowsRiver,
            SitesOnBorder,
            RouteShare,
            Ranking,
            Trend,
            FirstSince,
        )
    }
)
"""The kinds of check, by the name that a dossier writes; a new one is a row here."""
