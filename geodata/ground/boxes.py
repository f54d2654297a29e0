"""Boxes of degrees: what may be asked for, and the halves of one that crosses 180 degrees."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground.faces import Lines, read_lines
from geodata.ground.grid import Box, cells_in


@dataclass(frozen=True)
class Half:
    """A box that does not cross 180 degrees, to be read at a rung."""

    box: Box
    rung: int

    @cached_property
    def lines(self) -> Lines:
        """What bounds the ground in the cells that the box touches."""
        return read_lines(cells_in(self.box), self.rung)

    def cut_lines(self, shapes: NDArray[np.object_]) -> shapely.Geometry:
        """What of lines lies in the box, joined where they meet."""
        merged = shapely.line_merge(shapely.multilinestrings(shapes))
        return shapely.clip_by_rect(merged, *self.box)

    def cut_areas(self, shape: shapely.Geometry) -> shapely.Geometry:
        """What of an area lies in the box; empty where that is nothing."""
        west, south, east, north = shapely.bounds(shape)
        if (
            self.box[0] <= west
            and self.box[1] <= south
            and self.box[2] >= east
            and self.box[3] >= north
        ):
            return shape
        cut = shapely.get_parts(shapely.intersection(shape, shapely.box(*self.box)))
        areas = [part for part in shapely.get_parts(cut) if part.geom_type == "Polygon"]
        return areas[0] if len(areas) == 1 else shapely.multipolygons(areas)


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
