"""Lakes: Natural Earth's, and what it has as ocean where the coast here counts land.

The second are bays that a spit all but closes and wide mouths of rivers; a strip between two
drawings of one shore is none.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon

from geodata.building.ground.cutting import CutCell
from geodata.building.ground.faces import step_m
from geodata.building.ground.lines import Line, steps_of
from geodata.building.land import read_natural_earth
from geodata.ground.grid import CELL, SCALE, corner_of

_STRIP = 0.02 * SCALE
"""Steps: half of a width that a mouth has, and two drawings of a shore do not lie apart."""

_LEAST_M2 = 100e6

_ICE_LAT = -60.0
"""South of here the coast counts the shelves of ice as land, and Natural Earth as ocean."""


def read_lakes(cells: list[CutCell]) -> list[Polygon]:
    """Every lake in steps, from the sources in their order and then from the south-west on."""
    drawn = [_in_steps(lake) for lake in read_natural_earth("lakes")]
    mouths = shapely.get_parts(shapely.union_all(list(_mouths(cells)), grid_size=1.0))
    found = shapely.union_all([*drawn, *mouths], grid_size=1.0)
    return [part for part in shapely.get_parts(found) if isinstance(part, Polygon)]


def rings_of(lake: Polygon) -> list[Line]:
    """The shell and the islands of a lake."""
    rings = (lake.exterior, *lake.interiors)
    return [np.rint(shapely.get_coordinates(ring)).astype(np.int64) for ring in rings]


def _in_steps(lake: Polygon) -> Polygon:
    shell, *holes = (
        steps_of(shapely.get_coordinates(ring)) for ring in (lake.exterior, *lake.interiors)
    )
    ring = [hole for hole in holes if len(hole) > 3]
    return shapely.make_valid(Polygon(shell, ring))


def _mouths(cells: list[CutCell]) -> Iterator[Polygon]:
    ocean = [_in_steps(part) for part in read_natural_earth("ocean")]
    tree = shapely.STRtree(ocean)
    for cell in cells:
        x, y = corner_of(cell.number)
        if y / SCALE - 90 < _ICE_LAT:
            continue
        box = shapely.box(x, y, x + CELL, y + CELL)
        near = [
            shapely.make_valid(shapely.clip_by_rect(ocean[number], *box.bounds))
            for number in tree.query(box, predicate="intersects")
        ]
        if not near:
            continue
        land = shapely.coverage_union_all(cell.parts)
        water = _areas(shapely.intersection(land, shapely.union_all(near)))
        if water.is_empty:
            continue
        body = shapely.buffer(
            shapely.buffer(water, -_STRIP, quad_segs=2), _STRIP * 1.1, quad_segs=2
        )
        east_m, north_m = step_m(cell.number)
        for part in _areas(shapely.intersection(body, water)).geoms:
            if part.area * east_m * north_m >= _LEAST_M2:
                yield part


def _areas(shape: shapely.Geometry) -> MultiPolygon:
    """What of a shape has an area."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return MultiPolygon([part for part in parts if isinstance(part, Polygon)])
