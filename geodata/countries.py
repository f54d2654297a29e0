"""The countries that the layers know: their codes, names and roughly where each lies.

Codes are ISO 3166 alpha-3, and XKX for Kosovo, which has no code there. ``python -m geodata build
country_boxes`` writes the table.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import shapely

from geodata.layers import load_geojson

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


def countries_at(lon: float, lat: float) -> tuple[str, ...]:
    """Codes of the countries whose ground, as drawn at low zoom, holds a point in degrees."""
    codes, tree = _ground()
    found = tree.query(shapely.Point(lon, lat), predicate="within")
    return tuple(codes[number] for number in sorted(found))


@cache
def _ground() -> tuple[tuple[str, ...], shapely.STRtree]:
    """Every country with a code, and its ground in the same order."""
    features = [f for f in load_geojson("world_countries")["features"] if f["properties"]["iso"]]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    return tuple(f["properties"]["iso"] for f in features), shapely.STRtree(shapes)
