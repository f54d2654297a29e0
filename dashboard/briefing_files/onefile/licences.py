"""What a page in one file holds, and under which licences: they travel with every copy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from dashboard.figures.typefaces import FAMILIES, licence_file
from geodata.layers import drawn_layers

Licence = tuple[str, str, str]
"""What it is, its licence in short, and the text where it must stand (else empty)."""


def list_licences(assets: Path) -> tuple[Licence, ...]:
    """Everything inside, in the order of a reader's interest; ``assets`` holds the fonts."""
    return (
        *_layers(),
        ("Araxes", "MIT", _text_of("araxes", "LICENSE") or _beside(assets)),
        *_plotly(assets),
        *(
            (name, "SIL Open Font License 1.1", _read(assets / "fonts" / licence_file(name)))
            for name in dict.fromkeys(family.page_name for family in FAMILIES)
        ),
    )


def _plotly(assets: Path) -> Iterator[Licence]:
    """plotly.js, and what its bundle holds of others, as ``make plotly`` found it."""
    inside = json.loads(_read(assets / "plotly" / "inside.json"))
    by_name = {one["name"].rsplit(" ", 1)[0]: one for one in inside}
    yield "plotly.js", "MIT", by_name.pop("plotly.js")["text"]
    yield "MapLibre GL JS, in plotly.js", "3-clause BSD", by_name.pop("maplibre-gl")["text"]
    rest = by_name.values()
    texts = [f"{one['name']}: {one['licence']}\n\n{one['text']}".strip() for one in rest]
    short = ", ".join(sorted({one["licence"] for one in rest}))
    yield "Smaller packages in plotly.js", short, "\n\n".join(texts)


def _layers() -> tuple[Licence, ...]:
    """The sources of the layers, each once."""
    named = {
        source.publisher: (source.publisher, source.licence, "")
        for layer in drawn_layers()
        for source in layer.sources
    }
    notice = next(
        (
            _read(found)
            for layer in drawn_layers()
            if (found := layer.path.parent / "LICENSE.md").is_file()
        ),
        "",
    )
    return (*named.values(), ("Layers derived from OpenStreetMap", "ODbL 1.0", notice))


def _text_of(package: str, name: str) -> str:
    """The licence's text in an installed package; empty where it brings none.

    Araxes itself may run from a checkout that nobody installed.
    """
    try:
        files = metadata.files(package) or ()
    except metadata.PackageNotFoundError:
        return ""
    for file in files:
        if file.name == name and "licenses" in file.parts:
            return file.read_text(encoding="utf-8")
    return ""


def _beside(assets: Path) -> str:
    """In a checkout the licence stands beside the assets."""
    path = assets.parent / "LICENSE"
    return _read(path) if path.is_file() else ""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
