"""``make fonts``: the font files, which letters each brings, and the style sheet of their faces.

Takes Plex and the small Noto faces as the npm fontsource packages cut them, and cuts the other Noto
faces from the whole fonts of the npm packages of Expo: a file a script and weight, without the
letters that an earlier part of :data:`dashboard.figures.typefaces.FAMILIES` brings. Nothing here
runs when the dashboard does.
"""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from dashboard.figures.font_cutting import cut
from dashboard.figures.font_packages import CUT_BY_FONTSOURCE, PACKAGES
from dashboard.figures.typefaces import (
    FACES,
    FAMILIES,
    LETTERS_FILE,
    PAGE_FAMILIES,
    Face,
    Family,
    fonts_folder,
    licence_file,
)
from geodata.building.fetching import fetch

_SHAPING = frozenset({0x0964, 0x0965, 0x200C, 0x200D, 0x25CC})
"""Dandas, joiners and the dotted circle: a script's font needs its own, whoever else has them."""

_LATIN = frozenset(range(0x20, 0x7F)) | frozenset(range(0xA0, 0x100))

_ONLY: Mapping[str, tuple[range, ...]] = {
    "noto-sans-sc": (
        range(0x2E80, 0xAC00),
        range(0xF900, 0xFB00),
        range(0xFE10, 0xFE50),
        range(0xFF00, 0xFFF0),
        range(0x20000, 0x33480),
    ),
    "noto-sans-tc": (range(0x2E80, 0xAC00), range(0xF900, 0xFB00), range(0x20000, 0x33480)),
    "noto-sans-jp": (range(0x2E80, 0xAC00), range(0xF900, 0xFB00), range(0x20000, 0x33480)),
    "noto-sans-kr": (
        range(0x1100, 0x1200),
        range(0x3130, 0x3190),
        range(0xA960, 0xA980),
        range(0xAC00, 0xD800),
    ),
}
"""Parts of which only some blocks are taken: Han from one font, the others give what it lacks."""

_WHOLE = "noto-sans"
"""Keeps its Latin, Greek and Cyrillic too: a letter and the accent upon it come from one font."""

_INDIC = frozenset(
    code
    for block in (
        range(0x0900, 0x0E00),
        range(0x1CD0, 0x1D00),
        range(0xA830, 0xA840),
        range(0xA8E0, 0xA900),
    )
    for code in block
)
"""Which it has too, and which its sister for Devanagari has in full."""

_WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


def build(folder: Path) -> None:
    """Write every file of :data:`FACES`, the table of letters, licences and the style sheet."""
    taken: set[int] = set()
    table: dict[str, list[str]] = {}
    for family in FAMILIES:
        own = _build_family(folder, family, frozenset(taken))
        taken |= own
        table[family.stem] = written_ranges(own)
    lines = ",\n".join(f" {json.dumps(stem)}: {json.dumps(found)}" for stem, found in table.items())
    (folder / LETTERS_FILE).write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    (folder.parent / "css" / SHEET).write_text(write_sheet(table), encoding="utf-8")


def _build_family(folder: Path, family: Family, taken: frozenset[int]) -> frozenset[int]:
    """The letters that this part brings beyond those that are taken, with its files written."""
    own: frozenset[int] | None = None
    for face in (face for face in FACES if face.family is family):
        source = _source(face)
        target = folder / face.source.name
        if source.suffix == ".woff2":
            shutil.copyfile(source, target)
            has = frozenset(TTFont(source, lazy=True).getBestCmap())
            found = frozenset(
                code for code in has - taken if unicodedata.category(chr(code)) != "Cf"
            )
        else:
            has = frozenset(TTFont(source, lazy=True).getBestCmap())
            found = _letters(family, has, taken) - (
                _INDIC if family.stem == _WHOLE else frozenset()
            )
            kept = has - _INDIC if family.stem == _WHOLE else found | (has & _SHAPING)
            if not target.is_file() or frozenset(TTFont(target, lazy=True).getBestCmap()) != kept:
                target.write_bytes(cut(source, kept))
        own = found if own is None else own & found
    _copy_licence(folder, family)
    if own is None:
        raise ValueError(f"{family.name} has no face")
    return own


def _letters(family: Family, has: frozenset[int], taken: frozenset[int]) -> frozenset[int]:
    blocks = _ONLY.get(family.stem)
    wanted = frozenset(
        code for code in has - taken - _LATIN if unicodedata.category(chr(code)) != "Cf"
    )
    if blocks:
        return frozenset(code for code in wanted if any(code in block for block in blocks))
    return wanted


def _source(face: Face) -> Path:
    """The file of a package that a face is made of."""
    package = next(
        (
            name
            for name in sorted(CUT_BY_FONTSOURCE, key=len, reverse=True)
            if face.family.stem.startswith(f"{name}-")
        ),
        None,
    )
    if package:
        return _fetched(package) / "files" / face.source.name
    weight = _WEIGHTS[face.weight]
    name = face.family.name.replace(" ", "")
    folder = _fetched(face.family.stem) / f"{face.weight}{weight}"
    return folder / f"{name}_{face.weight}{weight}.ttf"


def _copy_licence(folder: Path, family: Family) -> None:
    name = licence_file(family.page_name)
    fetched = _fetched(name.removeprefix("OFL-").removesuffix(".txt"))
    text = (
        (fetched / "LICENSE_FONT") if (fetched / "LICENSE_FONT").is_file() else fetched / "LICENSE"
    )
    shutil.copyfile(text, folder / name)


@cache
def _fetched(name: str) -> Path:
    return fetch(PACKAGES[name]) / "package"


def written_ranges(codes: Iterable[int]) -> list[str]:
    """Code points in the shortest ranges, in order, as style sheets write them."""
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return [
        f"U+{first:04X}" if first == last else f"U+{first:04X}-{last:04X}" for first, last in ranges
    ]


SHEET = "fonts.css"
"""The sheet's name in the folder of style sheets, from where its addresses begin."""

_HEAD = """\
/* Every font once, for the page's text and the map's labels. A browser loads those whose letters
   are asked for. It looks for a letter among the faces of one weight and slant alone: so each of
   the second name has two weights; those of the third have one file, which serves for all; and
   scripts that know no italics stand upright in slanted lines rather than slanted by force.
   Written by `make fonts`. */
"""
_JOINERS = {"ibm-plex-sans-arabic-arabic": ("U+200C-200E",)}
"""Signs without a shape of their own, which no other face may take out of a Persian word."""

_UPRIGHT_AND_SLANTED = "oblique 0deg 20deg"
_ANY_WEIGHT = f"{min(_WEIGHTS)} {max(_WEIGHTS)}"


def write_sheet(table: Mapping[str, list[str]]) -> str:
    """The style sheet that names each file of :data:`FACES` once; ``table``: ranges by stem."""
    rules = [
        _rule(face, [*table[face.family.stem], *_JOINERS.get(face.family.stem, ())])
        for face in sorted(FACES, key=lambda face: _names(face)[0])
    ]
    return f"{_HEAD}@layer base {{\n{chr(10).join(rules)}}}\n"


def _names(face: Face) -> tuple[int, str, str]:
    """Which of :data:`PAGE_FAMILIES` a face belongs to; the slants and weights that it serves."""
    if face.family.slanted:
        return 0, face.style, str(face.weight)
    if len(face.family.weights) > 1:
        return 1, _UPRIGHT_AND_SLANTED, str(face.weight)
    return 2, _UPRIGHT_AND_SLANTED, _ANY_WEIGHT


def _rule(face: Face, ranges: list[str]) -> str:
    family, style, weight = _names(face)
    return (
        f'  @font-face {{\n    font-family: "{PAGE_FAMILIES[family]}";\n    font-style: {style};\n'
        f"    font-weight: {weight};\n    font-display: block;\n"
        f'    src: url("../fonts/{face.source.name}") format("woff2");\n'
        f"    unicode-range: {','.join(ranges)};\n  }}\n"
    )


if __name__ == "__main__":
    build(fonts_folder())
