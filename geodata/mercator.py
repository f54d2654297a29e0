"""Web Mercator, the plane of maps on a screen: EPSG:3857 on the sphere.

``assets/js/map/projection.js`` answers the same cases (``tests/fixtures/cases/mercator.json``).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

TILE_PX = 512
"""Pixels of the whole world at zoom 0, as MapLibre counts them."""

GREATEST_LAT = 85.051129
"""Where the world is a square; beyond, the projection runs off to infinity."""


def mercator(lat: float) -> float:
    """A latitude's place on Mercator's plane, radians from the equator northward."""
    limited = math.radians(max(-GREATEST_LAT, min(GREATEST_LAT, lat)))
    return math.log(math.tan(math.pi / 4 + limited / 2))


def mercators(lats: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same of many latitudes."""
    limited = np.radians(np.clip(lats, -GREATEST_LAT, GREATEST_LAT))
    placed: NDArray[np.float64] = np.log(np.tan(math.pi / 4 + limited / 2))
    return placed


def latitude(y: float) -> float:
    """The latitude in degrees of a place on Mercator's plane."""
    return math.degrees(2 * math.atan(math.exp(y)) - math.pi / 2)
