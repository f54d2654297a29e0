"""The interface's colours as the style sheet states them, for figures that start with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_DECLARATION = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_PACKAGE = Path(__file__).parents[1]
_SHEET = Path("assets", "css", "00_tokens.css")


def style_sheet() -> Path:
    """The file of the tokens: inside the package in a wheel, beside it in a checkout."""
    packaged = _PACKAGE / _SHEET
    return packaged if packaged.is_file() else _PACKAGE.parent / _SHEET


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
