"""The names of the pair's two countries, which no picture leaves out.

Each stands in what is seen of its country, clear of whatever lies there already; where the country
has no free place, or is out of sight, it stands beside an arrow that points there
(:mod:`dashboard.figures.scene_map.spots`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.clusters import nearest_place
from dashboard.figures.scene_map.layers import drawn, features
from dashboard.figures.scene_map.markup import element, paint
from dashboard.figures.scene_map.spots import ARROW_PX, Box, Spot, box_of, spot_for
from dashboard.figures.scene_map.typesetting import SetName, country_style
from dashboard.selection import Selection
from geodata.mercator import latitude

_ARROW_LENGTH_PX, _ARROW_HALF_PX = 11.0, 4.5
"""Of the arrow beside a name; the map on the screen draws the same (``assets/js/map/sites.js``)."""


@dataclass(frozen=True, slots=True)
class PairName:
    """A country's name at its spot."""

    name: SetName
    spot: Spot

    @property
    def box(self) -> Box:
        """What it takes, with its arrow."""
        return box_of(self.spot, (self.name.wide, self.name.tall))

    def draw(self, tokens: Mapping[str, str]) -> str:
        """The name, and its arrow if it has one."""
        wide, tall = self.name.wide / 2, self.name.tall / 2
        x, y = self.spot.x, self.spot.y
        text = self.name.draw((x - wide, y - tall, x + wide, y + tall), "center", tokens)
        if self.spot.turn is None:
            return text
        return text + _arrow(self.spot, wide, tall, tokens)


def pair_names(frame: Frame, selection: Selection, taken: Sequence[Box]) -> list[PairName]:
    """The names of a selection's two countries, clear of what is taken and of each other."""
    known = {feature.properties["iso"]: feature for feature in features("country_labels")}
    area = (0.0, 0.0, float(frame.width), float(frame.height))
    style = country_style(frame.zoom)
    found: list[PairName] = []
    for code in selection.pair or ():
        if code not in known:
            continue
        name = SetName.of(known[code].properties, style, selection.language)
        own = nearest_place(frame, known[code].shape.x, known[code].shape.y)
        lying = [*taken, *(one.box for one in found)]
        spot = spot_for(own, (name.wide, name.tall), area, lying, _holding(frame, code))
        found.append(PairName(name, spot))
    return found


def _holding(frame: Frame, code: str) -> Callable[[float, float], bool]:
    """Tells whether a point in pixels lies in a country."""
    countries = drawn(frame, "ground_countries")
    shapes = [one.shape for one in countries if one.properties["code"] == code]
    country: BaseGeometry = shapely.union_all(shapes)
    shapely.prepare(country)

    def holds(x: float, y: float) -> bool:
        lon = math.degrees(frame.left + x / frame.scale)
        lat = latitude(frame.top - y / frame.scale)
        return bool(shapely.contains_xy(country, (lon + 180) % 360 - 180, lat))

    return holds


def _arrow(spot: Spot, wide: float, tall: float, tokens: Mapping[str, str]) -> str:
    """An arrow beside a name, from its box towards the country."""
    turn = math.radians(spot.turn or 0)
    ux, uy = math.cos(turn), math.sin(turn)
    # Where the line from the name's middle leaves its box, and half of the arrow's room further.
    leaves = min(wide / abs(ux) if ux else math.inf, tall / abs(uy) if uy else math.inf)
    out = leaves + ARROW_PX / 2
    x, y = spot.x + ux * out, spot.y + uy * out
    tip, back, half = _ARROW_LENGTH_PX / 2, -_ARROW_LENGTH_PX / 2, _ARROW_HALF_PX
    path = f"M{tip:g} 0L{back:g} {half:g}L{back + 3:g} 0L{back:g} {-half:g}Z"
    return element(
        "path",
        d=path,
        transform=f"translate({x:.1f} {y:.1f}) rotate({spot.turn:.1f})",
        stroke_width=2.4,
        stroke_linejoin="round",
        paint_order="stroke",
        **paint("fill", tokens["muted"]),
        **paint("stroke", tokens["halo"]),
    )
