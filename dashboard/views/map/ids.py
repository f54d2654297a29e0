"""Ids of the map view; assets/js/map knows them too."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the map view's components."""

    ROOT = "map-view"
    MAP = "map"
    OVERLAY = "map-overlay"
    CARD = "map-card"
    LIST = "map-list"
    SUMMARY = "map-summary"
    EMPTY = "map-empty"
    SCALE = "map-scale"
    ATTRIBUTION = "map-attribution"
    ZOOM_IN = "map-zoom-in"
    ZOOM_OUT = "map-zoom-out"
    ZOOM_PAIR = "map-zoom-pair"
    LAYERS = "layers-panel"
