"""Lengths, areas, distances and shares on the WGS84 ellipsoid.

Points are ``(lon, lat)`` in degrees; lengths are kilometres and areas square kilometres.
Measures use the geodesic algorithms of C. F. F. Karney, "Algorithms for geodesics", Journal of
Geodesy 87 (2013), 43–55, as PROJ carries them (pyproj ``Geod``). Planar lengths and areas of
degrees mean nothing: :func:`refuse_planar` stops whoever asks for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from pyproj import CRS, Geod, Transformer
from shapely.geometry.base import BaseGeometry

WGS84 = Geod(ellps="WGS84")
Point = tuple[float, float]
Points = NDArray[np.float64]

SAMPLE_KM = 0.25
"""Spacing of the samples by which :func:`share_along` walks a line."""


class PlanarOnLonLatError(TypeError):
    """Planar maths was about to be done on degrees; the message names the remedy."""


def refuse_planar(geometry: BaseGeometry, crs: CRS | None) -> None:
    """Stop unless the coordinates are projected metres.

    Raises
    ------
    PlanarOnLonLatError
        Where ``crs`` is missing or geographic.
    """
    if crs is None or crs.is_geographic:
        name = crs.name if crs else "no coordinate system"
        raise PlanarOnLonLatError(
            f"came a {geometry.geom_type} in {name}; expected projected metres. Use length_km, "
            "area_km2 or distance_km, which measure degrees on the ellipsoid, or project_locally"
        )


def points_of(line: ArrayLike) -> Points:
    """The points of a line as an array of shape (n, 2); ValueError where they are not lon, lat."""
    points = np.asarray(line, dtype=float)
    if points.ndim != 2 or points.shape[1] != 2 or len(points) < 1:
        raise ValueError(f"came points of shape {points.shape}; expected (n, 2): lon, lat")
    if not np.isfinite(points).all() or np.abs(points[:, 1]).max() > 90:
        raise ValueError("a point lies outside the earth; expected lon, lat in degrees")
    return points


def distance_km(a: Point, b: Point) -> float:
    """Geodesic distance between two points, kilometres."""
    return float(WGS84.inv(a[0], a[1], b[0], b[1])[2]) / 1000


def length_km(line: ArrayLike) -> float:
    """Geodesic length of a line of points, shape (n, 2), kilometres."""
    points = points_of(line)
    return float(WGS84.line_length(points[:, 0], points[:, 1])) / 1000


def area_km2(geometry: BaseGeometry) -> float:
    """Geodesic area of a polygon or multipolygon, holes taken off, square kilometres."""
    total = 0.0
    for part in shapely.get_parts(geometry):
        oriented = shapely.geometry.polygon.orient(part)
        total += float(WGS84.geometry_area_perimeter(oriented)[0])
    return total / 1e6


def sample(line: ArrayLike, spacing_km: float = SAMPLE_KM) -> tuple[Points, NDArray[np.float64]]:
    """Midpoints along a line, shape (m, 2), and the kilometres that each stands for, shape (m,)."""
    points = points_of(line)
    if len(points) < 2:
        return points[:0], np.empty(0)
    az, _, metres = WGS84.inv(points[:-1, 0], points[:-1, 1], points[1:, 0], points[1:, 1])
    counts = np.maximum(1, np.ceil(metres / 1000 / spacing_km)).astype(int)
    owner = np.repeat(np.arange(len(counts)), counts)
    step = metres[owner] / counts[owner]
    number = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    lon, lat, _ = WGS84.fwd(
        points[owner, 0], points[owner, 1], np.asarray(az)[owner], (number + 0.5) * step
    )
    return np.stack([lon, lat], axis=1), step / 1000


def project_locally(points: Points, centre: Point) -> tuple[Points, CRS]:
    """Points as metres around a centre, shape (n, 2), and their azimuthal equidistant system.

    Distances from the centre are true; between points within 500 km of it they are off by less
    than 0.1 % (Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, p. 195).
    """
    crs, to_metres = _local_projection(centre)
    x, y = to_metres.transform(points[:, 0], points[:, 1])
    return np.stack([x, y], axis=1), crs


@lru_cache(maxsize=256)
def _local_projection(centre: Point) -> tuple[CRS, Transformer]:
    """The system around a centre and the way into it: making one takes 20 ms, using it none."""
    crs = CRS.from_proj4(f"+proj=aeqd +lon_0={centre[0]} +lat_0={centre[1]} +datum=WGS84")
    return crs, Transformer.from_crs("EPSG:4326", crs, always_xy=True)


_PROJECTED_TOGETHER = 400
"""Samples of a line, 100 km of it: 50 km from the centre, distances are off by one in 100,000."""


def distances_to_line_km(points: Points, lines: Sequence[ArrayLike]) -> NDArray[np.float64]:
    """Distance from each point to the nearest of some lines, kilometres, shape (n,).

    Measured in azimuthal equidistant projections around every few hundred of the points in turn.
    """
    found = np.full(len(points), np.inf)
    parts = [part for line in lines if len(part := points_of(line)) > 1]
    if not parts:
        return found
    for begin in range(0, len(points), _PROJECTED_TOGETHER):
        chunk = points[begin : begin + _PROJECTED_TOGETHER]
        centre = (float(chunk[:, 0].mean()), float(chunk[:, 1].mean()))
        projected, crs = project_locally(chunk, centre)
        near = [project_locally(part, centre)[0] for part in parts]
        steps = np.concatenate([np.stack([line[:-1], line[1:]], axis=1) for line in near])
        segments = shapely.linestrings(steps)
        refuse_planar(shapely.multilinestrings(segments[:1]), crs)
        _, distances = shapely.STRtree(segments).query_nearest(
            shapely.points(projected), return_distance=True, all_matches=False
        )
        found[begin : begin + _PROJECTED_TOGETHER] = distances / 1000
    return found


def share_along(line: ArrayLike, others: Sequence[ArrayLike], tolerance_km: float) -> float:
    """Share, 0 to 1, of a line's length that lies within a tolerance of other lines.

    The line is walked in steps of :data:`SAMPLE_KM`, each step counted by its middle.
    """
    points, lengths = sample(line)
    if not len(points) or not len(others):
        return 0.0
    near = distances_to_line_km(points, others) <= tolerance_km
    return float(lengths[near].sum() / lengths.sum())
