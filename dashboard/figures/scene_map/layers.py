"""Layers and ground as shapes; cut to a frame and thinned to what its pixels can show.

Layers of the ground are named as their sources are in a style without tiles: ``ground_borders``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.figures.map_style import GROUND
from dashboard.figures.projection import Frame
from geodata.frames import CRS
from geodata.ground.boxes import Half
from geodata.ground.drawing import FIELDS, READERS
from geodata.ground.rungs import rung_at
from geodata.layers import LAYERS, load_geojson

_THINNED_PX = 0.35
"""Thinning that no eye sees, and that keeps a border on the edge of its neighbour's fill."""

_GROUND_PX = 1.0
"""The side of a square than which the ground's lines leave out no greater difference."""

_BEYOND_PX = 12
"""Cut this far outside of the picture, so that no cut edge is drawn inside."""

_SMALLEST_PX2 = 0.6
"""Islands below this area are less than a point."""

_PICTURES_KEPT = 16
"""Layers that are kept as drawn: those of one picture, whose lines lie one over the other."""

_GROUND = {f"{GROUND}_{name}": name for name in READERS}
"""The ground's layers by the names that pictures have for them."""


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
        for data in load_geojson(layer)["features"]
    )


@cache
def _shapes(layer: str) -> gpd.GeoSeries:
    """The shapes of :func:`features` with an index of where they lie."""
    return gpd.GeoSeries([feature.shape for feature in features(layer)], crs=CRS)


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


@dataclass(frozen=True, slots=True)
class Drawn:
    """A feature inside a picture, with its path in SVG's notation: polygons are closed rings."""

    properties: Mapping[str, Any]
    shape: BaseGeometry
    path: str


@lru_cache(maxsize=_PICTURES_KEPT)
def drawn(frame: Frame, layer: str) -> tuple[Drawn, ...]:
    """What of a layer is drawn in a picture, in the layer's order; points have no path."""
    if layer in _GROUND:
        return tuple(_drawn_ground(frame, layer))
    found = features(layer)
    paths = [""] * len(found)
    for copy in frame.copies():
        for number, part in _cut(copy, layer).items():
            paths[number] += _trace(copy, part)
    return tuple(
        Drawn(feature.properties, feature.shape, path)
        for feature, path in zip(found, paths, strict=True)
        if path
    )


def _drawn_ground(frame: Frame, layer: str) -> Iterator[Drawn]:
    name = _GROUND[layer]
    for copy, half in _halves(frame):
        for row in READERS[name](half):
            parts = _flat(row.shape)
            path = "".join(_trace(copy, part) for part in parts)
            if path or parts[0].geom_type == "Point":
                yield Drawn(dict(zip(FIELDS[name], row.fields, strict=True)), row.shape, path)


@lru_cache(maxsize=_PICTURES_KEPT)
def _halves(frame: Frame) -> tuple[tuple[Frame, Half], ...]:
    """The ground of a picture as fine as its pixels, by the copies of the world in sight."""
    return tuple(
        (copy, Half(box, rung_at(_GROUND_PX * 1000 / copy.px_per_km)))
        for copy, box in frame.on_earth(_BEYOND_PX)
    )


def _cut(frame: Frame, layer: str) -> gpd.GeoSeries:
    """A layer inside a frame and a little beyond, in single shapes by their features' numbers."""
    west, south, east, north = frame.box
    beyond, fine = frame.px_deg(_BEYOND_PX), frame.px_deg(_THINNED_PX)
    box = (west - beyond, south - beyond, east + beyond, north + beyond)
    shapes = _shapes(layer)
    near = shapes.iloc[shapes.sindex.query(shapely.box(*box), sort=True)]
    cut = near.clip_by_rect(*box).simplify(fine, preserve_topology=False)
    return cut.explode().explode()  # cut polygons may be collections of collections


def _trace(frame: Frame, part: BaseGeometry) -> str:
    if part.is_empty:
        return ""
    if part.geom_type == "Polygon":
        if part.area < frame.px_deg(1) ** 2 * _SMALLEST_PX2:
            return ""
        rings = (part.exterior, *part.interiors)
        return "".join(frame.path(shapely.get_coordinates(ring), closed=True) for ring in rings)
    if part.geom_type in {"LineString", "LinearRing"}:
        return frame.path(shapely.get_coordinates(part))
    return ""
