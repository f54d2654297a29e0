"""Which way a text runs: by its first directed letter, as a browser's ``dir="auto"`` does."""

from __future__ import annotations

import unicodedata

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_LEFT_TO_RIGHT = "L"


def is_right_to_left(text: str) -> bool:
    """True where the first strongly directed letter runs from the right (Unicode UAX #9, P2, P3).

    Digits, signs and spaces have no direction; a text of them alone runs from the left. Isolates
    are not skipped, since no field of a dossier may hold them.
    """
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction == _LEFT_TO_RIGHT or direction in _RIGHT_TO_LEFT:
            return direction in _RIGHT_TO_LEFT
    return False
