"""Exclaves: the pieces of a country that another country cuts off from the rest of it."""

from __future__ import annotations

from typing import Any

import shapely
from shapely.geometry import mapping

from geodata.building.region import build_region_countries, full_area
from geodata.geodesy import area_km2

_NAKHCHIVAN_POINT = (45.41, 39.21)


def build_exclaves() -> list[dict[str, Any]]:
    """The Nakhchivan Autonomous Republic of Azerbaijan, with its area in full detail."""
    point = shapely.Point(_NAKHCHIVAN_POINT)
    (azerbaijan,) = (
        shapely.geometry.shape(country["geometry"])
        for country in build_region_countries()
        if country["properties"]["iso"] == "AZE"
    )
    drawn = next(piece for piece in shapely.get_parts(azerbaijan) if piece.contains(point))
    whole = next(piece for piece in shapely.get_parts(full_area("AZE")) if piece.contains(point))
    properties = {
        "id": "nakhchivan",
        "name": "Nakhchivan",
        "local": "Naxçıvan",
        "country": "AZE",
        "area_km2": round(area_km2(whole), 1),
        "source": "osm",
    }
    return [{"type": "Feature", "properties": properties, "geometry": mapping(drawn)}]
