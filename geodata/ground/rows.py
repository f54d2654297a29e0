"""Rows of a layer before they are a frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import shapely


@dataclass(frozen=True)
class Row:
    """A feature: its geometry, and its fields in the order of the layer's columns."""

    shape: shapely.Geometry
    fields: tuple[Any, ...]


def joined(rows: Iterable[Row]) -> list[Row]:
    """Rows with the same fields made one, in the order of the first; points stay apart."""
    found: dict[tuple[Any, ...], list[shapely.Geometry]] = {}
    for row in rows:
        found.setdefault(row.fields, []).append(row.shape)
    return [Row(_together(shapes), fields) for fields, shapes in found.items()]


def _together(shapes: list[shapely.Geometry]) -> shapely.Geometry:
    if len(shapes) == 1:
        return shapes[0]
    parts = shapely.get_parts(shapes)
    if parts[0].geom_type == "Polygon":
        return shapely.multipolygons(parts)
    return shapely.multilinestrings(parts)
