"""Exclaves: parts of a country that it cannot reach from its main part over its own land.

Only those that the region's dossiers speak of are a layer of their own; each is the piece of its
country's drawn polygon that holds a given point, so that it fits its neighbours exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry import mapping, shape

from geodata.building.region import build_region_countries
from geodata.geodesy import area_km2


@dataclass(frozen=True)
class Exclave:
    """An exclave to be cut out: ``inside`` is a point in it, lon and lat."""

    id: str
    name: str
    local: str
    country: str
    inside: tuple[float, float]


EXCLAVES = (Exclave("nakhchivan", "Nakhchivan", "Naxçıvan", "AZE", (45.41, 39.21)),)


def build_exclaves() -> list[dict[str, Any]]:
    """Each exclave as a polygon with its geodesic area, as drawn."""
    countries = {f["properties"]["iso"]: f["geometry"] for f in build_region_countries()}
    return [_feature(exclave, countries[exclave.country]) for exclave in EXCLAVES]


def _feature(exclave: Exclave, country: dict[str, Any]) -> dict[str, Any]:
    point = shapely.Point(exclave.inside)
    part = next(part for part in shapely.get_parts(shape(country)) if part.contains(point))
    properties = {
        "id": exclave.id,
        "name": exclave.name,
        "local": exclave.local,
        "country": exclave.country,
        "area_km2": round(area_km2(part)),
        "valid_from": "1991-12-26",
        "valid_to": None,
        "viewpoint": "de_facto",
    }
    return {"type": "Feature", "properties": properties, "geometry": mapping(part)}
