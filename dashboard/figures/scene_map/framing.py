"""Where a picture looks: as the selection's camera, or so that pair and events fill it.

The rule for what belongs to a pair is that of ``assets/js/map/fit.js``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from typing import Any

import shapely

from dashboard.figures.projection import Bounds, Frame, bounds_around, mercator
from dashboard.figures.scene_map.layers import features
from dashboard.selection import Selection
from seeds.vocabulary import Precision

REFERENCE_PX = (1120, 640)
"""The map of a screen for which a camera's zoom is meant: what it shows, every picture shows. A
picture of another shape shows more to two sides, one of another size is drawn nearer or further."""

_AIR = 0.09
"""Share of the picture kept free around what is framed: room for names beside marks."""

_SURROUNDINGS = 0.3
"""Zooms further out than what just fits: the neighbours belong to the picture."""

_ZOOMS = (0.3, 7.0)
"""Nearer than this, a frame shows too little of the surroundings."""

_KNOWN = frozenset(one.value for one in Precision if not one.is_vague)
"""Places known this well belong into the frame; others are only somewhere about."""


def frame_of(selection: Selection, payload: Mapping[str, Any], width: int, height: int) -> Frame:
    """The frame of a picture of this selection; ``payload`` is the dossier's (query.payload)."""
    camera = selection.camera
    if camera is not None:
        nearer = math.log2(min(width / REFERENCE_PX[0], height / REFERENCE_PX[1]))
        return _whole(Frame.at(camera.lon, camera.lat, camera.zoom + nearer, width, height))
    bounds = _extent(selection, payload)
    if bounds is None:
        return Frame.at(*_NOWHERE, width, height)
    fitting = Frame.around(bounds, width, height, _AIR)
    nearer = math.log2(max(min(width / REFERENCE_PX[0], height / REFERENCE_PX[1]), 0.01))
    zoom = min(max(fitting.zoom - _SURROUNDINGS, _ZOOMS[0]), _ZOOMS[1] + min(nearer, 0.0) + 1)
    west, south, east, north = fitting.box
    middle = math.degrees(
        2 * math.atan(math.exp((mercator(south) + mercator(north)) / 2)) - math.pi / 2
    )
    return _whole(Frame.at((west + east) / 2, middle, zoom, width, height))


_NOWHERE = (20.0, 25.0, 1.0)
"""Lon, lat and zoom where a dossier has no place at all: the world."""


def _whole(frame: Frame) -> Frame:
    """A frame that does not look beyond the poles: moved, and nearer where the world is too low."""
    pole = mercator(90)
    least = frame.height / (2 * pole)
    if frame.scale < least:
        west, _, east, _ = frame.box
        return Frame.at(
            (west + east) / 2, 0, math.log2(least * 2 * math.pi / 512), frame.width, frame.height
        )
    tall = frame.height / frame.scale
    top = min(max(frame.top, tall - pole), pole)
    return Frame(frame.scale, frame.left, top, frame.width, frame.height)


def _extent(selection: Selection, payload: Mapping[str, Any]) -> Bounds | None:
    """What belongs into the picture; its east lies beyond 180° where it crosses that meridian."""
    placed = [
        event
        for event in payload["events"]
        if event["lon"] is not None and event["precision"] in _KNOWN
    ]
    pair = selection.pair
    if not pair:
        return bounds_around([(event["lon"], event["lat"]) for event in placed])
    countries = [payload["countries"].get(code) for code in pair]
    points = [(c["lon"], c["lat"]) for c in countries if c and c["lon"] is not None]
    for event in placed:
        place = payload["places"].get(event["place"])
        own = place and place["country"] in pair and set(pair) <= set(event["countries"])
        if own:
            points.append((event["lon"], event["lat"]))
    border = _border_boxes("-".join(sorted(pair)))
    return bounds_around(points, border)


@cache
def _border_boxes(pair: str) -> tuple[Bounds, ...]:
    shapes = [
        feature.shape
        for feature in features("region_borders")
        if feature.properties["pair"] == pair
    ]
    if not shapes:
        return ()
    west, south, east, north = shapely.total_bounds(shapes)
    return ((float(west), float(south), float(east), float(north)),)
