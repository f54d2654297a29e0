"""Arcs of several cells as what they make together: countries, borders and coast."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground.cells import SEAM, Arcs, band_of, read_arcs
from geodata.ground.grid import CELL, ROWS

_GROUNDS_KEPT = 256


@dataclass(frozen=True)
class Lines:
    """Lines with the numbers of the countries on their sides, 0 none; each line once.

    ``rivers`` are the numbers of those that lines follow, 0 none; ``is_seam`` tells what bounds a
    country in the cells that were read but nowhere else.
    """

    shapes: NDArray[np.object_]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    rivers: NDArray[np.int64]
    is_seam: NDArray[np.bool_]

    def around(self, number: int) -> NDArray[np.object_]:
        """What bounds a country, turned so that it lies on the left."""
        bounds = (self.left == number) != (self.right == number)
        shapes: NDArray[np.object_] = self.shapes[bounds]
        is_right = self.right[bounds] == number
        shapes[is_right] = shapely.reverse(shapes[is_right])
        return shapes

    def pairs(self) -> Iterator[tuple[list[int], NDArray[np.object_]]]:
        """The lines between each two countries, and between the sea (0) and each."""
        return self._grouped()

    def stretches(self) -> Iterator[tuple[list[int], NDArray[np.object_]]]:
        """The lines as :meth:`pairs` has them, apart by the river that they follow (0 none)."""
        return self._grouped(self.rivers)

    def _grouped(self, *more: NDArray[np.int64]) -> Iterator[tuple[list[int], NDArray[np.object_]]]:
        drawn = ~self.is_seam & (self.left != self.right)
        sides = np.minimum(self.left, self.right), np.maximum(self.left, self.right)
        keys = np.stack([*sides, *more], axis=1)[drawn]
        shapes = self.shapes[drawn]
        groups, numbers = np.unique(keys, axis=0, return_inverse=True)
        for number, group in enumerate(groups.tolist()):
            yield group, shapes[numbers.reshape(-1) == number]


def read_lines(rungs: Mapping[int, int]) -> Lines:
    """Every line of some cells, each as its rung draws it.

    No rung moves what lies on a cell's side, so cells of several rungs fit together.
    """
    blocks = ((read_arcs(f"{band_of(rung)}/{cell}"), rung) for cell, rung in rungs.items())
    found = [_lines_of(arcs.at(rung)) for arcs, rung in blocks if arcs is not None]
    if not found:
        none = np.zeros(0, np.int64)
        return Lines(np.zeros(0, object), none, none, none, none.astype(bool))
    columns = (np.concatenate(part) for part in zip(*found, strict=True))
    shapes, keys, left, right, rivers, is_seam = columns
    return _matched(Lines(shapes, left, right, rivers, is_seam), keys)


@lru_cache(maxsize=_GROUNDS_KEPT)
def read_grounds(cells: tuple[int, ...], rung: int) -> Mapping[int, NDArray[np.object_]]:
    """The polygons of each country in a few cells, by its number: kept, for tiles ask again."""
    return grounds_of(read_lines(dict.fromkeys(cells, rung)))


def grounds_of(lines: Lines) -> Mapping[int, NDArray[np.object_]]:
    """The polygons of each country that lines bound, by its number."""
    numbers = sorted({*lines.left.tolist(), *lines.right.tolist()} - {0})
    return {number: polygons_of(lines.around(number)) for number in numbers}


def polygons_of(lines: NDArray[np.object_]) -> NDArray[np.object_]:
    """The polygons that lines bound, their ground on the left; lines meet at their ends alone."""
    is_ring = shapely.is_closed(lines)
    merged = shapely.line_merge(shapely.multilinestrings(lines[~is_ring]), directed=True)
    whole = np.concatenate([lines[is_ring], shapely.get_parts(merged)])
    is_shell = shapely.is_closed(whole)
    is_shell[is_shell] = shapely.is_ccw(whole[is_shell])
    shells = shapely.polygons(_rings(whole[is_shell]))
    # Most islands have nothing inside; what holes and open lines there are is sorted out by GEOS.
    inner = shapely.STRtree(shapely.get_point(whole[~is_shell], 0))
    with_inner = np.unique(inner.query(shells, predicate="intersects")[0])
    is_plain = np.ones(len(shells), bool)
    is_plain[with_inner] = False
    rest = np.concatenate([whole[~is_shell], whole[is_shell][~is_plain]])
    built = shapely.build_area(shapely.geometrycollections(rest))
    return np.concatenate([shells[is_plain], shapely.get_parts(built)])


def _rings(lines: NDArray[np.object_]) -> NDArray[np.object_]:
    points, numbers = shapely.get_coordinates(lines, return_index=True)
    rings: NDArray[np.object_] = shapely.linearrings(points, indices=numbers)
    return rings


def _lines_of(arcs: Arcs) -> tuple[NDArray[Any], ...]:
    """Lines of a cell with key (:func:`_keys`), sides, river and whether they are seams."""
    arcs, rivers = arcs.by_river()
    counts = np.bincount(arcs.arc, minlength=len(arcs.left))
    last = np.cumsum(counts) - 1
    first = last - counts + 1
    keys, is_turned = _keys(arcs.points[first], arcs.points[last], counts)
    shapes = arcs.shapes
    shapes[is_turned] = shapely.reverse(shapes[is_turned])
    left = np.where(is_turned, arcs.right, arcs.left)
    right = np.where(is_turned, arcs.left, arcs.right)
    return shapes, keys, left, right, rivers, arcs.marks == SEAM


def _keys(
    first: NDArray[np.int64], last: NDArray[np.int64], counts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The ends of each stretch of a cell's side, -1 for all other lines, and which are to turn.

    The two cells of a side have the same ends for the same stretch, once both run north or east.
    """
    on_side = (counts == 2) & ((first % CELL == 0) & (first == last)).any(axis=1)
    low, high = _coded(first), _coded(last)
    keys = np.stack([np.minimum(low, high), np.maximum(low, high)], axis=1)
    keys[~on_side] = -1
    return keys, on_side & (low > high)


def _coded(points: NDArray[np.int64]) -> NDArray[np.int64]:
    coded: NDArray[np.int64] = points[:, 0] * (ROWS * CELL + 1) + points[:, 1]
    return coded


def _matched(lines: Lines, keys: NDArray[np.int64]) -> Lines:
    """The lines, stretches of cells' sides once, and not where a country goes on behind one."""
    inner, on_side = np.flatnonzero(keys[:, 0] < 0), np.flatnonzero(keys[:, 0] >= 0)
    _, first, group = np.unique(keys[on_side], axis=0, return_index=True, return_inverse=True)
    group = group.reshape(-1)
    left, right = _greatest(group, lines.left[on_side]), _greatest(group, lines.right[on_side])
    # A border along a side stands in both cells, and is a seam in neither.
    is_seam = np.bincount(group, ~lines.is_seam[on_side], minlength=len(first)) == 0
    bounds = left != right
    return Lines(
        np.concatenate([lines.shapes[inner], lines.shapes[on_side[first]][bounds]]),
        np.concatenate([lines.left[inner], left[bounds]]),
        np.concatenate([lines.right[inner], right[bounds]]),
        np.concatenate([lines.rivers[inner], lines.rivers[on_side[first]][bounds]]),
        np.concatenate([lines.is_seam[inner], is_seam[bounds]]),
    )


def _greatest(group: NDArray[np.int64], values: NDArray[np.int64]) -> NDArray[np.int64]:
    """The greatest value of each group."""
    found = np.zeros(group.max(initial=-1) + 1, np.int64)
    np.maximum.at(found, group, values)
    return found
