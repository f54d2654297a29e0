"""Coast and shores of lakes as lines: the edges of what is filled as land, up close and far out.

Land that reaches the antimeridian or the pole ends there in the data alone: such an edge is no
shore and is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from geodata.building.land import read_dry_land
from geodata.layers import load_geojson

_EDGE_LON = 180.0
_EDGE_LAT = -85.06
"""Degrees: Mercator's map ends here, and Antarctica's rings run on to the pole."""

_LEAST_LINE = 2
"""Positions of a line."""

Line = NDArray[np.float64]
"""Shape (n, 2): lon and lat in degrees."""


def build_region_coast() -> list[dict[str, Any]]:
    """The coast of the land that the close set's countries are cut at."""
    land = [part for part in shapely.get_parts(read_dry_land()) if isinstance(part, Polygon)]
    rings = [ring for part in land for ring in (part.exterior, *part.interiors)]
    return _feature(shapely.get_coordinates(ring) for ring in rings)


def build_world_coast() -> list[dict[str, Any]]:
    """The coast of the far set: every edge that one country alone has.

    It is read from the layer ``world_countries`` as that was written, for rounding moves the edges
    of thin islands, and a line beside its fill would show the sea between them.
    """
    owners: Counter[frozenset[tuple[float, ...]]] = Counter()
    for country in load_geojson("world_countries")["features"]:
        for polygon in country["geometry"]["coordinates"]:
            for ring in polygon:
                owners.update(frozenset((tuple(a), tuple(b))) for a, b in pairwise(ring))
    alone = (tuple(edge) for edge, number in owners.items() if number == 1)
    edges = [shapely.linestrings(sorted(edge)) for edge in alone if len(edge) == _LEAST_LINE]
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(edges)))
    lines = (shapely.get_coordinates(line) for line in merged)
    return _feature(sorted(lines, key=np.ndarray.tolist))


def _feature(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """The one feature of a coast: a MultiLineString without fields."""
    shores = [shore.tolist() for line in lines for shore in shores_of(line)]
    geometry = {"type": "MultiLineString", "coordinates": shores}
    return [{"type": "Feature", "properties": {}, "geometry": geometry}]


def shores_of(line: Line) -> Iterator[Line]:
    """The stretches of a line that do not run along the edge of the world."""
    by_side, by_pole = np.abs(line[:, 0]) >= _EDGE_LON, line[:, 1] <= _EDGE_LAT
    along = (by_side[:-1] & by_side[1:]) | (by_pole[:-1] & by_pole[1:])
    cuts = np.flatnonzero(along) + 1
    yield from (piece for piece in np.split(line, cuts) if len(piece) >= _LEAST_LINE)
