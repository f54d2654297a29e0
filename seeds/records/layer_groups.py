"""Which of the map's layers a dossier has: those that touch its countries.

A layer that lies elsewhere says nothing about a dossier, and its switch and its figures would say
something false. What is drawn for every country, borders and towns, every dossier has.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from geodata.countries import countries_at
from geodata.layers import LAYERS, load_geojson
from seeds.records.dossier import Dossier
from seeds.records.views import LayerGroup

EVERYWHERE = frozenset({LayerGroup.SHARED_BORDER.value, LayerGroup.PLACES.value})
"""Groups of which every dossier has something."""

_BORDERS = "region_borders"

Countries = frozenset[str]


def groups_of(dossier: Dossier) -> tuple[str, ...]:
    """The groups of layers that a dossier has, in the order of the address."""
    countries = frozenset(country.code for country in dossier.countries)
    return touched_groups(dossier.opening.pair, countries)


@cache
def touched_groups(pair: tuple[str, str] | None, countries: Countries) -> tuple[str, ...]:
    """The groups that touch a dossier of these countries (alpha-3) whose opening pair is ``pair``.

    A group that lies in several countries touches it where two of them, one of the pair, are among
    the dossier's; where its features tell their own pairs, the two are one of those. A group within
    a single country touches the dossiers whose pair has that country. Without a pair every country
    of the dossier counts as one of it.
    """
    sides = frozenset(pair) if pair else countries
    return tuple(
        group.value
        for group in LayerGroup
        if group.value in EVERYWHERE
        or any(_touches(lies, sides, countries) for lies in _lies_in(group.value))
    )


def _touches(lies: Countries, sides: Countries, countries: Countries) -> bool:
    if len(lies) < 2:
        return bool(lies & sides)
    return bool(lies & sides) and len(lies & countries) > 1


@cache
def _lies_in(group: str) -> tuple[Countries, ...]:
    """Where a group lies: sets of countries, each of which belongs together."""
    told: set[Countries] = set()
    shared: set[str] = set()
    for name, layer in LAYERS.items():
        if layer.group != group:
            continue
        for feature in load_geojson(name)["features"]:
            properties = feature["properties"]
            if properties.get("countries"):
                told.add(frozenset(properties["countries"]))
            elif properties.get("state") or properties.get("country"):
                shared.add(properties.get("state") or properties["country"])
            elif "country" in properties:  # at sea: what it leads to
                shared |= _at_ends(feature["geometry"])
            elif properties.get("name") in _border_rivers():
                told |= _border_rivers()[properties["name"]]
            elif "valid_from" in properties:
                shared |= _around(feature["geometry"])
    return tuple(sorted((*told, frozenset(shared)), key=sorted))


@cache
def _border_rivers() -> Mapping[str, set[Countries]]:
    """The pairs between which each river is the border, by its name."""
    found: dict[str, set[Countries]] = {}
    for feature in load_geojson(_BORDERS)["features"] if _BORDERS in LAYERS else ():
        names: dict[str, Any] = feature["properties"]
        if names["river"]:
            found.setdefault(names["river"], set()).add(frozenset((names["a"], names["b"])))
    return MappingProxyType(found)


def _around(geometry: Mapping[str, Any]) -> set[str]:
    """The countries on whose ground a line lies, from the middle of each of its parts."""
    lines = geometry["coordinates"]
    parts = lines if geometry["type"] == "MultiLineString" else [lines]
    middles = (part[len(part) // 2] for part in parts)
    return {code for lon, lat, *_ in middles for code in countries_at(lon, lat)}


def _at_ends(geometry: Mapping[str, Any]) -> set[str]:
    """The countries on whose ground a line begins or ends."""
    line = geometry["coordinates"]
    return {code for lon, lat, *_ in (line[0], line[-1]) for code in countries_at(lon, lat)}
