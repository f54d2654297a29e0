"""Stretches of borders that others held, measured on the lines as the source has them.

``compiled/control.yml`` says which; :mod:`geodata.control` reads the table.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geodata.building.arcs import build_arcs
from geodata.building.compiled import read_compiled
from geodata.geodesy import length_km

_FIELDS = ("id", "pair", "river", "ground_of", "held_by", "behind")
_FARTHEST_DEG = 0.05
"""Ends of a stretch come from small-scale maps: they may lie five kilometres from the line."""


def build_border_control() -> dict[str, Any]:
    """One row a stretch with its length in kilometres and its ends on the line (lon, lat)."""
    return {"stretches": [_row(stretch) for stretch in read_compiled("control")]}


def _row(stretch: dict[str, Any]) -> dict[str, Any]:
    one, other = (np.asarray(end, dtype=float) for end in stretch["ends"])
    line = _between(stretch["id"], _lines(stretch["pair"]), one, other)
    return {
        **{key: stretch.get(key) for key in _FIELDS},
        "valid_from": str(stretch["valid_from"]),
        "valid_to": str(stretch["valid_to"]) if stretch["valid_to"] else None,
        "length_km": round(length_km(line), 1),
        "ends": [[round(float(number), 5) for number in point] for point in (line[0], line[-1])],
        "published": stretch.get("published", []),
        "note": stretch["note"],
        "source": stretch["source"],
    }


def _lines(pair: str) -> list[NDArray[np.float64]]:
    """The pair's border in full detail, joined where its arcs meet."""
    arcs = [arc.points for arc in build_arcs() if "-".join(arc.countries) == pair]
    merged = shapely.line_merge(shapely.multilinestrings([shapely.linestrings(a) for a in arcs]))
    return [shapely.get_coordinates(part) for part in shapely.get_parts(merged)]


def _between(
    id_: str,
    lines: list[NDArray[np.float64]],
    one: NDArray[np.float64],
    other: NDArray[np.float64],
) -> NDArray[np.float64]:
    """The stretch between the points of a line that are nearest to two others.

    Raises
    ------
    ValueError
        Where no line comes within five kilometres of both.

    """
    for line in lines:
        away = [np.hypot(*(line - end).T) for end in (one, other)]
        if max(float(each.min()) for each in away) <= _FARTHEST_DEG:
            begin, end = sorted(int(np.argmin(each)) for each in away)
            return line[begin : end + 1]
    raise ValueError(f"stretch {id_}: no line of its border passes both of its ends")
