"""Where the name of a country stands that may never be wanting: in it, or beside an arrow to it.

The rule of ``assets/js/map/spots.js``, held to the same answers by
``tests/fixtures/cases/spots.json``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STEP_PX = 12
"""Places this far apart are tried, from where the name would best stand outwards."""

SCAN_PX = 48
"""A country whose own point is out of sight is looked for at points this far apart."""

ARROW_PX = 18
"""Room about a name for the arrow that says where its country lies."""

BESIDE_PX = 24
"""So near to its country's own point a name needs no arrow: an island is smaller than its name."""

AIR_PX = 3
"""Kept free about a name, and between it and the area's edge."""

Point = tuple[float, float]
Size = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of a name in pixels.

    ``turn`` is the direction of its country in degrees clockwise from the right; None where the
    name stands in the country itself.
    """

    x: float
    y: float
    turn: float | None = None


def spot_for(
    own: Point, size: Size, area: Box, taken: Sequence[Box], holds: Callable[[float, float], bool]
) -> Spot:
    """The free place of a name of this size in pixels.

    ``own`` is the country's own point, in the area or not; ``taken`` is what lies there already;
    ``holds`` tells whether a point is in the country.
    """
    wanted = own if _is_in(area, own) else _middle_of_seen(area, holds)
    if wanted:
        points, covered = _around(wanted, size, area, taken)
        free = points[covered == 0]
        reach = size[0] / 2
        for ends in ((-reach, 0, reach), (0,)):
            for x, y in free:
                if all(holds(x + end, y) for end in ends):
                    return Spot(float(x), float(y))
        for x, y in free[:1]:
            if math.dist((x, y), own) <= BESIDE_PX:
                return Spot(float(x), float(y))
    start = wanted or _where_it_leaves(own, area)
    room = (size[0] + 2 * ARROW_PX, size[1] + 2 * ARROW_PX)
    points, covered = _around(start, room, area, taken)
    if not len(points):
        return Spot((area[0] + area[2]) / 2, (area[1] + area[3]) / 2)
    x, y = points[np.argmin(covered)]
    return Spot(float(x), float(y), math.degrees(math.atan2(own[1] - y, own[0] - x)))


def box_of(spot: Spot, size: Size) -> Box:
    """What a name takes there, with its arrow."""
    more = 0 if spot.turn is None else ARROW_PX
    wide, tall = size[0] / 2 + more, size[1] / 2 + more
    return spot.x - wide, spot.y - tall, spot.x + wide, spot.y + tall


def _middle_of_seen(area: Box, holds: Callable[[float, float], bool]) -> Point | None:
    """Of points that see the country the one nearest to the middle of all of them."""
    seen = [
        (x, y)
        for y in _steps(area[1], area[3], SCAN_PX)
        for x in _steps(area[0], area[2], SCAN_PX)
        if holds(x, y)
    ]
    if not seen:
        return None
    x = sum(point[0] for point in seen) / len(seen)
    y = sum(point[1] for point in seen) / len(seen)
    return min(seen, key=lambda point: (point[0] - x) ** 2 + (point[1] - y) ** 2)


def _steps(least: float, most: float, step: float) -> list[float]:
    return [least + (number + 0.5) * step for number in range(int((most - least) // step))]


def _where_it_leaves(point: Point, area: Box) -> Point:
    """Where the line from the area's middle to a point outside of it meets the area's edge."""
    x, y = (area[0] + area[2]) / 2, (area[1] + area[3]) / 2
    dx, dy = point[0] - x, point[1] - y
    wide, tall = (area[2] - area[0]) / 2, (area[3] - area[1]) / 2
    share = min(wide / abs(dx) if dx else math.inf, tall / abs(dy) if dy else math.inf, 1)
    return x + dx * share, y + dy * share


def _around(
    start: Point, size: Size, area: Box, taken: Sequence[Box]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points of a grid at which a name lies inside the area, from near the start outwards.

    The second is how many square pixels of the name, with air about it, are taken there.
    """
    wide, tall = size[0] / 2 + AIR_PX, size[1] / 2 + AIR_PX
    columns = _range(start[0], area[0] + wide, area[2] - wide)
    rows = _range(start[1], area[1] + tall, area[3] - tall)
    steps = np.array([(i, j) for j in rows for i in columns], dtype=float).reshape(-1, 2)
    order = np.lexsort((steps[:, 0], steps[:, 1], (steps**2).sum(axis=1)))
    points = steps[order] * STEP_PX + np.array(start)
    covered = np.zeros(len(points))
    for left, top, right, bottom in taken:
        x = np.minimum(points[:, 0] + wide, right) - np.maximum(points[:, 0] - wide, left)
        y = np.minimum(points[:, 1] + tall, bottom) - np.maximum(points[:, 1] - tall, top)
        covered += np.maximum(x, 0) * np.maximum(y, 0)
    return points, covered


def _range(start: float, least: float, most: float) -> range:
    """Steps from the start that lie between two bounds."""
    return range(math.ceil((least - start) / STEP_PX), math.floor((most - start) / STEP_PX) + 1)


def _is_in(area: Box, point: Point) -> bool:
    return area[0] <= point[0] <= area[2] and area[1] <= point[1] <= area[3]
