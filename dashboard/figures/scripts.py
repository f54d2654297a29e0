"""Which letters the page ships fonts for: others would be drawn from the machine's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.figures.tokens import style_sheet

_RANGES = re.compile(r"unicode-range:\s*([^;]+);")
_FONTS_SHEET = "02_map_fonts.css"


@cache
def shipped_letters(sheet: Path | None = None) -> tuple[range, ...]:
    """Ranges of code points that the map's font faces declare."""
    path = sheet or style_sheet().with_name(_FONTS_SHEET)
    declared = {
        part.strip()
        for match in _RANGES.findall(path.read_text(encoding="utf-8"))
        for part in match.split(",")
    }
    return tuple(sorted((_range(part) for part in declared), key=lambda found: found.start))


def is_drawable(text: str) -> bool:
    """True when every letter of the text is in a font that the page ships."""
    return all(any(ord(letter) in found for found in shipped_letters()) for letter in text)


def undrawable_names(features: Iterable[dict[str, Any]]) -> set[str]:
    """English names of the features whose local name needs a font that the page does not ship."""
    names = (feature["properties"] for feature in features)
    return {name["name"] for name in names if name.get("local") and not is_drawable(name["local"])}


def _range(text: str) -> range:
    first, _, last = text.removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)
