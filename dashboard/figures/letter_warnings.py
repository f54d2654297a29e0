"""Letters of a dossier that no shipped font has, each with its place."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from dashboard.figures.outlines import WITHOUT_FONT, letters_without_font
from seeds.issues import Issue
from seeds.loading.texts import texts_of


def warn_of_letters(folder: Path) -> tuple[Issue, ...]:
    """A warning for each such letter of each field, in the order of the files.

    The dossier can be used all the same: pages and pictures show a box for the letter.
    """
    return tuple(
        Issue(
            text.file,
            text.line,
            text.record,
            text.field,
            came=f"{letter} (U+{ord(letter):04X}, {_name(letter)})",
            expected="letters that a font here has",
            remedy=f"write it in words, or let hand-outs and pictures show {WITHOUT_FONT} for it",
        )
        for text in texts_of(folder)
        for letter in letters_without_font(text.words)
    )


def _name(letter: str) -> str:
    return unicodedata.name(letter, "a letter without a name").lower()
