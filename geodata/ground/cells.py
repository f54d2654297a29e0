"""The packed ground: blocks of arcs by band of detail and by cell, lakes and rivers.

The head of ``layers/osm/ground.cells`` has ``codes`` of countries, ``rungs_m``, ``bands`` (the
finest rung of each, finest first), and what is said of countries, pairs and rivers. A block is
named ``<band>/<cell>``, ``lakes`` or ``rivers`` and holds columns of whole numbers as
:mod:`geodata.ground.packing` writes them, see :data:`COLUMNS_OF_ARCS`. Every band is whole by
itself, so only a small tolerance pays for fine detail.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground.files import PackedFile, open_packed
from geodata.ground.grid import SCALE
from geodata.ground.packing import Numbers, pack, unpack

PATH = Path(__file__).parents[1] / "layers" / "osm" / "ground.cells"

COLUMNS_OF_ARCS = ("counts", "left", "right", "marks", "east", "north", "levels", "rivers")
"""By arc: how many points, the number of the country on either side (0 none, the first is 1), a
mark; by point: steps east and north from the point before it, through all arcs, the greatest rung
that draws it, and the number of the river that a border is there (0 none, the first is 1)."""

SEAM = 1
"""Mark of an arc that is the cell's own side: the same country goes on behind it."""

_ORIGIN = np.array([180 * SCALE, 90 * SCALE])

_CELLS_KEPT = 256
"""Blocks that stay unpacked, some 40 kB each."""


@dataclass(frozen=True)
class Arcs:
    """Lines of a block.

    ``points`` (n, 2) in steps, ``levels``, ``rivers`` and ``arc``, the line's number, are by point;
    ``left``, ``right`` and ``marks`` by line.
    """

    points: Numbers
    levels: Numbers
    rivers: Numbers
    arc: Numbers
    left: Numbers
    right: Numbers
    marks: Numbers

    def at(self, rung: int) -> Arcs:
        """Those lines that a rung draws, as it draws them; numbered anew."""
        kept = self.levels >= rung
        is_drawn = np.bincount(self.arc[kept], minlength=len(self.left)) > 1
        kept &= is_drawn[self.arc]
        return Arcs(
            self.points[kept],
            self.levels[kept],
            self.rivers[kept],
            (np.cumsum(is_drawn) - 1)[self.arc[kept]],
            self.left[is_drawn],
            self.right[is_drawn],
            self.marks[is_drawn],
        )

    def by_river(self) -> tuple[Arcs, Numbers]:
        """The lines cut where a river begins or ends to be the border, and each one's river.

        A step is a river's where both of its ends are.
        """
        within = self.arc[1:] == self.arc[:-1]
        step = np.where(self.rivers[1:] == self.rivers[:-1], self.rivers[1:], 0)
        is_cut = np.zeros(len(self.arc), bool)
        is_cut[1:-1] = within[:-1] & within[1:] & (step[:-1] != step[1:])
        index = np.repeat(np.arange(len(self.arc)), 1 + is_cut)
        begins = np.diff(self.arc[index], prepend=-1) > 0
        begins[1:] |= index[1:] == index[:-1]
        arc = np.cumsum(begins) - 1
        of = self.arc[index[begins]]
        pieces = Arcs(
            self.points[index],
            self.levels[index],
            self.rivers[index],
            arc,
            self.left[of],
            self.right[of],
            self.marks[of],
        )
        return pieces, step[index[begins]]

    @property
    def shapes(self) -> NDArray[np.object_]:
        """The lines in degrees, of lines that all have two points or more."""
        drawn: NDArray[np.object_] = shapely.linestrings(self.degrees, indices=self.arc)
        return drawn

    @property
    def degrees(self) -> NDArray[np.float64]:
        """The points, lon and lat."""
        moved: NDArray[np.float64] = (self.points - _ORIGIN) / SCALE
        return moved


@cache
def read_head() -> PackedFile:
    """The committed file with its head."""
    return open_packed(PATH)


def code_of(number: int) -> str:
    """A country's code by its number in the columns."""
    return str(read_head().said["codes"][number - 1])


def band_of(rung: int) -> int:
    """The number of the coarsest band that has a rung's points."""
    return max(band for band, first in enumerate(read_head().said["bands"]) if first <= rung)


@lru_cache(maxsize=_CELLS_KEPT)
def read_arcs(block: str) -> Arcs | None:
    """The lines of a block, None where there is no such block: a cell at sea."""
    packed = read_head().block(block)
    if packed is None:
        return None
    columns = unpack(packed, len(COLUMNS_OF_ARCS))
    counts, left, right, marks, east, north, levels, rivers = columns
    points = np.stack([np.cumsum(east), np.cumsum(north)], axis=1)
    arc = np.repeat(np.arange(len(counts)), counts)
    return Arcs(points, levels, rivers, arc, left, right, marks)


def pack_arcs(arcs: Arcs) -> bytes:
    """A block of lines, as :func:`read_arcs` reads it."""
    counts = np.bincount(arcs.arc, minlength=len(arcs.left))
    east, north = np.diff(arcs.points, axis=0, prepend=0).T
    columns = counts, arcs.left, arcs.right, arcs.marks, east, north, arcs.levels, arcs.rivers
    return pack(columns)
