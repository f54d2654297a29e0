"""The interface's colours as the style sheet states them, for figures that start with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_DECLARATION = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_PACKAGE = Path(__file__).parents[1]


def assets_folder() -> Path:
    """Fonts, scripts and style sheets: inside the package in a wheel, beside it in a checkout."""
    packaged = _PACKAGE / "assets"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "assets"


def token_sheets() -> Path:
    """The folder of the sheets that state them: colours in both themes, sizes, the stage."""
    return assets_folder() / "css" / "tokens"


@cache
def load_tokens(folder: Path, *, dark: bool = False) -> Mapping[str, str]:
    """Custom properties by name, without the dashes before it: the light theme's, or the dark's.

    The dark theme names only what differs; the rest is as in the light one.
    """
    light: dict[str, str] = {}
    differing: dict[str, str] = {}
    for sheet in sorted(folder.glob("*.css")):
        first, _, rest = sheet.read_text(encoding="utf-8").partition("html[data-theme")
        light |= dict(_DECLARATION.findall(first))
        differing |= dict(_DECLARATION.findall(rest))
    return MappingProxyType(light | differing if dark else light)
