"""Tiles of the ground by immutable address, drawn when they are asked for."""

from __future__ import annotations

from functools import lru_cache

import brotli
from flask import Flask, Response, abort, request

from dashboard.server.packing import QUALITY, takes_brotli
from dashboard.server.serving import IMMUTABLE
from geodata.ground.tiles import Tile, read_tile, tiles_digest

MEDIA_TYPE = "application/vnd.mapbox-vector-tile"

_TILES_KEPT = 1024
"""Some ten kilobytes each: what many readers look at is drawn once."""


def register(server: Flask) -> None:
    """Add the route."""

    @server.get("/ground/<digest>/<int:zoom>/<int:column>/<int:row>.mvt")
    def serve_tile(digest: str, zoom: int, column: int, row: int) -> Response:
        if digest != tiles_digest():
            abort(404)
        try:
            tile = Tile(zoom, column, row)
        except ValueError:
            abort(404)
        packed = _packed(tile)
        if takes_brotli():
            response = Response(packed)
            response.headers["Content-Encoding"] = "br"
        else:
            response = Response(brotli.decompress(packed))
        response.headers["Content-Type"] = MEDIA_TYPE
        response.headers["Cache-Control"] = IMMUTABLE
        response.vary.add("Accept-Encoding")
        response.set_etag(f"{digest}-{tile.name}" + ("-br" if takes_brotli() else ""))
        response.make_conditional(request)
        return response


@lru_cache(maxsize=_TILES_KEPT)
def _packed(tile: Tile) -> bytes:
    packed: bytes = brotli.compress(read_tile(tile), quality=QUALITY)
    return packed
