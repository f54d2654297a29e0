"""The interface's colours as the style sheet states them, for figures that start with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_DECLARATION = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")


@cache
def load_tokens(style_sheet: Path) -> Mapping[str, str]:
    """Custom properties of the light theme by name, without the dashes before it."""
    text = style_sheet.read_text(encoding="utf-8").split("html[data-theme", maxsplit=1)[0]
    return MappingProxyType(dict(_DECLARATION.findall(text)))
