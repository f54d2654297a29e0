"""Where a picture looks: as the selection's camera, or so that pair and events fill it.

A picture is framed as a screen's map of its shape is: the rules of ``assets/js/map/fit.js``, held
to the same answers by ``tests/fixtures/cases/frame.json``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.figures.projection import Bounds, Frame, bounds_around
from dashboard.figures.scene_map.extents import border_extents
from dashboard.query.payload import Payload
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from geodata.mercator import TILE_PX, latitude, mercator
from seeds.vocabulary import Precision

REFERENCE_PX = (1120, 640)
"""The map of a screen for which a camera's zoom is meant: what it shows, every picture shows. A
picture of another shape shows more to two sides, one of another size is drawn nearer or further."""

_AIR_PX = (70, 48)
"""Kept free of a screen's map beside, and above and below, what is framed: room for names."""

_SURROUNDINGS = 0.4
"""Zooms further out than what just fits: the neighbours belong to the picture."""

_ZOOMS = (1.0, 7.0)
"""Nearer, a frame shows too little of the surroundings; further out, only the whole world."""

_LEAST_FREE_PX = 120
_LEAST_SPAN = 1e-9
"""Of the world: what a single point is taken to measure."""

_KNOWN = frozenset(one.value for one in Precision if not one.is_vague)
"""Places known this well belong into the frame; others are only somewhere about."""

_NOWHERE = (20.0, 25.0, 1.0)
"""Lon, lat and zoom where a dossier has no place at all: the world."""


def frame_of(selection: Selection, payload: Mapping[str, Any], width: int, height: int) -> Frame:
    """The frame of a picture of this selection; ``payload`` is the dossier's (query.payload)."""
    nearer = math.log2(min(width / REFERENCE_PX[0], height / REFERENCE_PX[1]))
    camera = selection.camera
    if camera is not None:
        return _whole(Frame.at(camera.lon, camera.lat, camera.zoom + nearer, width, height))
    bounds = extent_of(payload, selection.pair, border_of(selection.pair))
    size = width / 2**nearer, height / 2**nearer
    lon, lat, zoom = fit(bounds, *size) if bounds else _NOWHERE
    return _whole(Frame.at(lon, lat, zoom + nearer, width, height))


def fit(bounds: Bounds, width: float, height: float) -> tuple[float, float, float]:
    """Lon, lat and zoom at which a screen's map of this size in pixels holds the bounds."""
    west, south, east, north = bounds
    bottom, top = mercator(south), mercator(north)
    wide, tall = (
        max(free - 2 * air, _LEAST_FREE_PX)
        for free, air in zip((width, height), _AIR_PX, strict=True)
    )
    across, down = (east - west) / 360, (top - bottom) / (2 * math.pi)
    fits = min(wide / max(across, _LEAST_SPAN), tall / max(down, _LEAST_SPAN))
    zoom = math.log2(fits / TILE_PX) - _SURROUNDINGS
    lon = ((west + east) / 2 + 180) % 360 - 180
    return lon, latitude((bottom + top) / 2), min(max(zoom, _ZOOMS[0]), _ZOOMS[1])


def _whole(frame: Frame) -> Frame:
    """A frame that does not look beyond the poles: moved, and nearer where the world is too low."""
    pole = mercator(90)
    least = frame.height / (2 * pole)
    if frame.scale < least:
        west, _, east, _ = frame.box
        return Frame.at(
            (west + east) / 2,
            0,
            math.log2(least * 2 * math.pi / TILE_PX),
            frame.width,
            frame.height,
        )
    tall = frame.height / frame.scale
    top = min(max(frame.top, tall - pole), pole)
    return Frame(frame.scale, frame.left, top, frame.width, frame.height)


def border_of(pair: tuple[str, str] | None) -> Sequence[Bounds]:
    """The extent of the pair's land border, if it has one."""
    found = border_extents().get("-".join(sorted(pair))) if pair else None
    return (found,) if found else ()


def extent_of(
    payload: Mapping[str, Any], pair: tuple[str, str] | None, border: Sequence[Bounds]
) -> Bounds | None:
    """What belongs into a picture; its east lies beyond 180° where it crosses that meridian.

    Of a pair its capitals, its border (the boxes of it) and its own events within the two
    countries; without one, all known places of events. None where there is nothing.
    """
    placed = [
        event
        for event in payload["events"]
        if event["lon"] is not None and event["precision"] in _KNOWN
    ]
    if not pair:
        return bounds_around([(event["lon"], event["lat"]) for event in placed])
    countries = [payload["countries"].get(code) for code in pair]
    points = [(c["lon"], c["lat"]) for c in countries if c and c["lon"] is not None]
    for event in placed:
        place = payload["places"].get(event["place"])
        own = place and place["country"] in pair and set(pair) <= set(event["countries"])
        if own:
            points.append((event["lon"], event["lat"]))
    return bounds_around(points, border)


class Extents:
    """What belongs into a map of each pair of a dossier, worked out once."""

    def __init__(self, served: ServedDossier) -> None:
        self._served = served
        self._found: dict[tuple[str, ...], Bounds | None] = {}

    def of(self, pair: Sequence[str] | None) -> Bounds | None:
        """West, south, east and north in degrees, as :func:`extent_of` says."""
        key = tuple(sorted(pair or ()))
        if key not in self._found:
            sides = (key[0], key[1]) if key else None
            payload = self._served.derived(Payload)
            self._found[key] = extent_of(payload.values, sides, border_of(sides))
        return self._found[key]
