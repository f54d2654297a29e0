"""The ground as vector tiles: what lies in a square of the web's map, at the detail of its zoom.

Tiles are counted as on every slippy map: at zoom z the world has 2^z columns from 180° west and as
many rows from 85° north. Specification: Mapbox Vector Tile 2.1, in which tiles with other layers
may be written one behind the other. Those of zooms up to ``LAST_PACKED`` take long to draw and are
few: they lie in ``layers/osm/ground_tiles.cells``, in blocks named ``<zoom>/<column>/<row>`` under
brotli.
"""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import brotli
import mapbox_vector_tile
import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.ground import cells, places
from geodata.ground.boxes import Half
from geodata.ground.cells import code_of
from geodata.ground.countries import rows_of_coast, rows_of_stretches
from geodata.ground.faces import read_grounds
from geodata.ground.files import PackedFile, open_packed
from geodata.ground.grid import Box, cells_in
from geodata.ground.places import rows_of_places
from geodata.ground.rows import Row
from geodata.ground.rungs import FINEST_M, rung_at
from geodata.ground.waters import rows_of_lakes, rows_of_rivers
from geodata.mercator import GREATEST_LAT, TILE_PX, latitude, mercators

PATH = Path(__file__).parents[1] / "layers" / "osm" / "ground_tiles.cells"

GREATEST_ZOOM = 11
"""Of tiles: a step of their grid is five metres here. Beyond, the map magnifies them."""

LAST_PACKED = 5

EXTENT = 4096
"""Steps of a tile's side."""

TOLERANCE_PX = 0.4
"""What makes less of a difference than such a square on the screen is left out."""

FAITHFUL_FROM = 9
"""From this zoom on lines are as long as measured, to less than a hundredth."""

FAITHFUL_PX = 0.2

PLACES_AHEAD = 2
"""A tile has the places whose rank is at least this much below its zoom."""

_BEYOND = 64 / EXTENT
"""Tiles hold so much of their neighbours' ground, by which lines and fills go on across a side."""

_EQUATOR_M = 40_075_016.686

FIELDS: Mapping[str, tuple[str, ...]] = {
    "countries": ("code",),
    "lakes": (),
    "rivers": ("name", "rank"),
    "coast": ("code",),
    "borders": ("pair", "a", "b", "status", "valid_from", "valid_to", "viewpoint", "river"),
    "places": ("name", "country", "kind", "population", "rank", "geonames"),
}
"""What each layer says of its features; what is None is left out."""

_Pieces = Mapping[tuple[Any, ...], list[shapely.Geometry]]
_Reader = Callable[[Half, int], Iterable[Row]]


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of the map.

    Raises
    ------
    ValueError
        Where there is no such tile.
    """

    zoom: int
    column: int
    row: int

    def __post_init__(self) -> None:
        side = 1 << self.zoom if 0 <= self.zoom <= GREATEST_ZOOM else 0
        if not (0 <= self.column < side and 0 <= self.row < side):
            raise ValueError(
                f"came the tile {self.zoom}/{self.column}/{self.row}; expected a zoom of 0 to "
                f"{GREATEST_ZOOM}, and a column and a row below 2 to its power"
            )

    @property
    def name(self) -> str:
        """Zoom, column and row, as in addresses."""
        return f"{self.zoom}/{self.column}/{self.row}"

    @property
    def rung(self) -> int:
        """The detail that can be seen of it, as :mod:`geodata.ground.rungs` counts."""
        middle = latitude(math.pi * (1 - (2 * self.row + 1) / (1 << self.zoom)))
        px_m = _EQUATOR_M * math.cos(math.radians(middle)) / (TILE_PX << self.zoom)
        tolerance_px = TOLERANCE_PX if self.zoom < FAITHFUL_FROM else FAITHFUL_PX
        return rung_at(max(tolerance_px * px_m, FINEST_M))

    def boxes(self) -> Iterator[tuple[Box, int]]:
        """What it shows of the earth, with the whole turns by which that lies away from it.

        Beyond 180 degrees the map repeats itself.
        """
        side = 1 << self.zoom
        west = (self.column - _BEYOND) / side * 360 - 180
        east = (self.column + 1 + _BEYOND) / side * 360 - 180
        north = latitude(math.pi * (1 - 2 * (self.row - _BEYOND) / side))
        south = latitude(math.pi * (1 - 2 * (self.row + 1 + _BEYOND) / side))
        for turns in (-1, 0, 1):
            left, right = max(west - 360 * turns, -180.0), min(east - 360 * turns, 180.0)
            if left < right:
                yield (left, max(south, -GREATEST_LAT), right, min(north, GREATEST_LAT)), turns

    def placed(self, shape: shapely.Geometry, turns: int) -> shapely.Geometry:
        """A shape in degrees, in steps of the tile from its upper left corner."""
        side = 1 << self.zoom

        def steps(points: NDArray[np.float64]) -> NDArray[np.float64]:
            x = (points[:, 0] / 360 + turns + 0.5) * side - self.column
            y = (0.5 - mercators(points[:, 1]) / (2 * math.pi)) * side - self.row
            return np.round(np.stack([x, y], axis=1) * EXTENT)

        placed: shapely.Geometry = shapely.transform(shape, steps)
        return placed


def read_tile(tile: Tile) -> bytes:
    """A tile with the layers of :data:`FIELDS`, those of them that have something there."""
    if tile.zoom > LAST_PACKED:
        return draw_ground(tile) + draw_places(tile)
    packed = _packed().block(tile.name)
    return (brotli.decompress(packed) if packed else b"") + draw_places(tile)


def draw_ground(tile: Tile) -> bytes:
    """The layers of a tile that are no points, drawn from the packed ground."""
    return _drawn(tile, _GROUND)


def draw_places(tile: Tile) -> bytes:
    """The layer of a tile's places."""
    return _drawn(tile, {"places": _places})


@cache
def tiles_digest() -> str:
    """First 16 hexadecimal digits of a hash of all that tiles are drawn from."""
    found = hashlib.sha256(repr((FIELDS, EXTENT, TOLERANCE_PX, FAITHFUL_PX, PLACES_AHEAD)).encode())
    for path in (PATH, cells.PATH, places.PATH):
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


@cache
def _packed() -> PackedFile:
    return open_packed(PATH)


def _drawn(tile: Tile, readers: Mapping[str, _Reader]) -> bytes:
    halves = [(Half(box, tile.rung), turns) for box, turns in tile.boxes()]
    layers = []
    for name, read in readers.items():
        pieces = defaultdict(list)
        for half, turns in halves:
            for row in read(half, tile.zoom):
                pieces[row.fields].append(tile.placed(row.shape, turns))
        if pieces:
            layers.append({"name": name, "features": list(_features(name, pieces))})
    options = {"extents": EXTENT, "y_coord_down": True}
    drawn: bytes = mapbox_vector_tile.encode(layers, default_options=options)
    return drawn


def _features(name: str, pieces: _Pieces) -> Iterator[dict[str, Any]]:
    for fields, shapes in pieces.items():
        said = zip(FIELDS[name], fields, strict=True)
        properties = {key: value for key, value in said if value is not None}
        yield {"geometry": _together(shapes), "properties": properties}


def _together(shapes: list[shapely.Geometry]) -> shapely.Geometry:
    parts = shapely.get_parts(shapes)
    if len(parts) == 1:
        return parts[0]
    makers = {"Point": shapely.multipoints, "LineString": shapely.multilinestrings}
    return makers.get(parts[0].geom_type, shapely.multipolygons)(parts)


def _countries(half: Half, _zoom: int) -> Iterator[Row]:
    """Cell by cell: a country's pieces meet at the very points that both cells have."""
    for cell in cells_in(half.box):
        for number, parts in read_grounds((cell,), half.rung).items():
            shape = half.cut_areas(parts)
            if not shape.is_empty:
                yield Row(shape, (code_of(number),))


def _rivers(half: Half, zoom: int) -> Iterator[Row]:
    """Those off borders, for a border is drawn already."""
    for row in rows_of_rivers(half):
        name, rank, pair = row.fields
        if pair is None and rank <= zoom:
            yield Row(row.shape, (name, rank))


def _places(half: Half, zoom: int) -> Iterator[Row]:
    for row in rows_of_places(half):
        name, country, is_capital, population, rank, _, geonames = row.fields
        if rank <= zoom - PLACES_AHEAD:
            kind = "capital" if is_capital else "town"
            yield Row(row.shape, (name, country, kind, population, rank, geonames))


def _at_any_zoom(read: Callable[[Half], Iterable[Row]]) -> _Reader:
    return lambda half, _zoom: read(half)


_GROUND: Mapping[str, _Reader] = {
    "countries": _countries,
    "lakes": _at_any_zoom(rows_of_lakes),
    "rivers": _rivers,
    "coast": _at_any_zoom(rows_of_coast),
    "borders": _at_any_zoom(rows_of_stretches),
}
