"""The one hash of a dossier's data, printed in tables, pages, slides and ``/health``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from geodata.layers import LAYERS, layer_digest
from seeds.records.dossier import Dossier

_NOT_DATA = frozenset({"scenes", "folder", "loaded"})
"""Scenes are words over the data; where and when it was read says nothing of it either."""

DIGITS = 16


def data_hash(dossier: Dossier) -> str:
    """First 16 hexadecimal digits of a SHA-256 over what every answer rests on.

    That is every record of the dossier as loaded, but its scenes, and the geometry of every layer.
    """
    records = {
        item.name: _plain(getattr(dossier, item.name))
        for item in fields(dossier)
        if item.name not in _NOT_DATA
    }
    layers = {name: layer_digest(name) for name in LAYERS}
    text = json.dumps([records, layers], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def _plain(value: object) -> Any:
    """A record as plain values, in one order however it was made."""
    if is_dataclass(value) and not isinstance(value, type):
        return {"": type(value).__name__} | {
            item.name: _plain(getattr(value, item.name)) for item in fields(value)
        }
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(inner) for inner in value]
    if isinstance(value, Enum):
        return value.value
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
