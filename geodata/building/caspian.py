"""The Caspian: its shore, and an illustration of the zones that the convention of 2018 names.

The Convention on the Legal Status of the Caspian Sea (Aktau, 12 August 2018) gives each state up to
15 nautical miles of territorial waters (article 7) and 10 more of fishery zone (article 9), from
baselines that are not agreed. The zones here are measured from the shore, and the lines between
neighbours are equidistance lines: an illustration, not a delimitation.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from shapely.geometry import MultiLineString, mapping
from shapely.geometry.base import BaseGeometry

from geodata.building.land import read_caspian, read_caspian_drawn
from geodata.building.region import build_region_countries
from geodata.geodesy import area_km2, refuse_planar

STATES = ("AZE", "IRN", "KAZ", "RUS", "TKM")
LIMITS_NM = {"territorial": 15, "fishery": 25}
"""Outer limit of each zone, nautical miles from the shore, from the inner zone outwards."""

METRES_PER_NM = 1852
_SHORE_STEP_M = 1500
_THIN_M = 400
"""What limits and lines between neighbours may lose; the shore is drawn as the sea is."""

_CONIC = CRS.from_proj4("+proj=lcc +lat_1=38 +lat_2=46 +lat_0=42 +lon_0=51 +datum=WGS84 +units=m")
"""Conformal conic over the sea; its scale is true to within 0.3 % between 36 and 48 degrees."""


def build_caspian() -> list[dict[str, Any]]:
    """The sea as it is drawn, with its area and what lies nearest to each shore, in full detail."""
    nearest = {state: round(area_km2(_to_degrees(_cells()[state]))) for state in STATES}
    properties = {
        "name": "Caspian Sea",
        "area_km2": round(area_km2(read_caspian()), 1),
        "nearest_km2": nearest,
    }
    return [
        {"type": "Feature", "properties": properties, "geometry": mapping(read_caspian_drawn())}
    ]


def build_caspian_zones() -> list[dict[str, Any]]:
    """Territorial waters and fishery zone of each state, as an illustration."""
    measured = _belts(_sea(), {miles: _beyond(miles) for miles in LIMITS_NM.values()})
    drawn = _belts(_drawn_sea(), {miles: _drawn_beyond(miles) for miles in LIMITS_NM.values()})
    features = []
    for state in STATES:
        for zone in LIMITS_NM:
            part = shapely.intersection(_cells()[state], measured[zone])
            seen = shapely.intersection(_drawn_cells()[state], drawn[zone])
            properties = {
                "state": state,
                "zone": zone,
                "area_km2": round(area_km2(_to_degrees(part))),
                "illustration": True,
            }
            geometry = mapping(shapely.multipolygons(_polygons(_to_degrees(seen))))
            features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return features


def build_caspian_limits() -> list[dict[str, Any]]:
    """Outer limits of the two zones, by state: what is drawn as a line around them."""
    features = []
    for state in STATES:
        for zone, miles in LIMITS_NM.items():
            edge = shapely.intersection(_drawn_beyond(miles).boundary, _drawn_cells()[state])
            lines = [_to_degrees(line) for line in _lines(shapely.line_merge(edge))]
            properties = {
                "state": state,
                "zone": zone,
                "nautical_miles": miles,
                "illustration": True,
            }
            geometry = mapping(MultiLineString(lines))
            features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return features


def build_caspian_equidistance() -> list[dict[str, Any]]:
    """Lines at the same distance from the shores of two neighbours, as an illustration."""
    cells = _drawn_cells()
    features = []
    for number, a in enumerate(STATES):
        for b in STATES[number + 1 :]:
            shared = shapely.intersection(cells[a].boundary, cells[b].boundary)
            at_sea = shapely.intersection(shapely.union_all(_lines(shared)), _drawn_sea())
            lines = [_to_degrees(line) for line in _lines(shapely.line_merge(at_sea))]
            if lines:
                properties = {"a": a, "b": b, "illustration": True}
                geometry = mapping(MultiLineString(lines))
                features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return features


def _belts(sea: BaseGeometry, beyond: dict[int, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The sea by zone, from what lies beyond each limit."""
    belts = {}
    rest = sea
    for zone, miles in LIMITS_NM.items():
        belts[zone] = shapely.difference(rest, beyond[miles])
        rest = shapely.intersection(rest, beyond[miles])
    return belts


@cache
def _beyond(miles: int) -> BaseGeometry:
    """What of the sea lies further from every shore than some nautical miles."""
    return shapely.difference(_sea(), shapely.buffer(_sea().boundary, miles * METRES_PER_NM))


@cache
def _drawn_beyond(miles: int) -> BaseGeometry:
    return shapely.simplify(_beyond(miles), _THIN_M)


def _lines(geometry: BaseGeometry) -> list[BaseGeometry]:
    parts = shapely.get_parts(geometry)
    return [part for part in parts if part.geom_type == "LineString" and part.length > 0]


@cache
def _sea() -> BaseGeometry:
    to_metres = Transformer.from_crs("EPSG:4326", _CONIC, always_xy=True).transform
    sea = shapely.transform(read_caspian(), to_metres, interleaved=False)
    refuse_planar(sea, _CONIC)
    return sea


@cache
def _drawn_sea() -> BaseGeometry:
    to_metres = Transformer.from_crs("EPSG:4326", _CONIC, always_xy=True).transform
    return shapely.transform(read_caspian_drawn(), to_metres, interleaved=False)


def _polygons(geometry: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]


def _to_degrees(geometry: BaseGeometry) -> BaseGeometry:
    back = Transformer.from_crs(_CONIC, "EPSG:4326", always_xy=True).transform
    return shapely.transform(geometry, back, interleaved=False)


@cache
def _cells() -> dict[str, BaseGeometry]:
    """What of the sea lies nearest to each state's shore."""
    return {state: shapely.intersection(cell, _sea()) for state, cell in _plane().items()}


@cache
def _drawn_cells() -> dict[str, BaseGeometry]:
    """The same on land and sea, thinned so that neighbours go on sharing their edges."""
    plane = _plane()
    thinned = shapely.coverage_simplify(list(plane.values()), _THIN_M)
    return dict(zip(plane, thinned, strict=True))


@cache
def _plane() -> dict[str, BaseGeometry]:
    """What lies nearest to each state's shore (Voronoi cells of shore points), land included."""
    sea = _sea()
    rings = [sea.exterior, *sea.interiors]
    points = np.concatenate(
        [
            shapely.get_coordinates(
                shapely.line_interpolate_point(ring, np.arange(0, ring.length, _SHORE_STEP_M))
            )
            for ring in rings
        ]
    )
    owners = _owners(points)
    diagram = shapely.voronoi_polygons(
        shapely.multipoints(points), extend_to=sea.envelope, ordered=True
    )
    by_state: dict[str, list[BaseGeometry]] = defaultdict(list)
    for owner, cell in zip(owners, shapely.get_parts(diagram), strict=True):
        by_state[owner].append(cell)
    return {state: shapely.coverage_union_all(by_state[state]) for state in STATES}


def _owners(points: np.ndarray) -> list[str]:
    """The state that each shore point belongs to: the one whose border encloses or is nearest."""
    to_metres = Transformer.from_crs("EPSG:4326", _CONIC, always_xy=True).transform
    areas = {
        state: shapely.transform(area, to_metres, interleaved=False)
        for state, area in _state_areas().items()
    }
    marks = shapely.points(points)
    distances = np.stack([shapely.distance(marks, areas[state]) for state in STATES])
    return [STATES[number] for number in np.argmin(distances, axis=0)]


def _state_areas() -> dict[str, BaseGeometry]:
    shapes = {f["properties"]["iso"]: f["geometry"] for f in build_region_countries()}
    box = shapely.box(45.0, 35.0, 56.5, 49.0)
    return {
        state: shapely.intersection(shapely.geometry.shape(shapes[state]), box) for state in STATES
    }
