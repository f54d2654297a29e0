"""Which fonts a page in one file carries: those of the letters on it, large ones cut to these."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path

from dashboard.figures.font_cutting import cut
from dashboard.figures.typefaces import FACES, letters_of

_RULE = re.compile(r"\s*@font-face\s*\{[^}]*\}")
_FILE = re.compile(r"""url\(["']?[^"')]*/([^"'/)]+\.woff2)["']?\)""")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")

_WHOLE_BYTES = 64 * 1024
"""Smaller fonts travel whole: a reader may search for words that do not stand on the page."""

_FAMILIES = {face.source.name: face.family for face in FACES}


def letters_in(*texts: str) -> frozenset[int]:
    """Code points of everything that a page holds; JSON's escapes are read too."""
    found = {ord(letter) for text in texts for letter in set(text)}
    found |= {int(code, 16) for text in texts for code in _ESCAPE.findall(text)}
    return frozenset(found)


def only_needed(sheet: str, letters: AbstractSet[int]) -> str:
    """The style sheet without the faces of which the page has no letter."""
    return _RULE.sub(lambda rule: rule[0] if _is_needed(rule[0], letters) else "", sheet)


def _is_needed(rule: str, letters: AbstractSet[int]) -> bool:
    found = _FILE.search(rule)
    family = _FAMILIES.get(found[1]) if found else None
    return family is None or not letters_of(family).isdisjoint(letters)


def read_cut(path: Path, letters: frozenset[int]) -> bytes:
    """A font file, a large one with these letters alone."""
    content = path.read_bytes()
    family = _FAMILIES.get(path.name)
    if family is None or len(content) <= _WHOLE_BYTES:
        return content
    return _cut(path, letters_of(family) & letters)


@lru_cache(maxsize=16)
def _cut(path: Path, letters: frozenset[int]) -> bytes:
    return cut(path, letters)
