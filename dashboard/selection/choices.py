"""What a selection can choose from."""

from __future__ import annotations

from enum import StrEnum

from seeds.records.views import DrawnBorders, Language, LayerGroup, Scope, Within
from seeds.vocabulary import Theme

__all__ = [
    "DEFAULT_LAYERS",
    "LAYER_GROUPS",
    "VIEWPOINTS",
    "Language",
    "Page",
    "Panel",
    "Scope",
    "Theme",
    "Within",
]

LAYER_GROUPS = tuple(group.value for group in LayerGroup)
"""What a reader can switch on the map, in the order of the address."""

DEFAULT_LAYERS = frozenset(LAYER_GROUPS) - {LayerGroup.CASPIAN_ZONES.value}
VIEWPOINTS = tuple(drawn.value for drawn in DrawnBorders)


class Page(StrEnum):
    """The page that fills the screen above the timeline."""

    MAP = "map"
    PAIRS = "pairs"
    CLAIMS = "claims"
    EVENTS = "events"
    SOURCES = "sources"
    BRIEFING = "briefing"


class Panel(StrEnum):
    """The open tab of the inspector."""

    PAIR = "pair"
    EVENT = "event"
    CLAIMS = "claims"
    SOURCES = "sources"
