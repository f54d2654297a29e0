"""The packed file of the whole world's ground, from its sources to its bytes."""

from __future__ import annotations

from typing import Any

from shapely.geometry import Polygon

from geodata.building.arcs import build_arcs, read_noded
from geodata.building.compiled import country_name, read_compiled
from geodata.building.countries import is_disputed, own_codes, read_countries
from geodata.building.ground.bands import BANDS, blocks_of
from geodata.building.ground.cutting import CutCell, cut_ground
from geodata.building.ground.lakes import read_lakes
from geodata.building.ground.rivers import Rivers, read_rivers
from geodata.building.ground.waters import pack_lakes, pack_rivers
from geodata.building.land import read_seas
from geodata.building.pieces import Piece
from geodata.ground.files import pack_file
from geodata.ground.rungs import RUNGS_M


def build_ground() -> bytes:
    """The file ``ground.cells``."""
    countries = [Piece(code, shape) for code, shape in read_countries().items()]
    # With those that have no country on one side: between two states there may be ground of none.
    borders = [arc.points for arc in build_arcs()]
    cells = cut_ground(list(read_noded()), countries, list(read_seas()), borders)
    return pack_ground(cells, read_rivers(cells), read_lakes(cells))


def pack_ground(cells: list[CutCell], rivers: Rivers, lakes: list[Polygon]) -> bytes:
    """Cut cells with their waters as the file's bytes."""
    codes = sorted({code for cell in cells for code in cell.codes})
    numbers = {code: number for number, code in enumerate(codes, start=1)}
    blocks = [
        block
        for cell in cells
        for block in blocks_of(cell, numbers, rivers.on_borders.get(cell.number, {}))
    ]
    blocks.sort(key=lambda block: int(block[0].split("/")[0]))
    blocks += [("lakes", pack_lakes(lakes)), ("rivers", pack_rivers(rivers.lines))]
    said = {**_head(codes), "rivers": rivers.names, "river_ranks": rivers.ranks}
    return pack_file(said, blocks)


def _head(codes: list[str]) -> dict[str, Any]:
    pairs = [(a, b) for a in codes for b in codes if "" < a < b]
    return {
        "rungs_m": list(RUNGS_M),
        "bands": list(BANDS),
        "codes": codes,
        "own": sorted(own_codes()),
        "countries": {code: _said_of(code) for code in codes},
        "disputed": [f"{a}-{b}" for a, b in pairs if is_disputed(a, b)],
        "seeming": sorted(row["pair"] for row in read_compiled("no_borders")),
    }


def _said_of(code: str) -> dict[str, Any]:
    """Name, claimants and holder; of a country these are itself."""
    table = read_compiled("overlaps")
    if not code:
        return {"name": "", "claimants": [], "held_by": None}
    if code not in own_codes():
        return {"name": country_name(code), "claimants": [code], "held_by": code}
    for row in table["zones"]:
        if row["drawn"] == code:
            return {"name": row["name"], "claimants": [row["out_of"]], "held_by": row["held_by"]}
    (row,) = (row for row in table["overlaps"] if row["drawn"] == code)
    return {"name": row["name"], "claimants": [row["a"], row["b"]], "held_by": row["held_by"]}
