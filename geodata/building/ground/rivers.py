"""Named rivers: Natural Earth's lines, and the border's own line where a river is the border.

Natural Earth draws rivers to a kilometre or two, and to five where it is worst, so beside a border
its line would be a second one. Where it comes within ``_NEAR_KM`` of a border again and again and
never leaves it by more than ``_BESIDE_KM``, the river is that border. Lines through lakes are left
out: the lake is drawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.building.compiled import read_compiled
from geodata.building.fetching import MAGICS, RIVERS_10M, fetch
from geodata.building.ground.cutting import CutCell
from geodata.building.ground.levels import place_of
from geodata.building.ground.lines import Line, steps_of
from geodata.ground.grid import CELL, COLUMNS, SCALE, corner_of

_NEAR_KM = 2.0
_BESIDE_KM = 5.0
_LEAST_NEAR = 0.25
"""Share of a stretch that has to be near, not only beside."""

_LEAST_KM = 10.0
_PIECE_KM = 3.0
"""A shorter piece beside one border, between two others, stays as Natural Earth has it."""

_STEP_KM = 0.5
"""Spacing of the points at which a river is held against the borders."""

_PIECE_POINTS = 50

_MOST_WINDING = 3.0
"""A stretch of border is no river's that is longer than so many times the river beside it."""

_EARTH_KM = 6371.0


@dataclass
class Rivers:
    """Names by number; lines off the borders with name and rank; border places by cell.

    ``on_borders`` has, by cell, a place in steps and the number of the river there.
    """

    names: list[str] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    lines: list[tuple[int, int, Line]] = field(default_factory=list)
    on_borders: dict[int, dict[tuple[int, int], int]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def number_of(self, name: str, rank: int) -> int:
        """The number of a river, whose rank is its greatest stretch's: the least."""
        if name not in self.names:
            self.names.append(name)
            self.ranks.append(rank)
        number = self.names.index(name)
        self.ranks[number] = min(self.ranks[number], rank)
        return number


def read_rivers(cells: list[CutCell]) -> Rivers:
    """Every river of Natural Earth that has a name, parted into what is border and what is not."""
    frame = gpd.read_file(fetch(MAGICS) / RIVERS_10M)
    borders = _Borders(cells)
    rivers = Rivers()
    spellings = read_compiled("rivers")["spellings"]
    frame = frame[frame["featurecla"] != "Lake Centerline"]
    for name, rank, shape in frame[["name", "scalerank", "geometry"]].itertuples(index=False):
        if isinstance(name, str):
            plain = " ".join(name.split())
            number = rivers.number_of(spellings.get(plain, plain), int(rank))
            for part in shapely.get_parts(shape):
                for line in borders.part(part, number, rivers):
                    rivers.lines.append((number, int(rank), line))
    return rivers


class _Borders:
    """Border lines in Mercator's plane, where a river is held against them."""

    def __init__(self, cells: list[CutCell]) -> None:
        found: dict[tuple[str, str], list[shapely.LineString]] = defaultdict(list)
        for cell in cells:
            corner = np.array(corner_of(cell.number))
            for arc in cell.arcs:
                if arc.left >= 0 and arc.right >= 0:
                    a, b = sorted((cell.codes[arc.left], cell.codes[arc.right]))
                    found[a, b].append(shapely.linestrings(place_of(arc.places) + corner))
            for seam, behind in cell.seams:
                if behind and behind > cell.codes[seam.part]:
                    pair = cell.codes[seam.part], behind
                    found[pair].append(shapely.linestrings([seam.start, seam.end]))
        self._lines = [
            np.rint(shapely.get_coordinates(part)).astype(np.int64)
            for lines in found.values()
            for part in shapely.get_parts(shapely.line_merge(shapely.multilinestrings(lines)))
        ]
        self._planes = [shapely.linestrings(_plane(_degrees(line))) for line in self._lines]
        pieces = [
            (number, piece) for number, line in enumerate(self._planes) for piece in _cut(line)
        ]
        self._line_of = np.array([number for number, _ in pieces])
        self._tree = shapely.STRtree([piece for _, piece in pieces])

    def part(self, river: shapely.LineString, number: int, rivers: Rivers) -> Iterator[Line]:
        """The stretches of a river off the borders; the others are noted under its number."""
        points = _dense(shapely.get_coordinates(river))
        if len(points) < 2:
            return
        done, begin = 0, None
        for start, end in self._stretches(points):
            border = self._border_between(points[start], points[(start + end) // 2], points[end])
            if border is None:
                continue
            _note(border, number, rivers)
            yield from _joined(points[done : start + 1], begin, border[0])
            done, begin = end, border[-1]
        yield from _joined(points[done:], begin, None)

    def _stretches(self, points: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
        """First and last point of each stretch beside a border."""
        plane = shapely.points(_plane(points))
        is_beside, is_near = (
            self._within(plane, points[:, 1], km) for km in (_BESIDE_KM, _NEAR_KM)
        )
        nearest = np.full(len(points), -1)
        nearest[is_beside] = self._line_of[self._tree.nearest(plane[is_beside])]
        for begin, finish in _runs(is_beside):
            near = np.flatnonzero(is_near[begin : finish + 1]) + begin
            if not len(near) or len(near) < _LEAST_NEAR * (finish - begin):
                continue
            start, end = int(near[0]), int(near[-1])
            if end - start < _LEAST_KM / _STEP_KM:
                continue
            # Where three countries meet, one border's line ends and another's begins.
            turns = np.flatnonzero(np.diff(nearest[start : end + 1])) + start
            for one, other in pairwise([start, *turns.tolist(), end]):
                if other - one >= _PIECE_KM / _STEP_KM:
                    yield one, other

    def _within(
        self, plane: NDArray[np.object_], lats: NDArray[np.float64], km: float
    ) -> NDArray[np.bool_]:
        """Whether each point lies within so many kilometres of a border."""
        distances = km / np.cos(np.radians(lats)) / _EARTH_KM
        found, _ = self._tree.query(plane, predicate="dwithin", distance=distances)
        is_within = np.zeros(len(plane), bool)
        is_within[found] = True
        return is_within

    def _border_between(
        self, start: NDArray[np.float64], middle: NDArray[np.float64], end: NDArray[np.float64]
    ) -> Line | None:
        """The places of the border from beside one point of a river to beside another."""
        places = [shapely.Point(point) for point in _plane(np.stack([start, middle, end]))]
        number = self._line_of[self._tree.nearest(places[1])]
        plane, line = self._planes[number], self._lines[number]
        along = [shapely.line_locate_point(plane, place) for place in places]
        lengths = np.concatenate(
            [[0], np.cumsum(np.hypot(*np.diff(shapely.get_coordinates(plane), axis=0).T))]
        )
        first, last = np.searchsorted(lengths, sorted((along[0], along[2])))
        straight = places[0].distance(places[1]) + places[1].distance(places[2])
        between = min(along[0], along[2]) <= along[1] <= max(along[0], along[2])
        if last - first < 2 or not between or abs(along[2] - along[0]) > _MOST_WINDING * straight:
            return None
        stretch: Line = line[first : last + 1]
        return stretch if along[0] < along[2] else stretch[::-1]


def _cut(line: shapely.LineString) -> Iterator[shapely.LineString]:
    """A line in pieces, which are found faster."""
    points = shapely.get_coordinates(line)
    for start in range(0, len(points) - 1, _PIECE_POINTS):
        yield shapely.linestrings(points[start : start + _PIECE_POINTS + 1])


def _runs(is_beside: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and last place of each run."""
    turns = np.flatnonzero(np.diff(np.concatenate([[0], is_beside.astype(np.int8), [0]])))
    return list(zip(turns[::2].tolist(), (turns[1::2] - 1).tolist(), strict=True))


def _note(border: Line, number: int, rivers: Rivers) -> None:
    for x, y in border.tolist():
        for column in {x // CELL, (x - 1) // CELL}:
            for row in {y // CELL, (y - 1) // CELL}:
                rivers.on_borders[row * COLUMNS + column].setdefault((x, y), number)


def _joined(points: NDArray[np.float64], begin: Line | None, finish: Line | None) -> Iterator[Line]:
    """Points as a line in steps, tied to the border where it leaves one or comes to one."""
    tied = [steps_of(points)]
    if begin is not None:
        tied.insert(0, begin.reshape(1, 2))
    if finish is not None:
        tied.append(finish.reshape(1, 2))
    line = np.concatenate(tied)
    moved = np.ones(len(line), bool)
    moved[1:] = (np.diff(line, axis=0) != 0).any(axis=1)
    if moved.sum() > 1:
        yield line[moved]


def _dense(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """A line with a point every half kilometre, its own kept."""
    plane = shapely.linestrings(_plane(points))
    widest = _STEP_KM / _EARTH_KM / float(np.cos(np.radians(points[:, 1].mean())))
    return _earth(shapely.get_coordinates(shapely.segmentize(plane, widest)))


def _degrees(line: Line) -> NDArray[np.float64]:
    return line / SCALE - (180.0, 90.0)


def _plane(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mercator's plane, in radii of the earth; the poles are no river's."""
    lat = np.clip(points[:, 1], -89.0, 89.0)
    return np.stack([np.radians(points[:, 0]), np.arcsinh(np.tan(np.radians(lat)))], axis=1)


def _earth(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.stack(
        [np.degrees(points[:, 0]), np.degrees(np.arctan(np.sinh(points[:, 1])))], axis=1
    )
