"""Names and signs: who is placed first, and who gives way.

The order is that of :mod:`dashboard.figures.map_labels`: places, sites, exclaves, countries and
waters last. A name that finds no room is left out; on paper nobody can point at its dot, so a
place without its name is left out with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import shapely

from dashboard.figures.fonts import text_width, words_of
from dashboard.figures.legend import ground_signs
from dashboard.figures.map_labels import SITE_KINDS, SITE_LABELS_FROM
from dashboard.figures.map_style import LOW_HIGH_ZOOM
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.clusters import nearest_place
from dashboard.figures.scene_map.ground import width_at
from dashboard.figures.scene_map.layers import features
from dashboard.figures.scene_map.marks import Circle
from dashboard.figures.scene_map.markup import Value, element, paint, plain
from dashboard.figures.scripts import is_drawable
from dashboard.selection import Language, Selection
from geodata.validity import Standing, standing_on
from seeds.vocabulary import SiteKind

_PADDING_PX = 3
_HALO_PX = 3.2
_LINE = 1.2
"""Height of a line as a share of its size."""

_SITES_FROM = 5
_SIGN_PX = 11
_ON_PLACE_PX = 16
"""A mark is on a place when it is this near."""

_JOINING = re.compile("[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
"""Letters of the Arabic script."""

_BETWEEN_NAMES = " · "
"""Stands between the names of one thing in several languages (geodata/compiled)."""

_LARGE_PART = 0.035
"""Share of the picture from which a part of a country is named."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""

Labelled = tuple[Mapping[str, Any], float, float]
"""Properties of what is named, and its point in pixels."""


@dataclass(frozen=True)
class Style:
    """How a kind of name is set; ``offset`` is its distance from the point, in ems."""

    size: float
    token: str
    weight: int = 400
    style: str = "normal"
    spacing: float = 0.0
    halo: bool = True
    capitals: bool = False
    offset: float = 0.7
    max_em: float = 10.0
    anchors: tuple[str, ...] = (
        "right",
        "left",
        "top",
        "bottom",
        "top-right",
        "top-left",
        "bottom-right",
        "bottom-left",
    )


_CENTRED = ("center", "top", "bottom", "left", "right")
_CAPITAL = Style(14, "ink", weight=600)
_PLACE = Style(12, "ink")
_SITE = Style(11, "muted", offset=0.9)
_EXCLAVE = Style(
    11, "muted", spacing=0.12, capitals=True, offset=1.1, anchors=_CENTRED[:3], max_em=9
)
_COUNTRY = Style(13, "muted", spacing=0.14, capitals=True, offset=1.1, anchors=_CENTRED, max_em=8)
_WATER = Style(
    13,
    "water-ink",
    style="italic",
    spacing=0.04,
    halo=False,
    offset=2.2,
    anchors=_CENTRED,
    max_em=7,
)
_COUNTRY_SIZES = (2.0, 10.0, 5.0, 13.0, 7.0, 17.0)
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
    seen: set[str] = field(default_factory=set)

    def possible(self) -> set[str]:
        """The legend's signs of places and sites in sight, of which some may find no room."""
        found: set[str] = set()
        if "places" in self.selection.layers:
            near = [p for p, _, _ in self._points("places") if p["rank"] <= self.frame.zoom - 3]
            found.update(id_ for properties in near for id_ in self._signs_of("place", properties))
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
        for circle in (*self.marks, *obstacles):
            reach = circle.radius
            self.taken.append(
                (circle.x - reach, circle.y - reach, circle.x + reach, circle.y + reach)
            )
        self.taken += furniture
        self.taken += [box for _, box in self._signs()]
        drawn: list[str] = []
        for layer in (self._places, self._sites, self._exclaves, self._countries, self._waters):
            drawn = [*layer(), *drawn]
        return drawn

    def _places(self) -> Iterator[str]:
        if "places" not in self.selection.layers:
            return
        found = [
            (properties, x, y)
            for properties, x, y in self._points("places")
            if properties["rank"] <= self.frame.zoom - 3
        ]
        dots, names = [], []
        for properties, x, y in sorted(found, key=lambda item: item[0]["rank"]):
            style = _CAPITAL if properties["kind"] == "capital" else _PLACE
            radius = 3.6 if properties["kind"] == "capital" else 2.6
            near = [m for m in self.marks if abs(m.x - x) + abs(m.y - y) < _ON_PLACE_PX]
            gap = max([radius + 3, *(mark.radius + 6 for mark in near)])
            name = self._place_name(properties, x, y, style, gap)
            if not name:
                continue
            names.append(name)
            self.seen.update(self._signs_of("place", properties))
            self.taken.append((x - radius, y - radius, x + radius, y + radius))
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
                yield self._place_name(properties, x, y, _SITE, size + 4)
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
                yield self._place_name(feature.properties, x, y, _EXCLAVE)

    def _countries(self) -> Iterator[str]:
        if self.frame.zoom >= _COUNTRIES_UP_TO:
            return
        size = round(width_at(_COUNTRY_SIZES, self.frame.zoom), 1)
        style = Style(**{**_vars(_COUNTRY), "size": size})
        own = set(self.selection.pair or ())
        found = [p for p in self._points("country_labels") if p[0]["rank"] <= self.frame.zoom]
        found += self._large_parts({properties["iso"] for properties, _, _ in found})
        # The pair's names come first: a picture of a pair without them says nothing.
        order = sorted(found, key=lambda item: (item[0]["iso"] not in own, item[0]["rank"]))
        for properties, x, y in order:
            yield self._place_name(properties, x, y, style)

    def _large_parts(self, named: set[str]) -> Iterator[Labelled]:
        """Countries whose own point is out of sight, in the middle of the part that is seen.

        The map on the screen can be moved until the name comes into sight; a page cannot.
        """
        known = {feature.properties["iso"]: feature for feature in features("country_labels")}
        layer = "world_countries" if self.frame.zoom < LOW_HIGH_ZOOM else "region_countries"
        box = self.frame.box
        least = _LARGE_PART * (box[2] - box[0]) * (box[3] - box[1])
        for country in features(layer):
            code = country.properties["iso"]
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
                yield self._place_name(properties, x, y, _WATER)

    def _points(self, layer: str) -> Iterator[Labelled]:
        """Properties and pixels of a layer's points in sight."""
        for feature in features(layer):
            x, y = nearest_place(self.frame, feature.shape.x, feature.shape.y)
            if 0 <= x <= self.frame.width and 0 <= y <= self.frame.height:
                yield feature.properties, x, y

    def _name(self, properties: Mapping[str, Any]) -> list[str]:
        """The name's lines: English, or one a language where its letters are shipped."""
        english, local = str(properties["name"]), properties.get("local")
        if self.selection.language is Language.ENGLISH or not local or not is_drawable(local):
            return [english]
        return str(local).split(_BETWEEN_NAMES)

    def _place_name(
        self,
        properties: Mapping[str, Any],
        x: float,
        y: float,
        style: Style,
        gap: float | None = None,
    ) -> str:
        """The element of a name at the first of its places that is free, "" where none is."""
        lines = self._name(properties)
        if style.capitals and self.selection.language is Language.ENGLISH:
            lines = [line.upper() for line in lines]
        # Letters that join must not be drawn apart.
        spacing = 0.0 if _JOINING.search("".join(lines)) else style.spacing * style.size
        measure = _measuring(style, spacing)
        lines = [part for line in lines for part in _wrapped(line, style, measure)]
        wide = max(measure(line) for line in lines)
        tall = style.size * _LINE * len(lines)
        gap = style.offset * style.size if gap is None else gap
        for anchor in style.anchors:
            box = _box(anchor, x, y, wide, tall, gap)
            if self._is_free(box):
                self.taken.append(box)
                return self._text(lines, box, anchor, style, spacing)
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

    def _text(self, lines: list[str], box: Box, anchor: str, style: Style, spacing: float) -> str:
        left, top, right, _ = box
        side = {"left": "end", "right": "start"}.get(anchor.rpartition("-")[2], "middle")
        x = {"start": left, "end": right, "middle": (left + right) / 2 + spacing / 2}[side]
        look: dict[str, Value] = {
            "font_size": style.size,
            "text_anchor": side,
            **paint("fill", self.tokens[style.token]),
        }
        if style.weight != 400:
            look["font_weight"] = style.weight
        if style.style != "normal":
            look["font_style"] = style.style
        if spacing:
            look["letter_spacing"] = round(spacing, 2)
        if style.halo:
            look |= paint("stroke", self.tokens["halo"])
            look |= {
                "stroke_width": _HALO_PX,
                "stroke_linejoin": "round",
                "paint_order": "stroke",
            }
        step = style.size * _LINE
        texts = [
            element("text", plain(line), x=round(x, 1), y=round(top + step * (n + 0.78), 1), **look)
            for n, line in enumerate(lines)
        ]
        return "".join(texts)


def _vars(style: Style) -> dict[str, Any]:
    return {name: getattr(style, name) for name in Style.__dataclass_fields__}


def _measuring(style: Style, spacing: float) -> Callable[[str], float]:
    return lambda text: text_width(text, style.size, style.weight, style.style, spacing)


def _wrapped(text: str, style: Style, measure: Callable[[str], float]) -> list[str]:
    """The text in lines of at most the style's width, broken between words."""
    most = style.max_em * style.size
    lines = [""]
    for word in words_of(text):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure(longer) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


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
