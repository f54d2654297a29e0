"""The lines that bound the ground, in steps of the grid and cut at the edges of its cells.

Borders are those of :mod:`geodata.building.arcs`, shores the rings of the seas. A place where a
line crosses from cell to cell is reckoned once, so both cells have the very same point.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from geodata.ground.grid import CELL, COLUMNS, ROWS, SCALE

Line = NDArray[np.int64]
"""Shape (n, 2): x and y in steps from 180 degrees west and 90 south."""

_EAST, _NORTH = COLUMNS * CELL, ROWS * CELL


def steps_of(points: NDArray[np.float64]) -> Line:
    """Degrees, shape (n, 2), as steps without repeats."""
    steps = np.rint((points + np.array([180.0, 90.0])) * SCALE).astype(np.int64)
    steps = np.clip(steps, 0, (_EAST, _NORTH))
    moved = np.ones(len(steps), bool)
    moved[1:] = (np.diff(steps, axis=0) != 0).any(axis=1)
    kept: Line = steps[moved]
    return kept


def cut_at_cells(lines: Iterable[Line]) -> dict[int, list[Line]]:
    """What of the lines lies in each cell; steps along the edge of the world are left out."""
    found: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        full = _with_crossings(line)
        if len(full) < 2:
            continue
        cells = _cells_of_steps(full)
        turns = [0, *(np.flatnonzero(np.diff(cells)) + 1), len(cells)]
        for start, end in pairwise(turns):
            if cells[start] >= 0:
                found[int(cells[start])].append(full[start : end + 1])
    return found


def _cells_of_steps(line: Line) -> NDArray[np.int64]:
    """The cell that each step of a line lies in, -1 along the edge of the world."""
    middle = line[:-1] + line[1:]
    x, y = (np.minimum(middle // (2 * CELL), (COLUMNS - 1, ROWS - 1))).T
    cells: NDArray[np.int64] = y * COLUMNS + x
    for axis, most in ((0, _EAST), (1, _NORTH)):
        ends = line[:, axis]
        edge = ((ends[:-1] == 0) & (ends[1:] == 0)) | ((ends[:-1] == most) & (ends[1:] == most))
        cells[edge] = -1
    return cells


def _with_crossings(line: Line) -> Line:
    """A line with a point wherever it crosses from cell to cell."""
    low = np.minimum(line[:-1], line[1:]) // CELL
    high = -(-np.maximum(line[:-1], line[1:]) // CELL)
    places = np.flatnonzero((high - low > 1).any(axis=1))
    if not len(places):
        return line
    pieces, done = [], 0
    for place in places.tolist():
        pieces.append(line[done : place + 1])
        pieces.append(np.array(list(_crossings(line[place], line[place + 1])), np.int64))
        done = place + 1
    full = np.concatenate([*(piece.reshape(-1, 2) for piece in pieces), line[done:]])
    moved = np.ones(len(full), bool)
    moved[1:] = (np.diff(full, axis=0) != 0).any(axis=1)
    return full[moved]


def _crossings(start: Line, end: Line) -> Iterator[tuple[int, int]]:
    """Where a step meets the edges of cells, from its start on."""
    (x0, y0), (x1, y1) = start.tolist(), end.tolist()
    found = []
    for low, high, other, along, across in ((x0, x1, True, y0, y1), (y0, y1, False, x0, x1)):
        if low == high:
            continue
        least, most = min(low, high), max(low, high)
        for edge in range((least // CELL + 1) * CELL, most, CELL):
            share = (edge - low) / (high - low)
            met = round(along + share * (across - along))
            found.append((share, (edge, met) if other else (met, edge)))
    yield from (point for _, point in sorted(found))
