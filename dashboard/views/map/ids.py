"""Ids of the map view."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the map view's components."""

    ROOT = "map-view"
