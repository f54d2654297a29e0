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
from geodata.ground.drawing import FIELDS, READERS, said
from geodata.ground.faces import read_grounds
from geodata.ground.files import PackedFile, open_packed
from geodata.ground.grid import Box, cells_in
from geodata.ground.rows import Row
from geodata.ground.rungs import rung_at
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

_Pieces = Mapping[tuple[Any, ...], list[shapely.Geometry]]
_Readers = Mapping[str, Callable[[Half], Iterable[Row]]]


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
        return rung_at(tolerance_px * px_m)

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
    """A tile with those layers of :mod:`geodata.ground.drawing` that have something there."""
    if tile.zoom > LAST_PACKED:
        return draw_ground(tile) + draw_places(tile)
    packed = _packed().block(tile.name)
    return (brotli.decompress(packed) if packed else b"") + draw_places(tile)


def draw_ground(tile: Tile) -> bytes:
    """The layers of a tile that are no points, drawn from the packed ground."""
    return _drawn(tile, _GROUND)


def draw_places(tile: Tile) -> bytes:
    """The layer of a tile's places."""
    return _drawn(tile, {"places": READERS["places"]})


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


def _drawn(tile: Tile, readers: _Readers) -> bytes:
    halves = [(Half(box, tile.rung), turns) for box, turns in tile.boxes()]
    layers = []
    for name, read in readers.items():
        pieces = defaultdict(list)
        for half, turns in halves:
            for row in read(half):
                if not _is_seen(name, row, tile.zoom):
                    continue
                pieces[row.fields].append(tile.placed(row.shape, turns))
        if pieces:
            layers.append({"name": name, "features": list(_features(name, pieces))})
    options = {"extents": EXTENT, "y_coord_down": True}
    drawn: bytes = mapbox_vector_tile.encode(layers, default_options=options)
    return drawn


def _features(name: str, pieces: _Pieces) -> Iterator[dict[str, Any]]:
    for fields, shapes in pieces.items():
        row = Row(_together(shapes), fields)
        yield {"geometry": row.shape, "properties": said(name, row)}


def _together(shapes: list[shapely.Geometry]) -> shapely.Geometry:
    parts = shapely.get_parts(shapes)
    if len(parts) == 1:
        return parts[0]
    makers = {"Point": shapely.multipoints, "LineString": shapely.multilinestrings}
    return makers.get(parts[0].geom_type, shapely.multipolygons)(parts)


def _is_seen(name: str, row: Row, zoom: int) -> bool:
    """False for what is too small for a zoom, in a layer with ranks."""
    if name not in _LATER:
        return True
    rank: int = row.fields[FIELDS[name].index("rank")]
    return rank <= zoom - _LATER[name]


def _countries(half: Half) -> Iterator[Row]:
    """Cell by cell: a country's pieces meet at the very points that both cells have."""
    for cell in cells_in(half.box):
        for number, parts in read_grounds((cell,), half.rung).items():
            shape = half.cut_areas(parts)
            if not shape.is_empty:
                yield Row(shape, (code_of(number),))


_GROUND: _Readers = {
    name: _countries if name == "countries" else read
    for name, read in READERS.items()
    if name != "places"
}
_LATER = {"rivers": 0, "places": PLACES_AHEAD}
"""So many zooms after their rank what is in a layer shows."""
