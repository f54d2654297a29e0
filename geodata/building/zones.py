"""Polygons with OpenStreetMap's borders in full detail, each under the country that has it.

PyPI ``timezonefinder-data`` carries every time zone with the vertices of the borders, twice as many
as the countries of npm ``@osm_borders`` have and two years newer. But a zone is no country: the
north of Vietnam keeps Bangkok's time and Kosovo Belgrade's. So the lines are the zones', and whose
ground a polygon is :mod:`geodata.building.countries` says.
"""

from __future__ import annotations

import importlib.resources
from collections import defaultdict
from functools import cache

import numpy as np
import pycountry
import shapely
from shapely.geometry import MultiLineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from timezonefinder import TimezoneFinder

from geodata.building.compiled import read_compiled
from geodata.building.countries import own_codes, read_countries
from geodata.building.pieces import Piece

RESOLUTION_DEG = 1e-6
"""Coordinates of the zones are whole millionths of a degree."""

_PART_DEG2 = 0.5
"""Square degrees, some 6,000 km²: a country that has as much of a zone's polygon is cut out, and
ground of no state however little it is. Smaller differences are those of two drawings of a border,
of which the zones' is the newer."""

_ISLET_DEG2 = 0.01
"""Square degrees, some 100 km²: a polygon as small stays its zone's country's, which is newer."""

_STRIP_DEG = 0.01
"""Two drawings of one border part by less: what is thinner is no country's share of a polygon."""

_LINE_DEG = 0.002
"""A country's edge further inside a polygon than this divides it; nearer, it is the same edge."""


@cache
def read_pieces() -> list[Piece]:
    """Ground and sea strips of the world, each spot once, under the codes that have them.

    Ground that two zones both hold, where states disagree, is left to the smaller zone. A polygon
    stays its zone's country's where it is small, where that country has any of it, or where no
    other has half of it; a large part that another country has is cut out along that country's
    edge. Reefs of no country are left out.
    """
    zones, shapes = _read_zones()
    named = {row["zone"]: row["drawn"] for row in read_compiled("overlaps")["zones"]}
    homes = zone_countries()
    world = _World()
    pieces = []
    for zone, shape in zip(zones, shapes, strict=True):
        if zone in named:
            pieces.append(Piece(named[zone], shape))
        elif not shape.is_empty:
            pieces += world.divide(shape, homes.get(zone, ""))
    return pieces


def zone_countries() -> dict[str, str]:
    """Alpha-3 code by zone name, from the zone.tab that travels with PyPI ``tzdata``."""
    table = (importlib.resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text()
    found = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            alpha_2, _, zone = line.split("\t")[:3]
            country = pycountry.countries.get(alpha_2=alpha_2)
            found[zone] = country.alpha_3 if country else ""
    return found


def _read_zones() -> tuple[list[str], list[BaseGeometry]]:
    """Zone and shape of every polygon on land, without overlaps."""
    finder = TimezoneFinder(in_memory=True)
    zones, shapes = [], []
    for zone in finder.timezone_names:
        if not zone.startswith("Etc/"):
            for polygon in finder.get_geometry(tz_name=zone, coords_as_pairs=False):
                shell, *holes = (np.column_stack(ring) for ring in polygon)
                zones.append(zone)
                shapes.append(Polygon(shell, holes))
    clean = shapely.coverage_clean(
        np.asarray(shapes), snapping_distance=RESOLUTION_DEG, merge_strategy="min_area"
    )
    return zones, list(clean)


class _World:
    """The countries, found by place."""

    def __init__(self) -> None:
        ground = read_countries()
        pairs = [(code, part) for code in ground for part in shapely.get_parts(ground[code])]
        self._known = frozenset(ground)
        self._codes = [code for code, _ in pairs]
        self._parts = [part for _, part in pairs]
        self._tree = shapely.STRtree(self._parts)
        self._states = {
            territory: state
            for state, territories in read_compiled("overlaps")["territories"].items()
            for territory in territories
        }

    def divide(self, shape: BaseGeometry, home: str) -> list[Piece]:
        """A polygon under one code, or its parts under several; none where no country has it."""
        ground = self._ground_in(shape)
        areas = {code: shapely.intersection(shape, part).area for code, part in ground.items()}
        # A state's sea strip lies around its territory; the ground of the zone is the territory's.
        areas.pop(self._states.get(home, ""), None)
        if home and home not in self._known:
            return [Piece(home, shape)]
        if not any(areas.values()):
            return []
        most = max(areas, key=lambda code: areas[code])
        others = [
            code
            for code, area in areas.items()
            if code != most and (area > _PART_DEG2 or code in own_codes())
        ]
        held = [code for code in others if _has_body(shape, ground[code])]
        if held:
            return _cut(shape, {code: ground[code] for code in (most, *held)})
        stays = shape.area < _ISLET_DEG2 or areas[most] < shape.area / 2
        if home and (stays or (home in ground and _has_body(shape, ground[home]))):
            return [Piece(home, shape)]
        return [Piece(most, shape)]

    def _ground_in(self, shape: BaseGeometry) -> dict[str, BaseGeometry]:
        found = defaultdict(list)
        for number in self._tree.query(shape, predicate="intersects"):
            found[self._codes[number]].append(self._parts[number])
        return {code: shapely.union_all(parts) for code, parts in found.items()}


def _has_body(shape: BaseGeometry, ground: BaseGeometry) -> bool:
    """Whether ground within a shape is more than a strip along its edge."""
    inside = shapely.intersection(shape, ground)
    return not shapely.buffer(inside, -_STRIP_DEG, quad_segs=1).is_empty


def _cut(shape: BaseGeometry, ground: dict[str, BaseGeometry]) -> list[Piece]:
    """A polygon along the edges of those who have parts of it, each part whole under one code."""
    inner = shapely.buffer(shape, -_LINE_DEG, quad_segs=1)
    smaller = sorted(ground, key=lambda code: shapely.intersection(shape, ground[code]).area)[:-1]
    edges = [shapely.intersection(ground[code].boundary, inner) for code in smaller]
    lines = shapely.line_merge(shapely.union_all(edges))
    joined = shapely.union_all([shape.boundary, lines, _ties(lines, shape.boundary)])
    pieces = []
    for face in shapely.get_parts(shapely.polygonize(shapely.get_parts(joined))):
        if face.representative_point().within(shape):
            owner = max(ground, key=lambda code: shapely.intersection(face, ground[code]).area)
            pieces.append(Piece(owner, face))
    return pieces


def _ties(lines: BaseGeometry, boundary: BaseGeometry) -> MultiLineString:
    """The short steps from the loose ends of lines to the boundary that they stop before."""
    ends = shapely.get_parts(lines.boundary)
    steps = [shapely.shortest_line(end, boundary) for end in ends if isinstance(end, Point)]
    return MultiLineString([step for step in steps if step.length <= 3 * _LINE_DEG])
