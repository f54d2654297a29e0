"""The edges of a cell's parts as arcs, each with what lies on its left and on its right.

A part is all the ground of one country that hangs together within a cell.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from geodata.building.ground.faces import Face
from geodata.building.ground.levels import code_of, place_of
from geodata.building.ground.lines import Line
from geodata.building.walking import walker_of
from geodata.ground.grid import CELL, corner_of

SEA = -1
"""The number of no part."""


@dataclass(frozen=True)
class Arc:
    """A line of coded places between two nodes, or a ring; ``left`` and ``right`` are parts."""

    places: NDArray[np.int64]
    left: int
    right: int


@dataclass(frozen=True)
class Seam:
    """What of a cell's side lies between two nodes next to each other, with a part on its left."""

    start: tuple[int, int]
    end: tuple[int, int]
    part: int

    @property
    def key(self) -> tuple[int, int, int, int]:
        """The same for the cell on the other side; steps from the corner of the grid."""
        low, high = sorted((self.start, self.end))
        return (*low, *high)


def parts_of(faces: list[Face]) -> tuple[list[str], list[Polygon]]:
    """Faces of one country that touch made one: codes and shapes."""
    own: dict[str, list[Polygon]] = defaultdict(list)
    for face in faces:
        own[face.code].append(face.shape)
    codes, shapes = [], []
    for code in sorted(own):
        joined = shapely.coverage_union_all(own[code])
        for shape in shapely.get_parts(joined):
            codes.append(code)
            shapes.append(shape)
    return codes, list(shapely.orient_polygons(np.asarray(shapes, dtype=object)))


def with_nodes(cell: int, shape: Polygon, sides: list[Line]) -> Polygon:
    """A polygon with every node of the cell's sides that lies on its edge as a vertex."""
    x, y = corner_of(cell)
    west, south, east, north = shape.bounds
    if west > x and south > y and east < x + CELL and north < y + CELL:
        return shape
    rings = [
        _ring_with_nodes(np.rint(shapely.get_coordinates(ring)).astype(np.int64), sides)
        for ring in (shape.exterior, *shape.interiors)
    ]
    return Polygon(rings[0], rings[1:])


def _ring_with_nodes(ring: Line, sides: list[Line]) -> Line:
    found = []
    for side in sides:
        axis = 0 if side[0, 0] == side[-1, 0] else 1
        on = ring[:, axis] == side[0, axis]
        found += [(place, side, 1 - axis) for place in np.flatnonzero(on[:-1] & on[1:]).tolist()]
    pieces, done = [], 0
    for place, side, along in sorted(found, key=lambda item: item[0]):
        a, b = ring[place, along], ring[place + 1, along]
        between = side[(side[:, along] > min(a, b)) & (side[:, along] < max(a, b))]
        pieces += [ring[done : place + 1], between if a < b else between[::-1]]
        done = place + 1
    return np.concatenate([*pieces, ring[done:]])


def trace(cell: int, parts: list[Polygon]) -> tuple[list[Arc], list[Seam]]:
    """The arcs between parts, and between one and the sea; and what runs along the cell's sides."""
    corner = np.array(corner_of(cell))
    starts, ends, owners = _edges(parts, corner)
    on_side = _on_one_side(place_of(starts), place_of(ends))
    seams = [
        Seam(tuple(a), tuple(b), int(owner))
        for a, b, owner in zip(
            (place_of(starts[on_side]) + corner).tolist(),
            (place_of(ends[on_side]) + corner).tolist(),
            owners[on_side],
            strict=True,
        )
    ]
    inner = ~on_side
    return _chain(starts[inner], ends[inner], owners[inner]), seams


def _edges(
    parts: list[Polygon], corner: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Start, end and part of every edge, the part on its left."""
    rings, numbers = shapely.get_rings(np.asarray(parts, dtype=object), return_index=True)
    points, ring_of = shapely.get_coordinates(rings, return_index=True)
    codes = code_of(np.rint(points).astype(np.int64) - corner)
    same = ring_of[:-1] == ring_of[1:]
    return codes[:-1][same], codes[1:][same], numbers[ring_of[:-1][same]]


def _on_one_side(starts: Line, ends: Line) -> NDArray[np.bool_]:
    """Whether an edge runs along a side of the cell."""
    found: NDArray[np.bool_] = (
        ((starts == 0) & (ends == 0)) | ((starts == CELL) & (ends == CELL))
    ).any(axis=1)
    return found


def _chain(
    starts: NDArray[np.int64], ends: NDArray[np.int64], owners: NDArray[np.int64]
) -> list[Arc]:
    """Edges with the same parts on their sides as arcs from node to node."""
    if not len(starts):
        return []
    vertices, numbers = np.unique(np.concatenate([starts, ends]), return_inverse=True)
    count = len(vertices)
    begin, finish = numbers[: len(starts)], numbers[len(starts) :]
    low, high = np.minimum(begin, finish), np.maximum(begin, finish)
    keys, edge_of = np.unique(low.astype(np.int64) * count + high, return_inverse=True)
    edges = np.stack([keys // count, keys % count], axis=1)
    left, right = np.full(len(keys), SEA), np.full(len(keys), SEA)
    ahead = begin == low
    left[edge_of[ahead]] = owners[ahead]
    right[edge_of[~ahead]] = owners[~ahead]
    walker = walker_of(edges, left, right, _is_node(vertices))
    arcs = []
    for path, edge, is_ahead in walker.walk():
        sides = (left[edge], right[edge]) if is_ahead else (right[edge], left[edge])
        arcs.append(Arc(vertices[path], int(sides[0]), int(sides[1])))
    return arcs


def _is_node(vertices: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether a place lies on a side of the cell, where lines always end."""
    places = place_of(vertices)
    found: NDArray[np.bool_] = ((places == 0) | (places == CELL)).any(axis=1)
    return found


def nodes_on_sides(faces: list[Face]) -> Line:
    """The vertices of faces that lie on a side of a cell."""
    points = np.rint(shapely.get_coordinates([face.shape for face in faces])).astype(np.int64)
    return np.unique(points[(points % CELL == 0).any(axis=1)], axis=0)
