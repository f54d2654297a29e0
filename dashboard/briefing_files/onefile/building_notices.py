"""``NOTICES.txt``, made anew: what others wrote that Araxes ships, copies or is served with.

``python -m dashboard.briefing_files.onefile.building_notices`` writes it from the licence files of
the installed packages; with ``--check`` it ends with exit code 1 where the file is another.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from dashboard.briefing_files.onefile.licences import list_licences
from dashboard.figures.tokens import assets_folder
from dashboard.figures.typefaces import FAMILIES, licence_file

INSIDE = {
    "dash": "React, by Facebook, Inc. and its affiliates, under the MIT licence",
    "dash-ag-grid": "AG Grid Community, by AG Grid Ltd, under the MIT licence",
    "dash-mantine-components": "Mantine, by Vitaly Rtishchev, under the MIT licence",
}
"""Packages whose scripts the page loads, and what is best known in each."""

_BEGINNING = """\
Notices

Araxes is under the MIT licence (LICENSE). It ships fonts and layers of others, and the page in one
file holds a copy of them and of plotly.js. Under them stand the packages whose scripts the page
loads, each with its licence and with what its scripts say of those who wrote them.
"""
_BANNER = re.compile(
    r"/\*[*!](?:(?!\*/).)*?(?:@license|[Cc]opyright|[Ll]icensed under).*?\*/", re.DOTALL
)
_NOT_LOADED = ("enterprise", "dash_table", "labextension", "datasets", "widgetbundle")
_RULE = "\n" + "=" * 80 + "\n\n"


def write_notices() -> str:
    """The file's text: what is shipped, then the packages whose scripts are served."""
    fonts = {family.page_name: licence_file(family.page_name) for family in FAMILIES}
    parts = [_BEGINNING]
    for name, licence, text in list_licences(assets_folder()):
        # The fonts' licences are long, and travel as files of their own.
        said = f"See {fonts[name]}." if name in fonts else text.strip()
        parts.append(f"{name}\n{licence}\n" + (f"\n{said}\n" if said else ""))
    for package, inside in INSIDE.items():
        found = metadata.metadata(package).json
        licence = str(found.get("license_expression") or found.get("license") or "see below")
        texts = {" ".join(text.split()): text for text in _texts_of(package)}  # each once
        head = f"{package} {metadata.version(package)}\n{licence}\n\nIn it: {inside}.\n"
        parts.append("\n".join([head, *(f"{text}\n" for text in texts.values())]))
    return _RULE.join(parts)


def _texts_of(package: str) -> Iterator[str]:
    """The licence files of a package, and what its scripts say of those who wrote them."""
    for file in sorted(metadata.files(package) or (), key=str):
        if any(word in str(file) for word in _NOT_LOADED):
            continue
        path = Path(str(file.locate()))
        if "licenses" in file.parts or file.name.endswith(".LICENSE.txt"):
            yield _tidy(path.read_text(encoding="utf-8"))
        elif file.suffix == ".js":
            text = path.read_text(encoding="utf-8")
            yield from (_tidy(found[0]) for found in _BANNER.finditer(text))


def _tidy(text: str) -> str:
    text = text.replace("\\n", "\n")  # some stand in a text within a script
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def notices_file() -> Path:
    """Where it lies, beside the licence."""
    return Path(__file__).parents[3] / "NOTICES.txt"


def main() -> None:
    """Write the file, or say whether it is right."""
    text = write_notices()
    if "--check" in sys.argv[1:]:
        there = notices_file().is_file() and notices_file().read_text(encoding="utf-8") == text
        sys.exit(None if there else f"{notices_file()} is another; make it anew: make notices")
    notices_file().write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
