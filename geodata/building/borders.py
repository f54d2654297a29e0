"""Land borders by pair: which stretch is which, which river it follows.

The drawn lines are thinned for the map; :mod:`geodata.building.lengths` measures the same stretches
on the lines as the source has them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.border_days import border_days
from geodata.building.arcs import Arc, build_arcs, drawn_arcs
from geodata.building.compiled import read_compiled
from geodata.building.detail import CLOSE, Detail
from geodata.building.land import cut_at_full_shore, read_land

ARAS_LEAVES_BORDER = (47.992, 39.722)
"""Where the Aras turns inland and the border leaves it: notes of 2026-11-24, section 4."""

AKHURYAN_MOUTH = (43.660, 40.110)
"""Where the Akhuryan meets the Aras, which is the border from there on."""

_ARAS_PAIRS = frozenset({("ARM", "IRN"), ("AZE", "TUR")})
_NAKHCHIVAN_PAIRS = frozenset({("ARM", "AZE"), ("AZE", "IRN"), ("AZE", "TUR")})
_NAKHCHIVAN_EAST = 46.2
"""Degrees east: the exclave lies west of here, the rest of Azerbaijan's south further east."""

_KARKI_WEST = 45.7
"""The border of Armenia with the exclave has its middle west of here."""

Line = NDArray[np.float64]
Stretch = tuple[Line, str | None]
"""A line and the river that it follows."""


def build_region_borders() -> list[dict[str, Any]]:
    """Land borders by pair, detailed in the region."""
    return border_features(CLOSE)


@cache
def border_features(detail: Detail) -> list[dict[str, Any]]:
    """Land borders by pair as drawn, cut where river becomes dry land and where a part begins.

    They run on across lakes. Countries that share no border on the full shore share none here: a
    thinned coast is no bridge.
    """
    land = read_land(detail)
    shapely.prepare(land)
    features = []
    for arc in drawn_arcs(detail):
        if arc.countries in land_pairs():
            on_land = shapely.intersection(shapely.linestrings(arc.points), land)
            for line in lines_of(on_land):
                features += [
                    _feature(piece, arc, river) for piece, river in split_river(line, arc.countries)
                ]
    features.sort(key=lambda f: (f["properties"]["pair"], f["geometry"]["coordinates"][0]))
    numbers: dict[str, int] = defaultdict(int)
    for feature in features:
        pair = feature["properties"]["pair"]
        numbers[pair] += 1
        feature["properties"]["id"] = f"{pair.lower()}-{numbers[pair]}"
    return features


@cache
def dry_lines() -> tuple[tuple[tuple[str, str], Line], ...]:
    """Every border line of two countries, in full detail, cut at the full shore."""
    return tuple(
        (arc.countries, line)
        for arc in build_arcs()
        if arc.left and arc.right
        for line in lines_of(cut_at_full_shore(shapely.linestrings(arc.points)))
    )


@cache
def land_pairs() -> frozenset[tuple[str, str]]:
    """Every pair of countries, or of one and ground of no state, that meet on land.

    ``compiled/no_borders.yml`` lists those that only seem to: a causeway, a drawing of the shore.
    """
    seeming = {tuple(row["pair"].split("-")) for row in read_compiled("no_borders")}
    return frozenset(pair for pair, _ in dry_lines()) - seeming


def lines_of(geometry: shapely.Geometry) -> list[Line]:
    """The lines of a cut, joined where they meet."""
    merged = shapely.line_merge(geometry)
    lines = [shapely.get_coordinates(part) for part in shapely.get_parts(merged)]
    return [line for line in lines if len(line) > 1]


def _feature(points: Line, arc: Arc, river: str | None) -> dict[str, Any]:
    a, b = arc.countries
    since = border_days().since.get(f"{a}-{b}")
    properties = {
        "pair": f"{a}-{b}",
        "a": a,
        "b": b,
        "kind": "river" if river else "land",
        "river": river,
        "part": part_name(points, arc.countries),
        "status": "disputed" if arc.is_disputed else "recognised",
        "valid_from": since.isoformat() if since else None,
        "valid_to": None,
        "viewpoint": "de_facto",
        "source": "osm",
    }
    geometry = {"type": "LineString", "coordinates": points.tolist()}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def part_name(points: Line, pair: tuple[str, str]) -> str | None:
    """Which stretch of a border in several, ``nakhchivan`` or ``main``; None where it is whole."""
    if pair not in _NAKHCHIVAN_PAIRS:
        return None
    if pair == ("ARM", "AZE"):
        west = points[:, 0].mean() < _KARKI_WEST or points[:, 0].max() < _NAKHCHIVAN_EAST
        return "nakhchivan" if west else "main"
    return "nakhchivan" if points[:, 0].mean() < _NAKHCHIVAN_EAST else "main"


def split_river(line: Line, pair: tuple[str, str]) -> Iterable[Stretch]:
    """Pieces of a border with the river that each follows."""
    if pair in _ARAS_PAIRS or (
        pair == ("AZE", "IRN") and line[:, 0].max() < _NAKHCHIVAN_EAST + 0.1
    ):
        yield line, "Aras"
    elif pair == ("AZE", "IRN"):
        yield from _cut(line, ARAS_LEAVES_BORDER, west=("Aras", None))
    elif pair == ("ARM", "TUR"):
        yield from _cut(line, AKHURYAN_MOUTH, west=("Akhuryan", "Aras"))
    else:
        yield line, None


def _cut(
    line: Line, at: tuple[float, float], west: tuple[str | None, str | None]
) -> Iterable[Stretch]:
    """Cut at the vertex nearest to a point; ``west`` names the western piece, then the other."""
    number = int(np.argmin(np.hypot(*(line - np.asarray(at)).T)))
    pieces = [piece for piece in (line[: number + 1], line[number:]) if len(piece) > 1]
    pieces.sort(key=lambda piece: float(piece[:, 0].mean()))
    names = west if len(pieces) == 2 else (west[0] if at[0] > line[:, 0].max() else west[1],)
    yield from zip(pieces, names, strict=True)
