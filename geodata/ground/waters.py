"""Lakes and named rivers in a box."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground.boxes import Half
from geodata.ground.cells import code_of, read_arcs, read_head
from geodata.ground.rows import Row

_RUNGS_KEPT = 4

Shapes = tuple[NDArray[np.object_], NDArray[np.int64], NDArray[np.int64], shapely.STRtree]


def rows_of_lakes(half: Half) -> Iterator[Row]:
    """The lakes in a box, islands as holes."""
    rings, lakes, _, tree = _shapes("lakes", half.rung)
    touched = np.unique(lakes[tree.query(shapely.box(*half.box), predicate="intersects")])
    for lake in touched.tolist():
        built = shapely.build_area(shapely.geometrycollections(rings[lakes == lake]))
        shape = half.cut_areas(shapely.get_parts(built))
        if not shape.is_empty:
            yield Row(shape, ())


def rows_of_rivers(half: Half) -> Iterator[Row]:
    """The rivers in a box by name, rank and pair of which they are the border, None off borders.

    On a border a river is the border's own line, and has the rank that it has elsewhere.
    """
    names, ranks = read_head().said["rivers"], read_head().said["river_ranks"]
    lines, rivers, _, tree = _shapes("rivers", half.rung)
    found = np.zeros(len(lines), bool)
    found[tree.query(shapely.box(*half.box), predicate="intersects")] = True
    for river in np.unique(rivers[found]).tolist():
        shape = half.cut_lines(lines[found & (rivers == river)])
        if not shape.is_empty:
            yield Row(shape, (names[river], ranks[river], None))
    for (a, b, river), on_border in half.lines.stretches():
        if not (a and river):
            continue
        shape = half.cut_lines(on_border)
        if not shape.is_empty:
            pair = f"{code_of(a)}-{code_of(b)}"
            yield Row(shape, (names[river - 1], ranks[river - 1], pair))


@lru_cache(maxsize=2 * _RUNGS_KEPT)
def _shapes(block: str, rung: int) -> Shapes:
    """Lines of a block at a rung with the two numbers of each, found by place."""
    arcs = read_arcs(block)
    if arcs is None:
        raise ValueError(f"the packed ground has no {block}")
    drawn = arcs.at(rung)
    lines = drawn.shapes
    return lines, drawn.left, drawn.right, shapely.STRtree(lines)
