"""The shipped fonts where no browser lays text out: how wide it runs, and files to draw it with.

The page ships subsets of one family in several files (``assets/fonts``), which other programs than
browsers take for rivals: of two files of one name and weight they use one. Here each subset gets a
family name of its own, and the families are asked in order. The files stand in a temporary folder
while the process runs.
"""

from __future__ import annotations

import base64
import io
import re
import tempfile
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard.figures.tokens import style_sheet


@dataclass(frozen=True, slots=True)
class Family:
    """A script's part of a typeface: its own name, the name that pages use, and its files."""

    name: str
    page_name: str
    stem: str
    weights: tuple[int, ...]
    slanted: bool = False


_PLEX = "IBM Plex Sans"
_PARTS = (
    Family(_PLEX, _PLEX, "ibm-plex-sans-latin", (400, 600, 700), slanted=True),
    Family(f"{_PLEX} Ext", _PLEX, "ibm-plex-sans-latin-ext", (400, 600, 700), slanted=True),
    Family(f"{_PLEX} Cyrl", _PLEX, "ibm-plex-sans-cyrillic", (400, 600, 700), slanted=True),
    Family(f"{_PLEX} Arabic", f"{_PLEX} Arabic", "ibm-plex-sans-arabic-arabic", (400, 600)),
    Family("Noto Sans Armenian", "Noto Sans Armenian", "noto-sans-armenian-armenian", (400, 600)),
    Family("Noto Sans Georgian", "Noto Sans Georgian", "noto-sans-georgian-georgian", (400, 600)),
)

FAMILIES = tuple(family.name for family in _PARTS)
"""In the order in which a letter is looked for."""

PAGE_FAMILIES = tuple(dict.fromkeys(family.page_name for family in _PARTS))
"""The same under the names that pages use."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font: its family, weight and slant."""

    family: Family
    weight: int
    style: str

    @property
    def source(self) -> Path:
        """The shipped file."""
        name = f"{self.family.stem}-{self.weight}-{self.style}.woff2"
        return style_sheet().parents[1] / "fonts" / name


FACES = tuple(
    Face(family, weight, style)
    for family in _PARTS
    for weight, style in (
        *((weight, "normal") for weight in family.weights),
        *(((400, "italic"),) if family.slanted else ()),
    )
)
"""Every face that pictures and pages are set in."""


@cache
def font_folder() -> Path:
    """A folder with every face as a file of its own, for programs that read folders of fonts."""
    folder = Path(_temporary().name)
    for face in FACES:
        font = TTFont(io.BytesIO(_unpacked(face)), recalcTimestamp=False)
        for record in font["name"].names:
            if record.nameID in {_FAMILY, _TYPOGRAPHIC_FAMILY}:
                record.string = face.family.name
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


@cache
def faces_of(weight: int, style: str = "normal") -> tuple[Face, ...]:
    """The face of each family that is nearest to a weight and slant, as programs choose them."""
    found = []
    for family in _PARTS:
        own = [face for face in FACES if face.family is family]
        found.append(min(own, key=lambda face: (face.style != style, abs(face.weight - weight))))
    return tuple(found)


_UNKNOWN_WIDTH = 0.6
"""Of a letter that no shipped font has, as a share of the size."""


@cache
def _letter_width(letter: str, weight: int, style: str) -> float:
    for face in faces_of(weight, style):
        width = _advances(face).get(ord(letter))
        if width is not None:
            return width
    return _UNKNOWN_WIDTH


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
    """The text in lines of at most this width, broken between words; pixels."""
    lines = [""]
    for word in words_of(text):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, weight) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


_MOST_EMBEDDED = 64
"""Sets of letters that are kept: a few kilobytes each, and a tenth of a second to make."""


@lru_cache(maxsize=_MOST_EMBEDDED)
def embedded(face: Face, letters: str) -> str:
    """An ``@font-face`` rule that carries these letters of a face, or "" where it has none."""
    wanted = sorted({ord(letter) for letter in letters} & _advances(face).keys())
    if not set(wanted) - {ord(" ")}:
        return ""
    font = TTFont(io.BytesIO(_unpacked(face)), recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of tables that the shipped subsets have lost already
        subsetter.subset(font)
    font.flavor = "woff2"
    output = io.BytesIO()
    font.save(output)
    data = base64.b64encode(output.getvalue()).decode()
    codes = ",".join(f"U+{code:X}" for code in wanted)
    return (
        f"@font-face{{font-family:'{face.family.page_name}';font-weight:{face.weight};"
        f"font-style:{face.style};unicode-range:{codes};"
        f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )
