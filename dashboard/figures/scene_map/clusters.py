"""Marks that would lie on each other become one: the rule of ``assets/js/map/clusters.js``."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.figures.projection import Frame
from geodata.mercator import mercator
from seeds.vocabulary import Precision

REACH_PX = 24
"""Points nearer than this merge."""

_VAGUE = frozenset(one.value for one in Precision if one.is_vague)
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
        return _are_vague(self.events)

    def count(self, side: str) -> int:
        """Events of a side."""
        return self.sides.count(side)

    def drop(self, events: Sequence[Mapping[str, Any]]) -> None:
        """Leave out events that stand elsewhere."""
        gone = {id(event) for event in events}
        kept = [
            (event, side)
            for event, side in zip(self.events, self.sides, strict=True)
            if id(event) not in gone
        ]
        self.events = [event for event, _ in kept]
        self.sides = [side for _, side in kept]


@dataclass(slots=True)
class Way:
    """Visits from one group's place to another's."""

    start: int
    end: int
    home: Point
    host: Point
    """Pixels of both ends, which may lie in another copy of the world than the groups."""
    events: list[Mapping[str, Any]] = field(default_factory=list)
    sides: set[str] = field(default_factory=set)

    @property
    def is_vague(self) -> bool:
        """True where no visit's place is known well."""
        return _are_vague(self.events)

    @property
    def side(self) -> str:
        """Whose it is; that of several is nobody's."""
        return next(iter(self.sides)) if len(self.sides) == 1 else "other"


def _are_vague(events: Sequence[Mapping[str, Any]]) -> bool:
    return all(event["precision"] in _VAGUE for event in events)


def side_of(event: Mapping[str, Any], pair: tuple[str, str] | None) -> str:
    """Whose event it is, which is what colours it: the rule of ``assets/js/core/filter.js``."""
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
    anchors: list[Point] = []
    order = sorted(weights, key=lambda point: -weights[point])
    world = {point: _world(point) for point in order}
    for point in order:
        if point in of:
            continue
        number = len(groups)
        groups.append(Group(*nearest_place(frame, *point)))
        anchors.append(point)
        for other in order:
            if other not in of and _apart(world[point], world[other]) <= reach:
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
            if (home, number) not in ways:
                ends = way_ends(frame, anchors[home], anchors[number])
                ways[home, number] = Way(home, number, *ends)
            way = ways[home, number]
            way.sides.add(side)
            way.events.append(event)
    return groups, list(ways.values())


SHORTEST_WAY_PX = 54
"""A way is drawn from this length on, however large the mark at its end turns out to be."""

MOST_NUMBERED = 40
"""On more ways than these numbers would hide the map; then discs count their visits."""


def carry(frame: Frame, groups: Sequence[Group], ways: Sequence[Way]) -> tuple[list[Way], bool]:
    """The ways that are drawn, and whether they carry their numbers.

    Visits in the number of a way are taken from the marks: nothing is counted twice.
    """
    drawn = [way for way in ways if _is_drawn(frame, way)]
    numbered = len(drawn) <= MOST_NUMBERED
    if numbered:
        for way in drawn:
            groups[way.end].drop(way.events)
    return drawn, numbered


def _is_drawn(frame: Frame, way: Way) -> bool:
    """True for a way that has room and may be in sight."""
    length = math.dist(way.home, way.host)
    x, y = ((one + other) / 2 for one, other in zip(way.home, way.host, strict=True))
    in_sight = -length <= x <= frame.width + length and -length <= y <= frame.height + length
    return length >= SHORTEST_WAY_PX and in_sight


def nearest_place(frame: Frame, lon: float, lat: float) -> Point:
    """Pixels of a point; of the world's copies the one nearest to the picture's middle."""
    return frame.place(frame.nearest(lon), lat)


def way_ends(frame: Frame, home: Point, host: Point) -> tuple[Point, Point]:
    """Pixels of a way's two ends, given by lon and lat: the rule of ``map.projection.wayToScreen``.

    It goes the short way about the world, and ends where its host's mark stands while that is in
    sight; else it lies where its middle is nearest to the picture's.
    """
    across = _shortest((host[0] - home[0]) / 360) * 360
    end = frame.nearest(host[0])
    if not _is_in_sight(frame, *frame.place(end, host[1])):
        end = frame.nearest(home[0] + across / 2) + across / 2
    return frame.place(end - across, home[1]), frame.place(end, host[1])


_EDGE_PX = 8
"""Marks this far outside are still in sight: a part of them may be seen."""


def _is_in_sight(frame: Frame, x: float, y: float) -> bool:
    """True for a mark at these pixels of which a part may be seen."""
    return -_EDGE_PX <= x <= frame.width + _EDGE_PX and -_EDGE_PX <= y <= frame.height + _EDGE_PX


def _shortest(across: float) -> float:
    """A step along x the short way about the world, in worlds: no longer than half of it."""
    if abs(across) <= 0.5:
        return across
    return across - math.copysign(1, across)


def _apart(one: Point, other: Point) -> float:
    """How far apart two points of the unit square are, across its edges too."""
    return math.hypot(_shortest(one[0] - other[0]), one[1] - other[1])


def _world(point: Point) -> Point:
    """The point on the unit square of the world."""
    lon, lat = point
    return (lon + 180) / 360, 0.5 - mercator(lat) / (2 * math.pi)
