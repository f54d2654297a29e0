"""The table of shipped typefaces, a part a script: names, files, weights, and what each is for.

``assets/fonts/letters.json`` says which letters each part brings; ``make fonts``
(:mod:`dashboard.figures.building_fonts`) writes it with the files and the style sheets. The order
is that in which a letter is looked for: Plex where it has the script, then Noto.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.figures.tokens import assets_folder

PAGE_FAMILIES = ("IBM Plex Sans", "Araxes Scripts", "Araxes Single")
"""Names under which pages and the map's labels ask for all of them (``assets/css/fonts.css``)."""

LETTERS_FILE = "letters.json"
"""Beside the font files: the code points that each part brings, by its stem."""


@dataclass(frozen=True, slots=True)
class Family:
    """A script's part of a typeface: a name of its own, the beginning of its files' names.

    ``page_name`` is the typeface's name in licences; pages ask for all parts by few names.
    """

    name: str
    page_name: str
    stem: str
    weights: tuple[int, ...]
    slanted: bool = False


_PLEX = "IBM Plex Sans"
_BOTH = (400, 600)


def _plex(script: str, name: str) -> Family:
    stem = f"ibm-plex-sans-{script}"
    return Family(f"{_PLEX} {name}".strip(), _PLEX, stem, (400, 500, 600, 700), slanted=True)


def _noto(name: str, *weights: int) -> Family:
    stem = name.lower().replace(" ", "-")
    return Family(name, name, stem, weights or _BOTH)


FAMILIES = (
    _plex("latin", ""),
    _plex("latin-ext", "Ext"),
    _plex("cyrillic", "Cyrl"),
    _plex("cyrillic-ext", "Cyrl Ext"),
    _plex("greek", "Grek"),
    _plex("vietnamese", "Viet"),
    Family(f"{_PLEX} Arabic", f"{_PLEX} Arabic", "ibm-plex-sans-arabic-arabic", _BOTH),
    Family("Noto Sans Armenian", "Noto Sans Armenian", "noto-sans-armenian-armenian", _BOTH),
    Family("Noto Sans Georgian", "Noto Sans Georgian", "noto-sans-georgian-georgian", _BOTH),
    _noto("Noto Sans"),
    _noto("Noto Sans Arabic"),
    _noto("Noto Sans Hebrew"),
    _noto("Noto Sans Ethiopic"),
    _noto("Noto Sans Devanagari"),
    _noto("Noto Sans Bengali"),
    _noto("Noto Sans Gurmukhi"),
    _noto("Noto Sans Gujarati"),
    _noto("Noto Sans Oriya"),
    _noto("Noto Sans Tamil"),
    _noto("Noto Sans Telugu"),
    _noto("Noto Sans Kannada"),
    _noto("Noto Sans Malayalam"),
    _noto("Noto Sans Sinhala"),
    _noto("Noto Sans Ol Chiki"),
    _noto("Noto Sans Meetei Mayek"),
    _noto("Noto Sans Thaana"),
    _noto("Noto Serif Tibetan", 400),
    _noto("Noto Sans Thai"),
    _noto("Noto Sans Lao"),
    _noto("Noto Sans Khmer"),
    _noto("Noto Sans Myanmar"),
    _noto("Noto Sans Tifinagh", 400),
    _noto("Noto Sans Mongolian", 400),
    _noto("Noto Sans SC", 400),
    _noto("Noto Sans TC", 400),
    _noto("Noto Sans JP", 400),
    _noto("Noto Sans KR", 400),
    _noto("Noto Sans Symbols", 400),
    _noto("Noto Sans Symbols 2", 400),
    _noto("Noto Sans Math", 400),
)
"""In the order in which a letter is looked for."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font: its family, weight and slant."""

    family: Family
    weight: int
    style: str

    @property
    def source(self) -> Path:
        """The shipped file."""
        return fonts_folder() / f"{self.family.stem}-{self.weight}-{self.style}.woff2"


FACES = tuple(
    Face(family, weight, style)
    for family in FAMILIES
    for weight, style in (
        *((weight, "normal") for weight in family.weights),
        *(((400, "italic"),) if family.slanted else ()),
    )
)
"""Every face that is shipped."""


def fonts_folder() -> Path:
    """The folder of the shipped files."""
    return assets_folder() / "fonts"


def licence_file(page_name: str) -> str:
    """Name of the file with a typeface's licence, beside the fonts."""
    return f"OFL-{page_name.lower().replace(' ', '-')}.txt"


@cache
def letters_of(family: Family) -> frozenset[int]:
    """Code points for which this part is asked, by the table that its files are held to."""
    return frozenset(code for found in _table()[family.stem] for code in _codes(found))


@cache
def family_of(letter: str) -> Family | None:
    """The first part with this letter; None where no shipped font has it."""
    code = ord(letter)
    return next((family for family in FAMILIES if code in letters_of(family)), None)


def face_of(family: Family, weight: int, style: str = "normal") -> Face:
    """The face of a family that is nearest to a weight and slant, as programs choose them."""
    own = [face for face in FACES if face.family is family]
    return min(own, key=lambda face: (face.style != style, abs(face.weight - weight)))


@cache
def _table() -> dict[str, list[str]]:
    text = (fonts_folder() / LETTERS_FILE).read_text(encoding="utf-8")
    table: dict[str, list[str]] = json.loads(text)
    return table


def _codes(written: str) -> range:
    """The code points of ``U+0041`` or ``U+0041-005A``, as style sheets write them."""
    first, _, last = written.removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)
