"""What checks may look at: the events that still stand, and the layers as of a day.

One value for all checks, so that each is a pure function of its parameters and of this. Events of
withdrawn sources are gone from it; features of layers are those valid on the as-of day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard.claims.findings import Drawn
from geodata.geodesy import length_km
from geodata.validity import valid_on
from seeds.folding import fold
from seeds.records.model import Event

Lines = tuple[NDArray[np.float64], ...]
Pair = tuple[str, str]

BORDERS, RIVERS, SITES, EXCLAVES = "region_borders", "rivers", "sites", "exclaves"
PLACES = "places"
ROUTES = {"corridor": "corridor"}
"""Name of a route, as claims give it → the layer that holds its stretches."""

LAYERS = (BORDERS, RIVERS, SITES, EXCLAVES, PLACES, *ROUTES.values())
"""Layers that checks read."""


@dataclass(frozen=True)
class Feature:
    """One feature of a layer: its properties and its lines or point, (lon, lat) in degrees."""

    id: str
    properties: Mapping[str, Any]
    lines: Lines = ()
    point: tuple[float, float] | None = None

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Feature:
        """Read a GeoJSON feature; polygons give the lines of their rings."""
        geometry, properties = data["geometry"], data["properties"]
        point = None
        lines: Lines = ()
        if geometry["type"] == "Point":
            point = (float(geometry["coordinates"][0]), float(geometry["coordinates"][1]))
        else:
            lines = tuple(_lines(geometry["coordinates"]))
        return cls(str(properties.get("id", properties.get("name", ""))), properties, lines, point)

    def is_valid(self, day: date) -> bool:
        """True where the feature's own span, if it has one, holds the day."""
        return valid_on(self.properties, day)


@dataclass(frozen=True)
class BorderPart:
    """One stretch of land border as it is drawn; ``length_km`` is that of the drawn line.

    ``exclave_of`` is the country whose detached part it bounds, if it does.
    """

    feature: Feature
    a: str
    b: str
    length_km: float
    river: str | None = None
    part: str | None = None
    exclave_of: str | None = None

    @property
    def sides(self) -> tuple[str, str]:
        """The two bodies of land that meet here: "AZE:nakhchivan" for a detached one."""
        a, b = (
            f"{code}:{self.part}" if code == self.exclave_of else code for code in (self.a, self.b)
        )
        return a, b


@dataclass(frozen=True)
class Evidence:
    """Events and features that checks may use; ``names`` maps codes to names of countries.

    ``borders_km`` holds every land border that there is with its length, by codes in alphabetical
    order: the one table that measures and panels read too.
    ``sites_recorded`` tells, by codes in alphabetical order, which kinds of site the layer of sites
    records on a border; where it records none, that none is there means nothing. ``withdrawn``
    names sources that nothing may rest on.
    """

    events: tuple[Event, ...]
    as_of: date
    layers: Mapping[str, tuple[Feature, ...]]
    borders_km: Mapping[Pair, float]
    names: Mapping[str, str] = field(default_factory=dict)
    sites_recorded: Mapping[Pair, frozenset[str]] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()

    def features(self, layer: str) -> tuple[Feature, ...]:
        """The layer's features that are valid on the as-of day."""
        return tuple(f for f in self.layers.get(layer, ()) if f.is_valid(self.as_of))

    @cached_property
    def whole_window(self) -> tuple[date, date]:
        """From the first day that any event names to the as-of day."""
        days = [event.date.earliest for event in self.events if event.date.earliest]
        return min([*days, self.as_of]), self.as_of

    @cached_property
    def border_parts(self) -> tuple[BorderPart, ...]:
        """Every stretch of land border."""
        exclaves = {
            fold(str(feature.properties["name"])): str(feature.properties["country"])
            for feature in self.features(EXCLAVES)
        }
        return tuple(_part(feature, exclaves) for feature in self.features(BORDERS))

    def parts_between(self, one: str, other: str) -> tuple[BorderPart, ...]:
        """The stretches of border between two countries; none where they share none."""
        return tuple(part for part in self.border_parts if {part.a, part.b} == {one, other})

    def border_km(self, one: str, other: str) -> float:
        """Length of the land border between two countries, kilometres; 0 where there is none."""
        a, b = sorted((one, other))
        return self.borders_km.get((a, b), 0.0)

    def is_border_known(self, one: str, other: str) -> bool:
        """False where the layer has the border of two countries, but not on the as-of day."""
        return self._known_borders.get(frozenset((one, other)), True)

    @cached_property
    def _known_borders(self) -> Mapping[frozenset[str], bool]:
        """Every pair whose border the layer has, and whether it has any of it on the as-of day."""
        found: dict[frozenset[str], bool] = defaultdict(bool)
        for feature in self.layers.get(BORDERS, ()):
            sides = frozenset((str(feature.properties["a"]), str(feature.properties["b"])))
            found[sides] = found[sides] or feature.is_valid(self.as_of)
        return found

    def neighbours(self, country: str) -> tuple[str, ...]:
        """Countries that share a land border with one, sorted."""
        return tuple(
            sorted(a if b == country else b for a, b in self.borders_km if country in (a, b))
        )

    def drawn_borders(self, pairs: Iterable[Pair]) -> tuple[Drawn, ...]:
        """The features of these pairs' borders, for a map."""
        ids = [part.feature.id for pair in pairs for part in self.parts_between(*pair)]
        return (Drawn(BORDERS, tuple(ids)),) if ids else ()

    def name(self, code: str) -> str:
        """A country's name; a code without one stands for itself."""
        return self.names.get(code, code)

    def pair_name(self, pair: Pair) -> str:
        """Both names with a dash between them, for headings and lists."""
        return " – ".join(self.name(code) for code in pair)

    def pair_words(self, pair: Pair) -> str:
        """Both names with an "and" between them, for sentences."""
        return " and ".join(self.name(code) for code in pair)


def gather_features(
    collections: Mapping[str, Mapping[str, Any]], layers: Collection[str] = LAYERS
) -> dict[str, tuple[Feature, ...]]:
    """Features by layer out of GeoJSON collections; a layer that is not there has none."""
    return {
        layer: tuple(Feature.of(data) for data in collections[layer]["features"])
        for layer in layers
        if layer in collections
    }


def _part(feature: Feature, exclaves: Mapping[str, str]) -> BorderPart:
    properties = feature.properties
    part = properties.get("part")
    a, b = str(properties["a"]), str(properties["b"])
    owner = exclaves.get(fold(str(part)))
    return BorderPart(
        feature=feature,
        a=a,
        b=b,
        length_km=float(
            properties.get("length_km") or sum(length_km(line) for line in feature.lines)
        ),
        river=properties.get("river"),
        part=part,
        exclave_of=owner if owner in (a, b) else None,
    )


def _lines(coordinates: Any) -> Iterable[NDArray[np.float64]]:
    """The lines in a GeoJSON value of any depth."""
    if isinstance(coordinates[0][0], int | float):
        yield np.asarray(coordinates, dtype=float)[:, :2]
        return
    for inner in coordinates:
        yield from _lines(inner)
