"""The shipped fonts where no browser lays text out: how wide it runs, and files to draw it with.

The page ships a typeface in several files, a script each (:mod:`dashboard.figures.typefaces`),
which other programs than browsers take for rivals: of two files of one name and weight they use
one. Here each part gets a family name of its own, and the families are asked in order. A file is
unpacked when a text needs it, and stands in a temporary folder while the process runs.
"""

from __future__ import annotations

import io
import re
import tempfile
import threading
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

import typst
from fontTools.ttLib import TTFont

from dashboard.figures.typefaces import (
    FACES,
    FAMILIES,
    Face,
    Family,
    face_of,
    family_of,
)

FAMILY_NAMES = tuple(family.name for family in FAMILIES)
"""In the order in which a letter is looked for."""

_FIRST = FAMILIES[0]


def typst_fonts(text: str) -> typst.Fonts:
    """The fonts that a text needs, for Typst, with nothing from the machine."""
    needed = {family for letter in set(text) if (family := family_of(letter))} | {_FIRST}
    with _UNPACKING:
        return _fonts_of(tuple(family for family in FAMILIES if family in needed))


_UNPACKING = threading.Lock()
"""Two requests must not write the same file at once."""


@lru_cache(maxsize=32)
def _fonts_of(families: tuple[Family, ...]) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(_folder_of(family)) for family in families],
    )


@cache
def _folder_of(family: Family) -> Path:
    """A folder with every face of a family as a file of its own."""
    folder = Path(_temporary().name, family.stem)
    folder.mkdir()
    for face in (face for face in FACES if face.family is family):
        font = TTFont(io.BytesIO(_unpacked(face)), recalcTimestamp=False)
        for record in font["name"].names:
            if record.nameID in {_FAMILY, _TYPOGRAPHIC_FAMILY}:
                record.string = family.name
        font.save(folder / f"{face.source.stem}.ttf")
    return folder


_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
"""Records of a font's ``name`` table (OpenType 1.9)."""


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    """A folder that is removed when the process ends."""
    return tempfile.TemporaryDirectory(prefix="araxes-fonts-")


@cache
def _unpacked(face: Face) -> bytes:
    """The face as a TrueType font: the shipped file is compressed as WOFF2."""
    packed = io.BytesIO(face.source.read_bytes())
    font = TTFont(packed, lazy=True, recalcTimestamp=False)
    font.flavor = None
    output = io.BytesIO()
    font.save(output)
    return output.getvalue()


@cache
def _advances(face: Face) -> Mapping[int, float]:
    """Width of each letter, by code point, as a share of the size."""
    font = TTFont(io.BytesIO(_unpacked(face)), lazy=True)
    metrics, unit = font["hmtx"], font["head"].unitsPerEm
    widths = {code: metrics[name][0] / unit for code, name in font.getBestCmap().items()}
    return MappingProxyType(widths)


_UNKNOWN_WIDTH = 0.6
"""Of a letter that no shipped font has, as a share of the size."""


@cache
def _letter_width(letter: str, weight: int, style: str) -> float:
    if unicodedata.category(letter) in _WIDTHLESS:
        return 0
    family = family_of(letter)
    if family is None:
        return _UNKNOWN_WIDTH
    return _advances(face_of(family, weight, style)).get(ord(letter), _UNKNOWN_WIDTH)


_WIDTHLESS = frozenset({"Mn", "Me", "Cf"})
"""Marks that stand on a letter, and signs that only steer how letters are set."""


def text_width(
    text: str, size: float, weight: int = 400, style: str = "normal", spacing: float = 0
) -> float:
    """How wide a line of text runs, pixels for a size in pixels; letters in a row, unshaped."""
    total = sum(_letter_width(letter, weight, style) for letter in text)
    return size * total + spacing * len(text)


def words_of(text: str) -> list[str]:
    """The words between which a line may break; spaces that hold together are no such place."""
    return [word for word in re.split(r"[ \t\n]+", text) if word]


def wrapped(text: str, width: float, size: float, weight: int = 400) -> list[str]:
    """The text in lines of at most this width, pixels.

    Broken between words; between any two letters where a script writes no spaces, and in a word
    that is wider than a line.
    """
    lines = [""]
    for word in words_of(text):
        space = " " if lines[-1] else ""
        for piece in _pieces(word, width, size, weight):
            longer = f"{lines[-1]}{space}{piece}"
            if lines[-1] and text_width(longer, size, weight) > width:
                lines.append(piece)
            else:
                lines[-1] = longer
            space = ""
    return lines


_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]"
)
"""Thai, Lao, Tibetan, Burmese, Khmer, Kana and Han."""

_CLUSTER = re.compile(
    "[\u0e40-\u0e44\u0ec0-\u0ec4\u3008\u300a\u300c\u300e\u3010\uff08]*"  # stand before their letter
    "."
    "[\u0300-\u036f\u0e30-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc\u0ec6-\u0ece\u0f0b-\u0f14\u0f71-\u0fbc"
    "\u102b-\u103e\u17b4-\u17dd\u200c\u200d\ufe00-\ufe0f"
    "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f,.;:!?)]*"
    "(?:(?<=[\u1039\u17d2]).[\u102b-\u103e\u17b4-\u17dd]*)*",
    re.DOTALL,
)
"""A letter with what must not be parted from it: marks, stops, and letters written below it."""


def _pieces(word: str, width: float, size: float, weight: int) -> list[str]:
    if _UNSPACED.search(word) or text_width(word, size, weight) > width:
        return _CLUSTER.findall(word)
    return [word]
