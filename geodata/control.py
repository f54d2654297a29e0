"""Stretches of borders that others held than the state whose border it is, and on which days.

``compiled/control.yml`` lists them; they were measured when the layers were built, and stand in
``layers/osm/border_control.json``.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from geodata.validity import valid_on

_TABLE = Path(__file__).parent / "layers" / "osm" / "border_control.json"


@dataclass(frozen=True)
class Stretch:
    """A stretch of the border of ``a`` and ``b``, and who held the side that is ``ground_of``'s.

    ``behind`` follows "lay" in a sentence; days are ISO dates, both inclusive; ``ends`` are
    (lon, lat) on the border's line; ``published`` holds what others state, in kilometres, by whom.
    """

    id: str
    pair: str
    river: str | None
    ground_of: str
    held_by: str
    behind: str
    valid_from: str
    valid_to: str | None
    length_km: float
    ends: tuple[tuple[float, float], tuple[float, float]]
    published: tuple[tuple[float, str], ...]
    note: str
    source: str

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)


def stretches(a: str, b: str, day: date | None = None) -> tuple[Stretch, ...]:
    """Stretches of two countries' border, codes in either order; with a day, those of that day."""
    pair = "-".join(sorted((a.upper(), b.upper())))
    return tuple(
        stretch
        for stretch in all_stretches()
        if stretch.pair == pair and (day is None or valid_on(asdict(stretch), day))
    )


@cache
def all_stretches() -> tuple[Stretch, ...]:
    """Every stretch, in the order of the table."""
    rows = json.loads(_TABLE.read_text(encoding="utf-8"))["stretches"]
    return tuple(_stretch(row) for row in rows)


def _stretch(row: dict[str, Any]) -> Stretch:
    west, east = (tuple(end) for end in row["ends"])
    published = tuple((figure["km"], figure["by"]) for figure in row["published"])
    return Stretch(**{**row, "ends": (west, east), "published": published})
