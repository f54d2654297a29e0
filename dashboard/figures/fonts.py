"""The shipped fonts where no browser lays text out: how wide it runs, and files to draw it with.

The page ships subsets of one family in several files (``assets/fonts``), which programs other than
browsers take for rivals. Here Latin, further Latin and Cyrillic of a face become one font. The
files stand in a temporary folder while the process runs.
"""

from __future__ import annotations

import base64
import io
import tempfile
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard.figures.tokens import style_sheet

FAMILIES = ("IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans Armenian", "Noto Sans Georgian")
"""In the order in which a letter is looked for."""

_PLEX = ("ibm-plex-sans-latin", "ibm-plex-sans-latin-ext", "ibm-plex-sans-cyrillic")
_ARABIC = ("ibm-plex-sans-arabic-arabic",)
_ARMENIAN = ("noto-sans-armenian-armenian",)
_GEORGIAN = ("noto-sans-georgian-georgian",)


@dataclass(frozen=True, slots=True)
class Face:
    """One font: its family, weight and slant, and the shipped files that make it up."""

    family: str
    weight: int
    style: str
    parts: tuple[str, ...]

    @property
    def file_name(self) -> str:
        """Name of the font that is made of the parts."""
        return f"{self.family.replace(' ', '')}-{self.weight}-{self.style}.ttf"

    @property
    def sources(self) -> tuple[Path, ...]:
        """The shipped files."""
        folder = style_sheet().parents[1] / "fonts"
        return tuple(folder / f"{part}-{self.weight}-{self.style}.woff2" for part in self.parts)


FACES = (
    *(Face(FAMILIES[0], weight, "normal", _PLEX) for weight in (400, 600, 700)),
    Face(FAMILIES[0], 400, "italic", _PLEX),
    *(
        Face(family, weight, "normal", parts)
        for family, parts in zip(FAMILIES[1:], (_ARABIC, _ARMENIAN, _GEORGIAN), strict=True)
        for weight in (400, 600)
    ),
)
"""Every face that pictures and pages are set in."""


@cache
def font_folder() -> Path:
    """A folder with every face as a file of its own, for programs that read folders of fonts."""
    folder = Path(_temporary().name)
    for face in FACES:
        (folder / face.file_name).write_bytes(face_bytes(face))
    return folder


@cache
def face_bytes(face: Face) -> bytes:
    """The face as one TrueType font."""
    parts = [_plain(source) for source in face.sources]
    if len(parts) == 1:
        return parts[0]
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, part in enumerate(parts):
            files.append(Path(folder, f"{number}.ttf"))
            files[-1].write_bytes(part)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of hints that subsets state each for itself
            merged = Merger().merge([str(file) for file in files])
        return _saved(merged)


def _plain(source: Path) -> bytes:
    """A WOFF2 file unpacked."""
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    return _saved(font)


def _saved(font: TTFont) -> bytes:
    font.recalcTimestamp = False  # the same fonts give the same bytes on any day
    output = io.BytesIO()
    font.save(output)
    return output.getvalue()


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    """A folder that is removed when the process ends."""
    return tempfile.TemporaryDirectory(prefix="araxes-fonts-")


@cache
def _advances(face: Face) -> Mapping[int, float]:
    """Width of each letter, by code point, as a share of the size."""
    widths: dict[int, float] = {}
    for source in reversed(face.sources):
        font = TTFont(source, lazy=True)
        metrics, unit = font["hmtx"], font["head"].unitsPerEm
        for code, name in font.getBestCmap().items():
            widths[code] = metrics[name][0] / unit
    return MappingProxyType(widths)


@cache
def faces_of(weight: int, style: str = "normal") -> tuple[Face, ...]:
    """The face of each family that is nearest to a weight and slant, as programs choose them."""
    found = []
    for family in FAMILIES:
        own = [face for face in FACES if face.family == family]
        found.append(min(own, key=lambda face: (face.style != style, abs(face.weight - weight))))
    return tuple(found)


_UNKNOWN_WIDTH = 0.6
"""Of a letter that no shipped font has, as a share of the size."""


def wrapped(text: str, width: float, size: float, weight: int = 400) -> list[str]:
    """The text in lines of at most this width, broken between words; pixels."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, weight) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


_MOST_EMBEDDED = 64
"""Sets of letters that are kept: a few kilobytes each, and a tenth of a second to make."""


def text_width(
    text: str, size: float, weight: int = 400, style: str = "normal", spacing: float = 0
) -> float:
    """How wide a line of text runs, pixels for a size in pixels; letters in a row, unshaped."""
    tables = [_advances(face) for face in faces_of(weight, style)]
    total = 0.0
    for letter in text:
        widths = (table[ord(letter)] for table in tables if ord(letter) in table)
        total += next(widths, _UNKNOWN_WIDTH)
    return size * total + spacing * len(text)


@lru_cache(maxsize=_MOST_EMBEDDED)
def embedded(face: Face, letters: str) -> str:
    """An ``@font-face`` rule that carries these letters of a face, or "" where it has none."""
    font = TTFont(io.BytesIO(face_bytes(face)), recalcTimestamp=False)
    known = set(font.getBestCmap())
    wanted = {ord(letter) for letter in letters} & known
    if not wanted - {0x20}:
        return ""
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = ["*"]
    options.ignore_missing_glyphs = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(wanted))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        subsetter.subset(font)
    font.flavor = "woff2"
    data = base64.b64encode(_saved(font)).decode()
    return (
        f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};"
        f"font-style:{face.style};src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )
