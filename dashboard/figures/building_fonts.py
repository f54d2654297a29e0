"""``make fonts``: the font files, which letters each brings, and the pages' two style sheets.

Takes Plex and the small Noto faces as the npm fontsource packages cut them, and cuts the other Noto
faces from the whole fonts of the npm packages of Expo: a file a script and weight, without the
letters that an earlier part of :data:`dashboard.figures.typefaces.FAMILIES` brings. Nothing here
runs when the dashboard does.
"""

from __future__ import annotations

import io
import json
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2FlavorData

from dashboard.figures.typefaces import (
    FACES,
    FAMILIES,
    LETTERS_FILE,
    Face,
    Family,
    face_of,
    fonts_folder,
    licence_file,
)
from geodata.building.fetching import Package, fetch

_CUT_BY_FONTSOURCE = (
    "ibm-plex-sans",
    "ibm-plex-sans-arabic",
    "noto-sans-armenian",
    "noto-sans-georgian",
)

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
    """Write every file of :data:`FACES`, the table of letters, licences and style sheets."""
    taken: set[int] = set()
    table: dict[str, list[str]] = {}
    for family in FAMILIES:
        own = _build_family(folder, family, frozenset(taken))
        taken |= own
        table[family.stem] = written_ranges(own)
    lines = ",\n".join(f" {json.dumps(stem)}: {json.dumps(found)}" for stem, found in table.items())
    (folder / LETTERS_FILE).write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    for name, sheet in write_sheets(table).items():
        (folder.parent / "css" / name).write_text(sheet, encoding="utf-8")


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


def cut(source: Path, codes: Iterable[int]) -> bytes:
    """A font with some letters of another, with all that shapes them, as WOFF2."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.flavor = "woff2"
    # Tables as they are: to undo WOFF2's transform of a large font takes Python over a minute.
    font.flavorData = WOFF2FlavorData(transformedTables=())
    output = io.BytesIO()
    font.save(output)
    return output.getvalue()


def _source(face: Face) -> Path:
    """The file of a package that a face is made of."""
    package = next(
        (
            name
            for name in sorted(_CUT_BY_FONTSOURCE, key=len, reverse=True)
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


_PAGE_HEAD = """\
/* Two names for all scripts, a file each: a browser loads those whose letters stand on the page.
   It looks for a letter among the faces of one weight alone, so that under the second name every
   script has both weights, from the same file where there is but one.
   Written by `make fonts`. */
"""
_MAP_HEAD = """\
/* The same faces under the names that the map's labels ask for: MapLibre reads weight and slant
   from the words in a family's name, and takes the family by that whole name.
   Written by `make fonts`. */
"""
_JOINERS = {"ibm-plex-sans-arabic-arabic": ("U+200C-200E",)}
"""Signs without a shape of their own, which no other face may take out of a Persian word."""

_PAGE_NAME = "IBM Plex Sans"
_SCRIPTS_NAME = "Araxes Scripts"
_SCRIPTS_WEIGHTS = (400, 600)
_MAP_NAMES = {
    ("normal", 400): "Araxes Map Regular",
    ("normal", 600): "Araxes Map SemiBold",
    ("italic", 400): "Araxes Map Italic",
}


def write_sheets(table: Mapping[str, list[str]]) -> Mapping[str, str]:
    """Both style sheets by name: the page's faces, and the map's under its own names."""
    table = {stem: [*ranges, *_JOINERS.get(stem, ())] for stem, ranges in table.items()}
    page = [
        _rule(_PAGE_NAME, face.style, face.weight, face, table[face.family.stem])
        for face in FACES
        if face.family.slanted
    ]
    scripts = [
        _rule(_SCRIPTS_NAME, "normal", weight, face_of(family, weight), table[family.stem])
        for family in FAMILIES
        if not family.slanted
        for weight in _SCRIPTS_WEIGHTS
    ]
    upright = [
        _rule(name, style, weight, face, table[family.stem])
        for family in FAMILIES
        for (style, weight), name in _MAP_NAMES.items()
        for face in (face_of(family, weight, style),)
    ]
    return {
        "01_fonts.css": _PAGE_HEAD + "".join([*page, *scripts]),
        "02_map_fonts.css": _MAP_HEAD + "".join(upright),
    }


def _rule(name: str, style: str, weight: int, face: Face, ranges: list[str]) -> str:
    return (
        f'\n@font-face {{\n  font-family: "{name}";\n  font-style: {style};\n'
        f"  font-weight: {weight};\n  font-display: block;\n"
        f'  src: url("../fonts/{face.source.name}") format("woff2");\n'
        f"  unicode-range: {','.join(ranges)};\n}}\n"
    )


def _package(name: str, version: str, sha256: str) -> Package:
    scope = "@fontsource" if name in _CUT_BY_FONTSOURCE else "@expo-google-fonts"
    file = f"{scope.removeprefix('@')}-{name}-{version}.tgz"
    return Package("npm", f"{scope}/{name}", version, file, sha256)


PACKAGES: Mapping[str, Package] = {
    name: _package(name, version, sha256)
    for name, version, sha256 in (
        (
            "ibm-plex-sans",
            "5.3.0",
            "232592af20ae413026cc705fc9c104135fb760432fd710f06a02c39e062d3213",
        ),
        (
            "ibm-plex-sans-arabic",
            "5.3.0",
            "282f301531ee62f317673553a3cd4ff9d0bc7bebfd5d9bcfe82ce2db9b64ff47",
        ),
        (
            "noto-sans-armenian",
            "5.3.0",
            "ce3b746119f1e728f0b9902287654a8828dd67cc6520139e8745f74779a92713",
        ),
        (
            "noto-sans-georgian",
            "5.3.0",
            "9aa744e7482a6a7eb8ed8139208d6e430c62c20637c8eff0ce15358f3b5c3e9c",
        ),
        ("noto-sans", "0.4.2", "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548"),
        (
            "noto-sans-arabic",
            "0.4.3",
            "29e966f9d48a4ce7dd3c2c4c016f29cd888089538217303fb2c87de9e7f048ed",
        ),
        (
            "noto-sans-hebrew",
            "0.4.1",
            "f82f8e852e3355521c511f2762a0130216d208d108bf4739aa977eb6a6d3012c",
        ),
        (
            "noto-sans-ethiopic",
            "0.4.2",
            "3030fe790f54df5297904e82da1d5216df61064af4e2ca2972ad166a6ad81f49",
        ),
        (
            "noto-sans-devanagari",
            "0.4.1",
            "fb9a4c288af3829f383d945fcec350c8cdf99abf18ffe55c987c495bca42e80e",
        ),
        (
            "noto-sans-bengali",
            "0.4.4",
            "aea68a0e86d50c55739f11b3efebf859cbc63219ad1dfbf83dc7e6cfd84a4243",
        ),
        (
            "noto-sans-gurmukhi",
            "0.4.1",
            "a880021879dfa6df078c64a414c07045491269d6ed2f585487208eccb1e0d326",
        ),
        (
            "noto-sans-gujarati",
            "0.4.2",
            "8755e83efd5f0a75427bcb9adae912167c6c1fbd94d2a820c91655e0b58673af",
        ),
        (
            "noto-sans-oriya",
            "0.4.2",
            "bbcea7223feeeb829820389292012697662e544ef845e1fd4e954a1b1d9ef21c",
        ),
        (
            "noto-sans-tamil",
            "0.4.3",
            "e86c62e93d3e47ec8b93f71681e1ae2010b22a9f5e8bcd496b3e46c6ba70750e",
        ),
        (
            "noto-sans-telugu",
            "0.4.2",
            "ffff86f2371e34a7f0c5b14c9d0eef1e4dc50556afb6fd0e74aebfb29dd1436f",
        ),
        (
            "noto-sans-kannada",
            "0.4.3",
            "e992988b66d3fa6c19a569d60b6fabb1b84df4789ce13ee6d643fdddc6720dad",
        ),
        (
            "noto-sans-malayalam",
            "0.4.2",
            "0f8036413aec0173042900862a9bd6c4180b755d1075f8e05561ced8e9304ca3",
        ),
        (
            "noto-sans-sinhala",
            "0.4.2",
            "3c73b2be95baaae05b3cddde8a7a59b82f290776bda38b14fa67db6a9c845bce",
        ),
        (
            "noto-sans-ol-chiki",
            "0.4.2",
            "444b25feabd4a5da98615463e730ba38f74c4870ef0554a0b6c70e22e4bc4ed4",
        ),
        (
            "noto-sans-meetei-mayek",
            "0.4.2",
            "98f6acbf0df6d8aa4af41b8e357607f07899d8146bcceea1ea367cfcd0587060",
        ),
        (
            "noto-sans-thaana",
            "0.4.2",
            "c5dd11675b1ce69039fc686bc35b713a492873cda525eb385d86a315e5f3d0b1",
        ),
        (
            "noto-serif-tibetan",
            "0.4.2",
            "236aad4d71be07cf07adb0f6a8714f72b829a4de9a0c57c0ff0009cac4ab9b10",
        ),
        (
            "noto-sans-thai",
            "0.4.2",
            "44282ae7c24587e7e50f083e5db3aafa8011ac2eac1159ef62be4fc516a66165",
        ),
        (
            "noto-sans-lao",
            "0.4.2",
            "3345f1310e88b0296fb055a2d0fbd628a61d0528a8ec06b3ef75b1a8ef204d29",
        ),
        (
            "noto-sans-khmer",
            "0.4.3",
            "cb4f3e93186d59c60d21b386fde7de3d554617a6c857f148c777a64fba608793",
        ),
        (
            "noto-sans-myanmar",
            "0.4.2",
            "14db9970d908b8e46c65ddcbb66aa789add2e76e6e4cfc48e2f454c5e20ea39f",
        ),
        (
            "noto-sans-tifinagh",
            "0.4.1",
            "7d587ea7d69cfbe5a858639162a5f4e97d412cc7d3b7703f50711c6414eed928",
        ),
        (
            "noto-sans-mongolian",
            "0.4.1",
            "383061682ce39c24b3656c298f9a2675a88465a699ea9f0cfe3d319b5ae0a519",
        ),
        (
            "noto-sans-sc",
            "0.4.3",
            "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
        ),
        (
            "noto-sans-tc",
            "0.4.3",
            "e7532a3a43a6c660ee0351a167b99fe0da52f20b4940fb3fc067ed7c5bd594bf",
        ),
        (
            "noto-sans-jp",
            "0.4.3",
            "563ee80509692e2b2f42ceae6a0b82afecb90daa1b3d025bcebdf3d9120f43a3",
        ),
        (
            "noto-sans-kr",
            "0.4.3",
            "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f",
        ),
        (
            "noto-sans-symbols",
            "0.4.1",
            "d72d2f96c1c351967ec57842471b1da43ab8b1a40ecb003b1b0a0f50a3ee6388",
        ),
        (
            "noto-sans-symbols-2",
            "0.4.1",
            "3bf3d6333487df36e88d146e032a9ed8246617ca2dfe1513a8a382c3fad12ac4",
        ),
        (
            "noto-sans-math",
            "0.4.2",
            "652041ca903e7adcc1502a0621350526463e91416757310391370ff5f8fb3ce8",
        ),
    )
}
"""What the files are made of, by the name in its registry."""


if __name__ == "__main__":
    build(fonts_folder())
