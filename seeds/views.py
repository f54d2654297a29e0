"""What a view of the map can choose from: the closed lists that scenes and selections share."""

from __future__ import annotations

from enum import StrEnum


class LayerGroup(StrEnum):
    """What can be switched on the map."""

    CASPIAN_ZONES = "caspian_zones"
    CORRIDOR = "corridor"
    DISPUTED = "disputed"
    PLACES = "places"
    RIVERS = "rivers"
    SHARED_BORDER = "shared_border"
    SITES = "sites"


class DrawnBorders(StrEnum):
    """Which of several drawn borders is shown; see geodata.viewpoints."""

    DE_FACTO = "de_facto"


class Within(StrEnum):
    """How an inexact date counts: it may lie in the window, or it must."""

    POSSIBLY = "possibly"
    CERTAINLY = "certainly"


class Scope(StrEnum):
    """Whether events of other countries are shown beside those of the pair."""

    ALL = "all"
    PAIR = "pair"


class Language(StrEnum):
    """Whether names are English or in the script of the place."""

    ENGLISH = "en"
    LOCAL = "local"
