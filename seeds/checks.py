"""What a claim asks to be tested: one frozen value a kind of check, with its parameters.

Here stand the questions only; :mod:`dashboard.claims` answers them over events and geometry.
Countries are alpha-3 codes; pairs are unordered unless a field says guest and host.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from seeds.dates import EdtfDate
from seeds.vocabulary import (
    Connection,
    Data,
    Direction,
    EventKind,
    Extreme,
    Measure,
    Rank,
    SegmentStatus,
    SiteKind,
)

Pair = tuple[str, str]


class CheckKind(StrEnum):
    """The kinds of check, named as a dossier writes them."""

    EVENT_COUNT = "event_count"
    LAND_BORDER = "land_border"
    CONNECTED_BY_LAND = "connected_by_land"
    FOLLOWS_RIVER = "follows_river"
    SITES_ON_BORDER = "sites_on_border"
    ROUTE_SHARE = "route_share"
    RANK = "rank"
    TREND = "trend"
    FIRST_SINCE = "first_since"


@dataclass(frozen=True, slots=True)
class EventCount:
    """``count`` events of these kinds, since a date, are claimed.

    ``guest`` and ``host`` ask for a direction, ``pair`` for both countries in any part.
    ``rank_at_least`` asks for the guest's rank; where two meet without guest and host, for the rank
    of either side. ``until`` is the as-of day if not given.
    """

    kinds: tuple[EventKind, ...]
    since: EdtfDate
    count: int
    until: EdtfDate | None = None
    guest: str | None = None
    host: str | None = None
    pair: Pair | None = None
    rank_at_least: Rank | None = None


@dataclass(frozen=True, slots=True)
class LandBorder:
    """``country`` is said to border ``neighbours`` by land, and no other of ``among``."""

    country: str
    neighbours: tuple[str, ...]
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConnectedByLand:
    """How ``countries`` are said to be joined by land: not, directly, or through one other."""

    countries: tuple[str, ...]
    claimed: Connection
    through: str | None = None


@dataclass(frozen=True, slots=True)
class FollowsRiver:
    """``claimed_share`` (0 to 1) of a pair's border is said to lie on a river: no more, no less."""

    pair: Pair
    river: str
    claimed_share: float
    tolerance_km: float = 0.5


SITE_TOLERANCE_KM = 2.0
"""How near a dam's point is to the line on its crest, where the border runs through a lake."""


@dataclass(frozen=True, slots=True)
class SitesOnBorder:
    """At least so many sites of these kinds are said to stand on a pair's border."""

    pair: Pair
    sites: tuple[SiteKind, ...]
    at_least: int
    tolerance_km: float = SITE_TOLERANCE_KM


@dataclass(frozen=True, slots=True)
class RouteShare:
    """A route is said to run to at least a share through a country, or to link two countries.

    ``status`` names the stretches that count; all, if none are named.
    """

    route: str
    country: str | None = None
    at_least: float | None = None
    ends: Pair | None = None
    status: tuple[SegmentStatus, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """A pair is said to stand lowest or highest among its peers."""

    pair: Pair
    peers: tuple[Pair, ...]
    measure: Measure
    claimed: Extreme
    data: Data


@dataclass(frozen=True, slots=True)
class Trend:
    """A pair's events are said to become more or fewer, since a date and up to another."""

    pair: Pair
    since: EdtfDate
    claimed: Direction
    data: Data
    until: EdtfDate | None = None
    kinds: tuple[EventKind, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstSince:
    """``event`` is said to be the first of its kind from guest to host since a date."""

    event: str
    kinds: tuple[EventKind, ...]
    guest: str
    host: str
    since: EdtfDate
    rank: Rank | None = None
    office_words: str | None = None


Check = (
    EventCount
    | LandBorder
    | ConnectedByLand
    | FollowsRiver
    | SitesOnBorder
    | RouteShare
    | Ranking
    | Trend
    | FirstSince
)

CHECKS: Mapping[CheckKind, type[Check]] = {
    CheckKind.EVENT_COUNT: EventCount,
    CheckKind.LAND_BORDER: LandBorder,
    CheckKind.CONNECTED_BY_LAND: ConnectedByLand,
    CheckKind.FOLLOWS_RIVER: FollowsRiver,
    CheckKind.SITES_ON_BORDER: SitesOnBorder,
    CheckKind.ROUTE_SHARE: RouteShare,
    CheckKind.RANK: Ranking,
    CheckKind.TREND: Trend,
    CheckKind.FIRST_SINCE: FirstSince,
}
"""The value that each kind of check is read into."""
