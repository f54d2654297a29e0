"""What others publish about the same lengths and areas, from ``published.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ruamel.yaml import YAML

_PATH = Path(__file__).parent / "published.yml"


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
    borders = {pair: _figures(entries, "km") for pair, entries in data["borders"].items()}
    return Published(
        borders=MappingProxyType(borders),
        corridor=_figures(data["corridor"], "km"),
        caspian=_figures(data["caspian"], "km²"),
    )


def _figures(entries: list[dict[str, Any]], unit: str) -> tuple[PublishedFigure, ...]:
    figures = [PublishedFigure(unit=unit, **entry) for entry in entries]
    return tuple(sorted(figures, key=lambda figure: figure.value))
