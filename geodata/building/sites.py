"""Dams, power plants and crossings from ``compiled/sites.yml``, moved to the border line."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.building.borders import build_region_borders
from geodata.building.compiled import dated, read_compiled
from geodata.geodesy import distance_km

_PUBLISHED = "exact"
_FIELDS = ("id", "name", "local", "kind")


def build_sites() -> list[dict[str, Any]]:
    """One point a site; those without a published point lie on the drawn border line."""
    return [_feature(site) for site in read_compiled("sites")]


def _feature(site: dict[str, Any]) -> dict[str, Any]:
    given = (float(site["point"][0]), float(site["point"][1]))
    on_line = _nearest_on_border(given, site["on_pair"])
    point = given if site["precision"] == _PUBLISHED else on_line
    properties = {
        **{key: site[key] for key in _FIELDS},
        **dated(site),
        "countries": site["on_pair"].split("-"),
        "on_pair": site["on_pair"],
        "precision": site["precision"],
        "moved_km": round(distance_km(given, point), 2),
        "note": site["note"],
        "source": site["source"],
    }
    geometry = {"type": "Point", "coordinates": list(point)}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _nearest_on_border(point: tuple[float, float], pair: str) -> tuple[float, float]:
    """The vertex of the pair's border that is nearest to a point."""
    vertices = np.concatenate(
        [
            shapely.get_coordinates(shapely.geometry.shape(border["geometry"]))
            for border in build_region_borders()
            if border["properties"]["pair"] == pair
        ]
    )
    return _nearest(point, vertices)


def _nearest(point: tuple[float, float], vertices: NDArray[np.float64]) -> tuple[float, float]:
    east = (vertices[:, 0] - point[0]) * np.cos(np.radians(point[1]))
    lon, lat = vertices[int(np.argmin(np.hypot(east, vertices[:, 1] - point[1])))]
    return float(lon), float(lat)
