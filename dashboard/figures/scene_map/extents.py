"""Where the borders of pairs lie: a pair can be looked at without their geometry."""

from __future__ import annotations

from functools import cache

from geodata.frames import read_layer
from geodata.layers import LAYERS

Extent = tuple[float, float, float, float]
"""West, south, east and north in degrees."""

_LAYER = "region_borders"
_DIGITS = 3
"""About a hundred metres: enough to frame a border."""


@cache
def border_extents() -> dict[str, Extent]:
    """The extent of each land border that is drawn, keyed ``"AZE-IRN"``.

    Key order is that of the layer: the two alpha-3 codes sorted.
    """
    if _LAYER not in LAYERS:
        return {}
    borders = read_layer(_LAYER)
    sides = {"minx": "min", "miny": "min", "maxx": "max", "maxy": "max"}
    boxes = borders.bounds.groupby(borders["pair"]).agg(sides).round(_DIGITS)
    return {
        pair: (west, south, east, north) for pair, west, south, east, north in boxes.itertuples()
    }
