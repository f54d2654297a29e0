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


def style_sheet() -> Path:
    """The file of the colours, in the light theme and in the dark."""
    return assets_folder() / "css" / "tokens" / "colours.css"


@cache
def load_tokens(sheet: Path, *, dark: bool = False) -> Mapping[str, str]:
    """Custom properties by name, without the dashes before it: the light theme's, or the dark's.

    The dark theme names only what differs; the rest is as in the light one.
    """
    light, _, rest = sheet.read_text(encoding="utf-8").partition("html[data-theme")
    declared = dict(_DECLARATION.findall(light))
    if dark:
        declared |= dict(_DECLARATION.findall(rest))
    return MappingProxyType(declared)
