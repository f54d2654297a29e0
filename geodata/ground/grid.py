"""The grid of cells that the ground is cut into, and the whole numbers that places are told in.

A cell is a square of five degrees, counted from 180 degrees west and 90 south. Places are whole
hundred-thousandths of a degree, about a metre: within a cell from its south-western corner.
"""

from __future__ import annotations

from collections.abc import Iterator

CELL_DEG = 5
"""Side of a cell in degrees."""

SCALE = 100_000
"""Steps of a degree."""

CELL = CELL_DEG * SCALE
"""Side of a cell in steps."""

COLUMNS, ROWS = 360 // CELL_DEG, 180 // CELL_DEG

Box = tuple[float, float, float, float]
"""West, south, east and north, degrees on WGS84."""


def corner_of(cell: int) -> tuple[int, int]:
    """A cell's south-western corner in steps, x from 180 degrees west and y from the south pole."""
    row, column = divmod(cell, COLUMNS)
    return column * CELL, row * CELL


def box_of(cell: int) -> Box:
    """What a cell holds."""
    row, column = divmod(cell, COLUMNS)
    west, south = column * CELL_DEG - 180, row * CELL_DEG - 90
    return west, south, west + CELL_DEG, south + CELL_DEG


def cells_in(box: Box) -> Iterator[int]:
    """The cells that a box touches, from the south-west on; west may not be greater than east."""
    west, south, east, north = box
    first, last = _number(west + 180, COLUMNS), _number(east + 180, COLUMNS)
    for row in range(_number(south + 90, ROWS), _number(north + 90, ROWS) + 1):
        yield from range(row * COLUMNS + first, row * COLUMNS + last + 1)


def _number(degrees: float, most: int) -> int:
    return min(int(degrees // CELL_DEG), most - 1)
