"""Features into compact GeoJSON: rounded, without repeats, the same bytes for the same input."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

LAYERS_FOLDER = Path(__file__).parents[1] / "layers"
DIGITS = 5
"""Decimals of a degree: about a metre."""

_LEAST_RING = 4
"""Positions of a ring that encloses something, the closing one included."""

Position = list[float | int]


def write_layer(
    name: str, features: list[dict[str, Any]], folder: str, digits: int = DIGITS
) -> Path:
    """Write one layer as a FeatureCollection (RFC 7946) and return its path.

    ``folder`` is the licence's folder under ``geodata/layers``. What rounding flattens is dropped.
    """
    rounded = [
        {
            "type": "Feature",
            "properties": feature["properties"],
            "geometry": {
                "type": feature["geometry"]["type"],
                "coordinates": _rounded_geometry(feature["geometry"], digits),
            },
        }
        for feature in features
    ]
    drawn = [feature for feature in rounded if feature["geometry"]["coordinates"]]
    path = LAYERS_FOLDER / folder / f"{name}.geojson"
    path.parent.mkdir(parents=True, exist_ok=True)
    collection = {"type": "FeatureCollection", "features": drawn}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    return path


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


def write_packed(name: str, packed: bytes, folder: str) -> Path:
    """Write a packed file and return its path."""
    path = LAYERS_FOLDER / folder / f"{name}.cells"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(packed)
    return path


def write_checksums() -> None:
    """Write the SHA-256 of every file of geometry to ``geodata/layers/checksums.txt``."""
    kinds = ("*.geojson", "*.json", "*.cells")
    paths = sorted(path for kind in kinds for path in LAYERS_FOLDER.rglob(kind))
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(LAYERS_FOLDER)}\n"
        for path in paths
    ]
    (LAYERS_FOLDER / "checksums.txt").write_text("".join(lines), encoding="utf-8")


def _rounded_geometry(geometry: dict[str, Any], digits: int) -> Any:
    coordinates = geometry["coordinates"]
    match geometry["type"]:
        case "Point":
            return _position(coordinates, digits)
        case "LineString":
            return _line(coordinates, digits)
        case "MultiLineString":
            lines = (_line(line, digits) for line in coordinates)
            return [line for line in lines if line]
        case "Polygon":
            return _polygon(coordinates, digits)
        case "MultiPolygon":
            polygons = (_polygon(polygon, digits) for polygon in coordinates)
            return [polygon for polygon in polygons if polygon]
    raise ValueError(f"came a {geometry['type']}; expected a point, line or polygon")


def _polygon(rings: Any, digits: int) -> list[list[Position]]:
    """Shell counter-clockwise, holes clockwise (RFC 7946, section 3.1.6); empty if the shell is."""
    shell, *holes = (_line(ring, digits) for ring in rings)
    if not _encloses(shell):
        return []
    kept = [hole for hole in holes if _encloses(hole)]
    return [_turned(shell, left=True), *(_turned(hole, left=False) for hole in kept)]


def _encloses(ring: list[Position]) -> bool:
    return len(ring) >= _LEAST_RING and _doubled_area(ring) != 0


def _turned(ring: list[Position], *, left: bool) -> list[Position]:
    return ring if (_doubled_area(ring) > 0) == left else ring[::-1]


def _doubled_area(ring: list[Position]) -> float:
    """Twice the signed area in square degrees: its sign is the direction."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def _line(points: Any, digits: int) -> list[Position]:
    """Positions without repeats; empty where they are all one."""
    items = [_position(point, digits) for point in points]
    kept = [items[0], *(b for a, b in pairwise(items) if a != b)]
    return kept if len(kept) > 1 else []


def _position(point: Any, digits: int) -> Position:
    return [_short(round(float(number), digits)) for number in point[:2]]


def _short(number: float) -> float | int:
    return int(number) if number == int(number) else number
