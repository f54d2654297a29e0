"""What a selection can choose from."""

from __future__ import annotations

from enum import StrEnum

LAYER_GROUPS = (
    "caspian_zones",
    "corridor",
    "disputed",
    "places",
    "rivers",
    "shared_border",
    "sites",
)
"""What a reader can switch on the map, in the order of the address."""

DEFAULT_LAYERS = frozenset(LAYER_GROUPS) - {"caspian_zones"}
VIEWPOINTS = ("de_facto",)


class Page(StrEnum):
    """The page that fills the screen above the timeline."""

    MAP = "map"
    PAIRS = "pairs"
    CLAIMS = "claims"
    EVENTS = "events"
    SOURCES = "sources"
    BRIEFING = "briefing"


class Within(StrEnum):
    """How an inexact date counts: it may lie in the window, or it must."""

    POSSIBLY = "possibly"
    CERTAINLY = "certainly"


class Panel(StrEnum):
    """The open tab of the inspector."""

    PAIR = "pair"
    EVENT = "event"
    CLAIMS = "claims"
    SOURCES = "sources"


class Scope(StrEnum):
    """Whether events of other countries are shown beside those of the pair."""

    ALL = "all"
    PAIR = "pair"


class Language(StrEnum):
    """Whether names are English or in the script of the place."""

    ENGLISH = "en"
    LOCAL = "local"


class Theme(StrEnum):
    """Light, dark, or as the reader's system says."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
