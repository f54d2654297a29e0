"""Tiles of the ground as they are served."""

from __future__ import annotations

import brotli
import mapbox_vector_tile
import pytest
from flask.testing import FlaskClient

from dashboard.server.addresses import AT_ROOT, Addresses
from dashboard.server.serving import IMMUTABLE
from geodata.ground.tiles import Tile, read_tile

BROTLI = {"Accept-Encoding": "gzip, deflate, br, zstd"}


def address(zoom: int, column: int, row: int, addresses: Addresses = AT_ROOT) -> str:
    return addresses.tiles.format(z=zoom, x=column, y=row)


@pytest.mark.parametrize("place", [(0, 0, 0), (5, 18, 15), (7, 77, 60), (11, 1246, 940)])
def test_a_tile_travels_packed_or_plain_and_is_kept_for_good(
    client: FlaskClient, place: tuple[int, int, int]
):
    plain, packed = client.get(address(*place)), client.get(address(*place), headers=BROTLI)
    assert plain.data == brotli.decompress(packed.data) == read_tile(Tile(*place))
    assert mapbox_vector_tile.decode(plain.data)["countries"]["features"]
    for response in (plain, packed):
        assert response.mimetype == "application/vnd.mapbox-vector-tile"
        assert response.headers["Cache-Control"] == IMMUTABLE
        assert "Accept-Encoding" in response.headers["Vary"]
    again = client.get(address(*place), headers={"If-None-Match": plain.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_tile_of_nothing_but_sea_is_empty(client: FlaskClient):
    response = client.get(address(6, 1, 38))
    assert (response.status_code, response.data) == (200, b"")


@pytest.mark.parametrize(
    "asked",
    [
        address(12, 0, 0),
        address(3, 8, 0),
        address(3, 0, 8),
        AT_ROOT.tiles.format(z="3", x="-1", y="0"),
        AT_ROOT.tiles.format(z="three", x="0", y="0"),
        AT_ROOT.tiles.format(z="9" * 400, x="0", y="0"),
        "/ground/0000000000000000/0/0/0.mvt",
    ],
)
def test_a_tile_that_there_is_not_is_404(client: FlaskClient, asked: str):
    assert client.get(asked).status_code == 404


def test_the_page_asks_for_tiles_below_its_own_path():
    assert address(1, 0, 1, Addresses("/maps/")).startswith("/maps/ground/")
