"""Ids of the map view; assets/js/map knows them too."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the map view's components."""

    ROOT = "map-view"
    PLACE = "map-place"
    MAP = "map"
    OVERLAY = "map-overlay"
    FREE = "map-free"
    CARD = "map-card"
    LIST = "map-list"
    SUMMARY = "map-summary"
    STATUS = "map-status"
    EMPTY = "map-empty"
    LEGEND = "map-legend"
    PLACELESS = "map-placeless"
    SCALE = "map-scale"
    ATTRIBUTION = "map-attribution"
    ZOOM_IN = "map-zoom-in"
    ZOOM_OUT = "map-zoom-out"
    ZOOM_PAIR = "map-zoom-pair"
    SUMMARY_BUTTON = "map-summary-button"
    LAYERS = "layers-panel"
    LAYERS_FOLD = "layers-fold"
    LAYERS_BODY = "layers-body"
    BORDERS_WORDS = "borders-words"
    AS_OF = "map-as-of"
    VIEWPOINT = "map-viewpoint"
    SCOPE = "map-scope"
    KINDS = "map-kinds"
