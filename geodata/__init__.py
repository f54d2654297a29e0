"""Where it is: layers of measured geometry, and the geodesy that measures them.

The few calls that a notebook needs; ``docs/notebook.md`` shows them. Each is loaded when it is
first asked for: geopandas takes most of a second, which nobody pays who only measures a border.

``measure_border(a, b)``
    The land border of two countries: length, stretches, river share, published figures.
``bordering_pairs()``
    Every pair of countries with a land border.
``read_ground(box, tolerance_m=…)``
    What lies in a box anywhere on earth: countries, borders, coast, lakes, rivers and places.
``country_at(lon, lat)``
    The code of the country on whose ground a place lies.
``read_layer(name)``
    A layer as a GeoDataFrame in EPSG:4326; ``geodata/README.md`` tells the columns.
``clip_to_countries(frame, *codes)``
    What of a frame lies on the ground of some countries.
``join_countries(points)``
    Points with the code of the country on whose ground each lies.
``lengths_km(frame)``, ``areas_km2(frame)``
    What lines and polygons measure on the ellipsoid, by row.

``NoBorderError`` and ``UnknownLayerError`` are what they raise, both of them KeyErrors.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geodata.borders import NoBorderError, bordering_pairs, measure_border
    from geodata.frames import (
        UnknownLayerError,
        areas_km2,
        clip_to_countries,
        join_countries,
        lengths_km,
        read_layer,
    )
    from geodata.ground.countries import country_at
    from geodata.ground.reading import read_ground

__all__ = [
    "NoBorderError",
    "UnknownLayerError",
    "areas_km2",
    "bordering_pairs",
    "clip_to_countries",
    "country_at",
    "join_countries",
    "lengths_km",
    "measure_border",
    "read_ground",
    "read_layer",
]

_HOMES = {
    "geodata.borders": ("NoBorderError", "bordering_pairs", "measure_border"),
    "geodata.frames": (
        "UnknownLayerError",
        "areas_km2",
        "clip_to_countries",
        "join_countries",
        "lengths_km",
        "read_layer",
    ),
    "geodata.ground.countries": ("country_at",),
    "geodata.ground.reading": ("read_ground",),
}
"""Module → what it is asked for here."""


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]
