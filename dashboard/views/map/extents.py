"""Where the borders of pairs lie, so that the browser can look at a pair without their geometry."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.layers import LAYERS, read_layer

Extent = tuple[float, float, float, float]
"""West, south, east and north in degrees."""

_LAYER = "region_borders"
_DIGITS = 3
"""About a hundred metres: enough to frame a border."""


def border_extents() -> dict[str, Extent]:
    """The extent of each land border that is drawn, keyed ``"AZE-IRN"``.

    Key order is that of the layer: the two alpha-3 codes sorted.
    """
    if _LAYER not in LAYERS:
        return {}
    points: dict[str, list[tuple[float, float]]] = {}
    for feature in read_layer(_LAYER)["features"]:
        pair = feature["properties"]["pair"]
        points.setdefault(pair, []).extend(feature["geometry"]["coordinates"])
    return {pair: _extent(found) for pair, found in sorted(points.items())}


def _extent(points: Iterable[tuple[float, float]]) -> Extent:
    lons, lats = zip(*points, strict=True)
    west, south, east, north = min(lons), min(lats), max(lons), max(lats)
    return (
        round(west, _DIGITS),
        round(south, _DIGITS),
        round(east, _DIGITS),
        round(north, _DIGITS),
    )
