"""The region up close, and the world around it from the same lines: countries.

Countries are stitched from the arcs of :mod:`geodata.building.arcs` after thinning, and cut at the
one coast of :mod:`geodata.building.land`; borders are those arcs on land. Fill, border and coast
therefore meet exactly, here and at the far side of the world; borders and coast are
built by :mod:`geodata.building.borders` and :mod:`geodata.building.coast`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon, mapping
from shapely.geometry.base import BaseGeometry

from geodata.building.arcs import Arc, build_arcs, drawn_arcs
from geodata.building.compiled import country_name
from geodata.building.countries import own_codes
from geodata.building.detail import CLOSE, Detail
from geodata.building.land import read_dry_land

_LEAST_PART = 1e-7
"""Square degrees (about 1,000 m²): smaller crumbs of the cut at the coast are dropped."""


def build_region_countries() -> list[dict[str, Any]]:
    """Countries of the world on land, each one feature, detailed in the region."""
    return country_features(CLOSE)


@cache
def country_features(detail: Detail) -> list[dict[str, Any]]:
    """Countries of the world on land without lakes, each one feature, in some detail."""
    land = read_dry_land(detail)
    features = []
    for code, lines in sorted(_sides_by_country(drawn_arcs(detail)).items()):
        area = shapely.intersection(_faces(lines), land)
        parts = [part for part in _parts(area) if part.area > _LEAST_PART]
        if parts:
            iso = "" if code in own_codes() else code
            properties = {"iso": iso, "name": country_name(code)}
            geometry = mapping(shapely.MultiPolygon(parts))
            features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return features


def full_area(code: str) -> BaseGeometry:
    """A country's ground and sea strip in full detail, for measuring."""
    return _faces(_sides_by_country(build_arcs())[code])


def _sides_by_country(arcs: tuple[Arc, ...]) -> dict[str, list[NDArray[np.float64]]]:
    """Arcs by country, each with the country on its left."""
    sides: dict[str, list[NDArray[np.float64]]] = defaultdict(list)
    for arc in arcs:
        if arc.left:
            sides[arc.left].append(arc.points)
        if arc.right:
            sides[arc.right].append(arc.points[::-1])
    return sides


def _faces(lines: list[NDArray[np.float64]]) -> BaseGeometry:
    """What the lines enclose on their left: holes and enclaves of others fall out."""
    inward = {(*a, *b) for line in lines for a, b in pairwise(line)}
    edges = [shapely.linestrings(line) for line in lines if len(line) > 1]
    noded = shapely.union_all(edges)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return shapely.union_all([face for face in faces if _is_inside(face, inward)])


def _is_inside(face: Polygon, inward: set[tuple[float, float, float, float]]) -> bool:
    """True when the face's own edges, walked counter-clockwise, have the country on the left.

    Where thinning made lines cross, some edges are new; the others decide by majority.
    """
    points = shapely.get_coordinates(shapely.geometry.polygon.orient(face).exterior)
    pairs = list(pairwise(points))
    ours = sum((*a, *b) in inward for a, b in pairs)
    theirs = sum((*b, *a) in inward for a, b in pairs)
    return ours > theirs


def _parts(geometry: BaseGeometry) -> list[Polygon]:
    parts = shapely.get_parts(geometry)
    flat = [inner for part in parts for inner in shapely.get_parts(part)]
    return [part for part in flat if isinstance(part, Polygon) and not part.is_empty]
