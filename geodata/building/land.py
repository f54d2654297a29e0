"""Land and sea, once for every layer: OpenStreetMap's coast of 2017 from npm @geo-maps."""

from __future__ import annotations

import json
from functools import cache

import numpy as np
import shapely
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry

from geodata.building.detail import thin, tolerance_at
from geodata.building.fetching import EARTH_SEAS, fetch

CASPIAN_POINT = (50.5, 41.0)
_LEAST_ISLAND = 12.0
"""An island is kept when its area is at least this many squares of the tolerance there."""


@cache
def _seas() -> tuple[Polygon, ...]:
    text = (fetch(EARTH_SEAS) / "package" / "map.geo.json").read_text()
    collection = json.loads(text)
    return tuple(
        polygon for geometry in collection["geometries"] for polygon in shape(geometry).geoms
    )


@cache
def read_caspian() -> Polygon:
    """The Caspian in full detail, islands as holes, without the Garabogazköl."""
    point = shapely.Point(CASPIAN_POINT)
    return next(polygon for polygon in _seas() if polygon.contains(point))


@cache
def read_land() -> BaseGeometry:
    """Dry land of the world as one multipolygon, thinned with distance; the Caspian is cut out."""
    ocean = max(_seas(), key=lambda polygon: len(polygon.interiors))
    # Eurasia and Antarctica touch the edge of the world and lie outside the ocean's outer ring.
    outside = shapely.difference(
        shapely.box(-180, -90, 180, 90), shapely.make_valid(Polygon(ocean.exterior))
    )
    shores = [*ocean.interiors, *(part.exterior for part in shapely.get_parts(outside))]
    rings = [ring for ring in map(_thin_ring, shores) if ring is not None]
    land = shapely.union_all([shapely.make_valid(Polygon(ring)) for ring in rings])
    return shapely.difference(land, read_caspian_drawn())


@cache
def read_caspian_drawn() -> Polygon:
    """The Caspian as it is drawn: full detail near the core, thinned in the north and east."""
    caspian = read_caspian()
    shell = thin(shapely.get_coordinates(caspian.exterior))
    holes = [ring for ring in map(_thin_ring, caspian.interiors) if ring is not None]
    return shapely.make_valid(Polygon(shell, holes))


def _thin_ring(ring: BaseGeometry) -> np.ndarray | None:
    points = thin(shapely.get_coordinates(ring))
    if len(points) < 4:
        return None
    polygon = Polygon(points)
    least = _LEAST_ISLAND * tolerance_at(points[0]) ** 2
    return points if polygon.area >= least else None


def cut_at_full_shore(line: BaseGeometry) -> BaseGeometry:
    """What of a line lies on dry land, by the shore in full detail."""
    seas = _seas()
    west, south, east, north = shapely.bounds(line)
    for number in _sea_index().query(line, predicate="intersects"):
        # The oceans have a million and a half vertices; only those around the line matter.
        near = shapely.clip_by_rect(
            seas[number], west - 0.01, south - 0.01, east + 0.01, north + 0.01
        )
        line = shapely.difference(line, shapely.make_valid(near))
    return line


@cache
def _sea_index() -> shapely.STRtree:
    return shapely.STRtree(_seas())
