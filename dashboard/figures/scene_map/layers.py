"""Layers as shapes, read once; cut to a frame and thinned to what its pixels can show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.figures.projection import Frame
from geodata.layers import LAYERS, read_layer

_THINNED_PX = 0.35
"""Thinning that no eye sees, and that keeps a border on the edge of its neighbour's fill."""

_BEYOND_PX = 12
"""Cut this far outside of the picture, so that no cut edge is drawn inside."""

_SMALLEST_PX2 = 0.6
"""Islands below this area are less than a point."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature of a layer."""

    properties: Mapping[str, Any]
    shape: BaseGeometry


@cache
def features(layer: str) -> tuple[Feature, ...]:
    """The features of a committed layer, valid for cutting; none where there is no such layer."""
    if layer not in LAYERS:
        return ()
    return tuple(
        Feature(data["properties"], _valid(shape(data["geometry"])))
        for data in read_layer(layer)["features"]
    )


def _valid(geometry: BaseGeometry) -> BaseGeometry:
    """The geometry such that it can be cut; hairs that mending splits off are left out."""
    if shapely.is_valid(geometry):
        return geometry
    parts = _flat(shapely.make_valid(geometry))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


def _flat(geometry: BaseGeometry) -> list[BaseGeometry]:
    """The single parts of a geometry, of collections within collections too."""
    parts = list(shapely.get_parts(geometry))
    return [leaf for part in parts for leaf in shapely.get_parts(part)]


def in_sight(frame: Frame, geometry: BaseGeometry) -> bool:
    """Whether any of a shape lies inside the picture, in one of the copies of the world."""
    return any(shapely.intersects(geometry, shapely.box(*copy.box)) for copy in frame.copies())


def points_along(
    frame: Frame, shapes: Iterable[BaseGeometry], step_px: float
) -> Iterator[tuple[float, float]]:
    """Pixels of points of lines inside the picture, at most so far from each other."""
    found = list(shapes)
    for copy in frame.copies():
        for geometry in found:
            cut = shapely.clip_by_rect(geometry, *copy.box)
            dense = shapely.segmentize(
                shapely.simplify(cut, frame.px_deg(step_px / 4)), frame.px_deg(step_px)
            )
            for lon, lat in shapely.get_coordinates(dense):
                yield copy.place(lon, lat)


def trace(frame: Frame, shapes: Iterable[BaseGeometry]) -> str:
    """The shapes inside a frame as one path in SVG's notation; "" where nothing is in sight.

    Lines stay open, polygons are closed rings.
    """
    found = list(shapes)
    return "".join(part for copy in frame.copies() for part in _trace(copy, found))


def _trace(frame: Frame, shapes: Iterable[BaseGeometry]) -> Iterator[str]:
    west, south, east, north = frame.box
    beyond, fine = frame.px_deg(_BEYOND_PX), frame.px_deg(_THINNED_PX)
    box = (west - beyond, south - beyond, east + beyond, north + beyond)
    rectangle = shapely.box(*box)
    smallest = frame.px_deg(1) ** 2 * _SMALLEST_PX2
    for geometry in shapes:
        if not shapely.intersects(shapely.box(*geometry.bounds), rectangle):
            continue
        cut = shapely.clip_by_rect(geometry, *box)
        thinned = shapely.simplify(cut, fine, preserve_topology=False)
        for part in _flat(thinned):
            if part.geom_type == "Polygon":
                rings = [part.exterior, *part.interiors] if part.area >= smallest else []
                for ring in rings:
                    yield frame.path(shapely.get_coordinates(ring), closed=True)
            elif part.geom_type in {"LineString", "LinearRing"} and not part.is_empty:
                yield frame.path(shapely.get_coordinates(part))
