"""Fonts cut to letters: when the font files are built, and for the page in one file."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFF2FlavorData


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
