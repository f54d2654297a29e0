"""Builds the layers from registry packages; run as ``python -m geodata build``.

Every layer has one builder, ``build_<layer>() -> list[feature]``, in a module named after what it
is about. Builders are imported when they are run, so that the dashboard never needs the packages
that they read.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.building.writing import write_layer, write_packed, write_table


@dataclass(frozen=True)
class Builder:
    """Where a layer is built and written: module, licence folder, decimals of a degree.

    A table is measured like a layer but has no geometry of its own; a packed file is bytes that a
    reader of its own understands.
    """

    layer: str
    module: str
    folder: str
    digits: int = 5
    is_table: bool = False
    is_packed: bool = False

    def write(self) -> Path:
        """Build and write features, a table's rows or packed bytes; the path of the file."""
        module = importlib.import_module(f"geodata.building.{self.module}")
        built: Any = getattr(module, f"build_{self.layer}")()
        if self.is_packed:
            return write_packed(self.layer, built, self.folder)
        if self.is_table:
            return write_table(self.layer, built, self.folder)
        return write_layer(self.layer, built, self.folder, self.digits)


BUILDERS = {
    builder.layer: builder
    for builder in (
        Builder("ground", "ground.world", "osm", is_packed=True),
        Builder("ground_places", "ground.places", "geonames", is_packed=True),
        Builder("ground_tiles", "ground.tiles", "osm", is_packed=True),
        Builder("world_countries", "world", "osm", 2),
        Builder("world_borders", "world", "osm", 2),
        Builder("world_coast", "coast", "osm", 2),
        Builder("region_countries", "region", "osm"),
        Builder("region_borders", "borders", "osm"),
        Builder("region_coast", "coast", "osm"),
        Builder("exclaves", "exclaves", "osm"),
        Builder("border_lengths", "lengths", "osm", is_table=True),
        Builder("border_control", "control", "osm", is_table=True),
        Builder("country_boxes", "boxes", "osm", is_table=True),
        Builder("towns_apart", "towns", "osm", is_table=True),
        Builder("rivers", "rivers", "osm"),
        Builder("caspian", "caspian", "osm"),
        Builder("caspian_zones", "caspian", "osm"),
        Builder("caspian_limits", "caspian", "osm", 4),
        Builder("caspian_equidistance", "caspian", "osm", 4),
        Builder("corridor", "corridor", "osm", 4),
        Builder("sites", "sites", "osm"),
        Builder("places", "places", "geonames", 4),
        Builder("country_labels", "labels", "osm", 3),
        Builder("water_labels", "labels", "compiled", 3),
        Builder("disputed", "disputed", "natural_earth", 4),
    )
}
"""Layer name → its builder, in an order in which they can be built."""
