"""Faces of a cell: what lines cut it into, each with the code of the country whose ground it is.

Lines are noded on the grid of whole steps (snap rounding), so every face's edge is its neighbour's
as well. A face at sea has no code and is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from geodata.building.ground.lines import Line
from geodata.building.pieces import Piece
from geodata.ground.grid import CELL, SCALE, corner_of

_CRUMB_M2 = 20_000.0
"""A face with less beside another country's is what two drawings of a line leave between them."""

_CRUMB_WIDTH_M = 25.0
"""The same of a face that is no wider, twice its area over its edge, and has less than…"""

_CRUMB_STRIP_M2 = 1_000_000.0
"""…this area."""

_NEAR_DEG = 0.02
"""Land that no polygon holds is the country's that lies nearest within this."""

_ANTARCTIC_LAT = -60.0
"""South of here all is Antarctica, as the treaty of 1 December 1959 has it."""

_STEP_M = 111_320 / SCALE
"""Metres of a step to the north."""


@dataclass(frozen=True)
class Face:
    """A part of a cell on land, in steps from the corner of the grid, and whose it is."""

    code: str
    shape: Polygon


class Ground:
    """Which place is land, and whose."""

    def __init__(
        self, pieces: list[Piece], countries: list[Piece], seas: list[BaseGeometry]
    ) -> None:
        self._fine, self._coarse, self._seas = _Named(pieces), _Named(countries), seas
        self._sea_tree = shapely.STRtree(seas)

    def faces_of(self, cell: int, lines: list[Line], nodes: list[Line]) -> list[Face]:
        """The faces of a cell that its lines cut out, with the nodes on its edges."""
        shapes = _cut(cell, lines, nodes)
        points = shapely.get_coordinates([shape.representative_point() for shape in shapes])
        box = _degrees_of(cell)
        dry = ~self._is_sea(points / SCALE - (180, 90), box)
        shapes = [shape for shape, is_dry in zip(shapes, dry, strict=True) if is_dry]
        codes = self._codes(points[dry] / SCALE - (180, 90), box)
        return _without_crumbs(shapes, codes, step_m(cell))

    def _is_sea(self, points: NDArray[np.float64], box: Polygon) -> NDArray[np.bool_]:
        found = np.zeros(len(points), bool)
        for number in self._sea_tree.query(box, predicate="intersects"):
            near = shapely.make_valid(shapely.clip_by_rect(self._seas[number], *box.bounds))
            shapely.prepare(near)
            found |= shapely.contains_xy(near, points)
        return found

    def _codes(self, points: NDArray[np.float64], box: Polygon) -> list[str]:
        """By the finer lines first; where they have no polygon, as for islets, by the countries."""
        codes = np.full(len(points), "", dtype=object)
        for ground in (self._fine, self._coarse):
            lost = np.flatnonzero(codes == "")
            if len(lost):
                codes[lost] = ground.codes_at(points[lost], box)
        # The countries' polygons end where Mercator's maps do, short of the pole.
        codes[(codes == "") & (points[:, 1] < _ANTARCTIC_LAT)] = "ATA"
        return [str(code) for code in codes]


class _Named:
    """Polygons with codes, found by place."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._tree = shapely.STRtree([piece.shape for piece in pieces])

    def codes_at(self, points: NDArray[np.float64], box: Polygon) -> NDArray[np.object_]:
        """The code at each point in a box, "" where there is none within ``_NEAR_DEG``."""
        codes = np.full(len(points), "", dtype=object)
        west, south, east, north = box.bounds
        near = west - _NEAR_DEG, south - _NEAR_DEG, east + _NEAR_DEG, north + _NEAR_DEG
        numbers = self._tree.query(shapely.box(*near), predicate="intersects")
        clipped = [shapely.clip_by_rect(self._pieces[n].shape, *near) for n in numbers]
        for number, shape in zip(numbers, clipped, strict=True):
            shapely.prepare(shape)
            codes[shapely.contains_xy(shape, points)] = self._pieces[number].code
        for lost in np.flatnonzero(codes == ""):
            away = shapely.distance(shapely.Point(points[lost]), clipped)
            if len(away) and away.min() <= _NEAR_DEG:
                codes[lost] = self._pieces[numbers[int(np.argmin(away))]].code
        return codes


def _degrees_of(cell: int) -> Polygon:
    x, y = corner_of(cell)
    return shapely.box(*(np.array([x, y, x + CELL, y + CELL]) / SCALE - (180, 90, 180, 90)))


def step_m(cell: int) -> tuple[float, float]:
    """Metres of a step to the east and to the north in the middle of a cell."""
    _, y = corner_of(cell)
    return step_m_at((y + CELL / 2) / SCALE - 90)


def step_m_at(lat: float) -> tuple[float, float]:
    """Metres of a step to the east and to the north at a latitude in degrees."""
    return _STEP_M * float(np.cos(np.radians(lat))), _STEP_M


def _cut(cell: int, lines: list[Line], nodes: list[Line]) -> list[Polygon]:
    """Every polygon between lines and the cell's edge."""
    edges = [edge_of(side, nodes) for side in sides_of(cell)]
    shapes = [shapely.linestrings(line) for line in (*lines, *edges)]
    noded = shapely.union_all(np.asarray(shapes), grid_size=1.0)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return [face for face in faces if isinstance(face, Polygon)]


def sides_of(cell: int) -> list[Line]:
    """The four sides of a cell, each from west to east or from south to north."""
    x, y = corner_of(cell)
    ends = (
        ((x, y), (x + CELL, y)),
        ((x, y + CELL), (x + CELL, y + CELL)),
        ((x, y), (x, y + CELL)),
        ((x + CELL, y), (x + CELL, y + CELL)),
    )
    return [np.array(side, np.int64) for side in ends]


def edge_of(side: Line, nodes: list[Line]) -> Line:
    """A side with the nodes that lie on it."""
    points = np.concatenate([side, *nodes])
    low, high = side
    on = ((points >= low) & (points <= high)).all(axis=1)
    return np.unique(points[on], axis=0)


def _without_crumbs(
    shapes: list[Polygon], codes: list[str], step: tuple[float, float]
) -> list[Face]:
    """The faces, crumbs between two countries under the code of the longest neighbour."""
    metres = step[0] * step[1]
    tree = shapely.STRtree(shapes)
    for number in np.argsort([shape.area for shape in shapes]):
        shape = shapes[number]
        area_m2 = shape.area * metres
        if area_m2 >= _CRUMB_STRIP_M2:
            break
        width_m = 2 * area_m2 / (shape.length * np.sqrt(metres))
        if area_m2 >= _CRUMB_M2 and width_m >= _CRUMB_WIDTH_M:
            continue
        code = _longest_neighbour(number, tree, codes)
        codes[number] = code or codes[number]
    return [Face(code, shape) for shape, code in zip(shapes, codes, strict=True)]


def _longest_neighbour(number: int, tree: shapely.STRtree, codes: list[str]) -> str:
    """The code that most of a face's edge to other faces belongs to, "" where it has none."""
    shares: dict[str, float] = {}
    shape = tree.geometries[number]
    for other in tree.query(shape, predicate="touches"):
        shared = shapely.intersection(shape.boundary, tree.geometries[other].boundary).length
        if shared:
            shares[codes[other]] = shares.get(codes[other], 0.0) + shared
    return max(shares, key=lambda code: shares[code]) if shares else ""
