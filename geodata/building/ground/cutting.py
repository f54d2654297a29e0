"""The whole ground as parts by cell, and what lies along the sides of the cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from geodata.building.ground.faces import Face, Ground, edge_of, sides_of, step_m
from geodata.building.ground.islands import Islands
from geodata.building.ground.lines import Line, cut_at_cells, steps_of
from geodata.building.ground.tracing import (
    Arc,
    Seam,
    nodes_on_sides,
    parts_of,
    trace,
    with_nodes,
)
from geodata.building.pieces import Piece
from geodata.ground.grid import CELL, COLUMNS, ROWS, corner_of


@dataclass(frozen=True)
class CutCell:
    """A cell: its parts with codes and rungs, its sides with every node, arcs and seams."""

    number: int
    codes: list[str]
    parts: list[Polygon]
    most: NDArray[np.int64]
    sides: list[Line]
    arcs: list[Arc]
    seams: list[tuple[Seam, str | None]]
    """With the code on the other side, "" at sea, None at the edge of the world."""


def cut_ground(
    pieces: list[Piece],
    countries: list[Piece],
    seas: list[Polygon],
    borders: Iterable[NDArray[np.float64]],
) -> list[CutCell]:
    """Every cell with land, from the south-west on.

    ``pieces`` are bounded by the lines of ``borders``, shape (n, 2) in degrees; ``countries`` are
    coarser and have islets that those leave out.
    """
    lines = cut_at_cells(_lines(seas, borders))
    nodes = _Nodes([line for own in lines.values() for line in own])
    ground = Ground(pieces, countries, list(seas))
    faces = {}
    for cell in range(COLUMNS * ROWS):
        found = ground.faces_of(cell, lines.pop(cell, []), [nodes.around(cell)])
        if found:
            faces[cell] = found
    return _cells(faces)


def _lines(seas: list[Polygon], borders: Iterable[NDArray[np.float64]]) -> Iterator[Line]:
    yield from (steps_of(points) for points in borders)
    for sea in seas:
        for ring in (sea.exterior, *sea.interiors):
            yield steps_of(shapely.get_coordinates(ring))


class _Nodes:
    """Points on the sides of cells, found by cell."""

    def __init__(self, lines: list[Line]) -> None:
        points = np.concatenate(lines)
        points = np.unique(points[(points % CELL == 0).any(axis=1)], axis=0)
        self._points = points[np.argsort(points[:, 1], kind="stable")]

    def around(self, cell: int) -> Line:
        x, y = corner_of(cell)
        start, end = np.searchsorted(self._points[:, 1], [y, y + CELL + 1])
        near = self._points[start:end]
        return near[(near[:, 0] >= x) & (near[:, 0] <= x + CELL)]


@dataclass(frozen=True)
class _Traced:
    """A cell before it is known what lies behind its sides; parts are numbered from ``first``."""

    number: int
    first: int
    codes: list[str]
    parts: list[Polygon]
    sides: list[Line]
    arcs: list[Arc]
    seams: list[Seam]


def _cells(faces: dict[int, list[Face]]) -> list[CutCell]:
    traced = list(_traced(faces))
    behind: dict[tuple[int, int, int, int], list[int]] = defaultdict(list)
    for cell in traced:
        for seam in cell.seams:
            behind[seam.key].append(cell.first + seam.part)
    codes = [code for cell in traced for code in cell.codes]
    most = _most(traced, behind, codes)
    return [
        CutCell(
            cell.number,
            cell.codes,
            cell.parts,
            most[cell.first : cell.first + len(cell.parts)],
            cell.sides,
            cell.arcs,
            [
                (seam, _code_behind(seam, cell.first + seam.part, behind[seam.key], codes))
                for seam in cell.seams
            ],
        )
        for cell in traced
    ]


def _traced(faces: dict[int, list[Face]]) -> Iterator[_Traced]:
    nodes = _Nodes([nodes_on_sides(own) for own in faces.values()])
    first = 0
    for cell, own in faces.items():
        sides = [edge_of(side, [nodes.around(cell)]) for side in sides_of(cell)]
        codes, shapes = parts_of(own)
        parts = [with_nodes(cell, shape, sides) for shape in shapes]
        yield _Traced(cell, first, codes, parts, sides, *trace(cell, parts))
        first += len(parts)


def _code_behind(seam: Seam, part: int, there: list[int], codes: list[str]) -> str | None:
    if _is_edge_of_world(seam):
        return None
    others = [other for other in there if other != part]
    return codes[others[0]] if others else ""


def _is_edge_of_world(seam: Seam) -> bool:
    (x0, y0), (x1, y1) = seam.start, seam.end
    return (x0 == x1 and x0 in (0, COLUMNS * CELL)) or (y0 == y1 and y0 in (0, ROWS * CELL))


def _most(
    traced: list[_Traced], behind: dict[tuple[int, int, int, int], list[int]], codes: list[str]
) -> NDArray[np.int64]:
    """The greatest rung by part."""
    islands = Islands(len(codes))
    areas_m2 = []
    for cell in traced:
        east_m, north_m = step_m(cell.number)
        areas_m2 += [part.area * east_m * north_m for part in cell.parts]
        for arc in cell.arcs:
            if arc.left >= 0 and arc.right >= 0:
                islands.join(cell.first + arc.left, cell.first + arc.right)
    for first, *others in behind.values():
        for other in others:
            islands.join(first, other)
    return islands.most_rungs(np.array(areas_m2), codes)
