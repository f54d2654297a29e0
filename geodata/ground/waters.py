"""Lakes and named rivers in a box."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground.boxes import Half
from geodata.ground.cells import Arcs, code_of, read_arcs, read_head
from geodata.ground.grid import box_of
from geodata.ground.rows import Row

_RUNGS_KEPT = 4

_Shapes = tuple[NDArray[np.object_], NDArray[np.int64], shapely.STRtree]
"""Shapes with the number of what each belongs to, found by place."""

_Reader = Callable[[int], _Shapes]


def rows_of_lakes(half: Half) -> Iterator[Row]:
    """The lakes in a box, islands as holes."""
    for _, parts in _touched(_lakes, half):
        shape = half.cut_areas(parts)
        if not shape.is_empty:
            yield Row(shape, ())


def rows_of_rivers(half: Half) -> Iterator[Row]:
    """The rivers in a box by name, rank and pair of which they are the border, None off borders.

    On a border a river is the border's own line, and has the rank that it has elsewhere.
    """
    names, ranks = read_head().said["rivers"], read_head().said["river_ranks"]
    for row in rows_of_streams(half):
        yield Row(row.shape, (*row.fields, None))
    for (a, b, river), on_border in half.lines.stretches():
        if not (a and river):
            continue
        shape = half.cut_lines(on_border)
        if not shape.is_empty:
            pair = f"{code_of(a)}-{code_of(b)}"
            yield Row(shape, (names[river - 1], ranks[river - 1], pair))


def rows_of_streams(half: Half) -> Iterator[Row]:
    """The rivers off borders alone, by name and rank."""
    names, ranks = read_head().said["rivers"], read_head().said["river_ranks"]
    for river, lines in _touched(_rivers, half):
        shape = half.cut_lines(lines)
        if not shape.is_empty:
            yield Row(shape, (names[river], ranks[river]))


def _touched(read: _Reader, half: Half) -> Iterator[tuple[int, NDArray[np.object_]]]:
    """Numbers of what a box touches, with its shapes: at the finest rung of where it is touched."""
    boxes = defaultdict(list, {half.rung: [half.box]})
    for cell, rung in half.finer:
        boxes[rung].append(box_of(cell))
    rungs: dict[int, int] = {}
    for rung in sorted(boxes, reverse=True):
        _, numbers, tree = read(rung)
        touched = tree.query([shapely.box(*box) for box in boxes[rung]], predicate="intersects")[1]
        rungs |= dict.fromkeys(np.unique(numbers[touched]).tolist(), rung)
    for number, rung in sorted(rungs.items()):
        shapes, numbers, _ = read(rung)
        yield number, shapes[numbers == number]


@lru_cache(maxsize=_RUNGS_KEPT)
def _rivers(rung: int) -> _Shapes:
    """Lines with the number of each one's river."""
    drawn = _read("rivers", rung)
    return drawn.shapes, drawn.left, shapely.STRtree(drawn.shapes)


@lru_cache(maxsize=_RUNGS_KEPT)
def _lakes(rung: int) -> _Shapes:
    """Polygons with the number of each one's lake."""
    drawn = _read("lakes", rung)
    rings, lakes = drawn.shapes, np.unique(drawn.left)
    areas = shapely.build_area([shapely.geometrycollections(rings[drawn.left == n]) for n in lakes])
    parts, of = shapely.get_parts(areas, return_index=True)
    return parts, lakes[of], shapely.STRtree(parts)


def _read(block: str, rung: int) -> Arcs:
    arcs = read_arcs(block)
    if arcs is None:
        raise ValueError(f"the packed ground has no {block}")
    return arcs.at(rung)
