"""What a view of the map can choose from: the closed lists that scenes and selections share."""

from __future__ import annotations

from enum import StrEnum

from seeds.vocabulary import Language, Scope, Within

__all__ = ["DrawnBorders", "Language", "LayerGroup", "Scope", "Within"]


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
