"""Lengths of land borders on the lines as the source has them, before anything is thinned.

They are written to ``layers/osm/border_lengths.json``, on which every length that the program
states rests, so that no package of the build is needed to state one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from geodata.building.borders import Line, dry_lines, land_pairs, part_name, split_river
from geodata.building.land import in_water_km
from geodata.building.rivers import read_independent_aras
from geodata.geodesy import length_km, share_along

RIVER_TOLERANCE_KM = 0.25
"""A step of the border counts as river when the river's line runs within this."""

INDEPENDENT_TOLERANCE_KM = 3.0
"""The same against Natural Earth's Aras, which was digitised for maps of 1:10,000,000."""

LEAST_WATER_KM = 5.0
"""Natural Earth draws shores to a kilometre or two: less than this is no lake and no mouth."""

_ARAS_PAIRS = ("ARM-IRN", "AZE-IRN", "AZE-TUR")


def build_border_lengths() -> dict[str, Any]:
    """Rows by pair and part, with the tolerances by which river was told from dry land."""
    stretches = _stretches()
    river = [line for parts in stretches.values() for line, name in parts if name]
    rows = []
    for (pair, part), pieces in sorted(stretches.items()):
        lines = [line for line, _ in pieces]
        row = {"pair": pair, "part": part, "length_km": round(sum(map(length_km, lines)), 2)}
        names = sorted({name for _, name in pieces if name})
        if names:
            row["river"] = " and ".join(names)
            row["river_km"] = round(_near(lines, river, RIVER_TOLERANCE_KM), 2)
        row.update(_water(lines))
        if pair in _ARAS_PAIRS:
            aras = [read_independent_aras()]
            row["independent_river_km"] = round(_near(lines, aras, INDEPENDENT_TOLERANCE_KM), 2)
        rows.append(row)
    return {
        "river_tolerance_km": RIVER_TOLERANCE_KM,
        "independent_tolerance_km": INDEPENDENT_TOLERANCE_KM,
        "source": "osm",
        "borders": [row for row in rows if row["length_km"]],
    }


def _water(lines: list[Line]) -> dict[str, float]:
    """Kilometres of lines through lakes and through the mouths of rivers, where there are any."""
    lakes, mouths = (sum(in_water_km(line, kind) for line in lines) for kind in ("lakes", "ocean"))
    found = {}
    if lakes >= LEAST_WATER_KM:
        found["lake_km"] = round(lakes, 1)
    if mouths >= LEAST_WATER_KM:
        found["mouth_km"] = round(mouths, 1)
    return found


def _near(lines: list[Line], others: list[Line], tolerance_km: float) -> float:
    return sum(length_km(line) * share_along(line, others, tolerance_km) for line in lines)


def _stretches() -> dict[tuple[str, str], list[tuple[Line, str | None]]]:
    """Lines with the river that each follows, by pair and part."""
    found: dict[tuple[str, str], list[tuple[Line, str | None]]] = defaultdict(list)
    for pair, line in dry_lines():
        if pair not in land_pairs():
            continue
        for piece, river in split_river(line, pair):
            key = "-".join(pair), part_name(piece, pair) or "whole"
            found[key].append((piece, river))
    return found
