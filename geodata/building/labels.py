"""Where the names of countries and waters stand, and from which zoom they are read."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import shapely

from geodata.building.compiled import country_name, local_name, read_compiled
from geodata.building.world import build_world_countries
from geodata.geodesy import area_km2

_RANKS = ((2_500_000, 2), (700_000, 3), (150_000, 4), (20_000, 5), (0, 6))
"""From this area, in square kilometres, a country's name is read from the zoom beside it."""

_FINENESS_DEG = 0.1
"""How near to the middle a name comes: it is a place for letters, not a measure."""


def build_country_labels() -> list[dict[str, Any]]:
    """A point for every country of ISO 3166, in the widest part of its largest piece."""
    chosen = read_compiled("countries")["labels"]
    features = []
    for code, pieces in _pieces_by_country().items():
        areas = [area_km2(piece) for piece in pieces]
        label = chosen.get(code, {})
        point = label.get("point") or _middle(pieces[areas.index(max(areas))])
        properties = {
            "iso": code,
            "name": country_name(code),
            "local": local_name(code),
            "rank": label.get("rank") or _rank(sum(areas)),
        }
        features.append(_feature(properties, point))
    return sorted(features, key=lambda feature: feature["properties"]["iso"])


def build_water_labels() -> list[dict[str, Any]]:
    """A point for every named water of ``compiled/waters.yml``."""
    return [
        _feature({key: water[key] for key in ("id", "name", "local", "rank")}, water["point"])
        for water in read_compiled("waters")
    ]


def _pieces_by_country() -> dict[str, list[shapely.Polygon]]:
    found: dict[str, list[shapely.Polygon]] = defaultdict(list)
    for feature in build_world_countries():
        if feature["properties"]["iso"]:
            shape = shapely.geometry.shape(feature["geometry"])
            found[feature["properties"]["iso"]] += shapely.get_parts(shape).tolist()
    return found


def _middle(piece: shapely.Polygon) -> list[float]:
    """The middle of the largest circle that fits, in degrees: a place for letters only."""
    circle = shapely.maximum_inscribed_circle(piece, tolerance=_FINENESS_DEG)
    lon, lat = shapely.get_coordinates(circle)[0]
    return [float(lon), float(lat)]


def _rank(area: float) -> int:
    return next(rank for least, rank in _RANKS if area >= least)


def _feature(properties: dict[str, Any], point: list[float]) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": point}
    return {"type": "Feature", "properties": properties, "geometry": geometry}
