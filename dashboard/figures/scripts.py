"""In which scripts local names are written, and which no shipped font can write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.figures.outlines import letters_without_font
from dashboard.figures.typefaces import Family, family_of


def is_drawable(text: str) -> bool:
    """True when every letter of the text is in a font that the page ships."""
    return not letters_without_font(text)


def undrawable_names(features: Iterable[dict[str, Any]]) -> set[str]:
    """English names of the features whose local name needs a font that the page does not ship."""
    names = (feature["properties"] for feature in features)
    return {name["name"] for name in names if name.get("local") and not is_drawable(name["local"])}


def sample_letters(features: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """A letter for each font file that local names need, in the order of the names."""
    found: dict[Family, str] = {}
    for feature in features:
        for letter in feature["properties"].get("local") or "":
            family = family_of(letter)
            if family is not None:
                found.setdefault(family, letter)
    return tuple(found.values())
