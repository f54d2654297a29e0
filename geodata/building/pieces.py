"""A polygon under a code: what the sources of countries are brought to."""

from __future__ import annotations

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Piece:
    """A polygon, or what is left of one, under a code."""

    code: str
    shape: BaseGeometry
