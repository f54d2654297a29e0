"""What a page in one file holds, and under which licences: they travel with every copy."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from dashboard.figures.typefaces import FAMILIES, licence_file
from geodata.layers import LAYERS

Licence = tuple[str, str, str]
"""What it is, its licence in short, and the text where it must stand (else empty)."""

_MAPLIBRE = """\
Copyright (c) 2023, MapLibre contributors. Copyright (c) 2020, Mapbox. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met: redistributions of source code must retain the above
copyright notice, this list of conditions and the following disclaimer; redistributions in binary
form must reproduce the above copyright notice, this list of conditions and the following disclaimer
in the documentation and/or other materials provided with the distribution; neither the name of
MapLibre GL JS nor the names of its contributors may be used to endorse or promote products derived
from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR
IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR
CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER
IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF
THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""


def list_licences(assets: Path) -> tuple[Licence, ...]:
    """Everything inside, in the order of a reader's interest; ``assets`` holds the fonts."""
    return (
        *_layers(),
        ("Araxes", "MIT", _text_of("araxes", "LICENSE") or _beside(assets)),
        ("plotly.js", "MIT", _text_of("plotly", "LICENSE.txt")),
        ("MapLibre GL JS, in plotly.js", "3-clause BSD", _MAPLIBRE),
        *(
            (name, "SIL Open Font License 1.1", _read(assets / "fonts" / licence_file(name)))
            for name in dict.fromkeys(family.page_name for family in FAMILIES)
        ),
    )


def _layers() -> tuple[Licence, ...]:
    """The sources of the layers, each once."""
    named = {
        source.publisher: (source.publisher, source.licence, "")
        for layer in LAYERS.values()
        for source in layer.sources
    }
    notice = next(
        (
            _read(found)
            for layer in LAYERS.values()
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
