"""Names and signs: who is placed first, and who gives way.

The order is that of :mod:`dashboard.figures.map_labels`: the countries of the pair, which are
always named (:mod:`dashboard.figures.scene_map.pair_names`), places, sites, exclaves, countries and
waters last. Another name that finds no room is left out; on paper nobody can point at its dot, so a
place without its name, or whose dot lies under another's, is left out with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import shapely

from dashboard.figures.legend import ground_signs
from dashboard.figures.map_labels import (
    CAPITALS_FROM,
    SITE_KINDS,
    SITE_LABELS_FROM,
    TOWNS_FROM,
)
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.clusters import nearest_place
from dashboard.figures.scene_map.ground import width_at
from dashboard.figures.scene_map.layers import drawn, features
from dashboard.figures.scene_map.marks import Circle
from dashboard.figures.scene_map.markup import Value, element, paint, plain
from dashboard.figures.scene_map.pair_names import pair_names
from dashboard.figures.scene_map.typesetting import (
    CAPITAL,
    EXCLAVE,
    PLACE,
    SITE,
    WATER,
    Box,
    SetName,
    Style,
    country_style,
)
from dashboard.selection import Selection
from geodata.validity import Standing, standing_on
from seeds.vocabulary import SiteKind

_PADDING_PX = 3
_SITES_FROM = 5
_SIGN_PX = 11
_ON_PLACE_PX = 16
"""A mark is on a place when it is this near."""

_LARGE_PART = 0.035
"""Share of the picture from which a part of a country is named."""

Labelled = tuple[Mapping[str, Any], float, float]
"""Properties of what is named, and its point in pixels."""

_COUNTRIES_UP_TO, _EXCLAVES_FROM = 8, 6.5


@dataclass
class Lettering:
    """Places names into a picture, one after the other; what is placed stays.

    ``seen`` are the legend's signs of the places and sites that are drawn.
    """

    frame: Frame
    selection: Selection
    tokens: Mapping[str, str]
    marks: tuple[Circle, ...]
    taken: list[Box] = field(default_factory=list)
    names: list[Box] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def possible(self) -> set[str]:
        """The legend's signs of places and sites in sight, of which some may find no room."""
        found: set[str] = set()
        for properties, _, _ in self._places_in_sight():
            found.update(self._signs_of("place", properties))
        for (properties, _, _), _ in self._signs():
            found.update(self._signs_of("site", properties))
        return found

    def signs(self) -> tuple[Circle, ...]:
        """Room that the signs of sites take."""
        return tuple(Circle(x, y, (box[2] - box[0]) / 2) for (_, x, y), box in self._signs())

    def _signs_of(self, sign: str, properties: Mapping[str, Any]) -> tuple[str, ...]:
        return ground_signs(sign, properties, self.selection.as_of)

    def draw(self, obstacles: Iterable[Circle], furniture: Iterable[Box]) -> list[str]:
        """Elements from the bottom up: names keep clear of obstacles, furniture and each other."""
        self.taken += [_about(one.x, one.y, one.radius) for one in (*self.marks, *obstacles)]
        self.taken += furniture
        self.taken += [box for _, box in self._signs()]
        dots = [_about(x, y, _radius_of(p)) for p, x, y in self._places_in_sight()]
        names = pair_names(self.frame, self.selection, [*self.taken, *dots])
        self.names += [name.box for name in names]
        self.taken += self.names
        placed = [name.draw(self.tokens) for name in names]
        for layer in (
            self._places,
            self._sites,
            self._exclaves,
            self._countries,
            self._towns,
            self._waters,
        ):
            placed = [*layer(), *placed]
        return placed

    def _places_in_sight(self) -> list[Labelled]:
        """Places that this zoom shows, the greatest first."""
        if "places" not in self.selection.layers:
            return []
        near = (p for p in self._points("places") if p[0]["rank"] <= self.frame.zoom - 3)
        return sorted(near, key=lambda item: item[0]["rank"])

    def _towns_in_sight(self) -> list[Labelled]:
        """Places of the ground that this zoom shows and that have no layer, the greatest first."""
        if "places" not in self.selection.layers:
            return []
        elsewhere = {feature.properties["geonames"] for feature in features("places")}
        found: list[Labelled] = []
        for town in drawn(self.frame, "ground_places"):
            least = CAPITALS_FROM if town.properties["kind"] == "capital" else TOWNS_FROM
            known = town.properties["geonames"] in elsewhere
            if town.properties["rank"] <= self.frame.zoom - least and not known:
                x, y = nearest_place(self.frame, town.shape.x, town.shape.y)
                if 0 <= x <= self.frame.width and 0 <= y <= self.frame.height:
                    found.append((town.properties, x, y))
        return found

    def _places(self) -> Iterator[str]:
        yield from self._named(self._places_in_sight())

    def _towns(self) -> Iterator[str]:
        yield from self._named(self._towns_in_sight())

    def _named(self, places: Iterable[Labelled]) -> Iterator[str]:
        """Dots with their names, of those that find room."""
        dots, names = [], []
        for properties, x, y in places:
            style = CAPITAL if properties["kind"] == "capital" else PLACE
            radius = _radius_of(properties)
            if any(_touch(_about(x, y, radius), name) for name in self.names):
                continue
            near = [m for m in self.marks if abs(m.x - x) + abs(m.y - y) < _ON_PLACE_PX]
            gap = max([radius + 3, *(mark.radius + 6 for mark in near)])
            name = self._place_name(properties, x, y, style, gap)
            if not name:
                continue
            names.append(name)
            self.seen.update(self._signs_of("place", properties))
            self.taken.append(_about(x, y, radius))
            dots.append(
                element(
                    "circle",
                    cx=x,
                    cy=y,
                    r=radius,
                    stroke_width=1.8 if properties["kind"] == "capital" else 1.3,
                    **paint("fill", self.tokens["panel"]),
                    **paint("stroke", self.tokens["ink"]),
                )
            )
        yield from dots
        yield from names

    def _sites(self) -> Iterator[str]:
        for (properties, x, y), box in self._signs():
            size = (box[2] - box[0]) / 2
            if self.frame.zoom >= SITE_LABELS_FROM:
                yield self._place_name(properties, x, y, SITE, size + 4)
            self.seen.update(self._signs_of("site", properties))
            yield self._sign(properties, x, y, size)

    def _signs(self) -> Iterator[tuple[Labelled, Box]]:
        """Sites in sight with the room of their signs, which stand wherever they are."""
        if "sites" not in self.selection.layers or self.frame.zoom < _SITES_FROM:
            return
        size = width_at((5, 0.75, 7, 1), self.frame.zoom) * _SIGN_PX / 2
        for properties, x, y in self._points("sites"):
            if properties["kind"] in SITE_KINDS:
                yield (properties, x, y), (x - size, y - size, x + size, y + size)

    def _sign(self, properties: Mapping[str, Any], x: float, y: float, size: float) -> str:
        shape = SiteKind(properties["kind"]).mark
        panel, ink = self.tokens["panel"], self.tokens["ink"]
        place = f"translate({x:g} {y:g}) scale({size:.3g})"
        hollow = standing_on(properties, self.selection.as_of) is not Standing.WORKING
        below = element(
            "path",
            d=shape,
            stroke_width=round(3.2 / size, 3),
            stroke_linejoin="round",
            **paint("fill", panel),
            **paint("stroke", panel),
        )
        look: dict[str, Value] = {"fill_rule": "evenodd"}
        if hollow:
            look |= {**paint("fill", panel), **paint("stroke", ink)}
            look["stroke_width"] = round(1.2 / size, 3)
        else:
            look |= paint("fill", ink)
        title = element("title", plain(str(properties["name"])))
        return element("g", title + below + element("path", d=shape, **look), transform=place)

    def _exclaves(self) -> Iterator[str]:
        if self.frame.zoom >= _EXCLAVES_FROM:
            for feature in features("exclaves"):
                middle = feature.shape.representative_point()
                x, y = nearest_place(self.frame, middle.x, middle.y)
                yield self._place_name(feature.properties, x, y, EXCLAVE)

    def _countries(self) -> Iterator[str]:
        if self.frame.zoom >= _COUNTRIES_UP_TO:
            return
        style = country_style(self.frame.zoom)
        written = set(self.selection.pair or ())
        found = [p for p in self._points("country_labels") if p[0]["rank"] <= self.frame.zoom]
        found += self._large_parts({properties["iso"] for properties, _, _ in found} | written)
        for properties, x, y in sorted(found, key=lambda item: item[0]["rank"]):
            if properties["iso"] not in written:
                yield self._place_name(properties, x, y, style)

    def _large_parts(self, named: set[str]) -> Iterator[Labelled]:
        """Countries whose own point is out of sight, in the middle of the part that is seen.

        The map on the screen can be moved until the name comes into sight; a page cannot.
        """
        known = {feature.properties["iso"]: feature for feature in features("country_labels")}
        box = self.frame.box
        least = _LARGE_PART * (box[2] - box[0]) * (box[3] - box[1])
        for country in drawn(self.frame, "ground_countries"):
            code = country.properties["code"]
            if code in named or code not in known:
                continue
            parts = shapely.get_parts(shapely.clip_by_rect(country.shape, *box))
            largest = max(parts, key=lambda part: part.area, default=None)
            if largest is None or largest.area < least:
                continue
            middle = shapely.maximum_inscribed_circle(largest, (box[2] - box[0]) / 100)
            x, y = self.frame.place(*middle.coords[0])
            yield known[code].properties, x, y

    def _waters(self) -> Iterator[str]:
        for properties, x, y in self._points("water_labels"):
            if properties["rank"] <= self.frame.zoom - 2:
                yield self._place_name(properties, x, y, WATER)

    def _points(self, layer: str) -> Iterator[Labelled]:
        """Properties and pixels of a layer's points in sight."""
        for feature in features(layer):
            x, y = nearest_place(self.frame, feature.shape.x, feature.shape.y)
            if 0 <= x <= self.frame.width and 0 <= y <= self.frame.height:
                yield feature.properties, x, y

    def _place_name(
        self,
        properties: Mapping[str, Any],
        x: float,
        y: float,
        style: Style,
        gap: float | None = None,
    ) -> str:
        """The element of a name at the first of its places that is free, "" where none is."""
        name = SetName.of(properties, style, self.selection.language)
        gap = style.offset * style.size if gap is None else gap
        for anchor in style.anchors:
            box = _box(anchor, x, y, name.wide, name.tall, gap)
            if self._is_free(box):
                self.taken.append(box)
                self.names.append(box)
                return name.draw(box, anchor, self.tokens)
        return ""

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = box
        pad = _PADDING_PX
        if left < pad or top < pad or right > self.frame.width - pad:
            return False
        if bottom > self.frame.height - pad:
            return False
        return not any(
            left - pad < taken[2]
            and right + pad > taken[0]
            and top - 1 < taken[3]
            and bottom + 1 > taken[1]
            for taken in self.taken
        )


def _radius_of(place: Mapping[str, Any]) -> float:
    """Pixels that a place's dot takes about its middle, without its line."""
    return 3.6 if place["kind"] == "capital" else 2.6


def _about(x: float, y: float, radius: float) -> Box:
    return x - radius, y - radius, x + radius, y + radius


def _touch(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and one[2] > other[0]
    return across and one[1] < other[3] and one[3] > other[1]


def _box(anchor: str, x: float, y: float, wide: float, tall: float, gap: float) -> Box:
    """Where a name stands that lies to the ``anchor`` side of a point."""
    slant = gap * 0.75 if "-" in anchor else gap
    left = x - wide / 2
    top = y - tall / 2
    if anchor.endswith("right"):
        left = x + slant
    elif anchor.endswith("left"):
        left = x - slant - wide
    if anchor.startswith("top"):
        top = y - slant - tall if anchor == "top" else y - slant * 0.6 - tall
    elif anchor.startswith("bottom"):
        top = y + slant if anchor == "bottom" else y + slant * 0.6
    return left, top, left + wide, top + tall
