"""The ground of a page in one file: the whole world coarsely, and as its scenes show it in detail.

Its layers and what they say of their features are those of the tiles that a server draws
(:mod:`geodata.ground.tiles`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import shapely

from dashboard.briefing_files.onefile.inlining import InlineBody
from dashboard.figures.map_labels import CAPITALS_FROM
from dashboard.figures.projection import Frame
from dashboard.server.addresses import AT_ROOT
from geodata.ground.boxes import Half, halves_of
from geodata.ground.countries import rows_of_coast, rows_of_countries, rows_of_stretches
from geodata.ground.grid import cells_in
from geodata.ground.places import rows_of_places
from geodata.ground.rows import Row
from geodata.ground.rungs import FINEST_M, RUNGS_M, rung_at
from geodata.ground.tiles import FIELDS, TOLERANCE_PX
from geodata.ground.waters import rows_of_lakes, rows_of_rivers
from geodata.mercator import GREATEST_LAT

_WORLD = (-180.0, -GREATEST_LAT, 180.0, GREATEST_LAT)
_WORLD_M = 5000
_LAST_RIVER = 6
"""The rank of the least rivers: their whole courses are inside."""

_DIGITS = 4
"""Decimals of a degree: ten metres, on cells' sides the same at any detail."""

_MEDIA_TYPE = "application/geo+json"


def ground_bodies(frames: Sequence[Frame]) -> Iterator[InlineBody]:
    """A body for each layer of the ground; ``frames`` are what the scenes show."""
    rungs = _rungs_of(frames)
    world = Half(_WORLD, rung_at(_WORLD_M), tuple(sorted(rungs.items())))
    rows: dict[str, Iterable[Row]] = {
        "countries": (Row(row.shape, row.fields[:1]) for row in rows_of_countries(world)),
        "lakes": rows_of_lakes(world),
        "rivers": _rivers(world),
        "coast": rows_of_coast(world),
        "borders": rows_of_stretches(world),
        "places": _places(world, frames),
    }
    for name, found in rows.items():
        features = [_feature(name, row) for row in found]
        collection = {"type": "FeatureCollection", "features": features}
        text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
        yield InlineBody(AT_ROOT.ground(name), text.encode(), _MEDIA_TYPE)


def _rungs_of(frames: Iterable[Frame]) -> dict[int, int]:
    """How finely each cell is drawn that a frame shows."""
    rungs: dict[int, int] = {}
    for frame in frames:
        rung = _rung_of(frame)
        if RUNGS_M[rung] >= _WORLD_M:
            continue
        for half in _halves(frame):
            for cell in cells_in(half):
                rungs[cell] = min(rung, rungs.get(cell, rung))
    return rungs


def _rung_of(frame: Frame) -> int:
    return rung_at(max(TOLERANCE_PX * 1000 / frame.px_per_km, FINEST_M))


def _halves(frame: Frame) -> tuple[tuple[float, float, float, float], ...]:
    """What a frame shows of the earth."""
    west, south, east, north = frame.box
    south, north = max(south, -GREATEST_LAT), min(north, GREATEST_LAT)
    if east - west >= 360:
        return ((-180.0, south, 180.0, north),)
    turned = ((lon + 180) % 360 - 180 for lon in (west, east))
    left, right = turned
    return halves_of((left, south, right, north))


def _rivers(world: Half) -> Iterator[Row]:
    for row in rows_of_rivers(world):
        name, rank, pair = row.fields
        if pair is None and rank <= _LAST_RIVER:
            yield Row(row.shape, (name, rank))


def _places(world: Half, frames: Iterable[Frame]) -> Iterator[Row]:
    """The greatest of the world, and of each frame those that its zoom may show."""
    halves = [(world, 1)]
    for frame in frames:
        last = math.ceil(frame.zoom) - CAPITALS_FROM
        halves += [(Half(box, _rung_of(frame)), last) for box in _halves(frame)]
    seen = set()
    for half, last in halves:
        for row in rows_of_places(half):
            name, country, is_capital, population, rank, _, geonames = row.fields
            if rank <= last and geonames not in seen:
                seen.add(geonames)
                kind = "capital" if is_capital else "town"
                yield Row(row.shape, (name, country, kind, population, rank, geonames))


def _feature(name: str, row: Row) -> dict[str, Any]:
    said = zip(FIELDS[name], row.fields, strict=True)
    geometry = json.loads(shapely.to_geojson(row.shape))
    return {
        "type": "Feature",
        "properties": {key: value for key, value in said if value is not None},
        "geometry": {**geometry, "coordinates": _rounded(geometry["coordinates"])},
    }


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates[0], float | int):
        return [round(number, _DIGITS) for number in coordinates]
    return [_rounded(part) for part in coordinates]
