"""What others publish about the same lengths and areas.

``published.yml`` holds figures that were looked up one by one; ``factbook_borders.csv`` the land
borders of the whole world as the CIA World Factbook of May 2026 has them (factbook/factbook.json,
commit 8662a8b; public domain), by either country; ``border_reasons.yml`` why a length of ours is
another than the Factbook's.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ruamel.yaml import YAML

_HERE = Path(__file__).parent
_PATH = _HERE / "published.yml"
_FACTBOOK = _HERE / "factbook_borders.csv"
_REASONS = _HERE / "border_reasons.yml"

_PUBLISHER, _EDITION = "CIA World Factbook", "as found in 2026"

_PARTS_OF_PALESTINE = {"GAZ": "PSE", "WBK": "PSE"}
"""Codes of the Factbook for the Gaza Strip and the West Bank, whose lengths are added up."""


@dataclass(frozen=True)
class PublishedFigure:
    """One figure: ``value`` in ``unit``, who publishes it, in which edition, and what it covers."""

    value: float
    unit: str
    publisher: str
    edition: str
    note: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)


@dataclass(frozen=True)
class Published:
    """Every figure: borders by pair (``AZE-IRN``), the corridor's length, the Caspian's area."""

    borders: Mapping[str, tuple[PublishedFigure, ...]]
    corridor: tuple[PublishedFigure, ...]
    caspian: tuple[PublishedFigure, ...]


@cache
def load_published() -> Published:
    """The figures of ``published.yml``; TypeError where an entry has a key that none should."""
    data = YAML(typ="safe", pure=True).load(_PATH.read_text(encoding="utf-8"))
    listed: dict[str, list[dict[str, Any]]] = defaultdict(list, data["borders"])
    for pair, entries in _factbook_entries().items():
        if not any(_is_factbook(entry) for entry in listed[pair]):
            listed[pair] = [*listed[pair], *entries]
    borders = {pair: _figures(entries, "km") for pair, entries in listed.items()}
    return Published(
        borders=MappingProxyType(borders),
        corridor=_figures(data["corridor"], "km"),
        caspian=_figures(data["caspian"], "km²"),
    )


@cache
def border_reasons() -> Mapping[str, str]:
    """Why our length of a border is another than the Factbook's, in a sentence, by pair."""
    data = YAML(typ="safe", pure=True).load(_REASONS.read_text(encoding="utf-8"))
    return MappingProxyType({str(pair): str(reason) for pair, reason in data.items()})


@cache
def factbook_lengths() -> Mapping[str, tuple[float, ...]]:
    """The Factbook's kilometres of every land border by pair: one, or two where they differ."""
    sums: dict[str, list[list[float]]] = defaultdict(list)
    with _FACTBOOK.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            a, b = sorted(_PARTS_OF_PALESTINE.get(row[side], row[side]) for side in ("a", "b"))
            values = [float(row[key]) for key in ("km_by_a", "km_by_b") if row[key]]
            sums[f"{a}-{b}"].append(sorted(set(values)))
    return MappingProxyType({pair: _added(values) for pair, values in sums.items()})


def _added(values: Iterable[list[float]]) -> tuple[float, ...]:
    """Least and greatest sum of the parts of a border, once where they are the same."""
    parts = list(values)
    return tuple(sorted({sum(part[0] for part in parts), sum(part[-1] for part in parts)}))


def _factbook_entries() -> dict[str, list[dict[str, Any]]]:
    return {
        pair: [{"value": value, "publisher": _PUBLISHER, "edition": _EDITION} for value in lengths]
        for pair, lengths in factbook_lengths().items()
    }


def _is_factbook(entry: Mapping[str, Any]) -> bool:
    return bool(entry["publisher"] == _PUBLISHER) and entry["edition"] == _EDITION


def _figures(entries: list[dict[str, Any]], unit: str) -> tuple[PublishedFigure, ...]:
    figures = [PublishedFigure(unit=unit, **entry) for entry in entries]
    return tuple(sorted(figures, key=lambda figure: figure.value))
