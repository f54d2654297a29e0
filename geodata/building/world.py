"""The world at low zoom: the same countries and borders as up close, thinned evenly.

Because both sets come from the same lines, nothing jumps where the map passes from one to the
other. The set ends at zoom 5; above, :mod:`geodata.building.region` has it all.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from geodata.building.borders import border_features
from geodata.building.detail import FAR
from geodata.building.region import country_features


def build_world_countries() -> list[dict[str, Any]]:
    """Countries as multipolygons, with alpha-3 codes where ISO 3166 has one."""
    return country_features(FAR)


def build_world_borders() -> list[dict[str, Any]]:
    """Land borders, one feature a pair."""
    lines: dict[tuple[str, str], list[Any]] = defaultdict(list)
    status: dict[tuple[str, str], str] = {}
    for border in border_features(FAR):
        properties = border["properties"]
        pair = properties["a"], properties["b"]
        lines[pair].append(border["geometry"]["coordinates"])
        status[pair] = properties["status"]
    return [
        {
            "type": "Feature",
            "properties": {"pair": f"{a}-{b}", "a": a, "b": b, "status": status[a, b]},
            "geometry": {"type": "MultiLineString", "coordinates": parts},
        }
        for (a, b), parts in sorted(lines.items())
    ]
