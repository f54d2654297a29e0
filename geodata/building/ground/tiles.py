"""Tiles of the map that take long to draw, drawn ahead: those of the least zooms."""

from __future__ import annotations

from itertools import product

import brotli

from geodata.ground.files import pack_file
from geodata.ground.tiles import LAST_PACKED, Tile, draw_ground

_QUALITY = 11


def build_ground_tiles() -> bytes:
    """The file ``ground_tiles.cells``, drawn from the packed ground as it lies in the layers."""
    sides = ((zoom, range(1 << zoom)) for zoom in range(LAST_PACKED + 1))
    tiles = (Tile(zoom, x, y) for zoom, side in sides for x, y in product(side, side))
    drawn = ((tile.name, draw_ground(tile)) for tile in tiles)
    blocks = [(name, brotli.compress(tile, quality=_QUALITY)) for name, tile in drawn if tile]
    return pack_file({}, blocks)
