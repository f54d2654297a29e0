"""Cities, towns and villages in a box, the greater ones alone where the tolerance is coarse.

They are GeoNames' and lie in a packed file of their own, ``layers/geonames/ground_places.cells``:
block ``far`` has the ranks up to ``LAST_FAR``, ``<cell>`` the others by squares of fifteen degrees.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import brotli
import numpy as np
import shapely

from geodata.ground.boxes import Half
from geodata.ground.files import PackedFile, open_packed
from geodata.ground.grid import SCALE, Box
from geodata.ground.packing import pack, unpack
from geodata.ground.rows import Row

PATH = Path(__file__).parents[1] / "layers" / "geonames" / "ground_places.cells"

LEAST_PEOPLE = (1_000_000, 300_000, 100_000, 30_000, 15_000, 5_000, 0)
"""From how many people on a place has rank 1, 2, …; capitals have rank 0."""

LAST_RANK = (7, 7, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0)
"""The last rank by rung of the tolerance."""

LAST_FAR = 3

SIDE_DEG = 15
_COLUMNS = 360 // SIDE_DEG
_BETWEEN_PLACES, _BETWEEN_NAMES = "\n", "|"
_BLOCKS_KEPT = 64


@dataclass(frozen=True)
class Place:
    """A place of GeoNames: ``country`` is the state that it is assigned to there."""

    geonames: int
    name: str
    names: tuple[str, ...]
    country: str
    population: int
    rank: int
    lon: float
    lat: float


def rank_of(population: int, *, capital: bool) -> int:
    """0 for capitals, then 1 to 7 by population."""
    if capital:
        return 0
    return next(rank for rank, least in enumerate(LEAST_PEOPLE, start=1) if population >= least)


def rows_of_places(half: Half) -> Iterator[Row]:
    """The places in a box, the greatest first."""
    last = LAST_RANK[half.rung]
    blocks = ["far"] if last <= LAST_FAR else ["far", *map(str, squares_in(half.box))]
    west, south, east, north = half.box
    found = [
        place
        for block in blocks
        for place in _places(block)
        if place.rank <= last and west <= place.lon <= east and south <= place.lat <= north
    ]
    for place in sorted(found, key=lambda place: (place.rank, -place.population, place.geonames)):
        fields = (place.name, place.country, place.rank == 0, place.population, place.rank)
        point = shapely.Point(place.lon, place.lat)
        yield Row(point, (*fields, place.names, place.geonames))


def squares_in(box: Box) -> Iterator[int]:
    """The squares that a box touches."""
    west, south, east, north = box
    columns = [min(int((lon + 180) // SIDE_DEG), _COLUMNS - 1) for lon in (west, east)]
    rows = [min(int((lat + 90) // SIDE_DEG), 180 // SIDE_DEG - 1) for lat in (south, north)]
    for row in range(rows[0], rows[1] + 1):
        yield from (row * _COLUMNS + column for column in range(columns[0], columns[1] + 1))


@cache
def _file() -> PackedFile:
    return open_packed(PATH)


@lru_cache(maxsize=_BLOCKS_KEPT)
def _places(block: str) -> tuple[Place, ...]:
    packed = _file().block(block)
    if packed is None:
        return ()
    (length,) = struct.unpack_from("<I", packed)
    ids, codes, people, ranks, lons, lats = unpack(packed[4 : 4 + length], 6)
    lines = brotli.decompress(packed[4 + length :]).decode().split(_BETWEEN_PLACES)
    countries = _file().said["codes"]
    places = []
    for number, line in enumerate(lines):
        name, *names = line.split(_BETWEEN_NAMES)
        places.append(
            Place(
                int(ids[number]),
                name,
                tuple(names),
                countries[codes[number]],
                int(people[number]),
                int(ranks[number]),
                float(lons[number]) / SCALE,
                float(lats[number]) / SCALE,
            )
        )
    return tuple(places)


def pack_places(places: Sequence[Place], codes: Sequence[str]) -> bytes:
    """A block of places, as :func:`rows_of_places` reads it; ``codes`` are in order."""
    columns = [
        [place.geonames for place in places],
        [bisect_left(codes, place.country) for place in places],
        [place.population for place in places],
        [place.rank for place in places],
        [round(place.lon * SCALE) for place in places],
        [round(place.lat * SCALE) for place in places],
    ]
    numbers = pack([np.array(column, np.int64) for column in columns])
    lines = (_BETWEEN_NAMES.join((place.name, *place.names)) for place in places)
    text: bytes = brotli.compress(_BETWEEN_PLACES.join(lines).encode(), quality=11, lgwin=24)
    return struct.pack("<I", len(numbers)) + numbers + text
