"""A small map of exactly what a check used, as paths of an SVG.

Drawn in Web Mercator, fitted to the geometry; the page gives the paths their colours by class, so
that they follow its theme. ``assets/js/claims.js`` puts the paths into the page.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.claims.evidence import Feature
from geodata.layers import read_layer

WIDTH_PX, HEIGHT_PX = 560, 300
_MARGIN = 0.16
"""Share of the picture left free around what was used."""

_LEAST_SPAN_DEG = 0.6
"""A single point is shown with this much around it, so that the reader sees where it lies."""

_SCALES_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_EQUATOR_KM = 40_075.017
"""Equator of WGS84, kilometres: what a full turn of longitude measures there."""


@dataclass(frozen=True, slots=True)
class Path:
    """One path in SVG's own notation; ``kind`` is its class."""

    kind: str
    d: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in pixels with its label."""

    kind: str
    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture: paths from the bottom up, spots above them, and a scale bar."""

    width: int
    height: int
    paths: tuple[Path, ...]
    spots: tuple[Spot, ...]
    scale_km: int
    scale_px: float

    def to_json(self) -> dict[str, Any]:
        """Plain values for the page."""
        return asdict(self)


def draw_evidence(
    used: Sequence[tuple[str, Feature]], spots: Sequence[tuple[float, float, str]]
) -> Picture | None:
    """The picture of these features (layer, feature) and points (lon, lat, label), if any."""
    bounds = _bounds(used, spots)
    if bounds is None:
        return None
    frame = _Frame.around(bounds)
    paths = [*_ground(frame)]
    for layer, feature in used:
        if feature.lines:
            data = " ".join(frame.path(line) for line in feature.lines)
            paths.append(Path(_kind(layer, feature), data, _title(feature)))
    marks = [
        Spot("site", *frame.place(*feature.point), str(feature.properties.get("name", "")))
        for _, feature in used
        if feature.point
    ]
    marks += [Spot("event", *frame.place(lon, lat), label) for lon, lat, label in spots]
    scale_km, scale_px = frame.scale_bar()
    return Picture(WIDTH_PX, HEIGHT_PX, tuple(paths), tuple(marks), scale_km, scale_px)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Pixels per radian of Mercator's plane, and what lies at the picture's upper left."""

    scale: float
    left: float
    top: float

    @classmethod
    def around(cls, bounds: tuple[float, float, float, float]) -> _Frame:
        """The largest frame that holds the bounds (west, south, east, north) with a margin."""
        west, south, east, north = bounds
        x0, x1 = math.radians(west), math.radians(east)
        y0, y1 = _mercator(south), _mercator(north)
        free = 1 - 2 * _MARGIN
        least = math.radians(_LEAST_SPAN_DEG)
        scale = min(WIDTH_PX * free / max(x1 - x0, least), HEIGHT_PX * free / max(y1 - y0, least))
        left = (x0 + x1) / 2 - WIDTH_PX / 2 / scale
        top = (y0 + y1) / 2 + HEIGHT_PX / 2 / scale
        return cls(scale, left, top)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the picture, degrees."""
        right = self.left + WIDTH_PX / self.scale
        bottom = self.top - HEIGHT_PX / self.scale
        return (
            math.degrees(self.left),
            _latitude(bottom),
            math.degrees(right),
            _latitude(self.top),
        )

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Pixels of a point, to a tenth."""
        x = (math.radians(lon) - self.left) * self.scale
        y = (self.top - _mercator(lat)) * self.scale
        return round(x, 1), round(y, 1)

    def path(self, points: NDArray[np.float64], *, closed: bool = False) -> str:
        """A line in SVG's notation, without points that fall into the same tenth of a pixel."""
        x = np.round((np.radians(points[:, 0]) - self.left) * self.scale, 1)
        lat = np.radians(np.clip(points[:, 1], -85, 85))
        y = np.round((self.top - np.log(np.tan(math.pi / 4 + lat / 2))) * self.scale, 1)
        kept = np.concatenate([[True], (np.diff(x) != 0) | (np.diff(y) != 0)])
        pairs = [f"{a:g} {b:g}" for a, b in zip(x[kept], y[kept], strict=True)]
        return "M" + "L".join(pairs) + ("Z" if closed else "")

    def scale_bar(self) -> tuple[int, float]:
        """The longest round length below a quarter of the picture's width, and its pixels."""
        _, south, _, north = self.box
        parallel = math.cos(math.radians((south + north) / 2))
        px_per_km = self.scale * 2 * math.pi / (_EQUATOR_KM * parallel)
        fitting = [km for km in _SCALES_KM if km * px_per_km <= WIDTH_PX / 4]
        length = fitting[-1] if fitting else _SCALES_KM[0]
        return length, round(length * px_per_km, 1)


def _mercator(lat: float) -> float:
    limited = math.radians(max(-85.0, min(85.0, lat)))
    return math.log(math.tan(math.pi / 4 + limited / 2))


def _latitude(y: float) -> float:
    return math.degrees(2 * math.atan(math.exp(y)) - math.pi / 2)


def _bounds(
    used: Sequence[tuple[str, Feature]], spots: Sequence[tuple[float, float, str]]
) -> tuple[float, float, float, float] | None:
    arrays = [line for _, feature in used for line in feature.lines]
    arrays += [np.asarray([feature.point]) for _, feature in used if feature.point]
    arrays += [np.asarray([[lon, lat]]) for lon, lat, _ in spots]
    if not arrays:
        return None
    points = np.concatenate(arrays)
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    return float(west), float(south), float(east), float(north)


@cache
def _countries() -> tuple[BaseGeometry, ...]:
    features = read_layer("region_countries")["features"]
    return tuple(shapely.make_valid(shape(feature["geometry"])) for feature in features)


def _ground(frame: _Frame) -> Iterable[Path]:
    """Land and borders inside the frame, thinned to half a pixel."""
    box = frame.box
    half_pixel_deg = math.degrees(0.5 / frame.scale)
    outside = shapely.box(*box).buffer((box[2] - box[0]) / 50)
    for country in _countries():
        if not country.intersects(outside):
            continue
        clipped = shapely.clip_by_rect(country, *outside.bounds)
        thinned = shapely.simplify(clipped, half_pixel_deg, preserve_topology=True)
        rings = [
            frame.path(shapely.get_coordinates(ring), closed=True)
            for part in shapely.get_parts(thinned)
            if part.geom_type == "Polygon"
            for ring in (part.exterior, *part.interiors)
        ]
        if rings:
            yield Path("land", " ".join(rings))


def _kind(layer: str, feature: Feature) -> str:
    """The class of a feature's path: its layer, and for a route its mode."""
    mode = feature.properties.get("mode")
    return f"{layer} {mode}" if mode else layer


def _title(feature: Feature) -> str:
    properties = feature.properties
    if properties.get("from"):
        return f"{properties['from']} – {properties['to']}, {properties['status']}"
    return str(properties.get("name") or properties.get("pair") or "")
