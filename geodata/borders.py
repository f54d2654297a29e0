"""Land borders by pair: how long, how much of it is river, and what others say.

Lengths were measured on OpenStreetMap's lines in full detail when the layers were built, and stand
in ``layers/osm/border_lengths.json``; ``python -m geodata build border_lengths`` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geodata.control import Stretch, stretches
from geodata.countries import find_country
from geodata.published import PublishedFigure, border_reasons, load_published

_FOLDER = Path(__file__).parent / "layers" / "osm"
_TABLE = _FOLDER / "border_lengths.json"

METHOD = (
    "Geodesic length on the WGS84 ellipsoid (Karney 2013) of the line in full detail, cut at the "
    "shore."
)
RIVER_METHOD = (
    "A step of 250 m counts as river when the river's line runs within {tolerance:g} km of its "
    "middle; where the river is the border the two are one line in the source."
)
INDEPENDENT_METHOD = (
    "Natural Earth's Aras, drawn separately and more coarsely, lies within {tolerance:g} km of "
    "{share:.0%} of the border."
)
WATER_METHOD = (
    "Through lakes and river mouths the line counts as it does on land; how much of it that is, is "
    "measured on the lakes and the ocean of Natural Earth 1:10m, good to a kilometre or two."
)
SOURCE = (
    "OpenStreetMap contributors, ODbL 1.0: lines through timezone-boundary-builder 2026c (PyPI "
    "timezonefinder-data 3.2026.3.post1), countries of 2024 (npm @osm_borders/maritime_10m 1.1.0), "
    "shore of 2017 (npm @geo-maps/earth-seas-10m 0.6.0)"
)


class NoBorderError(KeyError):
    """Two countries have no land border, or one of the codes is none; the message says which."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class BorderPart:
    """One stretch: the ``whole`` border, or ``nakhchivan`` or ``main``; lengths in kilometres.

    ``river_km`` is None where the layer of rivers has none along this border.
    """

    name: str
    length_km: float
    river: str | None
    river_km: float | None


@dataclass(frozen=True)
class BorderMeasure:
    """The land border of two countries, ``a`` before ``b`` in the alphabet; kilometres.

    ``river_share`` is the part of the length, 0 to 1, that lies within ``tolerance_km`` of the
    river; ``published`` is in order of length. ``river_km`` and ``river_share`` are None where the
    layer of rivers has none along this border: it may have one, which is not known here. ``held``
    are the stretches that others held, on whatever days. Of the length, ``lake_km`` run through
    lakes and ``mouth_km`` through the mouths of rivers. ``note`` says why the length is more than
    a tenth off the World Factbook's, where it is.
    """

    a: str
    b: str
    length_km: float
    parts: tuple[BorderPart, ...]
    river: str | None
    river_km: float | None
    river_share: float | None
    tolerance_km: float
    published: tuple[PublishedFigure, ...]
    held: tuple[Stretch, ...]
    lake_km: float
    mouth_km: float
    note: str | None
    method: str
    source: str

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            **asdict(self),
            "parts": [asdict(part) for part in self.parts],
            "published": [figure.to_json() for figure in self.published],
            "held": [stretch.to_json() for stretch in self.held],
        }


def measure_border(a: str, b: str) -> BorderMeasure:
    """The land border of two countries, given by alpha-3 codes in either order.

    Raises
    ------
    NoBorderError
        Where a code is no country's, or the two have no land border together.

    """
    measure = find_border(a, b)
    if measure is not None:
        return measure
    for code in (a, b):
        if find_country(code) is None:
            raise NoBorderError(
                f"came {code}; expected a country's ISO 3166 alpha-3 code, such as IRN, or XKX for "
                "Kosovo"
            )
    for code in (a.upper(), b.upper()):
        if not neighbours(code):
            raise NoBorderError(f"{code} has no land border in these layers")
    raise NoBorderError(
        f"{a.upper()} and {b.upper()} have no land border; {a.upper()} borders "
        f"{', '.join(neighbours(a))}"
    )


def find_border(a: str, b: str) -> BorderMeasure | None:
    """The land border of two countries, or None where they have none."""
    return _borders().get(_pair(a, b))


def bordering_pairs() -> tuple[tuple[str, str], ...]:
    """Every pair of countries with a land border, codes and pairs in alphabetical order."""
    return tuple(sorted(_borders()))


def neighbours(code: str) -> tuple[str, ...]:
    """Alpha-3 codes of the countries that a country borders on land, in alphabetical order."""
    code = code.upper()
    return tuple(sorted(a if b == code else b for a, b in bordering_pairs() if code in (a, b)))


def _pair(a: str, b: str) -> tuple[str, str]:
    first, second = sorted((a.upper(), b.upper()))
    return first, second


@cache
def _borders() -> Mapping[tuple[str, str], BorderMeasure]:
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    rows: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in table["borders"]:
        a, b = row["pair"].split("-")
        rows.setdefault((a, b), []).append(row)
    return MappingProxyType(
        {
            pair: _measure(pair, found, table)
            for pair, found in rows.items()
            if all(find_country(code) for code in pair)
        }
    )


def _measure(
    pair: tuple[str, str], rows: list[dict[str, Any]], table: Mapping[str, Any]
) -> BorderMeasure:
    unknown = None if all("river_km" not in row for row in rows) else 0.0
    parts = tuple(
        BorderPart(row["part"], row["length_km"], row.get("river"), row.get("river_km", unknown))
        for row in rows
    )
    length = round(sum(part.length_km for part in parts), 2)
    known = [part.river_km for part in parts if part.river_km is not None]
    on_river = round(sum(known), 2) if known else None
    return BorderMeasure(
        a=pair[0],
        b=pair[1],
        length_km=length,
        parts=parts,
        river=next((part.river for part in parts if part.river), None),
        river_km=on_river,
        river_share=None if on_river is None else round(on_river / length, 4),
        tolerance_km=table["river_tolerance_km"],
        published=load_published().borders.get("-".join(pair), ()),
        held=stretches(*pair),
        lake_km=round(sum(row.get("lake_km", 0.0) for row in rows), 1),
        mouth_km=round(sum(row.get("mouth_km", 0.0) for row in rows), 1),
        note=border_reasons().get("-".join(pair)),
        method=_method(rows, length, table),
        source=SOURCE,
    )


def _method(rows: list[dict[str, Any]], length: float, table: Mapping[str, Any]) -> str:
    sentences = [METHOD]
    if any("river" in row for row in rows):
        sentences.append(RIVER_METHOD.format(tolerance=table["river_tolerance_km"]))
    if any("lake_km" in row or "mouth_km" in row for row in rows):
        sentences.append(WATER_METHOD)
    independent = [row["independent_river_km"] for row in rows if "independent_river_km" in row]
    if independent:
        tolerance = table["independent_tolerance_km"]
        share = sum(independent) / length
        sentences.append(INDEPENDENT_METHOD.format(tolerance=tolerance, share=share))
    return " ".join(sentences)
