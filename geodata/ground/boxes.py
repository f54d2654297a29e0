"""Boxes of degrees: what may be asked for, and the halves of one that crosses 180 degrees."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground.faces import Lines, grounds_of, read_grounds, read_lines
from geodata.ground.grid import Box, cells_in

_FEW = 4
"""So many cells are a tile of a map, which is asked for again and again beside its neighbours."""

_POLYGON = 3
"""Shapely's number of a polygon's type."""


@dataclass(frozen=True)
class Half:
    """A box that does not cross 180 degrees, to be read at a rung.

    ``finer`` are cells, by number, with other rungs: parts of a large box that are looked at.
    """

    box: Box
    rung: int
    finer: tuple[tuple[int, int], ...] = ()

    @cached_property
    def lines(self) -> Lines:
        """What bounds the ground in the cells that the box touches."""
        return read_lines(dict.fromkeys(cells_in(self.box), self.rung) | dict(self.finer))

    def cut_lines(self, shapes: NDArray[np.object_]) -> shapely.Geometry:
        """What of lines lies in the box, joined where they meet."""
        merged = shapely.line_merge(shapely.multilinestrings(shapes))
        return shapely.clip_by_rect(merged, *self.box)

    @cached_property
    def grounds(self) -> Mapping[int, NDArray[np.object_]]:
        """The polygons of each country in the cells that the box touches, by its number."""
        cells = tuple(cells_in(self.box))
        is_tile = len(cells) <= _FEW and not self.finer
        return read_grounds(cells, self.rung) if is_tile else grounds_of(self.lines)

    def cut_areas(self, parts: NDArray[np.object_]) -> shapely.Geometry:
        """What of polygons lies in the box, as one; empty where that is nothing."""
        west, south, east, north = shapely.bounds(parts).T
        box = self.box
        touches = (west < box[2]) & (east > box[0]) & (south < box[3]) & (north > box[1])
        inside = (west >= box[0]) & (east <= box[2]) & (south >= box[1]) & (north <= box[3])
        cut = shapely.intersection(parts[touches & ~inside], shapely.box(*box))
        pieces = shapely.get_parts(shapely.get_parts(cut))
        areas = [*parts[inside], *pieces[shapely.get_type_id(pieces) == _POLYGON]]
        return areas[0] if len(areas) == 1 else shapely.MultiPolygon(areas)


def halves_of(box: Box) -> tuple[Box, ...]:
    """The box, or its parts west and east of 180 degrees.

    Raises
    ------
    ValueError
        Where it is no box on the earth.
    """
    if len(box) != 4 or not all(math.isfinite(number) for number in box):
        raise ValueError(f"came {box}; expected west, south, east and north in degrees")
    west, south, east, north = (float(number) for number in box)
    if not (
        -180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= 90 and -90 <= north <= 90
    ):
        raise ValueError(
            f"came {box}; expected degrees: -180 to 180 for west and east, -90 to 90 for "
            "south and north"
        )
    if south >= north or west == east:
        raise ValueError(f"came {box}; expected south below north, and west other than east")
    if west < east:
        return ((west, south, east, north),)
    halves = ((west, south, 180.0, north), (-180.0, south, east, north))
    return tuple(half for half in halves if half[0] < half[2])
