"""Marks that would lie on each other become one: the rule of ``assets/js/map/clusters.js``."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.figures.projection import Frame, mercator

REACH_PX = 24
"""Points nearer than this merge."""

RANKS = (
    "official",
    "deputy_minister",
    "chief_of_staff",
    "minister",
    "speaker",
    "head_of_government",
    "head_of_state",
)
"""Lowest first; a rank's weight is its place here, counted from one."""

SIDES = ("A", "B", "both", "other")
_VAGUE = frozenset({"region", "country"})
"""Places known no better than this are drawn hollow."""

Point = tuple[float, float]


@dataclass(slots=True)
class Group:
    """Events under one mark, which stands at (x, y) in pixels."""

    x: float
    y: float
    events: list[Mapping[str, Any]] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)

    @property
    def is_vague(self) -> bool:
        """True where no event's place is known well."""
        return all(event["precision"] in _VAGUE for event in self.events)

    def count(self, side: str) -> int:
        """Events of a side."""
        return self.sides.count(side)


@dataclass(slots=True)
class Way:
    """Visits from one group's place to another's."""

    start: int
    end: int
    rank: int = 0
    sides: set[str] = field(default_factory=set)


def side_of(event: Mapping[str, Any], pair: tuple[str, str] | None) -> str:
    """Whose event it is, which is what colours it: the rule of ``assets/js/filter.js``."""
    if pair is None or not set(pair) <= set(event["countries"]):
        return "other"
    if event["initiator"] == pair[0]:
        return "A"
    return "B" if event["initiator"] == pair[1] else "both"


def arrange(
    frame: Frame,
    everything: Sequence[Mapping[str, Any]],
    shown: Sequence[Mapping[str, Any]],
    pair: tuple[str, str] | None,
) -> tuple[list[Group], list[Way]]:
    """Groups in the order of their weight, some without an event, and the ways between them.

    As on the map, all events of the dossier decide the grouping, so that a mark keeps its place
    from scene to scene; those that are shown fill it.
    """
    weights: dict[Point, int] = {}
    for event in everything:
        if event["lon"] is None:
            continue
        point = (event["lon"], event["lat"])
        weights[point] = weights.get(point, 0) + 1
        if event["home"]:
            weights.setdefault(tuple(event["home"]), 0)
    reach = REACH_PX / (frame.scale * 2 * math.pi)
    of: dict[Point, int] = {}
    groups: list[Group] = []
    order = sorted(weights, key=lambda point: -weights[point])
    world = {point: _world(point) for point in order}
    for point in order:
        if point in of:
            continue
        number = len(groups)
        groups.append(Group(*nearest_place(frame, *point)))
        for other in order:
            if other not in of and math.dist(world[point], world[other]) <= reach:
                of[other] = number
    ways: dict[tuple[int, int], Way] = {}
    for event in shown:
        if event["lon"] is None:
            continue
        number = of[event["lon"], event["lat"]]
        side = side_of(event, pair)
        groups[number].events.append(event)
        groups[number].sides.append(side)
        home = of[tuple(event["home"])] if event["home"] else number
        if home != number:
            way = ways.setdefault((home, number), Way(home, number))
            way.sides.add(side)
            way.rank = max(way.rank, weight_of(event["rank"]))
    return groups, list(ways.values())


def weight_of(rank: str | None) -> int:
    """A rank's weight, 0 for none."""
    return RANKS.index(rank) + 1 if rank in RANKS else 0


def nearest_place(frame: Frame, lon: float, lat: float) -> Point:
    """Pixels of a point; of the world's copies the one nearest to the picture's middle."""
    west, _, east, _ = frame.box
    turns = round(((west + east) / 2 - lon) / 360)
    return frame.place(lon + 360 * turns, lat)


def _world(point: Point) -> Point:
    """The point on the unit square of the world."""
    lon, lat = point
    return (lon + 180) / 360, 0.5 - mercator(lat) / (2 * math.pi)
