"""Cells as blocks of arcs, by band of detail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from geodata.building.ground.cutting import CutCell
from geodata.building.ground.levels import from_the_best, levels_of, place_of
from geodata.ground.cells import SEAM, Arcs, pack_arcs
from geodata.ground.grid import corner_of
from geodata.ground.packing import Numbers

BANDS = (0, 5, 8)
"""The finest rung of each band: 10 m, 500 m, 5 km."""


Places = Mapping[tuple[int, int], int]
"""Number of the river by place, in steps from the corner of the grid."""


def blocks_of(
    cell: CutCell, numbers: Mapping[str, int], rivers: Places
) -> Iterator[tuple[str, bytes]]:
    """The blocks of a cell in every band, with their names; ``numbers`` are those of countries."""
    arcs = arcs_of(cell, numbers, rivers)
    for band, first in enumerate(BANDS):
        kept = arcs.at(first)
        if len(kept.left):
            yield f"{band}/{cell.number}", pack_arcs(kept)


def arcs_of(cell: CutCell, numbers: Mapping[str, int], rivers: Places) -> Arcs:
    """The arcs of a cell with the greatest rung of each vertex."""
    codes, levels = levels_of(cell.number, cell.parts, cell.most, cell.sides)
    corner = np.array(corner_of(cell.number))
    rows: list[tuple[Numbers, Numbers, int, int, int]] = []
    for arc in cell.arcs:
        places, own = arc.places, levels[np.searchsorted(codes, arc.places)]
        if places[0] == places[-1]:
            order = from_the_best(own)
            places, own = places[order], own[order]
        else:
            own[[0, -1]] = cell.most[max(arc.left, arc.right)]
        sides = _number(cell, arc.left, numbers), _number(cell, arc.right, numbers)
        rows.append((place_of(places) + corner, own, *sides, 0))
    for seam, behind in cell.seams:
        code = cell.codes[seam.part]
        is_own = behind is None or behind == code
        other = 0 if is_own or not behind else numbers[behind]
        both = np.full(2, cell.most[seam.part])
        ends = np.array([seam.start, seam.end])
        rows.append((ends, both, numbers[code], other, SEAM if is_own else 0))
    lines, own_levels, left, right, marks = zip(*rows, strict=True)
    are_borders = [bool(a and b) for a, b in zip(left, right, strict=True)]
    return Arcs(
        np.concatenate(lines),
        np.concatenate(own_levels),
        _rivers_along(lines, are_borders, rivers),
        np.repeat(np.arange(len(lines)), [len(line) for line in lines]),
        np.array(left),
        np.array(right),
        np.array(marks),
    )


def _rivers_along(lines: Sequence[Numbers], are_borders: Sequence[bool], rivers: Places) -> Numbers:
    """By point of the lines the number of the river that a border is there, 0 where it is none."""
    found = [
        np.array([rivers.get((x, y), -1) + 1 for x, y in line.tolist()])
        if is_border and rivers
        else np.zeros(len(line), np.int64)
        for line, is_border in zip(lines, are_borders, strict=True)
    ]
    return np.concatenate(found)


def _number(cell: CutCell, part: int, numbers: Mapping[str, int]) -> int:
    return numbers[cell.codes[part]] if part >= 0 else 0
