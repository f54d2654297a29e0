"""The countries that the layers know: their codes, names and roughly where each lies.

Codes are ISO 3166 alpha-3, and XKX for Kosovo, which has no code there. ``python -m geodata build
country_boxes`` writes the table.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geodata.layers import read_layer

_TABLE = Path(__file__).parent / "layers" / "osm" / "country_boxes.json"


Box = tuple[float, float, float, float]
"""West, south, east and north, degrees on WGS84."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country with boxes around all that the source gives to it; none crosses 180 degrees."""

    code: str
    name: str
    boxes: tuple[Box, ...]

    def holds(self, lon: float, lat: float, margin: float = 0.0) -> bool:
        """True for a point in one of the boxes or within ``margin`` degrees of it."""
        return any(
            west - margin <= turned <= east + margin and south - margin <= lat <= north + margin
            for west, south, east, north in self.boxes
            for turned in (lon - 360, lon, lon + 360)
        )


def find_country(code: str) -> Country | None:
    """A country by its code in either case; None where there is none with it."""
    return _countries().get(code.upper())


def country_codes() -> tuple[str, ...]:
    """Every code, in alphabetical order."""
    return tuple(sorted(_countries()))


@cache
def _countries() -> Mapping[str, Country]:
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            row["country"]: Country(
                row["country"], row["name"], tuple(tuple(box) for box in row["boxes"])
            )
            for row in table["countries"]
        }
    )


def countries_at(lon: float, lat: float) -> Iterator[str]:
    """Codes of the countries whose ground, as drawn at low zoom, holds a point in degrees."""
    for code, polygons in _ground().items():
        country = find_country(code)
        if country is None or not country.holds(lon, lat):
            continue
        if any(sum(_crosses(ring, lon, lat) for ring in polygon) % 2 for polygon in polygons):
            yield code


@cache
def _ground() -> Mapping[str, list[Any]]:
    """The polygons of every country with a code, by code."""
    found: dict[str, list[Any]] = {}
    for feature in read_layer("world_countries")["features"]:
        if feature["properties"]["iso"]:
            geometry = feature["geometry"]
            one = geometry["type"] == "Polygon"
            polygons = [geometry["coordinates"]] if one else geometry["coordinates"]
            found.setdefault(feature["properties"]["iso"], []).extend(polygons)
    return MappingProxyType(found)


def _crosses(ring: list[Any], lon: float, lat: float) -> int:
    """How often a ray from the point to the east crosses a ring."""
    count = 0
    for (x1, y1, *_), (x2, y2, *_) in pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            count += 1
    return count
