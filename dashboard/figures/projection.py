"""Web Mercator in pixels: where a point of the earth lies in a picture, and back.

The zoom is MapLibre's, whose world measures 512 pixels at 0.
``assets/js/map/projection.js`` answers the same cases (``tests/fixtures/cases/mercator.json``).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from geodata.mercator import GREATEST_LAT, TILE_PX, latitude, mercator, mercators

_LEAST_SPAN_DEG = 0.6
"""A single point is shown with this much around it, so that the reader sees where it lies."""

_SCALES_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_EQUATOR_KM = 40_075.016_686
"""Equator of WGS84, kilometres: what a full turn of longitude measures there."""

Bounds = tuple[float, float, float, float]
"""West, south, east and north in degrees."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture's pixels per radian of Mercator's plane, its upper left corner and its size."""

    scale: float
    left: float
    top: float
    width: int
    height: int

    @classmethod
    def around(cls, bounds: Bounds, width: int, height: int, margin: float) -> Frame:
        """The largest frame that holds the bounds with this share of the picture left free."""
        west, south, east, north = bounds
        x0, x1 = math.radians(west), math.radians(east)
        y0, y1 = mercator(south), mercator(north)
        free = 1 - 2 * margin
        least = math.radians(_LEAST_SPAN_DEG)
        scale = min(width * free / max(x1 - x0, least), height * free / max(y1 - y0, least))
        left = (x0 + x1) / 2 - width / 2 / scale
        top = (y0 + y1) / 2 + height / 2 / scale
        return cls(scale, left, top, width, height)

    @classmethod
    def at(cls, lon: float, lat: float, zoom: float, width: int, height: int) -> Frame:
        """The frame with a point (lon, lat) in its middle, at MapLibre's zoom."""
        scale = TILE_PX * 2**zoom / (2 * math.pi)
        left = math.radians(lon) - width / 2 / scale
        return cls(scale, left, mercator(lat) + height / 2 / scale, width, height)

    @property
    def zoom(self) -> float:
        """MapLibre's zoom of this scale."""
        return math.log2(self.scale * 2 * math.pi / TILE_PX)

    @property
    def box(self) -> Bounds:
        """West, south, east, north of the picture, degrees."""
        right = self.left + self.width / self.scale
        bottom = self.top - self.height / self.scale
        return (math.degrees(self.left), latitude(bottom), math.degrees(right), latitude(self.top))

    @property
    def px_per_km(self) -> float:
        """Pixels of a kilometre in the middle of the picture."""
        _, south, _, north = self.box
        parallel = math.cos(math.radians((south + north) / 2))
        return self.scale * 2 * math.pi / (_EQUATOR_KM * parallel)

    def px_deg(self, pixels: float) -> float:
        """Degrees of longitude that so many pixels take up."""
        return math.degrees(pixels / self.scale)

    def copies(self) -> tuple[Frame, ...]:
        """The frame for every copy of the world in sight: the map repeats itself to the sides."""
        west, _, east, _ = self.box
        turns = range(math.floor((west + 180) / 360), math.ceil((east - 180) / 360) + 1)
        return tuple(replace(self, left=self.left - 2 * math.pi * turn) for turn in turns)

    def on_earth(self, beyond_px: float = 0) -> Iterator[tuple[Frame, Bounds]]:
        """The copies in sight, each with what it shows of the earth and so much beyond its edge."""
        beyond = self.px_deg(beyond_px)
        for copy in self.copies():
            west, south, east, north = copy.box
            west, east = max(west - beyond, -180.0), min(east + beyond, 180.0)
            if west < east:
                south, north = max(south - beyond, -GREATEST_LAT), min(north + beyond, GREATEST_LAT)
                yield copy, (west, south, east, north)

    def nearest(self, lon: float) -> float:
        """The longitude, turned by whole circles, that lies nearest to the picture's middle."""
        west, _, east, _ = self.box
        return lon - 360 * math.floor((lon - (west + east) / 2) / 360 + 0.5)

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Pixels of a point, to a tenth."""
        x = (math.radians(lon) - self.left) * self.scale
        y = (self.top - mercator(lat)) * self.scale
        return round(x, 1), round(y, 1)

    def path(self, points: NDArray[np.float64], *, closed: bool = False) -> str:
        """A line in SVG's notation, without points that fall into the same tenth of a pixel."""
        x = np.round((np.radians(points[:, 0]) - self.left) * self.scale, 1)
        y = np.round((self.top - mercators(points[:, 1])) * self.scale, 1)
        kept = np.concatenate([[True], (np.diff(x) != 0) | (np.diff(y) != 0)])
        pairs = [f"{a:g} {b:g}" for a, b in zip(x[kept], y[kept], strict=True)]
        return "M" + "L".join(pairs) + ("Z" if closed else "")

    def scale_bar(self) -> tuple[int, float]:
        """The longest round length below a quarter of the picture's width, and its pixels."""
        fitting = [km for km in _SCALES_KM if km * self.px_per_km <= self.width / 4]
        length = fitting[-1] if fitting else _SCALES_KM[0]
        return length, round(length * self.px_per_km, 1)


def bounds_around(
    points: Sequence[tuple[float, float]], boxes: Sequence[Bounds] = ()
) -> Bounds | None:
    """The smallest bounds about points (lon, lat) and boxes; None about none.

    Their east lies beyond 180° where they cross that meridian: the rule of
    ``assets/js/map/fit.js``.
    """
    boxes = [*((lon, lat, lon, lat) for lon, lat in points), *boxes]
    if not boxes:
        return None
    west, east = _narrowest([(box[0], box[2]) for box in boxes])
    return west, min(box[1] for box in boxes), east, max(box[3] for box in boxes)


def _narrowest(spans: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The narrowest span of longitudes about others: the whole circle but its widest gap."""
    ordered = sorted(spans)
    found = ordered[0][0], max(end for _, end in ordered)
    reached = ordered[0][1]
    for start, end in ordered:
        if start - reached > 360 - (found[1] - found[0]):
            found = start, reached + 360
        reached = max(reached, end)
    return found
