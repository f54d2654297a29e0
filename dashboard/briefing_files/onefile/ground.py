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
from geodata.ground.boxes import Half
from geodata.ground.drawing import FIELDS, READERS, said
from geodata.ground.grid import cells_in
from geodata.ground.rows import Row
from geodata.ground.rungs import RUNGS_M, rung_at
from geodata.ground.tiles import TOLERANCE_PX
from geodata.mercator import GREATEST_LAT

_WORLD = (-180.0, -GREATEST_LAT, 180.0, GREATEST_LAT)
_WORLD_M = 5000
_LAST_RIVER = 6
"""The rank of the least rivers: their whole courses are inside."""

_RIVER_RANK = FIELDS["rivers"].index("rank")
_PLACE_RANK = FIELDS["places"].index("rank")

_DIGITS = 4
"""Decimals of a degree: ten metres, on cells' sides the same at any detail."""

_MEDIA_TYPE = "application/geo+json"


def ground_bodies(frames: Sequence[Frame]) -> Iterator[InlineBody]:
    """A body for each layer of the ground; ``frames`` are what the scenes show."""
    rungs = _rungs_of(frames)
    world = Half(_WORLD, rung_at(_WORLD_M), tuple(sorted(rungs.items())))
    rows = {name: read(world) for name, read in READERS.items()}
    rows["rivers"] = (row for row in rows["rivers"] if row.fields[_RIVER_RANK] <= _LAST_RIVER)
    rows["places"] = _places(world, frames)
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
        for _, box in frame.on_earth():
            for cell in cells_in(box):
                rungs[cell] = min(rung, rungs.get(cell, rung))
    return rungs


def _rung_of(frame: Frame) -> int:
    return rung_at(TOLERANCE_PX * 1000 / frame.px_per_km)


def _places(world: Half, frames: Iterable[Frame]) -> Iterable[Row]:
    """The greatest of the world, and of each frame those that its zoom may show."""
    halves = [(world, 1)]
    for frame in frames:
        last = math.ceil(frame.zoom) - CAPITALS_FROM
        halves += [(Half(box, _rung_of(frame)), last) for _, box in frame.on_earth()]
    found: dict[tuple[Any, ...], Row] = {}
    for half, last in halves:
        for row in READERS["places"](half):
            if row.fields[_PLACE_RANK] <= last:
                found.setdefault(row.fields, row)
    return found.values()


def _feature(name: str, row: Row) -> dict[str, Any]:
    geometry = json.loads(shapely.to_geojson(row.shape))
    return {
        "type": "Feature",
        "properties": said(name, row),
        "geometry": {**geometry, "coordinates": _rounded(geometry["coordinates"])},
    }


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates[0], float | int):
        return [round(number, _DIGITS) for number in coordinates]
    return [_rounded(part) for part in coordinates]
