"""What each closed choice of the format means, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from seeds.records.briefing import Binding, SceneRole
from seeds.records.views import DrawnBorders, LayerGroup
from seeds.vocabulary import MEANINGS

CHOICES: Mapping[str, Mapping[Enum, str]] = MappingProxyType(
    {
        **MEANINGS,
        "role of a scene": {
            SceneRole.OPENING: "before the argument; the first scene or none",
            SceneRole.SCENE: "a step of the argument",
            SceneRole.CLOSING: "after the argument; the last scene or none",
        },
        "layer": {
            LayerGroup.CASPIAN_ZONES: "zones of the Caspian by the convention of 2018",
            LayerGroup.CORRIDOR: "the North–South Corridor",
            LayerGroup.DISPUTED: "lines that states dispute",
            LayerGroup.PLACES: "cities and towns",
            LayerGroup.RIVERS: "Aras and Kura",
            LayerGroup.SHARED_BORDER: "the land border of the pair",
            LayerGroup.SITES: "dams, power plants and crossings",
        },
        "viewpoint": {
            DrawnBorders.DE_FACTO: "borders as they were held on the day",
        },
        "value in braces": {
            Binding.A: "name of the pair's first country",
            Binding.B: "name of the pair's second country",
            Binding.BORDER_KM: "length of the pair's land border, whole kilometres",
            Binding.RIVER_SHARE: "share of that border which runs along a river",
            Binding.EVENTS: "events that the scene shows",
            Binding.PAIR_EVENTS: "of the scene's window and kinds, those of the pair",
            Binding.INEXACT: "of the events that it shows, those without an exact date",
            Binding.VISITS: "visits between the pair in the window",
            Binding.VISITS_A_TO_B: "visits that the first country paid to the second",
            Binding.VISITS_B_TO_A: "visits that the second country paid to the first",
            Binding.AGREEMENTS: "agreements of the pair in the window",
            Binding.SITES_ON_BORDER: "dams and power plants in use on the pair's border",
            Binding.CORRIDOR_KM: "length of the corridor as designed, whole kilometres",
            Binding.WINDOW: "the window in words",
            Binding.AS_OF: "the day on which borders and layers hold",
        },
    }
)
"""Name of a choice, as the format's tables have it → its values → what each means."""
