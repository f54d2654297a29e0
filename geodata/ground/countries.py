"""Countries, their borders and their shores in a box, and whose ground a place is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import shapely

from geodata.border_days import border_days
from geodata.ground.boxes import Half
from geodata.ground.cells import code_of, read_head
from geodata.ground.faces import read_grounds
from geodata.ground.grid import cells_in
from geodata.ground.rows import Row

_CELLS_KEPT = 64


def rows_of_countries(half: Half) -> Iterator[Row]:
    """Code, name, claimants and holder of each country in a box, with its ground."""
    for number, parts in half.grounds.items():
        shape = half.cut_areas(parts)
        if not shape.is_empty:
            code = code_of(number)
            yield Row(shape, (code, *_said(code)))


def rows_of_borders(half: Half) -> Iterator[Row]:
    """The lines in force between each two countries in a box."""
    for (a, b), shapes in half.lines.pairs():
        if _is_border(a, b) and not (shape := half.cut_lines(shapes)).is_empty:
            yield Row(shape, _in_force(a, b))


def rows_of_stretches(half: Half) -> Iterator[Row]:
    """The same apart by the river that is the border there, whose name or None comes last."""
    names = read_head().said["rivers"]
    for (a, b, river), shapes in half.lines.stretches():
        if _is_border(a, b) and not (shape := half.cut_lines(shapes)).is_empty:
            yield Row(shape, (*_in_force(a, b), names[river - 1] if river else None))


def _is_border(a: int, b: int) -> bool:
    """False at the sea (0), and of two countries, by number, that only seem to have a border."""
    return a > 0 and f"{code_of(a)}-{code_of(b)}" not in read_head().said["seeming"]


def _in_force(a: int, b: int) -> tuple[Any, ...]:
    """What a border says of itself, two countries by number in the order of their codes."""
    codes = code_of(a), code_of(b)
    pair = "-".join(codes)
    since = border_days().since.get(pair)
    status = "disputed" if pair in read_head().said["disputed"] else "recognised"
    return pair, *codes, status, since.isoformat() if since else None, None, "de_facto"


def rows_of_coast(half: Half) -> Iterator[Row]:
    """The shores of each country in a box."""
    for (a, b), shapes in half.lines.pairs():
        shape = half.cut_lines(shapes)
        if not a and not shape.is_empty:
            yield Row(shape, (code_of(b),))


def country_at(lon: float, lat: float) -> str | None:
    """ISO 3166 alpha-3 code of the country on whose ground a place in degrees lies, or None.

    Kosovo is XKX. None at sea, and on ground that is drawn as no state's; lakes are ground.

    Raises
    ------
    ValueError
        Where the place is not on the earth.
    """
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise ValueError(
            f"came {lon}, {lat}; expected degrees: -180 to 180 for lon, -90 to 90 for lat"
        )
    (cell,) = cells_in((lon, lat, lon, lat))
    codes, tree = _ground_of(cell)
    for number in tree.query(shapely.Point(lon, lat), predicate="intersects"):
        code = codes[int(number)]
        if code and code not in read_head().said["own"]:
            return code
    return None


@lru_cache(maxsize=_CELLS_KEPT)
def _ground_of(cell: int) -> tuple[tuple[str, ...], shapely.STRtree]:
    """Codes and ground of a cell's countries, as fine as it is."""
    grounds = read_grounds((cell,), 0)
    parts = [(code_of(number), part) for number, own in grounds.items() for part in own]
    return tuple(code for code, _ in parts), shapely.STRtree([part for _, part in parts])


def _said(code: str) -> tuple[Any, ...]:
    """Name, claimants and holder of a country's ground."""
    said = read_head().said["countries"][code]
    return said["name"], tuple(said["claimants"]), said["held_by"]
