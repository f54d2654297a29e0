"""Builds the layers from registry packages; run as ``python -m geodata build``.

Every layer has one builder, ``build_<layer>() -> list[feature]``, in a module named after what it
is about. Builders are imported when they are run, so that the dashboard never needs the packages
that they read.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Builder:
    """Where a layer is built and written: module, licence folder, decimals of a degree."""

    layer: str
    module: str
    folder: str
    digits: int = 5

    def features(self) -> list[dict[str, Any]]:
        """Build the layer's features."""
        module = importlib.import_module(f"geodata.building.{self.module}")
        build = getattr(module, f"build_{self.layer}")
        return build()  # type: ignore[no-any-return]


BUILDERS = {
    builder.layer: builder
    for builder in (
        Builder("world_countries", "world", "natural_earth", 2),
        Builder("world_borders", "world", "natural_earth", 2),
        Builder("region_countries", "region", "osm"),
        Builder("region_borders", "region", "osm"),
        Builder("region_coast", "region", "osm"),
        Builder("rivers", "rivers", "osm"),
        Builder("caspian", "caspian", "osm"),
        Builder("caspian_zones", "caspian", "osm", 4),
        Builder("caspian_equidistance", "caspian", "osm", 4),
        Builder("corridor", "corridor", "osm", 4),
        Builder("sites", "sites", "compiled"),
        Builder("places", "places", "geonames", 4),
        Builder("country_labels", "labels", "compiled", 3),
        Builder("water_labels", "labels", "compiled", 3),
        Builder("disputed", "disputed", "natural_earth", 4),
    )
}
"""Layer name → its builder, in an order in which they can be built."""
