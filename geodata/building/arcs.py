"""Countries of the world as arcs that neighbours share.

The polygons of :mod:`geodata.building.zones` are cut into arcs at the points where three
countries meet, so that whatever is done to an arc is done to both of its sides.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from geodata.building.countries import is_disputed
from geodata.building.detail import CLOSE, Detail, thin
from geodata.building.pieces import Piece
from geodata.building.walking import walker_of
from geodata.building.zones import RESOLUTION_DEG, read_pieces

SCALE = round(1 / RESOLUTION_DEG)
"""Coordinates are whole millionths of a degree: the resolution of the data."""


@dataclass(frozen=True)
class Arc:
    """A line between two junctions, or a ring.

    ``left`` and ``right`` are alpha-3 codes or our own, "" where there is no country; ``points``
    has shape (n, 2), lon and lat.
    """

    points: NDArray[np.float64]
    left: str
    right: str

    @property
    def countries(self) -> tuple[str, str]:
        """The two codes, sorted."""
        a, b = sorted((self.left, self.right))
        return a, b

    @property
    def is_disputed(self) -> bool:
        """Whether its two sides do not agree on it."""
        return is_disputed(*self.countries)


@cache
def build_arcs() -> tuple[Arc, ...]:
    """Every arc between two countries, or between one and the end of its 12 nautical miles."""
    codes, edges, owners = _country_edges()
    vertices, numbers = np.unique(edges.reshape(-1), return_inverse=True)
    ends = numbers.reshape(-1, 2)
    return tuple(_trace(vertices, *_cancel(ends, owners), codes))


@cache
def drawn_arcs(detail: Detail = CLOSE) -> tuple[Arc, ...]:
    """Every arc, thinned."""
    return tuple(replace(arc, points=thin(arc.points, detail)) for arc in build_arcs())


def _country_edges() -> tuple[list[str], NDArray[np.int64], NDArray[np.int32]]:
    """Codes, directed edges as pairs of coded points with the country on the left, and owners."""
    pieces = read_noded()
    codes = sorted({piece.code for piece in pieces})
    edges = [_edges(piece.shape) for piece in pieces]
    owners = [codes.index(piece.code) for piece in pieces]
    numbers = [np.full(len(own), owner, np.int32) for own, owner in zip(edges, owners, strict=True)]
    return codes, np.concatenate(edges), np.concatenate(numbers)


@cache
def read_noded() -> tuple[Piece, ...]:
    """The pieces of the world with every vertex of a neighbour in their own edges."""
    pieces = read_pieces()
    shapes = np.asarray([piece.shape for piece in pieces])
    clean = shapely.coverage_clean(shapes, snapping_distance=RESOLUTION_DEG)
    return tuple(Piece(piece.code, shape) for piece, shape in zip(pieces, clean, strict=True))


def _edges(shape: BaseGeometry) -> NDArray[np.int64]:
    """Directed edges as pairs of coded points, shape (n, 2), with the country on the left."""
    found = [np.empty((0, 2), np.int64)]
    for part in _polygons(shape):
        for number, ring in enumerate((part.exterior, *part.interiors)):
            points = np.rint(shapely.get_coordinates(ring)[:-1] * SCALE).astype(np.int64)
            found.append(_ring_edges(points, shell=number == 0))
    return np.concatenate(found)


def _polygons(geometry: BaseGeometry) -> list[Polygon]:
    return [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon)]


def _ring_edges(points: NDArray[np.int64], *, shell: bool) -> NDArray[np.int64]:
    """Edges of a ring, counter-clockwise for shells and clockwise for holes."""
    following = np.roll(points, -1, axis=0)
    area = np.sum(points[:, 0] * 1.0 * following[:, 1] - following[:, 0] * 1.0 * points[:, 1])
    if (area > 0) != shell:
        points = points[::-1]
    coded = (points[:, 0] + 180 * SCALE) * (400 * SCALE) + (points[:, 1] + 90 * SCALE)
    pairs = np.stack([coded, np.roll(coded, -1)], axis=1)
    distinct: NDArray[np.int64] = pairs[pairs[:, 0] != pairs[:, 1]]
    return distinct


def _cancel(
    ends: NDArray[np.int64], owners: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32]]:
    """Undirected edges with the country on either side (−1 none); inner edges are dropped."""
    low, high = ends.min(axis=1), ends.max(axis=1)
    forward = ends[:, 0] == low
    key = low * (ends.max() + 1) + high
    unique, number = np.unique(key, return_inverse=True)
    left = np.full(len(unique), -1, np.int32)
    right = np.full(len(unique), -1, np.int32)
    left[number[forward]] = owners[forward]
    right[number[~forward]] = owners[~forward]
    pairs = np.empty((len(unique), 2), np.int64)
    pairs[number, 0], pairs[number, 1] = low, high
    keep = left != right
    return pairs[keep], left[keep], right[keep]


def _trace(
    vertices: NDArray[np.int64],
    edges: NDArray[np.int64],
    left: NDArray[np.int32],
    right: NDArray[np.int32],
    codes: list[str],
) -> list[Arc]:
    """Edges with the same two countries, chained from junction to junction."""
    walker = walker_of(edges, left, right, np.zeros(len(vertices), bool))
    lon = vertices // (400 * SCALE) / SCALE - 180
    lat = vertices % (400 * SCALE) / SCALE - 90
    named = [*codes, ""]
    arcs = []
    for path, edge, ahead in walker.walk():
        points = np.stack([lon[path], lat[path]], axis=1)
        sides = (left[edge], right[edge]) if ahead else (right[edge], left[edge])
        arcs.append(Arc(points, named[sides[0]], named[sides[1]]))
    return arcs
