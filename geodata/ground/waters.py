"""Lakes and named rivers in a box."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground.boxes import Half
from geodata.ground.cells import band_of, code_of, read_arcs, read_head
from geodata.ground.grid import cells_in
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
    for (river, a, b), shapes in _on_borders(half).items():
        shape = half.cut_lines(np.concatenate(shapes))
        if not shape.is_empty:
            yield Row(shape, (names[river], ranks[river], f"{code_of(a)}-{code_of(b)}"))


def _on_borders(half: Half) -> dict[tuple[int, int, int], list[NDArray[np.object_]]]:
    """The lines of borders that are rivers, by river and the two countries' numbers."""
    found: dict[tuple[int, int, int], list[NDArray[np.object_]]] = defaultdict(list)
    band = band_of(half.rung)
    for cell in cells_in(half.box):
        arcs = read_arcs(f"{band}/{cell}")
        if arcs is None or not arcs.rivers.any():
            continue
        drawn = arcs.at(half.rung)
        # A step is the river's where both its ends are.
        keys = np.stack([drawn.rivers, drawn.arc], axis=1)
        begins = np.concatenate([[True], (np.diff(keys, axis=0) != 0).any(axis=1)])
        runs = np.cumsum(begins) - 1
        kept = (drawn.rivers > 0) & (np.bincount(runs)[runs] > 1)
        if not kept.any():
            continue
        _, first, numbers = np.unique(runs[kept], return_index=True, return_inverse=True)
        lines = shapely.linestrings(drawn.degrees[kept], indices=numbers)
        of = drawn.arc[kept][first]
        low = np.minimum(drawn.left[of], drawn.right[of])
        high = np.maximum(drawn.left[of], drawn.right[of])
        rivers = drawn.rivers[kept][first] - 1
        for row in np.unique(np.stack([rivers, low, high], axis=1), axis=0).tolist():
            there = (rivers == row[0]) & (low == row[1]) & (high == row[2])
            found[row[0], row[1], row[2]].append(lines[there])
    return found


@lru_cache(maxsize=2 * _RUNGS_KEPT)
def _shapes(block: str, rung: int) -> Shapes:
    """Lines of a block at a rung with the two numbers of each, found by place."""
    arcs = read_arcs(block)
    if arcs is None:
        raise ValueError(f"the packed ground has no {block}")
    drawn = arcs.at(rung)
    lines = drawn.shapes
    return lines, drawn.left, drawn.right, shapely.STRtree(lines)
