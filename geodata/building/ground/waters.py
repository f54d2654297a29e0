"""Lakes and rivers as blocks, each thinned by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.building.ground.faces import step_m_at
from geodata.building.ground.lakes import rings_of
from geodata.building.ground.levels import GONE, code_of, from_the_best
from geodata.building.ground.lines import Line
from geodata.ground.cells import Arcs, pack_arcs
from geodata.ground.grid import SCALE
from geodata.ground.packing import Numbers
from geodata.ground.rungs import RUNGS_M


def pack_lakes(lakes: Iterable[shapely.Polygon]) -> bytes:
    """Rings with the lake's number on the left."""
    rows = []
    for number, lake in enumerate(lakes):
        area_m2 = lake.area * _step_m(lake).prod()
        most = sum(area_m2 >= side_m**2 for side_m in RUNGS_M)
        levels = _levels(lake, shapely.coverage_simplify, most)
        for ring in rings_of(lake):
            own = _of_points(levels, ring)
            order = from_the_best(own)
            rows.append((ring[order], own[order], number, 0))
    return pack_arcs(_arcs(rows))


def pack_rivers(lines: Iterable[tuple[int, int, Line]]) -> bytes:
    """Lines with the river's number on the left and its rank on the right."""
    rows = []
    for number, rank, line in lines:
        levels = _levels(shapely.linestrings(line), _simplify, len(RUNGS_M))
        rows.append((line, _of_points(levels, line), number, rank))
    return pack_arcs(_arcs(rows))


def _levels(
    shape: shapely.Geometry,
    simplify: Callable[[NDArray[np.object_], float], NDArray[np.object_]],
    most: int,
) -> dict[int, int]:
    """The greatest rung by coded place, of the first so many rungs."""
    metres = _step_m(shape)
    drawn = shapely.transform(np.asarray([shape], dtype=object), lambda points: points * metres)
    levels: dict[int, int] = {}
    for rung, tolerance_m in enumerate(RUNGS_M[:most]):
        drawn = simplify(drawn, tolerance_m)
        places = np.rint(shapely.get_coordinates(drawn) / metres).astype(np.int64)
        levels.update(dict.fromkeys(code_of(places).tolist(), rung))
    return levels


def _of_points(levels: dict[int, int], line: Line) -> Numbers:
    """The greatest rung by point of a line."""
    return np.array([levels.get(place, GONE) for place in code_of(line).tolist()])


def _simplify(lines: NDArray[np.object_], tolerance_m: float) -> NDArray[np.object_]:
    """Douglas and Peucker's thinning: a line alone has nothing to cross."""
    thinned: NDArray[np.object_] = shapely.simplify(lines, tolerance_m, preserve_topology=False)
    return thinned


def _step_m(shape: shapely.Geometry) -> NDArray[np.float64]:
    """Metres of a step to the east and to the north at the middle of a shape."""
    _, south, _, north = shapely.bounds(shape)
    return np.array(step_m_at((south + north) / 2 / SCALE - 90))


def _arcs(rows: list[tuple[Line, Numbers, int, int]]) -> Arcs:
    """Lines with levels and two numbers as a block, without what no rung draws."""
    drawn = []
    for line, own, left, right in rows:
        kept = own > GONE
        if kept.sum() > 1:
            drawn.append((line[kept], own[kept], left, right))
    lines, levels, lefts, rights = zip(*drawn, strict=True)
    return Arcs(
        np.concatenate(lines),
        np.concatenate(levels),
        np.zeros(sum(len(line) for line in lines), np.int64),
        np.repeat(np.arange(len(lines)), [len(line) for line in lines]),
        np.array(lefts),
        np.array(rights),
        np.zeros(len(lines), np.int64),
    )
