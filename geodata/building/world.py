"""The world at low zoom, from one consistent set: npm world-atlas, Natural Earth 1:50m.

Only what is seen below zoom 5 comes from here; above, :mod:`geodata.building.region` has it all.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import numpy as np
import pycountry
import shapely
from numpy.typing import NDArray

from geodata.building.fetching import WORLD_ATLAS, fetch

_FILE = "package/countries-50m.json"
_TOLERANCE = 0.03
"""Degrees by which an arc may be thinned: about a pixel at zoom 5, where this set ends."""

_LEAST_RING = 3
"""A ring of no more positions than this, the closing one included, encloses nothing."""


def build_world_countries() -> list[dict[str, Any]]:
    """Countries as polygons, with alpha-3 codes where ISO 3166 has one."""
    features = []
    for geometry in _topology()["objects"]["countries"]["geometries"]:
        polygons = _drawn_polygons(geometry)
        if polygons:
            properties = {"iso": _code(geometry), "name": geometry["properties"]["name"]}
            shape = {"type": "MultiPolygon", "coordinates": polygons}
            features.append({"type": "Feature", "properties": properties, "geometry": shape})
    return features


def build_world_borders() -> list[dict[str, Any]]:
    """Land borders: the arcs that two countries share."""
    owners: dict[int, set[str]] = {}
    for geometry in _topology()["objects"]["countries"]["geometries"]:
        for polygon in _polygons_of(geometry):
            for ring in polygon:
                for arc in ring:
                    owners.setdefault(arc if arc >= 0 else ~arc, set()).add(
                        _code(geometry) or geometry["properties"]["name"]
                    )
    lines: dict[tuple[str, str], list[Any]] = {}
    for arc, countries in owners.items():
        if len(countries) == 2:
            a, b = sorted(countries)
            lines.setdefault((a, b), []).append(_arc(arc).tolist())
    return [
        {
            "type": "Feature",
            "properties": {"a": a, "b": b, "pair": f"{a}-{b}"},
            "geometry": {"type": "MultiLineString", "coordinates": parts},
        }
        for (a, b), parts in sorted(lines.items())
    ]


@cache
def _topology() -> dict[str, Any]:
    return json.loads((fetch(WORLD_ATLAS) / _FILE).read_text())  # type: ignore[no-any-return]


def _drawn_polygons(geometry: dict[str, Any]) -> list[list[list[list[float]]]]:
    """Polygons as drawn; islets that thinning flattened fall out, but never a whole country."""
    whole = [[_ring(ring) for ring in polygon] for polygon in _polygons_of(geometry)]
    drawn = [[ring for ring in polygon if len(ring) > _LEAST_RING] for polygon in whole if polygon]
    kept = [
        polygon
        for polygon, original in zip(drawn, whole, strict=True)
        if len(original[0]) > _LEAST_RING
    ]
    return kept or [[_ring(ring, thinned=False) for ring in p] for p in _polygons_of(geometry)]


@cache
def _arc(number: int, *, thinned: bool = True) -> NDArray[np.float64]:
    """One arc, decoded from its quantised differences (TopoJSON 1.0, section 2.1.3)."""
    topology = _topology()
    scale, translate = (np.asarray(topology["transform"][k]) for k in ("scale", "translate"))
    points = np.cumsum(np.asarray(topology["arcs"][number], dtype=float), axis=0)
    line = shapely.linestrings(points * scale + translate)
    if thinned:
        line = shapely.simplify(line, _TOLERANCE, preserve_topology=False)
    decoded: NDArray[np.float64] = shapely.get_coordinates(line)
    return decoded


def _ring(arcs: list[int], *, thinned: bool = True) -> list[list[float]]:
    parts = [
        _arc(arc, thinned=thinned) if arc >= 0 else _arc(~arc, thinned=thinned)[::-1]
        for arc in arcs
    ]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])]).tolist()  # type: ignore[no-any-return]


def _polygons_of(geometry: dict[str, Any]) -> list[list[list[int]]]:
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else []


def _code(geometry: dict[str, Any]) -> str:
    country = pycountry.countries.get(numeric=str(geometry.get("id", "")).zfill(3))
    return country.alpha_3 if country else ""
