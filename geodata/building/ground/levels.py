"""Up to which rung each vertex of a cell is drawn.

The faces of a cell are thinned together, from rung to rung, as one coverage (Visvalingam and
Whyatt 1993, as GEOS has it for coverages): no line comes to cross another or to swallow an island,
and what neighbours share stays shared. What crosses the edge of the cell never moves, so cells fit.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from geodata.building.ground.faces import step_m
from geodata.building.ground.lines import Line
from geodata.ground.grid import CELL, corner_of
from geodata.ground.rungs import RUNGS_M

GONE = -1
"""Level of a vertex that not even the finest rung has."""

_BITS = 26
"""A place on the earth in steps fits in twice as many."""


def code_of(points: Line) -> NDArray[np.int64]:
    """Places, shape (n, 2), as one number each, in the order of their own."""
    coded: NDArray[np.int64] = (points[:, 0] << _BITS) | points[:, 1]
    return coded


def place_of(coded: NDArray[np.int64]) -> Line:
    """The places again."""
    return np.stack([coded >> _BITS, coded & ((1 << _BITS) - 1)], axis=1)


def from_the_best(levels: NDArray[np.int64]) -> NDArray[np.int64]:
    """The order of a ring's points from one on that lasts as long as the ring itself."""
    turn = int(np.argmax(levels[:-1]))
    return np.append(np.roll(np.arange(len(levels) - 1), -turn), turn)


def levels_of(
    cell: int, parts: list[Polygon], most: NDArray[np.int64], sides: list[Line]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Coded places of a cell's vertices in order, and the greatest rung that has each.

    ``most`` is the rung up to which a part is drawn; ``sides`` are the cell's, with every node.
    """
    metres = np.array(step_m(cell))
    corner = np.array(corner_of(cell))

    def scaled(points: NDArray[np.float64]) -> NDArray[np.float64]:
        moved: NDArray[np.float64] = (points - corner) * metres
        return moved

    frame = shapely.transform(_frame(cell, sides), scaled)
    drawn = shapely.transform(np.asarray(parts, dtype=object), scaled)
    codes = np.unique(_codes(drawn, metres))
    levels = np.full(len(codes), GONE)
    for rung, tolerance_m in enumerate(RUNGS_M):
        there = most >= rung
        drawn, most = drawn[there], most[there]
        if not len(drawn):
            break
        thinned = shapely.coverage_simplify(np.concatenate([drawn, frame]), tolerance_m)
        drawn, frame = thinned[:-4], thinned[-4:]
        levels[np.searchsorted(codes, _codes(drawn, metres))] = rung
    return codes, levels


def _codes(shapes: NDArray[np.object_], metres: NDArray[np.float64]) -> NDArray[np.int64]:
    return code_of(np.rint(shapely.get_coordinates(shapes) / metres).astype(np.int64))


def _frame(cell: int, sides: list[Line]) -> NDArray[np.object_]:
    """Four polygons around a cell, so that its corners and what meets its sides are nodes."""
    x, y = corner_of(cell)
    south, north, west, east = sides
    low, high = CELL // 2, CELL + CELL // 2
    outer = {
        "sw": (x - low, y - low),
        "se": (x + high, y - low),
        "nw": (x - low, y + high),
        "ne": (x + high, y + high),
    }
    rings = (
        [*south.tolist(), outer["se"], outer["sw"]],
        [*north.tolist(), outer["ne"], outer["nw"]],
        [*west.tolist(), outer["nw"], outer["sw"]],
        [*east.tolist(), outer["ne"], outer["se"]],
    )
    return np.asarray([Polygon(ring) for ring in rings], dtype=object)
