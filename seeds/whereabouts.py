"""Roughly where each country lies, to catch points with lon and lat swapped or signs lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from geodata.layers import LAYERS, read_layer

MARGIN_DEG = 2.0
"""Islands, harbours and places whose country is disputed lie this close; swapped points do not."""

_LAYER = "world_countries"


@dataclass(frozen=True, slots=True)
class Box:
    """The least and greatest lon and lat of a country, in degrees on WGS84."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """True for a point in the box or within MARGIN_DEG of it."""
        return (
            self.west - MARGIN_DEG <= lon <= self.east + MARGIN_DEG
            and self.south - MARGIN_DEG <= lat <= self.north + MARGIN_DEG
        )


@cache
def find_box(country: str) -> Box | None:
    """The box of a country by its alpha-3 code, ``None`` for one that the layer does not have.

    A country that crosses the antimeridian has a box around the whole world.
    """
    points = [point for part in _parts().get(country, ()) for point in _points(part)]
    if not points:
        return None
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return Box(min(lons), min(lats), max(lons), max(lats))


@cache
def _parts() -> Mapping[str, list[list[Any]]]:
    """The coordinates of every country's features by its code."""
    parts: dict[str, list[list[Any]]] = {}
    for feature in read_layer(_LAYER)["features"] if _LAYER in LAYERS else ():
        coordinates = feature["geometry"]["coordinates"]
        parts.setdefault(feature["properties"]["iso"], []).append(coordinates)
    return MappingProxyType(parts)


def _points(coordinates: list[Any]) -> Iterator[tuple[float, float]]:
    """Every point of nested GeoJSON coordinates, lon first."""
    if coordinates and isinstance(coordinates[0], int | float):
        yield coordinates[0], coordinates[1]
    else:
        for part in coordinates:
            yield from _points(part)


def countries_at(lon: float, lat: float) -> Iterator[str]:
    """Codes of the countries whose ground holds a point, lon and lat in degrees on WGS84."""
    for code, parts in _parts().items():
        box = find_box(code)
        if box is None or not (box.west <= lon <= box.east and box.south <= lat <= box.north):
            continue
        polygons = [polygon for part in parts for polygon in _polygons(part)]
        if any(sum(_crosses(ring, lon, lat) for ring in polygon) % 2 for polygon in polygons):
            yield code


def _polygons(coordinates: list[Any]) -> list[Any]:
    """Polygons of a feature, whether it is one or several."""
    return [coordinates] if isinstance(coordinates[0][0][0], int | float) else coordinates


def _crosses(ring: list[Any], lon: float, lat: float) -> int:
    """How often a ray from the point to the east crosses a ring."""
    count = 0
    for (x1, y1, *_), (x2, y2, *_) in pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            count += 1
    return count
