"""Which ground is whose: OpenStreetMap's countries out to 12 nautical miles, each spot once.

These say who; where exactly a line runs is read from the finer polygons of
:mod:`geodata.building.zones`.

npm ``@osm_borders/maritime_10m`` has a polygon for each of 249 codes of ISO 3166 and for Kosovo
(XKX), and gives ground that two states hold to be theirs to both. ``compiled/overlaps.yml`` says
as whose each such overlap is drawn; what it leaves out may only be a sliver.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from geodata.building.compiled import read_compiled
from geodata.building.fetching import OSM_BORDERS, fetch
from geodata.geodesy import area_km2

LEAST_OVERLAP_KM2 = 1.0
"""What a pair's overlaps may measure in all without a row of their own."""


class OverlapError(ValueError):
    """Two countries both have more ground than a sliver, and the table does not say whose it is."""


@dataclass(frozen=True)
class Overlap:
    """A row of the table: ground of ``a`` and ``b``, ``drawn`` as one of them or as neither."""

    a: str
    b: str
    drawn: str
    status: str
    within: tuple[float, float, float, float] | None


@cache
def read_countries() -> dict[str, BaseGeometry]:
    """Ground and sea strip by code, without overlaps; codes of our own begin with X.

    Raises
    ------
    OverlapError
        Where two countries overlap by more than ``LEAST_OVERLAP_KM2`` and no row says whose it is.

    """
    ground = dict(read_claimed())
    table = read_compiled("overlaps")
    for state, territories in table["territories"].items():
        ground[state] = shapely.difference(
            ground[state], shapely.union_all([ground[code] for code in territories])
        )
    for row in _rows():
        _settle(ground, row)
    _share_slivers(ground)
    return {code: shape for code, shape in sorted(ground.items()) if not shape.is_empty}


@cache
def read_claimed() -> dict[str, BaseGeometry]:
    """What the source gives to each code, overlaps and all."""
    text = (fetch(OSM_BORDERS) / "package" / "borders.geo.json").read_text(encoding="utf-8")
    return {
        feature["properties"]["isoA3"]: shapely.union_all(
            [shapely.make_valid(polygon) for polygon in _polygons(feature["geometry"])]
        )
        for feature in json.loads(text)["features"]
    }


def is_disputed(a: str, b: str) -> bool:
    """Whether the line between two countries, codes in alphabetical order, is disputed."""
    return bool({a, b} & own_codes()) or f"{a}-{b}" in read_compiled("overlaps")["disputed_pairs"]


@cache
def own_codes() -> frozenset[str]:
    """Codes of our own, for ground that is drawn as no state's."""
    table = read_compiled("overlaps")
    rows = [*table["overlaps"], *table["zones"]]
    return frozenset(row["drawn"] for row in rows if row["drawn"][0] == "X") - {"XKX"}


@cache
def _rows() -> tuple[Overlap, ...]:
    return tuple(
        Overlap(row["a"], row["b"], row["drawn"], row["status"], row.get("within"))
        for row in read_compiled("overlaps")["overlaps"]
    )


def _settle(ground: dict[str, BaseGeometry], row: Overlap) -> None:
    """Leave the overlap of two countries to the one as whose it is drawn, or to neither."""
    both = _inside(shapely.intersection(ground[row.a], ground[row.b]), row)
    for code in {row.a, row.b} - {row.drawn}:
        ground[code] = shapely.difference(ground[code], both)
    if row.drawn not in (row.a, row.b):
        ground[row.drawn] = both


def _inside(shape: BaseGeometry, row: Overlap) -> BaseGeometry:
    shape = _areas(shape)
    if row.within is None:
        return shape
    around = box(*row.within)
    parts = [part for part in shapely.get_parts(shape) if around.intersects(part)]
    return MultiPolygon(list(parts))


def _share_slivers(ground: dict[str, BaseGeometry]) -> None:
    """What still overlaps is left to the first code; OverlapError where that is no sliver."""
    codes = sorted(ground)
    shapes = [ground[code] for code in codes]
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects").T
    for one, other in sorted((int(i), int(j)) for i, j in pairs if i < j):
        a, b = codes[one], codes[other]
        both = _areas(shapely.intersection(ground[a], ground[b]))
        if both.is_empty:
            continue
        area = area_km2(both)
        if area >= LEAST_OVERLAP_KM2:
            spot = both.representative_point()
            raise OverlapError(
                f"{a} and {b} both have {area:,.1f} km², as at {spot.x:.3f}, {spot.y:.3f}; "
                "say in geodata/compiled/overlaps.yml as whose it is drawn"
            )
        ground[b] = shapely.difference(ground[b], both)


def _areas(shape: BaseGeometry) -> BaseGeometry:
    """What of a shape has an area."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return MultiPolygon([part for part in parts if isinstance(part, Polygon)])


def _polygons(geometry: dict[str, Any]) -> Iterator[Polygon]:
    """Every polygon of a geometry or collection of them."""
    match geometry["type"]:
        case "GeometryCollection":
            for inner in geometry["geometries"]:
                yield from _polygons(inner)
        case "MultiPolygon":
            for shell, *holes in geometry["coordinates"]:
                yield Polygon(shell, holes)
        case "Polygon":
            shell, *holes = geometry["coordinates"]
            yield Polygon(shell, holes)
