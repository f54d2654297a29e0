"""Roughly where each country lies: boxes of what OpenStreetMap gives to it, all claims and all.

They are for telling a point that was mistyped; nothing is drawn or measured with them.
"""

from __future__ import annotations

import math
from typing import Any

import shapely

from geodata.building.compiled import country_name
from geodata.building.countries import read_claimed

_DIGITS = 2
_NEAR_DEG = 4.0
"""Parts of a country that lie nearer to each other than this share a box."""

Box = tuple[float, float, float, float]


def build_country_boxes() -> dict[str, Any]:
    """One row a code: its name and its boxes, west, south, east and north in degrees."""
    rows = []
    for code, shape in sorted(read_claimed().items()):
        boxes = [
            _widened(box) for box in _joined([_bounds(part) for part in shapely.get_parts(shape)])
        ]
        rows.append({"country": code, "name": country_name(code), "boxes": boxes})
    return {"source": "osm", "countries": rows}


def _bounds(part: shapely.Polygon) -> Box:
    west, south, east, north = part.bounds
    return west, south, east, north


def _widened(box: Box) -> Box:
    """The box in numbers of few digits that holds all that it held."""
    scale = 10**_DIGITS
    west, south = (math.floor(number * scale) / scale for number in box[:2])
    east, north = (math.ceil(number * scale) / scale for number in box[2:])
    return west, south, east, north


def _joined(boxes: list[Box]) -> list[Box]:
    """Boxes of parts, those near each other made one, from west to east."""
    found: list[Box] = []
    for box in boxes:
        grown = box
        near = [other for other in found if _is_near(grown, other)]
        while near:
            found = [other for other in found if other not in near]
            grown = _around([grown, *near])
            near = [other for other in found if _is_near(grown, other)]
        found.append(grown)
    return sorted(found)


def _is_near(one: Box, other: Box) -> bool:
    return (
        one[0] - _NEAR_DEG <= other[2]
        and other[0] - _NEAR_DEG <= one[2]
        and one[1] - _NEAR_DEG <= other[3]
        and other[1] - _NEAR_DEG <= one[3]
    )


def _around(boxes: list[Box]) -> Box:
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)
