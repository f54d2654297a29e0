"""The region up close, and the world around it from the same lines: countries, borders, coast.

Countries are stitched from the arcs of :mod:`geodata.building.zones` after thinning, and cut at the
one coast of :mod:`geodata.building.land`; borders are those arcs on land. Fill, border and coast
therefore meet exactly, here and at the far side of the world.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiLineString, Polygon, mapping
from shapely.geometry.base import BaseGeometry

from geodata.building.compiled import country_name
from geodata.building.detail import thin
from geodata.building.land import read_land
from geodata.building.zones import Arc, build_arcs

ARAS_LEAVES_BORDER = (47.992, 39.722)
"""Where the Aras turns inland and the border goes on dry: notes of 2026-11-24, section 4."""

AKHURYAN_MOUTH = (43.660, 40.110)
"""Where the Akhuryan meets the Aras, which is the border from there on."""

_ARAS_PAIRS = frozenset({("ARM", "IRN"), ("AZE", "TUR")})
_LEAST_PART = 1e-7
"""Square degrees (about 1,000 m²): smaller crumbs of the cut at the coast are dropped."""


@cache
def drawn_arcs() -> tuple[Arc, ...]:
    """Every arc, thinned with distance from the core."""
    return tuple(Arc(thin(arc.points), arc.left, arc.right) for arc in build_arcs())


def build_region_countries() -> list[dict[str, Any]]:
    """Countries of the world on land, each one feature, detailed in the region."""
    land = read_land()
    features = []
    for code, lines in sorted(_sides_by_country().items()):
        area = shapely.intersection(_faces(lines), land)
        parts = [part for part in _parts(area) if part.area > _LEAST_PART]
        if parts:
            iso = "" if code.startswith("X") else code
            properties = {"iso": iso, "name": country_name(code)}
            geometry = mapping(shapely.MultiPolygon(parts))
            features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return features


@cache
def build_region_borders() -> list[dict[str, Any]]:
    """Land borders by pair, cut where river becomes dry land and where a part begins anew."""
    land = read_land()
    shapely.prepare(land)
    features = []
    for arc in drawn_arcs():
        if not arc.left or not arc.right:
            continue
        line = shapely.intersection(shapely.linestrings(arc.points), land)
        for part in _lines(line):
            for piece, river in _split_river(part, arc.countries):
                features.append(_border(piece, arc.countries, river))
    features.sort(
        key=lambda feature: (feature["properties"]["pair"], feature["geometry"]["coordinates"][0])
    )
    numbers: dict[str, int] = defaultdict(int)
    for feature in features:
        pair = feature["properties"]["pair"]
        numbers[pair] += 1
        feature["properties"]["id"] = f"{pair.lower()}-{numbers[pair]}"
    return features


def build_region_coast() -> list[dict[str, Any]]:
    """The coast of the same land."""
    lines = [ring for part in _parts(read_land()) for ring in (part.exterior, *part.interiors)]
    geometry = mapping(MultiLineString([list(ring.coords) for ring in lines]))
    return [{"type": "Feature", "properties": {}, "geometry": geometry}]


def _border(
    points: NDArray[np.float64], pair: tuple[str, str], river: str | None
) -> dict[str, Any]:
    a, b = pair
    disputed = a.startswith("X") or b.startswith("X")
    properties = {
        "pair": f"{a}-{b}",
        "a": a,
        "b": b,
        "kind": "river" if river else "land",
        "river": river,
        "part": _part_name(points, pair),
        "status": "disputed" if disputed else "recognised",
        "valid_from": "1991-12-26",
        "valid_to": None,
        "viewpoint": "de_facto",
        "source": "osm-timezones",
    }
    geometry = {"type": "LineString", "coordinates": points.tolist()}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _part_name(points: NDArray[np.float64], pair: tuple[str, str]) -> str | None:
    """Which stretch of a border in several: the exclave Nakhchivan lies west of 46.2 degrees."""
    if "AZE" not in pair or not {"ARM", "IRN", "TUR"} & set(pair):
        return None
    if pair == ("ARM", "AZE"):
        return "nakhchivan" if points[:, 0].mean() < 45.7 or points[:, 0].max() < 46.2 else "main"
    return "nakhchivan" if points[:, 0].mean() < 46.2 else "main"


def _split_river(
    line: NDArray[np.float64], pair: tuple[str, str]
) -> Iterable[tuple[NDArray[np.float64], str | None]]:
    """Pieces of a border with the river that each follows."""
    if pair in _ARAS_PAIRS or (pair == ("AZE", "IRN") and line[:, 0].max() < 46.3):
        yield line, "Aras"
    elif pair == ("AZE", "IRN"):
        yield from _cut(line, ARAS_LEAVES_BORDER, west=("Aras", None))
    elif pair == ("ARM", "TUR"):
        yield from _cut(line, AKHURYAN_MOUTH, west=("Akhuryan", "Aras"))
    else:
        yield line, None


def _cut(
    line: NDArray[np.float64], at: tuple[float, float], west: tuple[str | None, str | None]
) -> Iterable[tuple[NDArray[np.float64], str | None]]:
    """Cut at the vertex nearest to a point; ``west`` names the western piece, then the other."""
    number = int(np.argmin(np.hypot(*(line - np.asarray(at)).T)))
    pieces = [piece for piece in (line[: number + 1], line[number:]) if len(piece) > 1]
    pieces.sort(key=lambda piece: float(piece[:, 0].mean()))
    names = west if len(pieces) == 2 else (west[0] if at[0] > line[:, 0].max() else west[1],)
    yield from zip(pieces, names, strict=True)


def _sides_by_country() -> dict[str, list[NDArray[np.float64]]]:
    """Arcs by country, each with the country on its left."""
    sides: dict[str, list[NDArray[np.float64]]] = defaultdict(list)
    for arc in drawn_arcs():
        if arc.left:
            sides[arc.left].append(arc.points)
        if arc.right:
            sides[arc.right].append(arc.points[::-1])
    return sides


def _faces(lines: list[NDArray[np.float64]]) -> BaseGeometry:
    """What the lines enclose on their left: holes and enclaves of others fall out."""
    inward = {(*a, *b) for line in lines for a, b in zip(line, line[1:], strict=False)}
    edges = [shapely.linestrings(line) for line in lines if len(line) > 1]
    noded = shapely.union_all(edges)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return shapely.union_all([face for face in faces if _is_inside(face, inward)])


def _is_inside(face: Polygon, inward: set[tuple[float, float, float, float]]) -> bool:
    """True when the face's own edges, walked counter-clockwise, have the country on the left.

    Where thinning made lines cross, some edges are new; the others decide by majority.
    """
    points = shapely.get_coordinates(shapely.geometry.polygon.orient(face).exterior)
    pairs = list(zip(points, points[1:], strict=False))
    ours = sum((*a, *b) in inward for a, b in pairs)
    theirs = sum((*b, *a) in inward for a, b in pairs)
    return ours > theirs


def _parts(geometry: BaseGeometry) -> list[Polygon]:
    parts = shapely.get_parts(geometry)
    flat = [inner for part in parts for inner in shapely.get_parts(part)]
    return [part for part in flat if isinstance(part, Polygon) and not part.is_empty]


def _lines(geometry: BaseGeometry) -> list[NDArray[np.float64]]:
    merged = shapely.line_merge(geometry)
    lines = [shapely.get_coordinates(part) for part in shapely.get_parts(merged)]
    return [line for line in lines if len(line) > 1]
