"""How much detail a line keeps: all of it along the Aras, less with distance.

A line is cut where it passes from one band of distance into the next and each piece is thinned
with its band's tolerance (Douglas and Peucker 1973). The cuts stay, so neighbours that share a
line go on sharing it. Degrees serve as a yardstick for thinning only; nothing is measured here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

CORE = (42.5, 36.5, 51.0, 42.2)
"""West, south, east, north of the reach where the map is read up close, degrees."""


@dataclass(frozen=True)
class Detail:
    """How finely a set of lines is drawn.

    ``bands`` are degrees from the core up to which a tolerance (degrees) holds, with it. An island
    is kept when its area is at least ``least_island`` squares of the tolerance there.
    """

    name: str
    bands: tuple[tuple[float, float], ...]
    least_island: float


CLOSE = Detail(
    "close",
    ((0.3, 0.0001), (3.0, 0.003), (12.0, 0.01), (35.0, 0.04), (float("inf"), 0.2)),
    least_island=12,
)
"""From zoom 5 on: ten metres along the Aras, four kilometres at Mumbai and Moscow."""

FAR = Detail("far", ((12.0, 0.02), (float("inf"), 0.06)), least_island=8)
"""Up to zoom 5, where a pixel is 0.02 degrees wide."""


def thin(points: NDArray[np.float64], detail: Detail = CLOSE) -> NDArray[np.float64]:
    """The line with the detail that its distance from the core deserves; ends stay.

    ``points`` has shape (n, 2), lon and lat; so has the result.
    """
    bands = _band(points, detail)
    cuts = [0, *(np.flatnonzero(np.diff(bands)) + 1), len(points) - 1]
    pieces = []
    for start, end in pairwise(cuts):
        if end > start:
            pieces.append(_thin_piece(points[start : end + 1], detail.bands[bands[start]][1]))
    joined = [piece[:-1] for piece in pieces] + [points[-1:]]
    return np.concatenate(joined)


def tolerance_at(point: NDArray[np.float64], detail: Detail = CLOSE) -> float:
    """The tolerance, in degrees, that holds at a point."""
    return detail.bands[int(_band(point.reshape(1, 2), detail)[0])][1]


def _thin_piece(points: NDArray[np.float64], tolerance: float) -> NDArray[np.float64]:
    if len(points) < 3:
        return points
    if np.array_equal(points[0], points[-1]):
        middle = len(points) // 2
        halves = (
            _thin_piece(points[: middle + 1], tolerance),
            _thin_piece(points[middle:], tolerance),
        )
        return np.concatenate([halves[0][:-1], halves[1]])
    line = shapely.simplify(shapely.linestrings(points), tolerance, preserve_topology=False)
    kept: NDArray[np.float64] = shapely.get_coordinates(line)
    return kept


def _band(points: NDArray[np.float64], detail: Detail) -> NDArray[np.intp]:
    west, south, east, north = CORE
    lon, lat = points[:, 0], points[:, 1]
    dx = np.maximum(np.maximum(west - lon, lon - east), 0) * np.cos(np.radians(lat))
    dy = np.maximum(np.maximum(south - lat, lat - north), 0)
    limits = [limit for limit, _ in detail.bands[:-1]]
    numbers: NDArray[np.intp] = np.searchsorted(limits, np.hypot(dx, dy), side="right")
    return numbers
