"""Features into compact GeoJSON: rounded, without repeats, the same bytes for the same input."""

from __future__ import annotations

import hashlib
import itertools
import json
from pathlib import Path
from typing import Any

LAYERS_FOLDER = Path(__file__).parents[1] / "layers"
DIGITS = 5
"""Decimals of a degree: about a metre."""


def write_layer(
    name: str, features: list[dict[str, Any]], folder: str, digits: int = DIGITS
) -> Path:
    """Write one layer as a FeatureCollection (RFC 7946) and return its path.

    ``folder`` is the licence's folder under ``geodata/layers``.
    """
    rounded = [
        {
            "type": "Feature",
            "properties": feature["properties"],
            "geometry": {
                "type": feature["geometry"]["type"],
                "coordinates": _rounded(feature["geometry"]["coordinates"], digits),
            },
        }
        for feature in features
    ]
    path = LAYERS_FOLDER / folder / f"{name}.geojson"
    path.parent.mkdir(parents=True, exist_ok=True)
    collection = {"type": "FeatureCollection", "features": rounded}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    return path


def _rounded(value: Any, digits: int) -> Any:
    """Coordinates rounded at any depth; positions that fall together are kept once."""
    first = value[0]
    if isinstance(first, int | float):
        return [_short(round(float(number), digits)) for number in value[:2]]
    items = [_rounded(item, digits) for item in value]
    if isinstance(first[0], int | float):
        kept = [items[0], *(b for a, b in itertools.pairwise(items) if a != b)]
        return kept if len(kept) > 1 else items[:2]
    return items


def _short(number: float) -> float | int:
    return int(number) if number == int(number) else number


def write_table(name: str, table: dict[str, Any], folder: str) -> Path:
    """Write measured rows as JSON, one row a line, and return the path."""
    path = LAYERS_FOLDER / folder / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = {key: value for key, value in table.items() if isinstance(value, list)}
    head = {key: value for key, value in table.items() if key not in rows}
    lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    for key, values in rows.items():
        listed = ",\n  ".join(json.dumps(value, ensure_ascii=False) for value in values)
        lines.append(f"{json.dumps(key)}: [\n  {listed}\n ]")
    path.write_text("{\n " + ",\n ".join(lines) + "\n}\n", encoding="utf-8")
    return path


def write_checksums() -> None:
    """Write the SHA-256 of every layer and table to ``geodata/layers/checksums.txt``."""
    paths = sorted([*LAYERS_FOLDER.rglob("*.geojson"), *LAYERS_FOLDER.rglob("*.json")])
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(LAYERS_FOLDER)}\n"
        for path in paths
    ]
    (LAYERS_FOLDER / "checksums.txt").write_text("".join(lines), encoding="utf-8")
